// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
#include "../checks.h"

#include <ATen/ops/_amp_foreach_non_finite_check_and_unscale_ops.h>
#include <ATen/ops/_amp_update_scale_ops.h>
#include <ATen/ops/_convert_weight_to_int4pack_for_cpu_ops.h>
#include <ATen/ops/_convert_weight_to_int4pack_ops.h>
#include <ATen/ops/_foreach_add_ops.h>
#include <ATen/ops/_foreach_addcdiv_ops.h>
#include <ATen/ops/_foreach_addcmul_ops.h>
#include <ATen/ops/_foreach_copy_ops.h>
#include <ATen/ops/_foreach_div_ops.h>
#include <ATen/ops/_foreach_lerp_ops.h>
#include <ATen/ops/_foreach_mul_ops.h>
#include <ATen/ops/_foreach_neg_ops.h>
#include <ATen/ops/_foreach_norm_ops.h>
#include <ATen/ops/_foreach_sqrt_ops.h>
#include <ATen/ops/_foreach_sub_ops.h>
#include <ATen/ops/_foreach_zero_ops.h>
#include <ATen/ops/_fused_adam_ops.h>
#include <ATen/ops/_fused_adamw_ops.h>
#include <ATen/ops/_fused_sgd_ops.h>
#include <ATen/ops/_upsample_bicubic2d_aa_ops.h>
#include <ATen/ops/_upsample_bilinear2d_aa_ops.h>
#include <ATen/ops/_weight_int4pack_mm_for_cpu_ops.h>
#include <ATen/ops/_weight_int4pack_mm_ops.h>
#include <ATen/ops/_weight_int8pack_mm_ops.h>
#include <ATen/ops/argsort_ops.h>
#include <ATen/ops/batch_norm_ops.h>
#include <ATen/ops/bernoulli_ops.h>
#include <ATen/ops/binary_cross_entropy_with_logits_ops.h>
#include <ATen/ops/bucketize_ops.h>
#include <ATen/ops/cosine_similarity_ops.h>
#include <ATen/ops/cross_entropy_loss_ops.h>
#include <ATen/ops/dropout_ops.h>
#include <ATen/ops/elu_ops.h>
#include <ATen/ops/embedding_ops.h>
#include <ATen/ops/gelu_ops.h>
#include <ATen/ops/glu_ops.h>
#include <ATen/ops/group_norm_ops.h>
#include <ATen/ops/hardswish_ops.h>
#include <ATen/ops/hardtanh_ops.h>
#include <ATen/ops/huber_loss_ops.h>
#include <ATen/ops/im2col_ops.h>
#include <ATen/ops/is_pinned_ops.h>
#include <ATen/ops/kl_div_ops.h>
#include <ATen/ops/kthvalue_ops.h>
#include <ATen/ops/l1_loss_ops.h>
#include <ATen/ops/layer_norm_ops.h>
#include <ATen/ops/leaky_relu_ops.h>
#include <ATen/ops/log_sigmoid_ops.h>
#include <ATen/ops/log_softmax_ops.h>
#include <ATen/ops/mish_ops.h>
#include <ATen/ops/mse_loss_ops.h>
#include <ATen/ops/multinomial_ops.h>
#include <ATen/ops/nll_loss_nd_ops.h>
#include <ATen/ops/pin_memory_ops.h>
#include <ATen/ops/relu_ops.h>
#include <ATen/ops/retain_grad_ops.h>
#include <ATen/ops/retains_grad_ops.h>
#include <ATen/ops/rms_norm_ops.h>
#include <ATen/ops/scaled_dot_product_attention_ops.h>
#include <ATen/ops/searchsorted_ops.h>
#include <ATen/ops/silu_ops.h>
#include <ATen/ops/smooth_l1_loss_ops.h>
#include <ATen/ops/softmax_ops.h>
#include <ATen/ops/softplus_ops.h>
#include <ATen/ops/sort_ops.h>
#include <ATen/ops/to_ops.h>
#include <ATen/ops/topk_ops.h>
#include <ATen/ops/upsample_bicubic2d_ops.h>
#include <ATen/ops/upsample_bilinear2d_ops.h>

#include "ops.h"

using namespace mmgpt;

int64_t mm_op_upsample_bicubic2d(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::upsample_bicubic2d::call(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given))); });
}

