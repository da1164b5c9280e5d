// A linear layer whose weight is frozen, with what LoRA (arXiv 2106.09685) adds to it, as one node of autograd's graph.
// Of libtorch's own operators it is a dozen, and three dozen on the way back: in a small network, and on a GPU, starting
// them takes longer than what they compute.
#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_unsafe_view.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/mm.h>
#include <torch/csrc/autograd/custom_function.h>

#include "boundary.h"
#include "mmgpt_torch.h"
#include "onednn.h"

using namespace mmgpt;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

// Weights from which the start of oneDNN's call, 10 us, is less than what it gains; as MatrixProduct in `model`.
constexpr int64_t LARGE = 1 << 18;

at::Tensor rows_of(const at::Tensor &x) { return x.dim() == 2 ? x : x.reshape({-1, x.size(-1)}); }

// Rows (N, out) in the shape of x (..., in). No view: the rows are nobody else's.
at::Tensor shaped(at::Tensor &&rows, const at::Tensor &x) {
  if (x.dim() == 2) return std::move(rows);
  auto shape = x.sizes().vec();
  shape.back() = rows.size(-1);
  return at::_unsafe_view(rows, shape);
}

at::Tensor in_type_of(const at::Tensor &x, const at::Tensor &other) {
  return x.scalar_type() == other.scalar_type() ? x : x.to(other.scalar_type());
}

// x (N, in) to x w^T + b (N, out)
at::Tensor product(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b, bool onednn) {
  if (onednn) return onednn_product(x, w, b);
  return b ? at::addmm(*b, x, w.t()) : at::mm(x, w.t());
}

// The gradient g (N, out) of the product to that of its input, (N, in). A gradient that is to be differentiated itself
// takes what has a derivative.
at::Tensor product_backward(const at::Tensor &g, const at::Tensor &w, bool onednn) {
  if (onednn && !at::GradMode::is_enabled()) return onednn_product(g, w.t(), std::nullopt);
  return at::mm(g, w);
}

// Products of LoRA's factors, thin as they are: MKL takes 261 us for 256 x 16 by 16 x 2048, oneDNN 81, but the other way
// round in a small layer.
struct Thin {
  bool onednn;

  explicit Thin(const at::Tensor &w, const at::Tensor &a)
      : onednn(w.numel() >= LARGE && a.device().is_cpu() && a.scalar_type() == at::kFloat && mm_has_onednn_linear()) {}

  at::Tensor operator()(const at::Tensor &x, const at::Tensor &y) const {
    return onednn && !at::GradMode::is_enabled() ? onednn_product(x, y.t(), std::nullopt) : at::mm(x, y);
  }

  // to + scale x y, which may take the place of `to`
  at::Tensor add(at::Tensor &&to, const at::Tensor &x, const at::Tensor &y, double scale) const {
    if (!onednn && to.scalar_type() == x.scalar_type()) return to.addmm_(x, y, 1, scale);
    return to.add_(in_type_of((*this)(x, y), to), scale);
  }
};

struct FrozenLinear : torch::autograd::Function<FrozenLinear> {
  static at::Tensor forward(AutogradContext *context, const at::Tensor &x, const at::Tensor &w,
                            const std::optional<at::Tensor> &b, bool onednn) {
    context->save_for_backward({w});
    context->saved_data["onednn"] = onednn;
    return shaped(product(rows_of(x), w, b, onednn), x);
  }

  static variable_list backward(AutogradContext *context, const variable_list &gradients) {
    auto g = gradients[0];
    auto w = context->get_saved_variables()[0];
    return {shaped(product_backward(rows_of(g), w, context->saved_data["onednn"].toBool()), g), {}, {}, {}};
  }
};

// x (N, in) to x w^T + b (N, out); thin (N, r) is what LoRA's first factor makes of its own input.
struct Sum {
  at::Tensor y, thin;

  Sum(const at::Tensor &x, const at::Tensor &dropped, const at::Tensor &down, const at::Tensor &up, const at::Tensor &w,
      const std::optional<at::Tensor> &b, double scale, bool onednn) {
    Thin multiply(w, down);
    thin = multiply(in_type_of(dropped, down), down.t());
    y = multiply.add(product(x, w, b, onednn), thin, up.t(), scale);
  }
};

struct LoraLinear : torch::autograd::Function<LoraLinear> {
  // Numbers of the arguments that may want a gradient.
  enum { X, DROPPED, DOWN, UP };

  static at::Tensor forward(AutogradContext *context, const at::Tensor &x, const at::Tensor &dropped,
                            const at::Tensor &down, const at::Tensor &up, const at::Tensor &w,
                            const std::optional<at::Tensor> &b, double scale, bool onednn) {
    Sum sum(rows_of(x), rows_of(dropped), down, up, w, b, scale, onednn);
    context->save_for_backward({dropped, down, up, w, sum.thin});
    context->saved_data["scale"] = scale;
    context->saved_data["onednn"] = onednn;
    context->saved_data["same"] = x.is_same(dropped);
    return shaped(std::move(sum.y), x);
  }

