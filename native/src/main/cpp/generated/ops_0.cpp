// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
#include "../checks.h"

#include <ATen/ops/add_ops.h>
#include <ATen/ops/alias_ops.h>
#include <ATen/ops/arange_ops.h>
#include <ATen/ops/as_strided_ops.h>
#include <ATen/ops/cat_ops.h>
#include <ATen/ops/chunk_ops.h>
#include <ATen/ops/clone_ops.h>
#include <ATen/ops/contiguous_ops.h>
#include <ATen/ops/detach_ops.h>
#include <ATen/ops/diagonal_ops.h>
#include <ATen/ops/empty_like_ops.h>
#include <ATen/ops/empty_ops.h>
#include <ATen/ops/expand_as_ops.h>
#include <ATen/ops/expand_ops.h>
#include <ATen/ops/eye_ops.h>
#include <ATen/ops/flatten_ops.h>
#include <ATen/ops/flip_ops.h>
#include <ATen/ops/full_like_ops.h>
#include <ATen/ops/full_ops.h>
#include <ATen/ops/gather_ops.h>
#include <ATen/ops/index_add_ops.h>
#include <ATen/ops/index_copy_ops.h>
#include <ATen/ops/index_fill_ops.h>
#include <ATen/ops/index_ops.h>
#include <ATen/ops/index_put_ops.h>
#include <ATen/ops/index_select_ops.h>
#include <ATen/ops/linspace_ops.h>
#include <ATen/ops/masked_fill_ops.h>
#include <ATen/ops/masked_scatter_ops.h>
#include <ATen/ops/masked_select_ops.h>
#include <ATen/ops/movedim_ops.h>
#include <ATen/ops/narrow_ops.h>
#include <ATen/ops/nonzero_ops.h>
#include <ATen/ops/one_hot_ops.h>
#include <ATen/ops/ones_like_ops.h>
#include <ATen/ops/ones_ops.h>
#include <ATen/ops/permute_ops.h>
#include <ATen/ops/rand_like_ops.h>
#include <ATen/ops/rand_ops.h>
#include <ATen/ops/randint_ops.h>
#include <ATen/ops/randn_like_ops.h>
#include <ATen/ops/randn_ops.h>
#include <ATen/ops/randperm_ops.h>
#include <ATen/ops/repeat_interleave_ops.h>
#include <ATen/ops/repeat_ops.h>
#include <ATen/ops/reshape_ops.h>
#include <ATen/ops/roll_ops.h>
#include <ATen/ops/scalar_tensor_ops.h>
#include <ATen/ops/scatter_add_ops.h>
#include <ATen/ops/scatter_ops.h>
#include <ATen/ops/select_ops.h>
#include <ATen/ops/slice_ops.h>
#include <ATen/ops/split_ops.h>
#include <ATen/ops/split_with_sizes_ops.h>
#include <ATen/ops/squeeze_ops.h>
#include <ATen/ops/stack_ops.h>
#include <ATen/ops/t_ops.h>
#include <ATen/ops/take_ops.h>
#include <ATen/ops/transpose_ops.h>
#include <ATen/ops/tril_ops.h>
#include <ATen/ops/triu_ops.h>
#include <ATen/ops/unbind_ops.h>
#include <ATen/ops/unflatten_ops.h>
#include <ATen/ops/unfold_ops.h>
#include <ATen/ops/unsqueeze_ops.h>
#include <ATen/ops/view_as_ops.h>
#include <ATen/ops/view_ops.h>
#include <ATen/ops/where_ops.h>
#include <ATen/ops/zeros_like_ops.h>
#include <ATen/ops/zeros_ops.h>

#include "ops.h"

using namespace mmgpt;