int64_t mm_op_upsample_bilinear2d(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::upsample_bilinear2d::call(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given))); });
}

int64_t mm_op__upsample_bicubic2d_aa(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given) {
  return guarded<int64_t>(0, [&] { return give((check_factors(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given)), at::_ops::_upsample_bicubic2d_aa::call(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given)))); });
}

int64_t mm_op__upsample_bilinear2d_aa(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given) {
  return guarded<int64_t>(0, [&] { return give((check_factors(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given)), at::_ops::_upsample_bilinear2d_aa::call(borrow(self), sym_ints(output_size, output_size_n), align_corners, optional_of<double>(scales_h, scales_h_given), optional_of<double>(scales_w, scales_w_given)))); });
}

int64_t mm_op_im2col(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *dilation, int64_t dilation_n, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::im2col::call(borrow(self), ints(kernel_size, kernel_size_n), ints(dilation, dilation_n), ints(padding, padding_n), ints(stride, stride_n))); });
}

int64_t mm_op_embedding(int64_t weight, int64_t indices, int64_t padding_idx, bool scale_grad_by_freq, bool sparse) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::embedding::call(borrow(weight), borrow(indices), c10::SymInt(padding_idx), scale_grad_by_freq, sparse)); });
}

int64_t mm_op_layer_norm(int64_t input, const int64_t *normalized_shape, int64_t normalized_shape_n, int64_t weight, int64_t bias, double eps, bool cudnn_enable) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::layer_norm::call(borrow(input), sym_ints(normalized_shape, normalized_shape_n), borrow_optional(weight), borrow_optional(bias), eps, cudnn_enable)); });
}

int64_t mm_op_rms_norm(int64_t input, const int64_t *normalized_shape, int64_t normalized_shape_n, int64_t weight, double eps, bool eps_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::rms_norm::call(borrow(input), sym_ints(normalized_shape, normalized_shape_n), borrow_optional(weight), optional_of<double>(eps, eps_given))); });
}

int64_t mm_op_group_norm(int64_t input, int64_t num_groups, int64_t weight, int64_t bias, double eps, bool cudnn_enabled) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::group_norm::call(borrow(input), num_groups, borrow_optional(weight), borrow_optional(bias), eps, cudnn_enabled)); });
}

int64_t mm_op_batch_norm(int64_t input, int64_t weight, int64_t bias, int64_t running_mean, int64_t running_var, bool training, double momentum, double eps, bool cudnn_enabled) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::batch_norm::call(borrow(input), borrow_optional(weight), borrow_optional(bias), borrow_optional(running_mean), borrow_optional(running_var), training, momentum, eps, cudnn_enabled)); });
}

int64_t mm_op_dropout(int64_t input, double p, bool train) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::dropout::call(borrow(input), p, train)); });
}

int64_t mm_op_gelu(int64_t self, const char *approximate, int64_t approximate_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::gelu::call(borrow(self), *optional_text(approximate, approximate_n))); });
}

int64_t mm_op_relu(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::relu::call(borrow(self))); });
}

int64_t mm_op_silu(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::silu::call(borrow(self))); });
}

int64_t mm_op_leaky_relu(int64_t self, int32_t negative_slope_kind, int64_t negative_slope) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::leaky_relu::call(borrow(self), mmgpt::scalar(negative_slope_kind, negative_slope))); });
}

int64_t mm_op_elu(int64_t self, int32_t alpha_kind, int64_t alpha, int32_t scale_kind, int64_t scale, int32_t input_scale_kind, int64_t input_scale) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::elu::call(borrow(self), mmgpt::scalar(alpha_kind, alpha), mmgpt::scalar(scale_kind, scale), mmgpt::scalar(input_scale_kind, input_scale))); });
}

int64_t mm_op_softplus(int64_t self, int32_t beta_kind, int64_t beta, int32_t threshold_kind, int64_t threshold) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::softplus::call(borrow(self), mmgpt::scalar(beta_kind, beta), mmgpt::scalar(threshold_kind, threshold))); });
}

int64_t mm_op_hardtanh(int64_t self, int32_t min_val_kind, int64_t min_val, int32_t max_val_kind, int64_t max_val) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::hardtanh::call(borrow(self), mmgpt::scalar(min_val_kind, min_val), mmgpt::scalar(max_val_kind, max_val))); });
}

