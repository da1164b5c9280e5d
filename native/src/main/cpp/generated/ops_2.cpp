// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
#include "../checks.h"

#include <ATen/ops/adaptive_avg_pool2d_ops.h>
#include <ATen/ops/addmm_ops.h>
#include <ATen/ops/addmv_ops.h>
#include <ATen/ops/all_ops.h>
#include <ATen/ops/allclose_ops.h>
#include <ATen/ops/amax_ops.h>
#include <ATen/ops/amin_ops.h>
#include <ATen/ops/any_ops.h>
#include <ATen/ops/argmax_ops.h>
#include <ATen/ops/argmin_ops.h>
#include <ATen/ops/avg_pool2d_ops.h>
#include <ATen/ops/baddbmm_ops.h>
#include <ATen/ops/bernoulli_ops.h>
#include <ATen/ops/bincount_ops.h>
#include <ATen/ops/bitwise_and_ops.h>
#include <ATen/ops/bitwise_not_ops.h>
#include <ATen/ops/bitwise_or_ops.h>
#include <ATen/ops/bitwise_xor_ops.h>
#include <ATen/ops/bmm_ops.h>
#include <ATen/ops/constant_pad_nd_ops.h>
#include <ATen/ops/conv1d_ops.h>
#include <ATen/ops/conv2d_ops.h>
#include <ATen/ops/count_nonzero_ops.h>
#include <ATen/ops/cumprod_ops.h>
#include <ATen/ops/cumsum_ops.h>
#include <ATen/ops/dot_ops.h>
#include <ATen/ops/eq_ops.h>
#include <ATen/ops/equal_ops.h>
#include <ATen/ops/ge_ops.h>
#include <ATen/ops/gt_ops.h>
#include <ATen/ops/isclose_ops.h>
#include <ATen/ops/isfinite_ops.h>
#include <ATen/ops/isin_ops.h>
#include <ATen/ops/isinf_ops.h>
#include <ATen/ops/isnan_ops.h>
#include <ATen/ops/le_ops.h>
#include <ATen/ops/linalg_vector_norm_ops.h>
#include <ATen/ops/linear_ops.h>
#include <ATen/ops/logical_and_ops.h>
#include <ATen/ops/logical_not_ops.h>
#include <ATen/ops/logical_or_ops.h>
#include <ATen/ops/logical_xor_ops.h>
#include <ATen/ops/logsumexp_ops.h>
#include <ATen/ops/lt_ops.h>
#include <ATen/ops/matmul_ops.h>
#include <ATen/ops/max_ops.h>
#include <ATen/ops/max_pool2d_ops.h>
#include <ATen/ops/mean_ops.h>
#include <ATen/ops/median_ops.h>
#include <ATen/ops/min_ops.h>
#include <ATen/ops/mm_ops.h>
#include <ATen/ops/mode_ops.h>
#include <ATen/ops/mv_ops.h>
#include <ATen/ops/nansum_ops.h>
#include <ATen/ops/ne_ops.h>
#include <ATen/ops/norm_ops.h>
#include <ATen/ops/outer_ops.h>
#include <ATen/ops/pad_ops.h>
#include <ATen/ops/prod_ops.h>
#include <ATen/ops/random_ops.h>
#include <ATen/ops/relu_ops.h>
#include <ATen/ops/sigmoid_ops.h>
#include <ATen/ops/std_ops.h>
#include <ATen/ops/sum_ops.h>
#include <ATen/ops/tanh_ops.h>
#include <ATen/ops/trunc_ops.h>
#include <ATen/ops/uniform_ops.h>
#include <ATen/ops/var_ops.h>

#include "ops.h"

using namespace mmgpt;

bool mm_op_uniform_(int64_t self, double from, double to) {
  return guarded(false, [&] {
    at::_ops::uniform_::call(borrow_mutable(self), from, to, std::nullopt);
    return true;
  });
}

bool mm_op_bernoulli__float(int64_t self, double p) {
  return guarded(false, [&] {
    at::_ops::bernoulli__float::call(borrow_mutable(self), p, std::nullopt);
    return true;
  });
}

bool mm_op_tanh_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::tanh_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_sigmoid_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::sigmoid_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_relu_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::relu_::call(borrow_mutable(self));
    return true;
  });
}

bool mm_op_random__to(int64_t self, int64_t to) {
  return guarded(false, [&] {
    at::_ops::random__to::call(borrow_mutable(self), to, std::nullopt);
    return true;
  });
}

bool mm_op_trunc_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::trunc_::call(borrow_mutable(self));
    return true;
  });
}

int64_t mm_op_eq_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::eq_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_eq_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::eq_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_ne_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ne_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_ne_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ne_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_lt_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::lt_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_lt_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::lt_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_le_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::le_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_le_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::le_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_gt_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::gt_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_gt_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::gt_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_ge_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ge_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_ge_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ge_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int64_t mm_op_logical_and(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logical_and::call(borrow(self), borrow(other))); });
}

int64_t mm_op_logical_or(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logical_or::call(borrow(self), borrow(other))); });
}

int64_t mm_op_logical_not(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logical_not::call(borrow(self))); });
}

