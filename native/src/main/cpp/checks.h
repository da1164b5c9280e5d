// What libtorch takes unseen although it ends the process: refused before the call. CppWriter says which operators ask.
#pragma once

#include "boundary.h"

#include <initializer_list>

namespace mmgpt {

// libtorch 2.11 divides the length of a range of integers by its step unseen. A step of 0, also of one that is rounded to
// it, or the one quotient that has no integer, ends the process.
inline void check_range(const at::Scalar &start, const at::Scalar &end, const at::Scalar &step, std::optional<at::ScalarType> dtype) {
  bool integral = dtype ? at::isIntegralType(*dtype, /*includeBool=*/true)
                        : start.isIntegral(true) && end.isIntegral(true) && step.isIntegral(true);
  if (!integral) return;
  TORCH_CHECK(step.to<int64_t>() != 0, "step must be nonzero");
  int64_t length = 0;
  TORCH_CHECK(!__builtin_sub_overflow(end.to<int64_t>(), start.to<int64_t>(), &length) && length != INT64_MIN, "range too long");
}

// The least integer divided by -1 has no integer, and "trunc" alone leaves the division to the processor, which traps.
inline void check_quotient(const at::Tensor &self, const at::Tensor &other, std::optional<std::string_view> rounding_mode) {
  if (rounding_mode != "trunc" || !self.device().is_cpu() || !other.device().is_cpu()) return;
  at::ScalarType type = at::result_type(self, other);
  if (type != at::kInt && type != at::kLong) return;
  int64_t least = type == at::kInt ? INT32_MIN : INT64_MIN;
  TORCH_CHECK(!self.eq(least).logical_and(other.eq(-1)).any().item<bool>(), least, " / -1 is no integer of this type");
}

// libtorch divides the query's heads by the others' unseen when they may differ.
inline void check_heads(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, bool grouped) {
  if (!grouped || query.dim() < 3 || key.dim() < 3 || value.dim() < 3) return;
  TORCH_CHECK(key.size(-3) > 0 && value.size(-3) > 0, "key and value must have at least one head");
}

// Whether one piece of memory has these elements in the same order as the other's.
inline bool lies_like(const at::Tensor &tensor, const at::Tensor &model) {
  if (tensor.sizes() != model.sizes() || tensor.device() != model.device()) return false;
  if (tensor.numel() == 0) return true;
  if (!tensor.is_non_overlapping_and_dense()) return false;
  for (int64_t d = 0; d < tensor.dim(); d++)
    if (tensor.size(d) > 1 && tensor.stride(d) != model.stride(d)) return false;
  return true;
}

inline void check_number(const at::Tensor &number, const char *name, const at::Tensor &parameter) {
  TORCH_CHECK(number.numel() == 1 && number.scalar_type() == at::kFloat && number.device() == parameter.device(), name,
              " must be one FLOAT32 number where the parameters are");
}

// libtorch's fused optimizers walk a parameter's gradient and state as bare memory of the parameter's length.
inline void check_fused(at::TensorList parameters, std::initializer_list<at::TensorList> always,
                        std::initializer_list<at::TensorList> maybe, bool wanted,
                        const std::optional<at::Tensor> &grad_scale, const std::optional<at::Tensor> &found_inf) {
  auto check_list = [&](at::TensorList list) {
    TORCH_CHECK(list.size() == parameters.size(), "gradients and states must be as many as parameters, ", parameters.size(),
                ", but are ", list.size());
    for (size_t i = 0; i < list.size(); i++)
      TORCH_CHECK(lies_like(list[i], parameters[i]), "the gradient and the states of parameter ", i,
                  " must lie in memory as it does: same shape, strides and device, no gaps");
  };
  check_list(parameters);
  for (auto list : always) check_list(list);
  for (auto list : maybe)
    if (wanted || !list.empty()) check_list(list);
  if (parameters.empty()) return;
  if (grad_scale) check_number(*grad_scale, "grad_scale", parameters[0]);
  if (found_inf) check_number(*found_inf, "found_inf", parameters[0]);
}

// Adam's counts of steps, too, are read as bare memory on a GPU.
inline void check_steps(at::TensorList parameters, at::TensorList steps) {
  TORCH_CHECK(steps.size() == parameters.size(), "steps must be as many as parameters, ", parameters.size(), ", but are ",
              steps.size());
  for (size_t i = 0; i < steps.size(); i++) check_number(steps[i], "a step", parameters[i]);
}

// The products with packed integers walk their scales as bare memory, one for each output.
inline void check_scales(const at::Tensor &scales) { TORCH_CHECK(scales.is_contiguous(), "scales must be contiguous"); }

inline bool lies_at_multiple_of(const at::Tensor &tensor, uintptr_t bytes) {
  return reinterpret_cast<uintptr_t>(tensor.const_data_ptr()) % bytes == 0;
}

// In bf16, the product with int8 on a CPU takes blocks of 16 inputs, the last one, too, and by loads that must be aligned.
inline void check_int8(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &scales) {
  check_scales(scales);
  if (input.scalar_type() != at::kBFloat16 || !input.device().is_cpu()) return;
  TORCH_CHECK(input.dim() == 2 && input.size(1) % 16 == 0, "input in bf16 must be (n, a multiple of 16)");
  TORCH_CHECK(lies_at_multiple_of(input, 32) && (!weight.device().is_cpu() || lies_at_multiple_of(weight, 16)),
              "input in bf16 must begin at a multiple of 32 bytes, weight of 16");
}

// Here, one for each group of inputs and each output; how many groups there are is not looked at.
inline void check_groups(const at::Tensor &input, int64_t group, const at::Tensor &scales) {
  check_scales(scales);
  TORCH_CHECK(input.dim() == 2 && group > 0 && scales.dim() == 3, "input must be a matrix, and scales (in / group, out, 2)");
  TORCH_CHECK(input.size(1) % group == 0 && input.size(1) / group == scales.size(0), "scales must be (", input.size(1), " / ", group,
              ", out, 2)");
}

inline void check_packed(const at::Tensor &input, const at::Tensor &weight) {
  TORCH_CHECK(input.dim() == 2 && weight.dim() == 2 && weight.size(1) == input.size(1) / 2, "packed weight must be (out, in / 2)");
}

// With antialiasing, libtorch goes from output to input by the factor it is given, and not as far as the input reaches.
inline void check_factors(const at::Tensor &input, at::SymIntArrayRef size, bool align_corners, std::optional<double> vertical,
                          std::optional<double> horizontal) {
  if (align_corners || input.dim() != 4 || size.size() != 2) return;
  auto reaches = [&](int64_t d, const std::optional<double> &factor) {
    double last = size[d - 2].expect_int() - 0.5;
    return !factor || !(*factor > 0) || last <= *factor * input.size(d);
  };
  TORCH_CHECK(reaches(2, vertical) && reaches(3, horizontal), "output is larger than the factors make of the input");
}

}  // namespace mmgpt
