// Work divided among libtorch's own threads.
#pragma once

#include <ATen/TensorIterator.h>
#include <ATen/ops/empty.h>

#include <cstdint>

namespace mmgpt {

// Calls work(first, count) for parts of 0 to size, each of `least` at least. OpenMP compiled in here could be another
// library's, with threads of its own; an iterator over bytes that nobody reads has libtorch do it.
template <class F>
void divide(int64_t size, int64_t least, F &&work) {
  if (size <= least) return work(int64_t{0}, size);
  at::Tensor places = at::empty({size}, at::kByte);
  auto begin = static_cast<const char *>(places.const_data_ptr());
  at::TensorIterator::nullary_op(places).for_each(
      [&](char **data, const int64_t *strides, int64_t count) { work(data[0] - begin, count); }, least);
}

}  // namespace mmgpt