int64_t mm_op_empty_memory_format(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::empty_memory_format::call(sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_zeros(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::zeros::call(sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_ones(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ones::call(sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_full(const int64_t *size, int64_t size_n, int32_t fill_value_kind, int64_t fill_value, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::full::call(sym_ints(size, size_n), mmgpt::scalar(fill_value_kind, fill_value), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_arange_start_step(int32_t start_kind, int64_t start, int32_t end_kind, int64_t end, int32_t step_kind, int64_t step, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give((check_range(mmgpt::scalar(start_kind, start), mmgpt::scalar(end_kind, end), mmgpt::scalar(step_kind, step), optional_dtype(dtype)), at::_ops::arange_start_step::call(mmgpt::scalar(start_kind, start), mmgpt::scalar(end_kind, end), mmgpt::scalar(step_kind, step), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory)))); });
}

int64_t mm_op_arange(int32_t end_kind, int64_t end, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::arange::call(mmgpt::scalar(end_kind, end), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_linspace(int32_t start_kind, int64_t start, int32_t end_kind, int64_t end, int64_t steps, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::linspace::call(mmgpt::scalar(start_kind, start), mmgpt::scalar(end_kind, end), steps, optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_eye(int64_t n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::eye::call(c10::SymInt(n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_empty_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::empty_like::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_zeros_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::zeros_like::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_ones_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::ones_like::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_full_like(int64_t self, int32_t fill_value_kind, int64_t fill_value, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::full_like::call(borrow(self), mmgpt::scalar(fill_value_kind, fill_value), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_rand(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::rand::call(sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_randn(const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::randn::call(sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_randint_low(int64_t low, int64_t high, const int64_t *size, int64_t size_n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::randint_low::call(c10::SymInt(low), c10::SymInt(high), sym_ints(size, size_n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_randperm(int64_t n, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::randperm::call(c10::SymInt(n), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_rand_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::rand_like::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_randn_like(int64_t self, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::randn_like::call(borrow(self), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory), std::nullopt)); });
}

int64_t mm_op_scalar_tensor(int32_t s_kind, int64_t s, int32_t dtype, int32_t device_type, int32_t device_index, int32_t pin_memory) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::scalar_tensor::call(mmgpt::scalar(s_kind, s), optional_dtype(dtype), std::nullopt, optional_device(device_type, device_index), optional_bool(pin_memory))); });
}

int64_t mm_op_tril(int64_t self, int64_t diagonal) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::tril::call(borrow(self), c10::SymInt(diagonal))); });
}

int64_t mm_op_triu(int64_t self, int64_t diagonal) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::triu::call(borrow(self), c10::SymInt(diagonal))); });
}

int64_t mm_op_view(int64_t self, const int64_t *size, int64_t size_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::view::call(borrow(self), sym_ints(size, size_n))); });
}

int64_t mm_op_reshape(int64_t self, const int64_t *shape, int64_t shape_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::reshape::call(borrow(self), sym_ints(shape, shape_n))); });
}

int64_t mm_op_transpose_int(int64_t self, int64_t dim0, int64_t dim1) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::transpose_int::call(borrow(self), dim0, dim1)); });
}

int64_t mm_op_permute(int64_t self, const int64_t *dims, int64_t dims_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::permute::call(borrow(self), ints(dims, dims_n))); });
}

int64_t mm_op_t(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::t::call(borrow(self))); });
}

int64_t mm_op_unsqueeze(int64_t self, int64_t dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::unsqueeze::call(borrow(self), dim)); });
}

int64_t mm_op_squeeze_dim(int64_t self, int64_t dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::squeeze_dim::call(borrow(self), dim)); });
}

int64_t mm_op_squeeze(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::squeeze::call(borrow(self))); });
}

int64_t mm_op_expand(int64_t self, const int64_t *size, int64_t size_n, bool implicit) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::expand::call(borrow(self), sym_ints(size, size_n), implicit)); });
}

int64_t mm_op_expand_as(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::expand_as::call(borrow(self), borrow(other))); });
}

int64_t mm_op_select_int(int64_t self, int64_t dim, int64_t index) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::select_int::call(borrow(self), dim, c10::SymInt(index))); });
}

int64_t mm_op_slice_Tensor(int64_t self, int64_t dim, int64_t start, bool start_given, int64_t end, bool end_given, int64_t step) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::slice_Tensor::call(borrow(self), dim, optional_of<c10::SymInt>(c10::SymInt(start), start_given), optional_of<c10::SymInt>(c10::SymInt(end), end_given), c10::SymInt(step))); });
}

int64_t mm_op_narrow(int64_t self, int64_t dim, int64_t start, int64_t length) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::narrow::call(borrow(self), dim, c10::SymInt(start), c10::SymInt(length))); });
}

int64_t mm_op_split_Tensor(int64_t self, int64_t split_size, int64_t dim) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::split_Tensor::call(borrow(self), c10::SymInt(split_size), dim)); });
}

int64_t mm_op_split_with_sizes(int64_t self, const int64_t *split_sizes, int64_t split_sizes_n, int64_t dim) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::split_with_sizes::call(borrow(self), sym_ints(split_sizes, split_sizes_n), dim)); });
}

int64_t mm_op_chunk(int64_t self, int64_t chunks, int64_t dim) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::chunk::call(borrow(self), chunks, dim)); });
}