int64_t mm_op_glu(int64_t self, int64_t dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::glu::call(borrow(self), dim)); });
}

int64_t mm_op_mish(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mish::call(borrow(self))); });
}

int64_t mm_op_hardswish(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::hardswish::call(borrow(self))); });
}

int64_t mm_op_softmax_int(int64_t self, int64_t dim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::softmax_int::call(borrow(self), dim, optional_dtype(dtype))); });
}

int64_t mm_op_log_softmax_int(int64_t self, int64_t dim, int32_t dtype) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log_softmax_int::call(borrow(self), dim, optional_dtype(dtype))); });
}

int64_t mm_op_scaled_dot_product_attention(int64_t query, int64_t key, int64_t value, int64_t attn_mask, double dropout_p, bool is_causal, double scale, bool scale_given, bool enable_gqa) {
  return guarded<int64_t>(0, [&] { return give((check_heads(borrow(query), borrow(key), borrow(value), enable_gqa), at::_ops::scaled_dot_product_attention::call(borrow(query), borrow(key), borrow(value), borrow_optional(attn_mask), dropout_p, is_causal, optional_of<double>(scale, scale_given), enable_gqa))); });
}

bool mm_op_gelu_(int64_t self, const char *approximate, int64_t approximate_n) {
  return guarded(false, [&] {
    at::_ops::gelu_::call(borrow_mutable(self), *optional_text(approximate, approximate_n));
    return true;
  });
}

bool mm_op_silu_(int64_t self) {
  return guarded(false, [&] {
    at::_ops::silu_::call(borrow_mutable(self));
    return true;
  });
}

int64_t mm_op_log_sigmoid(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::log_sigmoid::call(borrow(self))); });
}

int64_t mm_op_cross_entropy_loss(int64_t self, int64_t target, int64_t weight, int64_t reduction, int64_t ignore_index, double label_smoothing) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cross_entropy_loss::call(borrow(self), borrow(target), borrow_optional(weight), reduction, c10::SymInt(ignore_index), label_smoothing)); });
}

int64_t mm_op_nll_loss_nd(int64_t self, int64_t target, int64_t weight, int64_t reduction, int64_t ignore_index) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::nll_loss_nd::call(borrow(self), borrow(target), borrow_optional(weight), reduction, c10::SymInt(ignore_index))); });
}

int64_t mm_op_mse_loss(int64_t self, int64_t target, int64_t reduction) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::mse_loss::call(borrow(self), borrow(target), reduction)); });
}

int64_t mm_op_l1_loss(int64_t self, int64_t target, int64_t reduction) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::l1_loss::call(borrow(self), borrow(target), reduction)); });
}

int64_t mm_op_smooth_l1_loss(int64_t self, int64_t target, int64_t reduction, double beta) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::smooth_l1_loss::call(borrow(self), borrow(target), reduction, beta)); });
}

int64_t mm_op_binary_cross_entropy_with_logits(int64_t self, int64_t target, int64_t weight, int64_t pos_weight, int64_t reduction) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::binary_cross_entropy_with_logits::call(borrow(self), borrow(target), borrow_optional(weight), borrow_optional(pos_weight), reduction)); });
}

int64_t mm_op_kl_div(int64_t self, int64_t target, int64_t reduction, bool log_target) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::kl_div::call(borrow(self), borrow(target), reduction, log_target)); });
}

int64_t mm_op_huber_loss(int64_t self, int64_t target, int64_t reduction, double delta) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::huber_loss::call(borrow(self), borrow(target), reduction, delta)); });
}

int64_t mm_op_cosine_similarity(int64_t x1, int64_t x2, int64_t dim, double eps) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cosine_similarity::call(borrow(x1), borrow(x2), dim, eps)); });
}

bool mm_op_sort(int64_t self, int64_t dim, bool descending, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::sort::call(borrow(self), dim, descending);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

bool mm_op_sort_stable(int64_t self, int32_t stable, int64_t dim, bool descending, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::sort_stable::call(borrow(self), optional_bool(stable), dim, descending);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

int64_t mm_op_argsort(int64_t self, int64_t dim, bool descending) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::argsort::call(borrow(self), dim, descending)); });
}

