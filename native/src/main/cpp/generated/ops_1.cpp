// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
#include "../checks.h"

#include <ATen/ops/abs_ops.h>
#include <ATen/ops/acos_ops.h>
#include <ATen/ops/add_ops.h>
#include <ATen/ops/addcdiv_ops.h>
#include <ATen/ops/addcmul_ops.h>
#include <ATen/ops/asin_ops.h>
#include <ATen/ops/atan2_ops.h>
#include <ATen/ops/atan_ops.h>
#include <ATen/ops/ceil_ops.h>
#include <ATen/ops/clamp_max_ops.h>
#include <ATen/ops/clamp_min_ops.h>
#include <ATen/ops/clamp_ops.h>
#include <ATen/ops/copy_ops.h>
#include <ATen/ops/cos_ops.h>
#include <ATen/ops/cosh_ops.h>
#include <ATen/ops/div_ops.h>
#include <ATen/ops/erf_ops.h>
#include <ATen/ops/exp2_ops.h>
#include <ATen/ops/exp_ops.h>
#include <ATen/ops/expm1_ops.h>
#include <ATen/ops/fill_ops.h>
#include <ATen/ops/floor_divide_ops.h>
#include <ATen/ops/floor_ops.h>
#include <ATen/ops/fmod_ops.h>
#include <ATen/ops/frac_ops.h>
#include <ATen/ops/lerp_ops.h>
#include <ATen/ops/log10_ops.h>
#include <ATen/ops/log1p_ops.h>
#include <ATen/ops/log2_ops.h>
#include <ATen/ops/log_ops.h>
#include <ATen/ops/logaddexp_ops.h>
#include <ATen/ops/maximum_ops.h>
#include <ATen/ops/minimum_ops.h>
#include <ATen/ops/mul_ops.h>
#include <ATen/ops/nan_to_num_ops.h>
#include <ATen/ops/neg_ops.h>
#include <ATen/ops/normal_ops.h>
#include <ATen/ops/pow_ops.h>
#include <ATen/ops/reciprocal_ops.h>
#include <ATen/ops/remainder_ops.h>
#include <ATen/ops/round_ops.h>
#include <ATen/ops/rsqrt_ops.h>
#include <ATen/ops/rsub_ops.h>
#include <ATen/ops/sigmoid_ops.h>
#include <ATen/ops/sign_ops.h>
#include <ATen/ops/sin_ops.h>
#include <ATen/ops/sinh_ops.h>
#include <ATen/ops/sqrt_ops.h>
#include <ATen/ops/square_ops.h>
#include <ATen/ops/sub_ops.h>
#include <ATen/ops/tan_ops.h>
#include <ATen/ops/tanh_ops.h>
#include <ATen/ops/trunc_ops.h>
#include <ATen/ops/zero_ops.h>

#include "ops.h"

using namespace mmgpt;

int64_t mm_op_sub_Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sub_Tensor::call(borrow(self), borrow(other), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_sub_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sub_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_rsub_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::rsub_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_mul_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mul_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_mul_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mul_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_div_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::div_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_div_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::div_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_div_Tensor_mode(int64_t self, int64_t other, const char *rounding_mode, int64_t rounding_mode_n) {
  return guarded<int64_t>(0, [&] { return give((check_quotient(borrow(self), borrow(other), optional_text(rounding_mode, rounding_mode_n)), at::_ops::div_Tensor_mode::call(borrow(self), borrow(other), optional_text(rounding_mode, rounding_mode_n)))); });
}

int64_t mm_op_remainder_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::remainder_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_remainder_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::remainder_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_fmod_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::fmod_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_floor_divide(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::floor_divide::call(borrow(self), borrow(other))); });
}

int64_t mm_op_floor_divide_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::floor_divide_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_pow_Tensor_Scalar(int64_t self, int32_t exponent_kind, int64_t exponent) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::pow_Tensor_Scalar::call(borrow(self), mmgpt::scalar(exponent_kind, exponent))); });
}

int64_t mm_op_pow_Tensor_Tensor(int64_t self, int64_t exponent) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::pow_Tensor_Tensor::call(borrow(self), borrow(exponent))); });
}

int64_t mm_op_pow_Scalar(int32_t self_kind, int64_t self, int64_t exponent) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::pow_Scalar::call(mmgpt::scalar(self_kind, self), borrow(exponent))); });
}