int64_t mm_op_unbind_int(int64_t self, int64_t dim) {
  return guarded<int64_t>(-1, [&] { return give_list(at::_ops::unbind_int::call(borrow(self), dim)); });
}

int64_t mm_op_flatten_using_ints(int64_t self, int64_t start_dim, int64_t end_dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::flatten_using_ints::call(borrow(self), start_dim, end_dim)); });
}

int64_t mm_op_unflatten_int(int64_t self, int64_t dim, const int64_t *sizes, int64_t sizes_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::unflatten_int::call(borrow(self), dim, sym_ints(sizes, sizes_n))); });
}

int64_t mm_op_view_as(int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::view_as::call(borrow(self), borrow(other))); });
}

int64_t mm_op_movedim_int(int64_t self, int64_t source, int64_t destination) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::movedim_int::call(borrow(self), source, destination)); });
}

int64_t mm_op_as_strided(int64_t self, const int64_t *size, int64_t size_n, const int64_t *stride, int64_t stride_n, int64_t storage_offset, bool storage_offset_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::as_strided::call(borrow(self), sym_ints(size, size_n), sym_ints(stride, stride_n), optional_of<c10::SymInt>(c10::SymInt(storage_offset), storage_offset_given))); });
}

int64_t mm_op_detach(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::detach::call(borrow(self))); });
}

int64_t mm_op_alias(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::alias::call(borrow(self))); });
}

int64_t mm_op_diagonal(int64_t self, int64_t offset, int64_t dim1, int64_t dim2) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::diagonal::call(borrow(self), offset, dim1, dim2)); });
}

int64_t mm_op_unfold(int64_t self, int64_t dimension, int64_t size, int64_t step) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::unfold::call(borrow(self), dimension, size, step)); });
}

int64_t mm_op_contiguous(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::contiguous::call(borrow(self), at::MemoryFormat::Contiguous)); });
}

int64_t mm_op_clone(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::clone::call(borrow(self), std::nullopt)); });
}

int64_t mm_op_cat(const int64_t *tensors, int64_t tensors_n, int64_t dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::cat::call(borrow_list(tensors, tensors_n), dim)); });
}

int64_t mm_op_stack(const int64_t *tensors, int64_t tensors_n, int64_t dim) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::stack::call(borrow_list(tensors, tensors_n), dim)); });
}

int64_t mm_op_repeat(int64_t self, const int64_t *repeats, int64_t repeats_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::repeat::call(borrow(self), sym_ints(repeats, repeats_n))); });
}

int64_t mm_op_repeat_interleave_self_int(int64_t self, int64_t repeats, int64_t dim, bool dim_given, int64_t output_size, bool output_size_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::repeat_interleave_self_int::call(borrow(self), c10::SymInt(repeats), optional_of<int64_t>(dim, dim_given), optional_of<c10::SymInt>(c10::SymInt(output_size), output_size_given))); });
}

int64_t mm_op_repeat_interleave_self_Tensor(int64_t self, int64_t repeats, int64_t dim, bool dim_given, int64_t output_size, bool output_size_given) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::repeat_interleave_self_Tensor::call(borrow(self), borrow(repeats), optional_of<int64_t>(dim, dim_given), optional_of<c10::SymInt>(c10::SymInt(output_size), output_size_given))); });
}

int64_t mm_op_roll(int64_t self, const int64_t *shifts, int64_t shifts_n, const int64_t *dims, int64_t dims_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::roll::call(borrow(self), sym_ints(shifts, shifts_n), ints(dims, dims_n))); });
}

int64_t mm_op_flip(int64_t self, const int64_t *dims, int64_t dims_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::flip::call(borrow(self), ints(dims, dims_n))); });
}

int64_t mm_op_index_select(int64_t self, int64_t dim, int64_t index) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_select::call(borrow(self), dim, borrow(index))); });
}

int64_t mm_op_gather(int64_t self, int64_t dim, int64_t index, bool sparse_grad) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::gather::call(borrow(self), dim, borrow(index), sparse_grad)); });
}

int64_t mm_op_scatter_src(int64_t self, int64_t dim, int64_t index, int64_t src) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::scatter_src::call(borrow(self), dim, borrow(index), borrow(src))); });
}

int64_t mm_op_scatter_value(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::scatter_value::call(borrow(self), dim, borrow(index), mmgpt::scalar(value_kind, value))); });
}

int64_t mm_op_scatter_add(int64_t self, int64_t dim, int64_t index, int64_t src) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::scatter_add::call(borrow(self), dim, borrow(index), borrow(src))); });
}