  static variable_list backward(AutogradContext *context, const variable_list &gradients) {
    auto saved = context->get_saved_variables();
    const auto &input = saved[0], &down = saved[1], &up = saved[2], &w = saved[3];
    double scale = context->saved_data["scale"].toDouble();
    bool onednn = context->saved_data["onednn"].toBool(), same = context->saved_data["same"].toBool();
    Thin multiply(w, down);
    variable_list wanted(8);
    auto g = rows_of(gradients[0]);                      // (N, out)
    auto exact = in_type_of(g, down);                    // (N, out)
    auto of_thin = multiply(exact, up).mul_(scale);      // (N, r)
    if (context->needs_input_grad(UP)) {
      // What was kept has no history; where it is asked for, it is made again.
      auto thin = at::GradMode::is_enabled() ? at::mm(in_type_of(rows_of(input), down), down.t()) : saved[4];
      wanted[UP] = multiply(thin.t(), exact).mul_(scale).t();  // (out, r), as (r, out), whose rows are long
    }
    if (context->needs_input_grad(DOWN)) wanted[DOWN] = multiply(of_thin.t(), in_type_of(rows_of(input), down));
    bool of_input = context->needs_input_grad(X);
    if (of_input) wanted[X] = product_backward(g, w, onednn);
    if (same && of_input) {
      wanted[X] = multiply.add(std::move(wanted[X]), of_thin, down, 1);
    } else if (context->needs_input_grad(DROPPED)) {
      wanted[DROPPED] = shaped(in_type_of(multiply(of_thin, down), input), input);
    }
    if (of_input) wanted[X] = shaped(std::move(wanted[X]), gradients[0]);
    return wanted;
  }
};

void check_layer(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b, bool onednn) {
  TORCH_CHECK(w.dim() == 2, "weight must be a matrix");
  TORCH_CHECK(x.dim() >= 1 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
  if (onednn) check_onednn(x, w, b);
  if (!at::GradMode::is_enabled()) return;
  TORCH_CHECK(!w.requires_grad(), "weight wants a gradient; here it must be frozen");
  TORCH_CHECK(!b || !b->requires_grad(), "bias wants a gradient; here it must be frozen");
}

void check_factors(const at::Tensor &x, const at::Tensor &dropped, const at::Tensor &down, const at::Tensor &up,
                   const at::Tensor &w) {
  TORCH_CHECK(dropped.sizes() == x.sizes() && dropped.scalar_type() == x.scalar_type() && dropped.device() == x.device(),
              "LoRA's input must be like the layer's");
  TORCH_CHECK(down.dim() == 2 && up.dim() == 2 && down.size(1) == w.size(1) && up.size(0) == w.size(0) &&
                  down.size(0) == up.size(1) && down.scalar_type() == up.scalar_type(),
              "factors must be (r, ", w.size(1), ") and (", w.size(0), ", r), of one type");
  for (auto *factor : {&down, &up})
    TORCH_CHECK(factor->device() == w.device() && factor->layout() == at::kStrided, "factors must be where the weight is");
}

// Autocast chooses a type for each of libtorch's operators, as it likes.
bool is_autocast(const at::Tensor &x) { return at::autocast::is_autocast_enabled(x.device().type()); }

}  // namespace

int64_t mm_frozen_linear(int64_t input, int64_t weight, int64_t bias, bool onednn) {
  return guarded<int64_t>(0, [&] {
    auto &x = borrow(input), &w = borrow(weight);
    auto b = borrow_optional(bias);
    check_layer(x, w, b, onednn);
    if (x.dim() == 1 || x.numel() == 0 || is_autocast(x)) return give(at::linear(x, w, b));
    bool differentiated = at::GradMode::is_enabled() && x.requires_grad();
    return give(differentiated ? FrozenLinear::apply(x, w, b, onednn) : shaped(product(rows_of(x), w, b, onednn), x));
  });
}

int64_t mm_lora_linear(int64_t input, int64_t dropped, int64_t down, int64_t up, int64_t weight, int64_t bias,
                       double scale, bool onednn) {
  return guarded<int64_t>(0, [&] {
    auto &x = borrow(input), &d = borrow(dropped), &a = borrow(down), &u = borrow(up), &w = borrow(weight);
    auto b = borrow_optional(bias);
    check_layer(x, w, b, onednn);
    check_factors(x, d, a, u, w);
    if (x.dim() == 1 || x.numel() == 0 || is_autocast(x)) {
      auto added = at::linear(at::linear(in_type_of(d, a), a), u);
      auto y = at::linear(x, w, b);
      return give(y.add(in_type_of(added, y), scale));
    }
    bool differentiated = at::GradMode::is_enabled() &&
                          (x.requires_grad() || d.requires_grad() || a.requires_grad() || u.requires_grad());
    if (differentiated) return give(LoraLinear::apply(x, d, a, u, w, b, scale, onednn));
    return give(shaped(std::move(Sum(rows_of(x), rows_of(d), a, u, w, b, scale, onednn).y), x));
  });
}