int64_t mm_op_logical_xor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logical_xor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_bitwise_and_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bitwise_and_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_bitwise_or_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bitwise_or_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_bitwise_xor_Tensor(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bitwise_xor_Tensor::call(borrow(self), borrow(other))); });
}

int64_t mm_op_bitwise_not(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bitwise_not::call(borrow(self))); });
}

int64_t mm_op_isnan(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::isnan::call(borrow(self))); });
}

int64_t mm_op_isinf(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::isinf::call(borrow(self))); });
}

int64_t mm_op_isfinite(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::isfinite::call(borrow(self))); });
}

int64_t mm_op_isin_Tensor_Tensor(int64_t elements, int64_t test_elements, bool assume_unique, bool invert) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::isin_Tensor_Tensor::call(borrow(elements), borrow(test_elements), assume_unique, invert)); });
}

int64_t mm_op_bitwise_and_Scalar(int64_t self, int32_t other_kind, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bitwise_and_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other))); });
}

int32_t mm_op_equal(int64_t self, int64_t other) {
  return guarded<int32_t>(-1, [&] { return at::_ops::equal::call(borrow(self), borrow(other)) ? 1 : 0; });
}

int32_t mm_op_allclose(int64_t self, int64_t other, double rtol, double atol, bool equal_nan) {
  return guarded<int32_t>(-1, [&] { return at::_ops::allclose::call(borrow(self), borrow(other), rtol, atol, equal_nan) ? 1 : 0; });
}

int64_t mm_op_isclose(int64_t self, int64_t other, double rtol, double atol, bool equal_nan) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::isclose::call(borrow(self), borrow(other), rtol, atol, equal_nan)); });
}

int64_t mm_op_sum(int64_t self, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sum::call(borrow(self), optional_dtype(dtype))); });
}

int64_t mm_op_sum_dim_IntList(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::sum_dim_IntList::call(borrow(self), optional_ints(dim, dim_n), keepdim, optional_dtype(dtype))); });
}

int64_t mm_op_mean(int64_t self, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mean::call(borrow(self), optional_dtype(dtype))); });
}

int64_t mm_op_mean_dim(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mean_dim::call(borrow(self), optional_ints(dim, dim_n), keepdim, optional_dtype(dtype))); });
}

int64_t mm_op_prod(int64_t self, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::prod::call(borrow(self), optional_dtype(dtype))); });
}

int64_t mm_op_var_correction(int64_t self, const int64_t *dim, int64_t dim_n, int32_t correction_kind, int64_t correction, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::var_correction::call(borrow(self), optional_ints(dim, dim_n), optional_scalar(correction_kind, correction), keepdim)); });
}

int64_t mm_op_std_correction(int64_t self, const int64_t *dim, int64_t dim_n, int32_t correction_kind, int64_t correction, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::std_correction::call(borrow(self), optional_ints(dim, dim_n), optional_scalar(correction_kind, correction), keepdim)); });
}

int64_t mm_op_max(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::max::call(borrow(self))); });
}

int64_t mm_op_min(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::min::call(borrow(self))); });
}

bool mm_op_max_dim(int64_t self, int64_t dim, bool keepdim, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::max_dim::call(borrow(self), dim, keepdim);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

bool mm_op_min_dim(int64_t self, int64_t dim, bool keepdim, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::min_dim::call(borrow(self), dim, keepdim);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

int64_t mm_op_amax(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::amax::call(borrow(self), ints(dim, dim_n), keepdim)); });
}

int64_t mm_op_amin(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::amin::call(borrow(self), ints(dim, dim_n), keepdim)); });
}

int64_t mm_op_argmax(int64_t self, int64_t dim, bool dim_given, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::argmax::call(borrow(self), optional_of<int64_t>(dim, dim_given), keepdim)); });
}

int64_t mm_op_argmin(int64_t self, int64_t dim, bool dim_given, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::argmin::call(borrow(self), optional_of<int64_t>(dim, dim_given), keepdim)); });
}

int64_t mm_op_all(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::all::call(borrow(self))); });
}

int64_t mm_op_all_dim(int64_t self, int64_t dim, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::all_dim::call(borrow(self), dim, keepdim)); });
}

int64_t mm_op_any(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::any::call(borrow(self))); });
}

int64_t mm_op_any_dim(int64_t self, int64_t dim, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::any_dim::call(borrow(self), dim, keepdim)); });
}

int64_t mm_op_norm_Scalar(int64_t self, int32_t p_kind, int64_t p) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::norm_Scalar::call(borrow(self), mmgpt::scalar(p_kind, p))); });
}

int64_t mm_op_linalg_vector_norm(int64_t self, int32_t ord_kind, int64_t ord, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::linalg_vector_norm::call(borrow(self), mmgpt::scalar(ord_kind, ord), optional_ints(dim, dim_n), keepdim, optional_dtype(dtype))); });
}

int64_t mm_op_logsumexp(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::logsumexp::call(borrow(self), ints(dim, dim_n), keepdim)); });
}

int64_t mm_op_cumsum(int64_t self, int64_t dim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cumsum::call(borrow(self), dim, optional_dtype(dtype))); });
}