int64_t mm_op_index_Tensor(int64_t self, const int64_t *indices, int64_t indices_n) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_Tensor::call(borrow(self), borrow_optional_list(indices, indices_n))); });
}

int64_t mm_op_index_put(int64_t self, const int64_t *indices, int64_t indices_n, int64_t values, bool accumulate) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_put::call(borrow(self), borrow_optional_list(indices, indices_n), borrow(values), accumulate)); });
}

int64_t mm_op_masked_fill_Scalar(int64_t self, int64_t mask, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::masked_fill_Scalar::call(borrow(self), borrow(mask), mmgpt::scalar(value_kind, value))); });
}

int64_t mm_op_masked_fill_Tensor(int64_t self, int64_t mask, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::masked_fill_Tensor::call(borrow(self), borrow(mask), borrow(value))); });
}

int64_t mm_op_masked_select(int64_t self, int64_t mask) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::masked_select::call(borrow(self), borrow(mask))); });
}

int64_t mm_op_masked_scatter(int64_t self, int64_t mask, int64_t source) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::masked_scatter::call(borrow(self), borrow(mask), borrow(source))); });
}

int64_t mm_op_where_self(int64_t condition, int64_t self, int64_t other) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::where_self::call(borrow(condition), borrow(self), borrow(other))); });
}

int64_t mm_op_nonzero(int64_t self) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::nonzero::call(borrow(self))); });
}

int64_t mm_op_index_add(int64_t self, int64_t dim, int64_t index, int64_t source, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_add::call(borrow(self), dim, borrow(index), borrow(source), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_index_copy(int64_t self, int64_t dim, int64_t index, int64_t source) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_copy::call(borrow(self), dim, borrow(index), borrow(source))); });
}

int64_t mm_op_index_fill_int_Scalar(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::index_fill_int_Scalar::call(borrow(self), dim, borrow(index), mmgpt::scalar(value_kind, value))); });
}

int64_t mm_op_take(int64_t self, int64_t index) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::take::call(borrow(self), borrow(index))); });
}

int64_t mm_op_one_hot(int64_t self, int64_t num_classes) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::one_hot::call(borrow(self), num_classes)); });
}

bool mm_op_index_copy_(int64_t self, int64_t dim, int64_t index, int64_t source) {
  return guarded(false, [&] {
    at::_ops::index_copy_::call(borrow_mutable(self), dim, borrow(index), borrow(source));
    return true;
  });
}

bool mm_op_index_put_(int64_t self, const int64_t *indices, int64_t indices_n, int64_t values, bool accumulate) {
  return guarded(false, [&] {
    at::_ops::index_put_::call(borrow_mutable(self), borrow_optional_list(indices, indices_n), borrow(values), accumulate);
    return true;
  });
}

bool mm_op_masked_fill__Scalar(int64_t self, int64_t mask, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::masked_fill__Scalar::call(borrow_mutable(self), borrow(mask), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op_scatter__src(int64_t self, int64_t dim, int64_t index, int64_t src) {
  return guarded(false, [&] {
    at::_ops::scatter__src::call(borrow_mutable(self), dim, borrow(index), borrow(src));
    return true;
  });
}

bool mm_op_scatter__value(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::scatter__value::call(borrow_mutable(self), dim, borrow(index), mmgpt::scalar(value_kind, value));
    return true;
  });
}

bool mm_op_index_add_(int64_t self, int64_t dim, int64_t index, int64_t source, int32_t alpha_kind, int64_t alpha) {
  return guarded(false, [&] {
    at::_ops::index_add_::call(borrow_mutable(self), dim, borrow(index), borrow(source), mmgpt::scalar(alpha_kind, alpha));
    return true;
  });
}

bool mm_op_index_fill__int_Scalar(int64_t self, int64_t dim, int64_t index, int32_t value_kind, int64_t value) {
  return guarded(false, [&] {
    at::_ops::index_fill__int_Scalar::call(borrow_mutable(self), dim, borrow(index), mmgpt::scalar(value_kind, value));
    return true;
  });
}

int64_t mm_op_add_Tensor(int64_t self, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::add_Tensor::call(borrow(self), borrow(other), mmgpt::scalar(alpha_kind, alpha))); });
}

int64_t mm_op_add_Scalar(int64_t self, int32_t other_kind, int64_t other, int32_t alpha_kind, int64_t alpha) {
  return guarded<int64_t>(0, [&] { return give(at::_ops::add_Scalar::call(borrow(self), mmgpt::scalar(other_kind, other), mmgpt::scalar(alpha_kind, alpha))); });
}
