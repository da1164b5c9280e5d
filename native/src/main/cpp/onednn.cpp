// oneDNN's linear layer. libtorch registers it for what torch.compile makes and takes MKL for
// aten::linear in fp32; MKL leaves AVX-512 unused on AMD, oneDNN doesn't.
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <string_view>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

namespace {

// Input, weight, bias, and what may be fused behind the product: its name, numbers and variant.
using Linear = at::Tensor(const at::Tensor &, const at::Tensor &, const std::optional<at::Tensor> &, std::string_view,
                          c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>);

std::optional<c10::TypedOperatorHandle<Linear>> find_linear() {
  return guarded<std::optional<c10::TypedOperatorHandle<Linear>>>(std::nullopt, []() -> std::optional<c10::TypedOperatorHandle<Linear>> {
    auto found = c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""});
    if (!found || !found->hasKernelForDispatchKey(c10::DispatchKey::CPU)) return std::nullopt;
    return found->typed<Linear>();
  });
}

const std::optional<c10::TypedOperatorHandle<Linear>> &linear() {
  static const auto found = find_linear();
  return found;
}

at::Tensor product(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b) {
  return linear()->call(x, w, b, "none", c10::List<std::optional<at::Scalar>>(), "");
}

// The operator has no derivative. With a frozen weight only the input has one, and that is a product with the
// same weight, which oneDNN takes transposed as it lies.
struct FrozenLinear : torch::autograd::Function<FrozenLinear> {
  static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &x, const at::Tensor &w,
                            const std::optional<at::Tensor> &b) {
    context->save_for_backward({w});
    return product(x, w, b);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                 const torch::autograd::variable_list &gradients) {
    return {product(gradients[0], context->get_saved_variables()[0].t(), std::nullopt), {}, {}};
  }
};

// The operator itself takes its arguments on trust.
void check_plain(const at::Tensor &tensor, const char *name) {
  TORCH_CHECK(tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided, name,
              " must be a dense fp32 tensor on the CPU");
}

void check_frozen(const at::Tensor &tensor, const char *name) {
  check_plain(tensor, name);
  TORCH_CHECK(!at::GradMode::is_enabled() || !tensor.requires_grad(), name, " wants a gradient; here it must be frozen");
}

}  // namespace

bool mm_has_onednn_linear(void) { return linear().has_value(); }

int64_t mm_onednn_linear(int64_t input, int64_t weight, int64_t bias) {
  return guarded<int64_t>(0, [&] {
    TORCH_CHECK(linear().has_value(), "this libtorch has no mkldnn::_linear_pointwise");
    auto &x = borrow(input), &w = borrow(weight);
    auto b = borrow_optional(bias);
    check_plain(x, "input");
    check_frozen(w, "weight");
    TORCH_CHECK(w.dim() == 2 && w.is_contiguous(), "weight must be a contiguous matrix");
    TORCH_CHECK(x.dim() >= 1 && x.numel() > 0 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
    if (b) {
      check_frozen(*b, "bias");
      TORCH_CHECK(b->dim() == 1 && b->size(0) == w.size(0), "bias must be (", w.size(0), ")");
      b = b->contiguous();  // whose numbers oneDNN reads one after the other, whatever the strides
    }
    bool differentiated = at::GradMode::is_enabled() && x.requires_grad();
    return give(differentiated ? FrozenLinear::apply(x, w, b) : product(x, w, b));
  });
}
