// oneDNN's linear layer. libtorch registers it for what torch.compile makes and takes MKL for
// aten::linear in fp32; MKL leaves AVX-512 unused on AMD, oneDNN doesn't.
#include "onednn.h"

#include <ATen/core/dispatch/Dispatcher.h>

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

// The operator itself takes its arguments on trust.
void check_plain(const at::Tensor &tensor, const char *name) {
  TORCH_CHECK(tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided, name,
              " must be a dense fp32 tensor on the CPU");
}

}  // namespace

at::Tensor mmgpt::onednn_product(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b) {
  // Its bias is read one number after the other, whatever the strides.
  return linear()->call(x, w, b ? std::make_optional(b->contiguous()) : b, "none", c10::List<std::optional<at::Scalar>>(), "");
}

void mmgpt::check_onednn(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b) {
  TORCH_CHECK(linear().has_value(), "this libtorch has no mkldnn::_linear_pointwise");
  check_plain(x, "input");
  check_plain(w, "weight");
  TORCH_CHECK(w.dim() == 2 && w.is_contiguous(), "weight must be a contiguous matrix");
  TORCH_CHECK(x.dim() >= 1 && x.numel() > 0 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
  if (b) {
    check_plain(*b, "bias");
    TORCH_CHECK(b->dim() == 1 && b->size(0) == w.size(0), "bias must be (", w.size(0), ")");
  }
}

bool mm_has_onednn_linear(void) { return linear().has_value(); }
