// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_empty_memory_format(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_zeros(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_ones(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_full(const int64_t *size, int64_t size_n, int32_t fill_value_kind, int64_t fill_value, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_arange_start_step(int32_t start_kind, int64_t start, int32_t end_kind, int64_t end, int32_t step_kind, int64_t step, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_arange(int32_t end_kind, int64_t end, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_linspace(int32_t start_kind, int64_t start, int32_t end_kind, int64_t end, int64_t steps, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_eye(int64_t n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_empty_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_zeros_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_ones_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_full_like(int64_t self, int32_t fill_value_kind, int64_t fill_value, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_rand(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_randn(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_randint_low(int64_t low, int64_t high, const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::randperm(SymInt n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_randperm(int64_t n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_rand_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_randn_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
int64_t mm_op_scalar_tensor(int32_t s_kind, int64_t s, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory);
// aten::tril(Tensor self, SymInt diagonal=0) -> Tensor
int64_t mm_op_tril(int64_t self, int64_t diagonal);
// aten::triu(Tensor self, SymInt diagonal=0) -> Tensor
int64_t mm_op_triu(int64_t self, int64_t diagonal);
// aten::view(Tensor(a) self, SymInt[] size) -> Tensor(a)
int64_t mm_op_view(int64_t self, const int64_t *size, int64_t size_n);
// aten::reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)
int64_t mm_op_reshape(int64_t self, const int64_t *shape, int64_t shape_n);
// aten::transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
int64_t mm_op_transpose_int(int64_t self, int64_t dim0, int64_t dim1);
// aten::permute(Tensor(a) self, int[] dims) -> Tensor(a)
int64_t mm_op_permute(int64_t self, const int64_t *dims, int64_t dims_n);
// aten::t(Tensor(a) self) -> Tensor(a)
int64_t mm_op_t(int64_t self);
// aten::unsqueeze(Tensor(a) self, int dim) -> Tensor(a)
int64_t mm_op_unsqueeze(int64_t self, int64_t dim);
// aten::squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)
int64_t mm_op_squeeze_dim(int64_t self, int64_t dim);
// aten::squeeze(Tensor(a) self) -> Tensor(a)
int64_t mm_op_squeeze(int64_t self);
// aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)
int64_t mm_op_expand(int64_t self, const int64_t *size, int64_t size_n, bool implicit);
// aten::expand_as(Tensor(a) self, Tensor other) -> Tensor(a)
int64_t mm_op_expand_as(int64_t self, int64_t other);
// aten::select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)
int64_t mm_op_select_int(int64_t self, int64_t dim, int64_t index);
// aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)
int64_t mm_op_slice_Tensor(int64_t self, int64_t dim, int64_t start, bool start_given, int64_t end, bool end_given, int64_t step);
// aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)
int64_t mm_op_narrow(int64_t self, int64_t dim, int64_t start, int64_t length);
// aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0) -> Tensor(a)[]
int64_t mm_op_split_Tensor(int64_t self, int64_t split_size, int64_t dim);
// aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]
int64_t mm_op_split_with_sizes(int64_t self, const int64_t *split_sizes, int64_t split_sizes_n, int64_t dim);
// aten::chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]
int64_t mm_op_chunk(int64_t self, int64_t chunks, int64_t dim);
// aten::unbind.int(Tensor(a -> *) self, int dim=0) -> Tensor(a)[]
int64_t mm_op_unbind_int(int64_t self, int64_t dim);
// aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)
int64_t mm_op_flatten_using_ints(int64_t self, int64_t start_dim, int64_t end_dim);
// aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes) -> Tensor(a)
int64_t mm_op_unflatten_int(int64_t self, int64_t dim, const int64_t *sizes, int64_t sizes_n);
// aten::view_as(Tensor(a) self, Tensor other) -> Tensor(a)
int64_t mm_op_view_as(int64_t self, int64_t other);
// aten::movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)
int64_t mm_op_movedim_int(int64_t self, int64_t source, int64_t destination);
// aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)
int64_t mm_op_as_strided(int64_t self, const int64_t *size, int64_t size_n, const int64_t *stride, int64_t stride_n, int64_t storage_offset, bool storage_offset_given);
// aten::detach(Tensor(a) self) -> Tensor(a)
int64_t mm_op_detach(int64_t self);
// aten::alias(Tensor(a) self) -> Tensor(a)
int64_t mm_op_alias(int64_t self);
// aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)
int64_t mm_op_diagonal(int64_t self, int64_t offset, int64_t dim1, int64_t dim2);
// aten::unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)
int64_t mm_op_unfold(int64_t self, int64_t dimension, int64_t size, int64_t step);
// aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0) -> Tensor(a)
int64_t mm_op_contiguous(int64_t self);
// aten::clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor
int64_t mm_op_clone(int64_t self);
// aten::cat(Tensor[] tensors, int dim=0) -> Tensor
int64_t mm_op_cat(const int64_t *tensors, int64_t tensors_n, int64_t dim);
// aten::stack(Tensor[] tensors, int dim=0) -> Tensor
int64_t mm_op_stack(const int64_t *tensors, int64_t tensors_n, int64_t dim);
// aten::repeat(Tensor self, SymInt[] repeats) -> Tensor
int64_t mm_op_repeat(int64_t self, const int64_t *repeats, int64_t repeats_n);
// aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
int64_t mm_op_repeat_interleave_self_int(int64_t self, int64_t repeats, int64_t dim, bool dim_given, int64_t output_size, bool output_size_given);
// aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor
int64_t mm_op_repeat_interleave_self_Tensor(int64_t self, int64_t repeats, int64_t dim, bool dim_given, int64_t output_size, bool output_size_given);
// aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor
int64_t mm_op_roll(int64_t self, const int64_t *shifts, int64_t shifts_n, const int64_t *dims, int64_t dims_n);
// aten::flip(Tensor self, int[] dims) -> Tensor
int64_t mm_op_flip(int64_t self, const int64_t *dims, int64_t dims_n);
// aten::index_select(Tensor self, int dim, Tensor index) -> Tensor
int64_t mm_op_index_select(int64_t self, int64_t dim, int64_t index);
// aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor
int64_t mm_op_gather(int64_t self, int64_t dim, int64_t index, bool sparse_grad);
// aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
int64_t mm_op_scatter_src(int64_t self, int64_t dim, int64_t index, int64_t src);
// aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
int64_t mm_op_scatter_value(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value);
// aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
int64_t mm_op_scatter_add(int64_t self, int64_t dim, int64_t index, int64_t src);
// aten::index.Tensor(Tensor self, Tensor?[] indices) -> Tensor
int64_t mm_op_index_Tensor(int64_t self, const int64_t *indices, int64_t indices_n);
// aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor
int64_t mm_op_index_put(int64_t self, const int64_t *indices, int64_t indices_n, int64_t values, bool accumulate);
// aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor
int64_t mm_op_masked_fill_Scalar(int64_t self, int64_t mask, int32_t value_kind, int64_t value);
// aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor
int64_t mm_op_masked_fill_Tensor(int64_t self, int64_t mask, int64_t value);
// aten::masked_select(Tensor self, Tensor mask) -> Tensor
int64_t mm_op_masked_select(int64_t self, int64_t mask);
// aten::masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor
int64_t mm_op_masked_scatter(int64_t self, int64_t mask, int64_t source);
// aten::where.self(Tensor condition, Tensor self, Tensor other) -> Tensor
int64_t mm_op_where_self(int64_t condition, int64_t self, int64_t other);
// aten::nonzero(Tensor self) -> Tensor
int64_t mm_op_nonzero(int64_t self);
// aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor
int64_t mm_op_index_add(int64_t self, int64_t dim, int64_t index, int64_t source, int32_t alpha_kind, int64_t alpha);
// aten::index_copy(Tensor self, int dim, Tensor index, Tensor source) -> Tensor
int64_t mm_op_index_copy(int64_t self, int64_t dim, int64_t index, int64_t source);
// aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor
int64_t mm_op_index_fill_int_Scalar(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value);
// aten::take(Tensor self, Tensor index) -> Tensor
int64_t mm_op_take(int64_t self, int64_t index);
// aten::one_hot(Tensor self, int num_classes=-1) -> Tensor
int64_t mm_op_one_hot(int64_t self, int64_t num_classes);
// aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source) -> Tensor(a!)
bool mm_op_index_copy_(int64_t self, int64_t dim, int64_t index, int64_t source);
// aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)
bool mm_op_index_put_(int64_t self, const int64_t *indices, int64_t indices_n, int64_t values, bool accumulate);
// aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)
bool mm_op_masked_fill__Scalar(int64_t self, int64_t mask, int32_t value_kind, int64_t value);
// aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)
bool mm_op_scatter__src(int64_t self, int64_t dim, int64_t index, int64_t src);
// aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)
bool mm_op_scatter__value(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value);
// aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor(a!)
bool mm_op_index_add_(int64_t self, int64_t dim, int64_t index, int64_t source, int32_t alpha_kind, int64_t alpha);
// aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value) -> Tensor(a!)
bool mm_op_index_fill__int_Scalar(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value);
// aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
int64_t mm_op_add_Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
int64_t mm_op_add_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
int64_t mm_op_sub_Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
int64_t mm_op_sub_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor
int64_t mm_op_rsub_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::mul.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_mul_Tensor(int64_t self, int64_t other);
// aten::mul.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_mul_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::div.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_div_Tensor(int64_t self, int64_t other);
// aten::div.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_div_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
int64_t mm_op_div_Tensor_mode(int64_t self, int64_t other, const char *rounding_mode, int64_t rounding_mode_n);
// aten::remainder.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_remainder_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::remainder.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_remainder_Tensor(int64_t self, int64_t other);
// aten::fmod.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_fmod_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::floor_divide(Tensor self, Tensor other) -> Tensor
int64_t mm_op_floor_divide(int64_t self, int64_t other);
// aten::floor_divide.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_floor_divide_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
int64_t mm_op_pow_Tensor_Scalar(int64_t self, int32_t exponent_kind, int64_t exponent);
// aten::pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor
int64_t mm_op_pow_Tensor_Tensor(int64_t self, int64_t exponent);
// aten::pow.Scalar(Scalar self, Tensor exponent) -> Tensor
int64_t mm_op_pow_Scalar(int32_t self_kind, int64_t self, int64_t exponent);
// aten::neg(Tensor self) -> Tensor
int64_t mm_op_neg(int64_t self);
// aten::abs(Tensor self) -> Tensor
int64_t mm_op_abs(int64_t self);
// aten::sign(Tensor self) -> Tensor
int64_t mm_op_sign(int64_t self);
// aten::exp(Tensor self) -> Tensor
int64_t mm_op_exp(int64_t self);
// aten::exp2(Tensor self) -> Tensor
int64_t mm_op_exp2(int64_t self);
// aten::expm1(Tensor self) -> Tensor
int64_t mm_op_expm1(int64_t self);
// aten::log(Tensor self) -> Tensor
int64_t mm_op_log(int64_t self);
// aten::log2(Tensor self) -> Tensor
int64_t mm_op_log2(int64_t self);
// aten::log10(Tensor self) -> Tensor
int64_t mm_op_log10(int64_t self);
// aten::log1p(Tensor self) -> Tensor
int64_t mm_op_log1p(int64_t self);
// aten::sqrt(Tensor self) -> Tensor
int64_t mm_op_sqrt(int64_t self);
// aten::rsqrt(Tensor self) -> Tensor
int64_t mm_op_rsqrt(int64_t self);
// aten::square(Tensor self) -> Tensor
int64_t mm_op_square(int64_t self);
// aten::reciprocal(Tensor self) -> Tensor
int64_t mm_op_reciprocal(int64_t self);
// aten::sin(Tensor self) -> Tensor
int64_t mm_op_sin(int64_t self);
// aten::cos(Tensor self) -> Tensor
int64_t mm_op_cos(int64_t self);
// aten::tan(Tensor self) -> Tensor
int64_t mm_op_tan(int64_t self);
// aten::tanh(Tensor self) -> Tensor
int64_t mm_op_tanh(int64_t self);
// aten::sigmoid(Tensor self) -> Tensor
int64_t mm_op_sigmoid(int64_t self);
// aten::erf(Tensor self) -> Tensor
int64_t mm_op_erf(int64_t self);
// aten::floor(Tensor self) -> Tensor
int64_t mm_op_floor(int64_t self);
// aten::ceil(Tensor self) -> Tensor
int64_t mm_op_ceil(int64_t self);
// aten::round(Tensor self) -> Tensor
int64_t mm_op_round(int64_t self);
// aten::trunc(Tensor self) -> Tensor
int64_t mm_op_trunc(int64_t self);
// aten::frac(Tensor self) -> Tensor
int64_t mm_op_frac(int64_t self);
// aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
int64_t mm_op_clamp(int64_t self, int32_t min_kind, int64_t min, int32_t max_kind, int64_t max);
// aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor
int64_t mm_op_clamp_Tensor(int64_t self, int64_t min, int64_t max);
// aten::clamp_min(Tensor self, Scalar min) -> Tensor
int64_t mm_op_clamp_min(int64_t self, int32_t min_kind, int64_t min);
// aten::clamp_max(Tensor self, Scalar max) -> Tensor
int64_t mm_op_clamp_max(int64_t self, int32_t max_kind, int64_t max);
// aten::maximum(Tensor self, Tensor other) -> Tensor
int64_t mm_op_maximum(int64_t self, int64_t other);
// aten::minimum(Tensor self, Tensor other) -> Tensor
int64_t mm_op_minimum(int64_t self, int64_t other);
// aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
int64_t mm_op_addcmul(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value);
// aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
int64_t mm_op_addcdiv(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value);
// aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor
int64_t mm_op_lerp_Scalar(int64_t self, int64_t end, int32_t weight_kind, int64_t weight);
// aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor
int64_t mm_op_lerp_Tensor(int64_t self, int64_t end, int64_t weight);
// aten::atan2(Tensor self, Tensor other) -> Tensor
int64_t mm_op_atan2(int64_t self, int64_t other);
// aten::sinh(Tensor self) -> Tensor
int64_t mm_op_sinh(int64_t self);
// aten::cosh(Tensor self) -> Tensor
int64_t mm_op_cosh(int64_t self);
// aten::asin(Tensor self) -> Tensor
int64_t mm_op_asin(int64_t self);
// aten::acos(Tensor self) -> Tensor
int64_t mm_op_acos(int64_t self);
// aten::atan(Tensor self) -> Tensor
int64_t mm_op_atan(int64_t self);
// aten::logaddexp(Tensor self, Tensor other) -> Tensor
int64_t mm_op_logaddexp(int64_t self, int64_t other);
// aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor
int64_t mm_op_nan_to_num(int64_t self, double nan, bool nan_given, double posinf, bool posinf_given, double neginf, bool neginf_given);
// aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
bool mm_op_add__Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)
bool mm_op_add__Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
bool mm_op_sub__Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)
bool mm_op_sub__Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha);
// aten::mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
bool mm_op_mul__Tensor(int64_t self, int64_t other);
// aten::mul_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
bool mm_op_mul__Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
bool mm_op_div__Tensor(int64_t self, int64_t other);
// aten::div_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
bool mm_op_div__Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)
bool mm_op_pow__Scalar(int64_t self, int32_t exponent_kind, int64_t exponent);
// aten::neg_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_neg_(int64_t self);
// aten::exp_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_exp_(int64_t self);
// aten::sqrt_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_sqrt_(int64_t self);
// aten::rsqrt_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_rsqrt_(int64_t self);
// aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
bool mm_op_clamp_(int64_t self, int32_t min_kind, int64_t min, int32_t max_kind, int64_t max);
// aten::clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)
bool mm_op_clamp_min_(int64_t self, int32_t min_kind, int64_t min);
// aten::clamp_max_(Tensor(a!) self, Scalar max) -> Tensor(a!)
bool mm_op_clamp_max_(int64_t self, int32_t max_kind, int64_t max);
// aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
bool mm_op_addcmul_(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value);
// aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
bool mm_op_addcdiv_(int64_t self, int64_t tensor1, int64_t tensor2, int32_t value_kind, int64_t value);
// aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight) -> Tensor(a!)
bool mm_op_lerp__Scalar(int64_t self, int64_t end, int32_t weight_kind, int64_t weight);
// aten::zero_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_zero_(int64_t self);
// aten::fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)
bool mm_op_fill__Scalar(int64_t self, int32_t value_kind, int64_t value);
// aten::fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)
bool mm_op_fill__Tensor(int64_t self, int64_t value);
// aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)
bool mm_op_copy_(int64_t self, int64_t src, bool non_blocking);
// aten::normal_(Tensor(a!) self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor(a!)
bool mm_op_normal_(int64_t self, double mean, double std);
// aten::uniform_(Tensor(a!) self, float from=0., float to=1., *, Generator? generator=None) -> Tensor(a!)
bool mm_op_uniform_(int64_t self, double from, double to);
// aten::bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)
bool mm_op_bernoulli__float(int64_t self, double p);
// aten::tanh_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_tanh_(int64_t self);
// aten::sigmoid_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_sigmoid_(int64_t self);
// aten::relu_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_relu_(int64_t self);
// aten::random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!)
bool mm_op_random__to(int64_t self, int64_t to);
// aten::trunc_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_trunc_(int64_t self);
// aten::eq.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_eq_Tensor(int64_t self, int64_t other);
// aten::eq.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_eq_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::ne.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_ne_Tensor(int64_t self, int64_t other);
// aten::ne.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_ne_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::lt.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_lt_Tensor(int64_t self, int64_t other);
// aten::lt.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_lt_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::le.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_le_Tensor(int64_t self, int64_t other);
// aten::le.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_le_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::gt.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_gt_Tensor(int64_t self, int64_t other);
// aten::gt.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_gt_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::ge.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_ge_Tensor(int64_t self, int64_t other);
// aten::ge.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_ge_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::logical_and(Tensor self, Tensor other) -> Tensor
int64_t mm_op_logical_and(int64_t self, int64_t other);
// aten::logical_or(Tensor self, Tensor other) -> Tensor
int64_t mm_op_logical_or(int64_t self, int64_t other);
// aten::logical_not(Tensor self) -> Tensor
int64_t mm_op_logical_not(int64_t self);
// aten::logical_xor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_logical_xor(int64_t self, int64_t other);
// aten::bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_bitwise_and_Tensor(int64_t self, int64_t other);
// aten::bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_bitwise_or_Tensor(int64_t self, int64_t other);
// aten::bitwise_xor.Tensor(Tensor self, Tensor other) -> Tensor
int64_t mm_op_bitwise_xor_Tensor(int64_t self, int64_t other);
// aten::bitwise_not(Tensor self) -> Tensor
int64_t mm_op_bitwise_not(int64_t self);
// aten::isnan(Tensor self) -> Tensor
int64_t mm_op_isnan(int64_t self);
// aten::isinf(Tensor self) -> Tensor
int64_t mm_op_isinf(int64_t self);
// aten::isfinite(Tensor self) -> Tensor
int64_t mm_op_isfinite(int64_t self);
// aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False) -> Tensor
int64_t mm_op_isin_Tensor_Tensor(int64_t elements, int64_t test_elements, bool assume_unique, bool invert);
// aten::bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor
int64_t mm_op_bitwise_and_Scalar(int64_t self, int32_t other_kind, int64_t other);
// aten::equal(Tensor self, Tensor other) -> bool
int32_t mm_op_equal(int64_t self, int64_t other);
// aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> bool
int32_t mm_op_allclose(int64_t self, int64_t other, double rtol, double atol, bool equal_nan);
// aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False) -> Tensor
int64_t mm_op_isclose(int64_t self, int64_t other, double rtol, double atol, bool equal_nan);
// aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_sum(int64_t self, int32_t dtype);
// aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_sum_dim_IntList(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype);
// aten::mean(Tensor self, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_mean(int64_t self, int32_t dtype);
// aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_mean_dim(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype);
// aten::prod(Tensor self, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_prod(int64_t self, int32_t dtype);
// aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
int64_t mm_op_var_correction(int64_t self, const int64_t *dim, int64_t dim_n, int32_t correction_kind, int64_t correction, bool keepdim);
// aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
int64_t mm_op_std_correction(int64_t self, const int64_t *dim, int64_t dim_n, int32_t correction_kind, int64_t correction, bool keepdim);
// aten::max(Tensor self) -> Tensor
int64_t mm_op_max(int64_t self);
// aten::min(Tensor self) -> Tensor
int64_t mm_op_min(int64_t self);
// aten::max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
bool mm_op_max_dim(int64_t self, int64_t dim, bool keepdim, int64_t *results);
// aten::min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
bool mm_op_min_dim(int64_t self, int64_t dim, bool keepdim, int64_t *results);
// aten::amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
int64_t mm_op_amax(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim);
// aten::amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor
int64_t mm_op_amin(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim);
// aten::argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
int64_t mm_op_argmax(int64_t self, int64_t dim, bool dim_given, bool keepdim);
// aten::argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor
int64_t mm_op_argmin(int64_t self, int64_t dim, bool dim_given, bool keepdim);
// aten::all(Tensor self) -> Tensor
int64_t mm_op_all(int64_t self);
// aten::all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
int64_t mm_op_all_dim(int64_t self, int64_t dim, bool keepdim);
// aten::any(Tensor self) -> Tensor
int64_t mm_op_any(int64_t self);
// aten::any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor
int64_t mm_op_any_dim(int64_t self, int64_t dim, bool keepdim);
// aten::norm.Scalar(Tensor self, Scalar p=2) -> Tensor
int64_t mm_op_norm_Scalar(int64_t self, int32_t p_kind, int64_t p);
// aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_linalg_vector_norm(int64_t self, int32_t ord_kind, int64_t ord, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype);
// aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
int64_t mm_op_logsumexp(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim);
// aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_cumsum(int64_t self, int64_t dim, int32_t dtype);
// aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_cumprod(int64_t self, int64_t dim, int32_t dtype);
// aten::count_nonzero(Tensor self, int? dim=None) -> Tensor
int64_t mm_op_count_nonzero(int64_t self, int64_t dim, bool dim_given);
// aten::median(Tensor self) -> Tensor
int64_t mm_op_median(int64_t self);
// aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0) -> Tensor
int64_t mm_op_bincount(int64_t self, int64_t weights, int64_t minlength);
// aten::mode(Tensor self, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
bool mm_op_mode(int64_t self, int64_t dim, bool keepdim, int64_t *results);
// aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
int64_t mm_op_nansum(int64_t self, const int64_t *dim, int64_t dim_n, bool keepdim, int32_t dtype);
// aten::matmul(Tensor self, Tensor other) -> Tensor
int64_t mm_op_matmul(int64_t self, int64_t other);
// aten::mm(Tensor self, Tensor mat2) -> Tensor
int64_t mm_op_mm(int64_t self, int64_t mat2);
// aten::bmm(Tensor self, Tensor mat2) -> Tensor
int64_t mm_op_bmm(int64_t self, int64_t mat2);
// aten::mv(Tensor self, Tensor vec) -> Tensor
int64_t mm_op_mv(int64_t self, int64_t vec);
// aten::dot(Tensor self, Tensor tensor) -> Tensor
int64_t mm_op_dot(int64_t self, int64_t tensor);
// aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
int64_t mm_op_addmm(int64_t self, int64_t mat1, int64_t mat2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha);
// aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
int64_t mm_op_baddbmm(int64_t self, int64_t batch1, int64_t batch2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha);
// aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor
int64_t mm_op_addmv(int64_t self, int64_t mat, int64_t vec, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha);
// aten::outer(Tensor self, Tensor vec2) -> Tensor
int64_t mm_op_outer(int64_t self, int64_t vec2);
// aten::linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor
int64_t mm_op_linear(int64_t input, int64_t weight, int64_t bias);
// aten::mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)
bool mm_op_mm_out(int64_t self, int64_t mat2, int64_t out);
// aten::addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
bool mm_op_addmm_out(int64_t self, int64_t mat1, int64_t mat2, int32_t beta_kind, int64_t beta, int32_t alpha_kind, int64_t alpha, int64_t out);
// aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1) -> Tensor
int64_t mm_op_conv1d(int64_t input, int64_t weight, int64_t bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups);
// aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1) -> Tensor
int64_t mm_op_conv2d(int64_t input, int64_t weight, int64_t bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups);
// aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> Tensor
int64_t mm_op_max_pool2d(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, bool ceil_mode);
// aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor
int64_t mm_op_avg_pool2d(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n, bool ceil_mode, bool count_include_pad, int64_t divisor_override, bool divisor_override_given);
// aten::adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor
int64_t mm_op_adaptive_avg_pool2d(int64_t self, const int64_t *output_size, int64_t output_size_n);
// aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None) -> Tensor
int64_t mm_op_pad(int64_t self, const int64_t *pad, int64_t pad_n, const char *mode, int64_t mode_n, double value, bool value_given);
// aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor
int64_t mm_op_constant_pad_nd(int64_t self, const int64_t *pad, int64_t pad_n, int32_t value_kind, int64_t value);
// aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
int64_t mm_op_upsample_bicubic2d(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given);
// aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
int64_t mm_op_upsample_bilinear2d(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given);
// aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
int64_t mm_op__upsample_bicubic2d_aa(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given);
// aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
int64_t mm_op__upsample_bilinear2d_aa(int64_t self, const int64_t *output_size, int64_t output_size_n, bool align_corners, double scales_h, bool scales_h_given, double scales_w, bool scales_w_given);
// aten::im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride) -> Tensor
int64_t mm_op_im2col(int64_t self, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *dilation, int64_t dilation_n, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n);
// aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor
int64_t mm_op_embedding(int64_t weight, int64_t indices, int64_t padding_idx, bool scale_grad_by_freq, bool sparse);
// aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor
int64_t mm_op_layer_norm(int64_t input, const int64_t *normalized_shape, int64_t normalized_shape_n, int64_t weight, int64_t bias, double eps, bool cudnn_enable);
// aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor
int64_t mm_op_rms_norm(int64_t input, const int64_t *normalized_shape, int64_t normalized_shape_n, int64_t weight, double eps, bool eps_given);
// aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor
int64_t mm_op_group_norm(int64_t input, int64_t num_groups, int64_t weight, int64_t bias, double eps, bool cudnn_enabled);
// aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor
int64_t mm_op_batch_norm(int64_t input, int64_t weight, int64_t bias, int64_t running_mean, int64_t running_var, bool training, double momentum, double eps, bool cudnn_enabled);
// aten::dropout(Tensor input, float p, bool train) -> Tensor
int64_t mm_op_dropout(int64_t input, double p, bool train);
// aten::gelu(Tensor self, *, str approximate="none") -> Tensor
int64_t mm_op_gelu(int64_t self, const char *approximate, int64_t approximate_n);
// aten::relu(Tensor self) -> Tensor
int64_t mm_op_relu(int64_t self);
// aten::silu(Tensor self) -> Tensor
int64_t mm_op_silu(int64_t self);
// aten::leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor
int64_t mm_op_leaky_relu(int64_t self, int32_t negative_slope_kind, int64_t negative_slope);
// aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor
int64_t mm_op_elu(int64_t self, int32_t alpha_kind, int64_t alpha, int32_t scale_kind, int64_t scale, int32_t input_scale_kind, int64_t input_scale);
// aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor
int64_t mm_op_softplus(int64_t self, int32_t beta_kind, int64_t beta, int32_t threshold_kind, int64_t threshold);
// aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1) -> Tensor
int64_t mm_op_hardtanh(int64_t self, int32_t min_val_kind, int64_t min_val, int32_t max_val_kind, int64_t max_val);
// aten::glu(Tensor self, int dim=-1) -> Tensor
int64_t mm_op_glu(int64_t self, int64_t dim);
// aten::mish(Tensor self) -> Tensor
int64_t mm_op_mish(int64_t self);
// aten::hardswish(Tensor self) -> Tensor
int64_t mm_op_hardswish(int64_t self);
// aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
int64_t mm_op_softmax_int(int64_t self, int64_t dim, int32_t dtype);
// aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor
int64_t mm_op_log_softmax_int(int64_t self, int64_t dim, int32_t dtype);
// aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor
int64_t mm_op_scaled_dot_product_attention(int64_t query, int64_t key, int64_t value, int64_t attn_mask, double dropout_p, bool is_causal, double scale, bool scale_given, bool enable_gqa);
// aten::gelu_(Tensor(a!) self, *, str approximate="none") -> Tensor(a!)
bool mm_op_gelu_(int64_t self, const char *approximate, int64_t approximate_n);
// aten::silu_(Tensor(a!) self) -> Tensor(a!)
bool mm_op_silu_(int64_t self);
// aten::log_sigmoid(Tensor self) -> Tensor
int64_t mm_op_log_sigmoid(int64_t self);
// aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.) -> Tensor
int64_t mm_op_cross_entropy_loss(int64_t self, int64_t target, int64_t weight, int64_t reduction, int64_t ignore_index, double label_smoothing);
// aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100) -> Tensor
int64_t mm_op_nll_loss_nd(int64_t self, int64_t target, int64_t weight, int64_t reduction, int64_t ignore_index);
// aten::mse_loss(Tensor self, Tensor target, int reduction=1) -> Tensor
int64_t mm_op_mse_loss(int64_t self, int64_t target, int64_t reduction);
// aten::l1_loss(Tensor self, Tensor target, int reduction=1) -> Tensor
int64_t mm_op_l1_loss(int64_t self, int64_t target, int64_t reduction);
// aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor
int64_t mm_op_smooth_l1_loss(int64_t self, int64_t target, int64_t reduction, double beta);
// aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1) -> Tensor
int64_t mm_op_binary_cross_entropy_with_logits(int64_t self, int64_t target, int64_t weight, int64_t pos_weight, int64_t reduction);
// aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False) -> Tensor
int64_t mm_op_kl_div(int64_t self, int64_t target, int64_t reduction, bool log_target);
// aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor
int64_t mm_op_huber_loss(int64_t self, int64_t target, int64_t reduction, double delta);
// aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor
int64_t mm_op_cosine_similarity(int64_t x1, int64_t x2, int64_t dim, double eps);
// aten::sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
bool mm_op_sort(int64_t self, int64_t dim, bool descending, int64_t *results);
// aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
bool mm_op_sort_stable(int64_t self, int32_t stable, int64_t dim, bool descending, int64_t *results);
// aten::argsort(Tensor self, int dim=-1, bool descending=False) -> Tensor
int64_t mm_op_argsort(int64_t self, int64_t dim, bool descending);
// aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)
bool mm_op_topk(int64_t self, int64_t k, int64_t dim, bool largest, bool sorted, int64_t *results);
// aten::multinomial(Tensor self, SymInt num_samples, bool replacement=False, *, Generator? generator=None) -> Tensor
int64_t mm_op_multinomial(int64_t self, int64_t num_samples, bool replacement);
// aten::bernoulli(Tensor self, *, Generator? generator=None) -> Tensor
int64_t mm_op_bernoulli(int64_t self);
// aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor
int64_t mm_op_searchsorted_Tensor(int64_t sorted_sequence, int64_t self, bool out_int32, bool right, const char *side, int64_t side_n, int64_t sorter);
// aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False) -> (Tensor values, Tensor indices)
bool mm_op_kthvalue(int64_t self, int64_t k, int64_t dim, bool keepdim, int64_t *results);
// aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False) -> Tensor
int64_t mm_op_bucketize_Tensor(int64_t self, int64_t boundaries, bool out_int32, bool right);
// aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)
int64_t mm_op_to_dtype(int64_t self, int32_t dtype, bool non_blocking, bool copy);
// aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)
int64_t mm_op_to_device(int64_t self, int32_t device_type, int32_t device_index, int32_t dtype, bool non_blocking, bool copy);
// aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)
int64_t mm_op_to_dtype_layout(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory, bool non_blocking, bool copy);
// aten::pin_memory(Tensor(a) self, Device? device=None) -> Tensor(a)
int64_t mm_op_pin_memory(int64_t self, int32_t device_type, int32_t device_index);
// aten::is_pinned(Tensor self, Device? device=None) -> bool
int32_t mm_op_is_pinned(int64_t self, int32_t device_type, int32_t device_index);
// aten::_foreach_add.List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]
int64_t mm_op__foreach_add_List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha);
// aten::_foreach_add_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()
bool mm_op__foreach_add__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha);
// aten::_foreach_add_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()
bool mm_op__foreach_add__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar);
// aten::_foreach_mul_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()
bool mm_op__foreach_mul__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar);
// aten::_foreach_mul_.Tensor(Tensor(a!)[] self, Tensor other) -> ()
bool mm_op__foreach_mul__Tensor(const int64_t *self, int64_t self_n, int64_t other);
// aten::_foreach_mul.Scalar(Tensor[] self, Scalar scalar) -> Tensor[]
int64_t mm_op__foreach_mul_Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar);
// aten::_foreach_norm.Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]
int64_t mm_op__foreach_norm_Scalar(const int64_t *self, int64_t self_n, int32_t ord_kind, int64_t ord, int32_t dtype);
// aten::_foreach_zero_(Tensor(a!)[] self) -> ()
bool mm_op__foreach_zero_(const int64_t *self, int64_t self_n);
// aten::_foreach_copy_(Tensor(a!)[] self, Tensor[] src, bool non_blocking=False) -> ()
bool mm_op__foreach_copy_(const int64_t *self, int64_t self_n, const int64_t *src, int64_t src_n, bool non_blocking);
// aten::_foreach_lerp_.Scalar(Tensor(a!)[] self, Tensor[] tensors1, Scalar weight) -> ()
bool mm_op__foreach_lerp__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensors1, int64_t tensors1_n, int32_t weight_kind, int64_t weight);
// aten::_foreach_addcmul_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()
bool mm_op__foreach_addcmul__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensor1, int64_t tensor1_n, const int64_t *tensor2, int64_t tensor2_n, int32_t value_kind, int64_t value);
// aten::_foreach_addcdiv_.Scalar(Tensor(a!)[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ()
bool mm_op__foreach_addcdiv__Scalar(const int64_t *self, int64_t self_n, const int64_t *tensor1, int64_t tensor1_n, const int64_t *tensor2, int64_t tensor2_n, int32_t value_kind, int64_t value);
// aten::_foreach_sqrt(Tensor[] self) -> Tensor[]
int64_t mm_op__foreach_sqrt(const int64_t *self, int64_t self_n);
// aten::_foreach_div_.List(Tensor(a!)[] self, Tensor[] other) -> ()
bool mm_op__foreach_div__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n);
// aten::_foreach_div_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()
bool mm_op__foreach_div__Scalar(const int64_t *self, int64_t self_n, int32_t scalar_kind, int64_t scalar);
// aten::_foreach_neg_(Tensor(a!)[] self) -> ()
bool mm_op__foreach_neg_(const int64_t *self, int64_t self_n);
// aten::_foreach_mul_.List(Tensor(a!)[] self, Tensor[] other) -> ()
bool mm_op__foreach_mul__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n);
// aten::_foreach_sub_.List(Tensor(a!)[] self, Tensor[] other, *, Scalar alpha=1) -> ()
bool mm_op__foreach_sub__List(const int64_t *self, int64_t self_n, const int64_t *other, int64_t other_n, int32_t alpha_kind, int64_t alpha);
// aten::_fused_adamw_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()
bool mm_op__fused_adamw_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, double lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf);
// aten::_fused_adamw_.tensor_lr(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, Tensor lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()
bool mm_op__fused_adamw__tensor_lr(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, int64_t lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf);
// aten::_fused_adam_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] exp_avgs, Tensor(d!)[] exp_avg_sqs, Tensor(e!)[] max_exp_avg_sqs, Tensor[] state_steps, *, float lr, float beta1, float beta2, float weight_decay, float eps, bool amsgrad, bool maximize, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()
bool mm_op__fused_adam_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *exp_avgs, int64_t exp_avgs_n, const int64_t *exp_avg_sqs, int64_t exp_avg_sqs_n, const int64_t *max_exp_avg_sqs, int64_t max_exp_avg_sqs_n, const int64_t *state_steps, int64_t state_steps_n, double lr, double beta1, double beta2, double weight_decay, double eps, bool amsgrad, bool maximize, int64_t grad_scale, int64_t found_inf);
// aten::_fused_sgd_(Tensor(a!)[] self, Tensor(b!)[] grads, Tensor(c!)[] momentum_buffer_list, *, float weight_decay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool is_first_step, Tensor? grad_scale=None, Tensor? found_inf=None) -> ()
bool mm_op__fused_sgd_(const int64_t *self, int64_t self_n, const int64_t *grads, int64_t grads_n, const int64_t *momentum_buffer_list, int64_t momentum_buffer_list_n, double weight_decay, double momentum, double lr, double dampening, bool nesterov, bool maximize, bool is_first_step, int64_t grad_scale, int64_t found_inf);
// aten::_amp_foreach_non_finite_check_and_unscale_(Tensor(a!)[] self, Tensor(b!) found_inf, Tensor inv_scale) -> ()
bool mm_op__amp_foreach_non_finite_check_and_unscale_(const int64_t *self, int64_t self_n, int64_t found_inf, int64_t inv_scale);
// aten::_amp_update_scale_(Tensor(a!) self, Tensor(b!) growth_tracker, Tensor found_inf, float scale_growth_factor, float scale_backoff_factor, int growth_interval) -> Tensor(a!)
bool mm_op__amp_update_scale_(int64_t self, int64_t growth_tracker, int64_t found_inf, double scale_growth_factor, double scale_backoff_factor, int64_t growth_interval);
// aten::_weight_int8pack_mm(Tensor self, Tensor mat2, Tensor scales) -> Tensor
int64_t mm_op__weight_int8pack_mm(int64_t self, int64_t mat2, int64_t scales);
// aten::_weight_int4pack_mm_for_cpu(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor
int64_t mm_op__weight_int4pack_mm_for_cpu(int64_t self, int64_t mat2, int64_t qGroupSize, int64_t qScaleAndZeros);
// aten::_convert_weight_to_int4pack_for_cpu(Tensor self, int innerKTiles) -> Tensor
int64_t mm_op__convert_weight_to_int4pack_for_cpu(int64_t self, int64_t innerKTiles);
// aten::_weight_int4pack_mm(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor
int64_t mm_op__weight_int4pack_mm(int64_t self, int64_t mat2, int64_t qGroupSize, int64_t qScaleAndZeros);
// aten::_convert_weight_to_int4pack(Tensor self, int innerKTiles) -> Tensor
int64_t mm_op__convert_weight_to_int4pack(int64_t self, int64_t innerKTiles);
// aten::retain_grad(Tensor(a!) self) -> ()
bool mm_op_retain_grad(int64_t self);
// aten::retains_grad(Tensor self) -> bool
int32_t mm_op_retains_grad(int64_t self);

#ifdef __cplusplus
}
#endif