int64_t mm_op_neg(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::neg::call(borrow(self))); });
}

int64_t mm_op_abs(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::abs::call(borrow(self))); });
}

int64_t mm_op_sign(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sign::call(borrow(self))); });
}

int64_t mm_op_exp(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::exp::call(borrow(self))); });
}

int64_t mm_op_exp2(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::exp2::call(borrow(self))); });
}

int64_t mm_op_expm1(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::expm1::call(borrow(self))); });
}

int64_t mm_op_log(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log::call(borrow(self))); });
}

int64_t mm_op_log2(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log2::call(borrow(self))); });
}

int64_t mm_op_log10(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log10::call(borrow(self))); });
}

int64_t mm_op_log1p(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log1p::call(borrow(self))); });
}

int64_t mm_op_sqrt(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sqrt::call(borrow(self))); });
}

int64_t mm_op_rsqrt(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::rsqrt::call(borrow(self))); });
}

int64_t mm_op_square(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::square::call(borrow(self))); });
}

int64_t mm_op_reciprocal(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::reciprocal::call(borrow(self))); });
}

int64_t mm_op_sin(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sin::call(borrow(self))); });
}

int64_t mm_op_cos(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cos::call(borrow(self))); });
}

int64_t mm_op_tan(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::tan::call(borrow(self))); });
}

int64_t mm_op_tanh(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::tanh::call(borrow(self))); });
}

int64_t mm_op_sigmoid(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sigmoid::call(borrow(self))); });
}

int64_t mm_op_erf(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::erf::call(borrow(self))); });
}

int64_t mm_op_floor(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::floor::call(borrow(self))); });
}

int64_t mm_op_ceil(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ceil::call(borrow(self))); });
}

int64_t mm_op_round(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::round::call(borrow(self))); });
}

int64_t mm_op_trunc(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::trunc::call(borrow(self))); });
}

int64_t mm_op_frac(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::frac::call(borrow(self))); });
}

int64_t mm_op_clamp(int64_t self, int32_t min_kind, int64_t min, int32_t max_kind, int64_t max) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::clamp::call(borrow(self), optional_scalar(min_kind, min), optional_scalar(max_kind, max))); });
}

int64_t mm_op_clamp_Tensor(int64_t self, int64_t min, int64_t max) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::clamp_Tensor::call(borrow(self), borrow_optional(min), borrow_optional(max))); });
}

int64_t mm_op_clamp_min(int64_t self, int32_t min_kind, int64_t min) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::clamp_min::call(borrow(self), mmgpt::scalar(min_kind, min))); });
}

int64_t mm_op_clamp_max(int64_t self, int32_t max_kind, int64_t max) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::clamp_max::call(borrow(self), mmgpt::scalar(max_kind, max))); });
}

int64_t mm_op_maximum(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::maximum::call(borrow(self), borrow(other))); });
}

int64_t mm_op_minimum(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::minimum::call(borrow(self), borrow(other))); });
}

int64_t mm_op_addcmul(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::addcmul::call(borrow(self), borrow(tensor1), borrow(tensor2), mmgpt::scalar(value_kind, value))); });
}

int64_t mm_op_addcdiv(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::addcdiv::call(borrow(self), borrow(tensor1), borrow(tensor2), mmgpt::scalar(value_kind, value))); });
}

int64_t mm_op_lerp_Scalar(int64_t self, int64_t end, int32_t weight_kind, int64_t weight) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::lerp_Scalar::call(borrow(self), borrow(end), mmgpt::scalar(weight_kind, weight))); });
}

int64_t mm_op_lerp_Tensor(int64_t self, int64_t end, int64_t weight) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::lerp_Tensor::call(borrow(self), borrow(end), borrow(weight))); });
}

int64_t mm_op_atan2(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::atan2::call(borrow(self), borrow(other))); });
}

int64_t mm_op_sinh(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sinh::call(borrow(self))); });
}

int64_t mm_op_cosh(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cosh::call(borrow(self))); });
}

int64_t mm_op_asin(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::asin::call(borrow(self))); });
}

int64_t mm_op_acos(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::acos::call(borrow(self))); });
}

int64_t mm_op_atan(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::atan::call(borrow(self))); });
}