bool mm_op_topk(int64_t self, int64_t k, int64_t dim, bool largest, bool sorted, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::topk::call(borrow(self), c10::SymInt(k), dim, largest, sorted);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

int64_t mm_op_multinomial(int64_t self, int64_t num_samples, bool replacement) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::multinomial::call(borrow(self), c10::SymInt(num_samples), replacement, std::nullopt)); });
}

int64_t mm_op_bernoulli(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bernoulli::call(borrow(self), std::nullopt)); });
}

int64_t mm_op_searchsorted_Tensor(int64_t sorted_sequence, int64_t self, bool out_int32, bool right, const char *side, int64_t side_n, int64_t sorter) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::searchsorted_Tensor::call(borrow(sorted_sequence), borrow(self), out_int32, right, optional_text(side, side_n), borrow_optional(sorter))); });
}

bool mm_op_kthvalue(int64_t self, int64_t k, int64_t dim, bool keepdim, int64_t *results) {
  return guarded(false, [&] {
    auto both = at::_ops::kthvalue::call(borrow(self), c10::SymInt(k), dim, keepdim);
    results[0] = give(std::move(std::get<0>(both)));
    results[1] = give(std::move(std::get<1>(both)));
    return true;
  });
}

int64_t mm_op_bucketize_Tensor(int64_t self, int64_t boundaries, bool out_int32, bool right) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::bucketize_Tensor::call(borrow(self), borrow(boundaries), out_int32, right)); });
}

int64_t mm_op_to_dtype(int64_t self, int32_t dtype, bool non_blocking, bool copy) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::to_dtype::call(borrow(self), mmgpt::dtype(dtype), non_blocking, copy, std::nullopt)); });
}

int64_t mm_op_to_device(int64_t self, int32_t device_type, int32_t device_index, int32_t dtype, bool non_blocking, bool copy) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::to_device::call(borrow(self), mmgpt::device(device_type, device_index), mmgpt::dtype(dtype), non_blocking, copy, std::nullopt)); });
}

int64_t mm_op_to_dtype_layout(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory, bool non_blocking, bool copy) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::to_dtype_layout::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), non_blocking, copy, std::nullopt)); });
}

int64_t mm_op_pin_memory(int64_t self, int32_t device_type, int32_t device_index) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::pin_memory::call(borrow(self), optional_device(device_type, device_index))); });
}

int32_t mm_op_is_pinned(int64_t self, int32_t device_type, int32_t device_index) {
  return guarded<int32_t>(-1, [&] { return at::_ops::is_pinned::call(borrow(self), optional_device(device_type, device_index)) ? 1 : 0; });
}

int64_t mm_op__foreach_add_List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::_foreach_add_List::call(borrow_list(self, self_n), borrow_list(other, other_n), mmgpt::scalar(alpha_kind, alpha))); });
}

bool mm_op__foreach_add__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::_foreach_add__List::call(borrow_list(self, self_n), borrow_list(other, other_n), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op__foreach_add__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar) {
  return guarded(false, [&] {
    at::_ops::_foreach_add__Scalar::call(borrow_list(self, self_n), mmgpt::scalar(scalar_kind, scalar));
    return true;
  });
}

bool mm_op__foreach_mul__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar) {
  return guarded(false, [&] {
    at::_ops::_foreach_mul__Scalar::call(borrow_list(self, self_n), mmgpt::scalar(scalar_kind, scalar));
    return true;
  });
}

bool mm_op__foreach_mul__Tensor(const int64_t *self, int64_t self_n, int64_t other) {
  return guarded(false, [&] {
    at::_ops::_foreach_mul__Tensor::call(borrow_list(self, self_n), borrow(other));
    return true;
  });
}

int64_t mm_op__foreach_mul_Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::_foreach_mul_Scalar::call(borrow_list(self, self_n), mmgpt::scalar(scalar_kind, scalar))); });
}

int64_t mm_op__foreach_norm_Scalar(const int64_t *self, int64_t self_n, int32_t ord_kind, int64_t ord, int32_t dtype) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::_foreach_norm_Scalar::call(borrow_list(self, self_n), mmgpt::scalar(ord_kind, ord), optional_dtype(dtype))); });
}

bool mm_op__foreach_zero_(const int64_t *self, int64_t self_n) {
  return guarded(false, [&] {
    at::_ops::_foreach_zero_::call(borrow_list(self, self_n));
    return true;
  });
}

