// Few rows by a matrix of small numbers, which is what decoding a token consists of. It takes as long as reading
// the matrix, and with AVX-512 libtorch's kernels read at half of what memory gives: for bf16, oneDNN turns the
// matrix around at every call, and int8 is multiplied no faster than with AVX2.
#include <ATen/Dispatch.h>
#include <ATen/ops/empty.h>

#include <vector>

#include "avx512.h"
#include "kernels.h"
#include "mmgpt_torch.h"
#include "threads.h"

using namespace mmgpt;

#ifdef __x86_64__

namespace {

using namespace avx512;

template <class W>
AVX512 inline float dot(const W *w, const float *x, int64_t size) {
  constexpr int64_t SUMS = 4;  // as an addition waits for the one before
  __m512 sums[SUMS];
#pragma GCC unroll 8
  for (auto &sum : sums) sum = _mm512_setzero_ps();
  int64_t i = 0;
  for (; i + SUMS * LANES <= size; i += SUMS * LANES)
#pragma GCC unroll 8  // or the sums stay in memory
    for (int64_t j = 0; j < SUMS; j++)
      sums[j] = _mm512_fmadd_ps(widen(w + i + j * LANES), widen(x + i + j * LANES), sums[j]);
  for (; i < size; i += LANES) sums[0] = _mm512_fmadd_ps(widen(w + i, up_to(size - i)), widen(x + i, up_to(size - i)), sums[0]);
  return _mm512_reduce_add_ps(_mm512_add_ps(_mm512_add_ps(sums[0], sums[1]), _mm512_add_ps(sums[2], sums[3])));
}

// Some outputs of all rows: a weight's row is in the nearest cache when the second row of x comes.
template <class W, class X>
AVX512 void multiply(const W *weights, const std::vector<float> &x, const X *scales, X *y, int64_t in, int64_t out,
                     int64_t first, int64_t count) {
  int64_t rows = x.size() / in;
  for (int64_t o = first; o < first + count; o++) {
    float scale = scales ? static_cast<float>(scales[o]) : 1;
    for (int64_t r = 0; r < rows; r++) y[r * out + o] = static_cast<X>(scale * dot(weights + o * in, &x[r * in], in));
  }
}

template <class X>
AVX512 std::vector<float> widened(const X *from, int64_t size) {
  std::vector<float> numbers(size);
  for (int64_t i = 0; i < size; i += LANES) narrow(&numbers[i], widen(from + i, up_to(size - i)), up_to(size - i));
  return numbers;
}

template <class W, class X>
at::Tensor product(const at::Tensor &input, const at::Tensor &weight, const std::optional<at::Tensor> &scales) {
  int64_t in = weight.size(1), out = weight.size(0);
  at::Tensor given = input.contiguous();
  auto x = widened(given.const_data_ptr<X>(), given.numel());
  auto shape = input.sizes().vec();
  shape.back() = out;
  at::Tensor y = at::empty(shape, given.options());
  auto weights = weight.const_data_ptr<W>();
  auto factors = scales ? scales->const_data_ptr<X>() : nullptr;
  auto results = y.mutable_data_ptr<X>();
  constexpr int64_t WEIGHTS_A_THREAD = 1 << 16;
  divide(out, std::max<int64_t>(1, WEIGHTS_A_THREAD / in), [&](int64_t first, int64_t count) {
    multiply(weights, x, factors, results, in, out, first, count);
  });
  return y;
}

template <class X>
at::Tensor product_with(const at::Tensor &input, const at::Tensor &weight, const std::optional<at::Tensor> &scales) {
  switch (weight.scalar_type()) {
    case at::kChar: return product<int8_t, X>(input, weight, scales);
    case at::kHalf: return product<at::Half, X>(input, weight, scales);
    default: return product<at::BFloat16, X>(input, weight, scales);
  }
}

}  // namespace

int64_t mm_gemv(int64_t input, int64_t weight, int64_t scales) {
  return guarded<int64_t>(0, [&] {
    auto &x = borrow(input), &w = borrow(weight);
    auto s = borrow_optional(scales);
    check_kernel({&x, &w, s ? &*s : nullptr});
    TORCH_CHECK(w.scalar_type() == at::kBFloat16 || w.scalar_type() == at::kHalf || w.scalar_type() == at::kChar,
                "weight must be bf16, fp16 or int8");
    TORCH_CHECK(w.dim() == 2 && w.is_contiguous() && w.numel() > 0, "weight must be a contiguous matrix");
    TORCH_CHECK(x.dim() >= 1 && x.numel() > 0 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
    TORCH_CHECK(!s || (s->is_contiguous() && s->scalar_type() == x.scalar_type() && s->dim() == 1 && s->size(0) == w.size(0)),
                "scales must be (", w.size(0), ") of the input's type");
    return AT_DISPATCH_SWITCH(x.scalar_type(), "gemv", KERNEL_TYPES(give(product_with<scalar_t>(x, w, s))));
  });
}

#else

int64_t mm_gemv(int64_t input, int64_t weight, int64_t scales) { return no_kernel(); }

#endif