int64_t mm_op_cumprod(int64_t self, int64_t dim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cumprod::call(borrow(self), dim, optional_dtype(dtype))); });
}

int64_t mm_op_count_nonzero(int64_t self, int64_t dim, bool dim_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::count_nonzero::call(borrow(self), optional_of<int64_t>(dim, dim_given))); });
}

int64_t mm_op_median(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::median::call(borrow(self))); });
}

int64_t mm_op_bincount(int64_t self, int64_t weights, int64_t minlength) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bincount::call(borrow(self), borrow_optional(weights), c10::SymInt(minlength))); });
}

bool mm_op_mode(int64_t self, int64_t dim, bool keepdim, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::mode::call(borrow(self), dim, keepdim);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

int64_t mm_op_nansum(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::nansum::call(borrow(self), optional_ints(dim, dim_n), keepdim, optional_dtype(dtype))); });
}

int64_t mm_op_matmul(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::matmul::call(borrow(self), borrow(other))); });
}

int64_t mm_op_mm(int64_t self, int64_t mat2) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mm::call(borrow(self), borrow(mat2))); });
}

int64_t mm_op_bmm(int64_t self, int64_t mat2) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bmm::call(borrow(self), borrow(mat2))); });
}

int64_t mm_op_mv(int64_t self, int64_t vec) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mv::call(borrow(self), borrow(vec))); });
}

int64_t mm_op_dot(int64_t self, int64_t tensor) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::dot::call(borrow(self), borrow(tensor))); });
}

int64_t mm_op_addmm(int64_t self, int64_t mat1, int64_t mat2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::addmm::call(borrow(self), borrow(mat1), borrow(mat2), mmgpt::scalar(beta_kind, beta), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_baddbmm(int64_t self, int64_t batch1, int64_t batch2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::baddbmm::call(borrow(self), borrow(batch1), borrow(batch2), mmgpt::scalar(beta_kind, beta), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_addmv(int64_t self, int64_t mat, int64_t vec, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::addmv::call(borrow(self), borrow(mat), borrow(vec), mmgpt::scalar(beta_kind, beta), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_outer(int64_t self, int64_t vec2) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::outer::call(borrow(self), borrow(vec2))); });
}

int64_t mm_op_linear(int64_t input, int64_t weight, int64_t bias) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::linear::call(borrow(input), borrow(weight), borrow_optional(bias))); });
}

bool mm_op_mm_out(int64_t self, int64_t mat2, int64_t out) {
  return guarded(false, [&] {
    at::_ops::mm_out::call(borrow(self), borrow(mat2), borrow_mutable(out));
    return true;
  });
}

bool mm_op_addmm_out(int64_t self, int64_t mat1, int64_t mat2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha, int64_t out) {
  return guarded(false, [&] {
    at::_ops::addmm_out::call(borrow(self), borrow(mat1), borrow(mat2), mmgpt::scalar(beta_kind, beta), mmgpt::scalar(alpha_kind, alpha), borrow_mutable(out));
    return true;
  });
}

int64_t mm_op_conv1d(int64_t input, int64_t weight, int64_t bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::conv1d::call(borrow(input), borrow(weight), borrow_optional(bias), sym_ints(stride, stride_n), sym_ints(padding, padding_n), sym_ints(dilation, dilation_n), c10::SymInt(groups))); });
}

int64_t mm_op_conv2d(int64_t input, int64_t weight, int64_t bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::conv2d::call(borrow(input), borrow(weight), borrow_optional(bias), sym_ints(stride, stride_n), sym_ints(padding, padding_n), sym_ints(dilation, dilation_n), c10::SymInt(groups))); });
}

int64_t mm_op_max_pool2d(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, bool ceil_mode) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::max_pool2d::call(borrow(self), ints(kernel_size, kernel_size_n), ints(stride, stride_n), ints(padding, padding_n), ints(dilation, dilation_n), ceil_mode)); });
}

int64_t mm_op_avg_pool2d(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, bool ceil_mode, bool count_include_pad, int64_t divisor_override, bool divisor_override_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::avg_pool2d::call(borrow(self), ints(kernel_size, kernel_size_n), ints(stride, stride_n), ints(padding, padding_n), ceil_mode, count_include_pad, optional_of<int64_t>(divisor_override, divisor_override_given))); });
}

int64_t mm_op_adaptive_avg_pool2d(int64_t self, const int64_t *output_size, int64_t output_size_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::adaptive_avg_pool2d::call(borrow(self), sym_ints(output_size, output_size_n))); });
}

int64_t mm_op_pad(int64_t self, const int64_t *pad, int64_t pad_n, const char *mode, int64_t mode_n, double value, bool value_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::pad::call(borrow(self), sym_ints(pad, pad_n), *optional_text(mode, mode_n), optional_of<double>(value, value_given))); });
}

int64_t mm_op_constant_pad_nd(int64_t self, const int64_t *pad, int64_t pad_n, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::constant_pad_nd::call(borrow(self), sym_ints(pad, pad_n), mmgpt::scalar(value_kind, value))); });
}