bool mm_op__foreach_copy_(const int64_t *self, int64_t self_n, const int64_t *src, int64_t src_n, bool non_blocking) {
  return guarded(false, [&] {
    at::_ops::_foreach_copy_::call(borrow_list(self, self_n), borrow_list(src, src_n), non_blocking);
    return true;
  });
}

bool mm_op__foreach_lerp__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensors1, int64_t tensors1_n, int32_t weight_kind, int64_t weight) {
  return guarded(false, [&] {
    at::_ops::_foreach_lerp__Scalar::call(borrow_list(self, self_n), borrow_list(tensors1, tensors1_n), mmgpt::scalar(weight_kind, weight));
    return true;
  });
}

bool mm_op__foreach_addcmul__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensor1, int64_t tensor1_n, const int64_t *tensor2, int64_t tensor2_n, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::_foreach_addcmul__Scalar::call(borrow_list(self, self_n), borrow_list(tensor1, tensor1_n), borrow_list(tensor2, tensor2_n), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op__foreach_addcdiv__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensor1, int64_t tensor1_n, const int64_t *tensor2, int64_t tensor2_n, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::_foreach_addcdiv__Scalar::call(borrow_list(self, self_n), borrow_list(tensor1, tensor1_n), borrow_list(tensor2, tensor2_n), mmgpt::scalar(value_kind, value));
    return true;
  });
}

int64_t mm_op__foreach_sqrt(const int64_t *self, int64_t self_n) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::_foreach_sqrt::call(borrow_list(self, self_n))); });
}

bool mm_op__foreach_div__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n) {
  return guarded(false, [&] {
    at::_ops::_foreach_div__List::call(borrow_list(self, self_n), borrow_list(other, other_n));
    return true;
  });
}

bool mm_op__foreach_div__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar) {
  return guarded(false, [&] {
    at::_ops::_foreach_div__Scalar::call(borrow_list(self, self_n), mmgpt::scalar(scalar_kind, scalar));
    return true;
  });
}

bool mm_op__foreach_neg_(const int64_t *self, int64_t self_n) {
  return guarded(false, [&] {
    at::_ops::_foreach_neg_::call(borrow_list(self, self_n));
    return true;
  });
}

bool mm_op__foreach_mul__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n) {
  return guarded(false, [&] {
    at::_ops::_foreach_mul__List::call(borrow_list(self, self_n), borrow_list(other, other_n));
    return true;
  });
}

bool mm_op__foreach_sub__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::_foreach_sub__List::call(borrow_list(self, self_n), borrow_list(other, other_n), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op__fused_adamw_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, double lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf) {
  return guarded(false, [&] {
    (check_fused(borrow_list(self, self_n), {borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n)}, {borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n)}, amsgrad, borrow_optional(grad_scale), borrow_optional(found_inf)), check_steps(borrow_list(self, self_n), borrow_list(state_steps, state_steps_n)), at::_ops::_fused_adamw_::call(borrow_list(self, self_n), borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n), borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n), borrow_list(state_steps, state_steps_n), lr, beta1, beta2, weight_decay, eps, amsgrad, maximize, borrow_optional(grad_scale), borrow_optional(found_inf)));
    return true;
  });
}

bool mm_op__fused_adamw__tensor_lr(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, int64_t lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf) {
  return guarded(false, [&] {
    (check_fused(borrow_list(self, self_n), {borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n)}, {borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n)}, amsgrad, borrow_optional(grad_scale), borrow_optional(found_inf)), check_steps(borrow_list(self, self_n), borrow_list(state_steps, state_steps_n)), at::_ops::_fused_adamw__tensor_lr::call(borrow_list(self, self_n), borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n), borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n), borrow_list(state_steps, state_steps_n), borrow(lr), beta1, beta2, weight_decay, eps, amsgrad, maximize, borrow_optional(grad_scale), borrow_optional(found_inf)));
    return true;
  });
}