int64_t mm_op_logaddexp(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logaddexp::call(borrow(self), borrow(other))); });
}

int64_t mm_op_nan_to_num(int64_t self, double nan, bool nan_given, double posinf, bool posinf_given, double neginf, bool neginf_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::nan_to_num::call(borrow(self), optional_of<double>(nan, nan_given), optional_of<double>(posinf, posinf_given), optional_of<double>(neginf, neginf_given))); });
}

bool mm_op_add__Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::add__Tensor::call(borrow_mutable(self), borrow(other), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op_add__Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::add__Scalar::call(borrow_mutable(self), mmgpt::scalar(other_kind, other), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op_sub__Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::sub__Tensor::call(borrow_mutable(self), borrow(other), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op_sub__Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::sub__Scalar::call(borrow_mutable(self), mmgpt::scalar(other_kind, other), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op_mul__Tensor(int64_t self, int64_t other) {
  return guarded(false, [&] {
    at::_ops::mul__Tensor::call(borrow_mutable(self), borrow(other));
    return true;
  });
}

bool mm_op_mul__Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded(false, [&] {
    at::_ops::mul__Scalar::call(borrow_mutable(self), mmgpt::scalar(other_kind, other));
    return true;
  });
}

bool mm_op_div__Tensor(int64_t self, int64_t other) {
  return guarded(false, [&] {
    at::_ops::div__Tensor::call(borrow_mutable(self), borrow(other));
    return true;
  });
}

bool mm_op_div__Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded(false, [&] {
    at::_ops::div__Scalar::call(borrow_mutable(self), mmgpt::scalar(other_kind, other));
    return true;
  });
}

bool mm_op_pow__Scalar(int64_t self, int32_t exponent_kind, int64_t exponent) {
  return guarded(false, [&] {
    at::_ops::pow__Scalar::call(borrow_mutable(self), mmgpt::scalar(exponent_kind, exponent));
    return true;
  });
}

bool mm_op_neg_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::neg_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_exp_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::exp_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_sqrt_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::sqrt_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_rsqrt_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::rsqrt_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_clamp_(int64_t self, int32_t min_kind, int64_t min, int32_t max_kind, int64_t max) {
  return guarded(false, [&] {
    at::_ops::clamp_::call(borrow_mutable(self), optional_scalar(min_kind, min), optional_scalar(max_kind, max));
    return true;
  });
}

bool mm_op_clamp_min_(int64_t self, int32_t min_kind, int64_t min) {
  return guarded(false, [&] {
    at::_ops::clamp_min_::call(borrow_mutable(self), mmgpt::scalar(min_kind, min));
    return true;
  });
}

bool mm_op_clamp_max_(int64_t self, int32_t max_kind, int64_t max) {
  return guarded(false, [&] {
    at::_ops::clamp_max_::call(borrow_mutable(self), mmgpt::scalar(max_kind, max));
    return true;
  });
}

bool mm_op_addcmul_(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::addcmul_::call(borrow_mutable(self), borrow(tensor1), borrow(tensor2), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op_addcdiv_(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::addcdiv_::call(borrow_mutable(self), borrow(tensor1), borrow(tensor2), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op_lerp__Scalar(int64_t self, int64_t end, int32_t weight_kind, int64_t weight) {
  return guarded(false, [&] {
    at::_ops::lerp__Scalar::call(borrow_mutable(self), borrow(end), mmgpt::scalar(weight_kind, weight));
    return true;
  });
}

bool mm_op_zero_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::zero_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_fill__Scalar(int64_t self, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::fill__Scalar::call(borrow_mutable(self), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op_fill__Tensor(int64_t self, int64_t value) {
  return guarded(false, [&] {
    at::_ops::fill__Tensor::call(borrow_mutable(self), borrow(value));
    return true;
  });
}

bool mm_op_copy_(int64_t self, int64_t src, bool non_blocking) {
  return guarded(false, [&] {
    at::_ops::copy_::call(borrow_mutable(self), borrow(src), non_blocking);
    return true;
  });
}

bool mm_op_normal_(int64_t self, double mean, double std) {
  return guarded(false, [&] {
    at::_ops::normal_::call(borrow_mutable(self), mean, std, std::nullopt);
    return true;
  });
}
