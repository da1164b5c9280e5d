// oneDNN's linear layer, see onednn.cpp.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

namespace mmgpt {

// x (..., in) by w (out, in), however it lies, and b (out) to (..., out): dense fp32 on the CPU, taken on trust. It has
// no derivative.
at::Tensor onednn_product(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b);

// Throws unless that can be asked for what a caller gave.
void check_onednn(const at::Tensor &x, const at::Tensor &w, const std::optional<at::Tensor> &b);

}  // namespace mmgpt