bool mm_op__fused_adam_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, double lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf) {
  return guarded(false, [&] {
    (check_fused(borrow_list(self, self_n), {borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n)}, {borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n)}, amsgrad, borrow_optional(grad_scale), borrow_optional(found_inf)), check_steps(borrow_list(self, self_n), borrow_list(state_steps, state_steps_n)), at::_ops::_fused_adam_::call(borrow_list(self, self_n), borrow_list(grads, grads_n), borrow_list(exp_avgs, exp_avgs_n), borrow_list(exp_avg_sqs, exp_avg_sqs_n), borrow_list(max_exp_avg_sqs, max_exp_avg_sqs_n), borrow_list(state_steps, state_steps_n), lr, beta1, beta2, weight_decay, eps, amsgrad, maximize, borrow_optional(grad_scale), borrow_optional(found_inf)));
    return true;
  });
}

bool mm_op__fused_sgd_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *momentum_buffer_list, int64_t momentum_buffer_list_n, double weight_decay, double momentum, double lr, double dampening, bool nesterov, bool maximize, bool is_first_step, int64_t grad_scale, int64_t found_inf) {
  return guarded(false, [&] {
    (check_fused(borrow_list(self, self_n), {borrow_list(grads, grads_n)}, {borrow_list(momentum_buffer_list, momentum_buffer_list_n)}, momentum != 0, borrow_optional(grad_scale), borrow_optional(found_inf)), at::_ops::_fused_sgd_::call(borrow_list(self, self_n), borrow_list(grads, grads_n), borrow_list(momentum_buffer_list, momentum_buffer_list_n), weight_decay, momentum, lr, dampening, nesterov, maximize, is_first_step, borrow_optional(grad_scale), borrow_optional(found_inf)));
    return true;
  });
}

bool mm_op__amp_foreach_non_finite_check_and_unscale_(const int64_t *self, int64_t self_n, int64_t found_inf, int64_t inv_scale) {
  return guarded(false, [&] {
    at::_ops::_amp_foreach_non_finite_check_and_unscale_::call(borrow_list(self, self_n), borrow_mutable(found_inf), borrow(inv_scale));
    return true;
  });
}

bool mm_op__amp_update_scale_(int64_t self, int64_t growth_tracker, int64_t found_inf, double scale_growth_factor, double scale_backoff_factor, int64_t growth_interval) {
  return guarded(false, [&] {
    at::_ops::_amp_update_scale_::call(borrow_mutable(self), borrow_mutable(growth_tracker), borrow(found_inf), scale_growth_factor, scale_backoff_factor, growth_interval);
    return true;
  });
}

int64_t mm_op__weight_int8pack_mm(int64_t self, int64_t mat2, int64_t scales) {
  return guarded<int64_t>(0, [&] { return give((check_int8(borrow(self), borrow(mat2), borrow(scales)), at::_ops::_weight_int8pack_mm::call(borrow(self), borrow(mat2), borrow(scales)))); });
}

int64_t mm_op__weight_int4pack_mm_for_cpu(int64_t self, int64_t mat2, int64_t qGroupSize, int64_t qScaleAndZeros) {
  return guarded<int64_t>(0, [&] { return give((check_groups(borrow(self), qGroupSize, borrow(qScaleAndZeros)), check_packed(borrow(self), borrow(mat2)), at::_ops::_weight_int4pack_mm_for_cpu::call(borrow(self), borrow(mat2), qGroupSize, borrow(qScaleAndZeros)))); });
}

int64_t mm_op__convert_weight_to_int4pack_for_cpu(int64_t self, int64_t innerKTiles) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::_convert_weight_to_int4pack_for_cpu::call(borrow(self), innerKTiles)); });
}

int64_t mm_op__weight_int4pack_mm(int64_t self, int64_t mat2, int64_t qGroupSize, int64_t qScaleAndZeros) {
  return guarded<int64_t>(0, [&] { return give((check_groups(borrow(self), qGroupSize, borrow(qScaleAndZeros)), at::_ops::_weight_int4pack_mm::call(borrow(self), borrow(mat2), qGroupSize, borrow(qScaleAndZeros)))); });
}

int64_t mm_op__convert_weight_to_int4pack(int64_t self, int64_t innerKTiles) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::_convert_weight_to_int4pack::call(borrow(self), innerKTiles)); });
}

bool mm_op_retain_grad(int64_t self) {
  return guarded(false, [&] {
    at::_ops::retain_grad::call(borrow_mutable(self));
    return true;
  });
}

int32_t mm_op_retains_grad(int64_t self) {
  return guarded<int32_t>(-1, [&] { return at::_ops::retains_grad::call(borrow(self)) ? 1 : 0; });
}
