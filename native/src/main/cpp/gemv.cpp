// Few rows by a matrix of small numbers, which is what decoding a token consists of. It takes as long as reading
// the matrix, and with AVX-512 libtorch's kernels read at half of what memory gives: for bf16, oneDNN turns the
// matrix around at every call, and int8 is multiplied no faster than with AVX2.
#include <ATen/Dispatch.h>
#include <ATen/TensorIterator.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

#include <vector>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

// The loops of one file may use what the machine that compiles it lacks; mm_has_gemv says where they may run.
#ifdef __x86_64__
#include <immintrin.h>
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))

namespace {

AVX512 inline __m512 widen(const at::BFloat16 *from) {  // bf16 is the upper half of fp32
  return _mm512_castsi512_ps(
      _mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(from))), 16));
}

AVX512 inline __m512 widen(const int8_t *from) {
  return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from))));
}

template <class W>
AVX512 inline float dot(const W *w, const float *x, int64_t size) {
  constexpr int64_t LANES = 16, SUMS = 4;  // as an addition waits for the one before
  __m512 sums[SUMS];
#pragma GCC unroll 8
  for (auto &sum : sums) sum = _mm512_setzero_ps();
  int64_t i = 0;
  for (; i + SUMS * LANES <= size; i += SUMS * LANES)
#pragma GCC unroll 8  // or the sums stay in memory
    for (int64_t j = 0; j < SUMS; j++)
      sums[j] = _mm512_fmadd_ps(widen(w + i + j * LANES), _mm512_loadu_ps(x + i + j * LANES), sums[j]);
  float sum = _mm512_reduce_add_ps(_mm512_add_ps(_mm512_add_ps(sums[0], sums[1]), _mm512_add_ps(sums[2], sums[3])));
  for (; i < size; i++) sum += static_cast<float>(w[i]) * x[i];
  return sum;
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

template <class W, class X>
at::Tensor product(const at::Tensor &input, const at::Tensor &weight, const std::optional<at::Tensor> &scales) {
  int64_t in = weight.size(1), out = weight.size(0);
  at::Tensor given = input.contiguous();
  std::vector<float> x(given.const_data_ptr<X>(), given.const_data_ptr<X>() + given.numel());
  auto shape = input.sizes().vec();
  shape.back() = out;
  at::Tensor y = at::empty(shape, given.options());
  auto weights = weight.const_data_ptr<W>();
  auto factors = scales ? scales->const_data_ptr<X>() : nullptr;
  auto results = y.mutable_data_ptr<X>();
  // An iterator over the first row's outputs divides them among libtorch's own threads; OpenMP compiled in here could
  // be another library's, with threads of its own.
  at::Tensor first_row = y.view({-1, out}).select(0, 0);
  auto iterator = at::TensorIterator::nullary_op(first_row);
  constexpr int64_t WEIGHTS_A_THREAD = 1 << 16;
  iterator.for_each(
      [&](char **data, const int64_t *strides, int64_t count) {
        multiply(weights, x, factors, results, in, out, reinterpret_cast<X *>(data[0]) - results, count);
      },
      std::max<int64_t>(1, WEIGHTS_A_THREAD / in));
  return y;
}

}  // namespace

bool mm_has_gemv(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512dq");
}

int64_t mm_gemv(int64_t input, int64_t weight, int64_t scales) {
  return guarded<int64_t>(0, [&] {
    TORCH_CHECK(mm_has_gemv(), "this machine has no AVX-512");
    auto &x = borrow(input), &w = borrow(weight);
    auto s = borrow_optional(scales);
    TORCH_CHECK(x.device().is_cpu() && w.device().is_cpu(), "input and weight must be on the CPU");
    TORCH_CHECK(w.scalar_type() == at::kBFloat16 || w.scalar_type() == at::kChar, "weight must be bf16 or int8");
    TORCH_CHECK(w.dim() == 2 && w.is_contiguous() && w.numel() > 0, "weight must be a contiguous matrix");
    TORCH_CHECK(x.dim() >= 1 && x.numel() > 0 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
    TORCH_CHECK(!s || (s->device().is_cpu() && s->is_contiguous() && s->scalar_type() == x.scalar_type() &&
                       s->dim() == 1 && s->size(0) == w.size(0)),
                "scales must be (", w.size(0), ") of the input's type");
    TORCH_CHECK(!at::GradMode::is_enabled() || !(x.requires_grad() || w.requires_grad()), "this product has no gradient");
    return AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, x.scalar_type(), "gemv", [&] {
      return give(w.scalar_type() == at::kChar ? product<int8_t, scalar_t>(x, w, s)
                                               : product<at::BFloat16, scalar_t>(x, w, s));
    });
  });
}

#else

bool mm_has_gemv(void) { return false; }

int64_t mm_gemv(int64_t input, int64_t weight, int64_t scales) {
  return guarded<int64_t>(0, []() -> int64_t { TORCH_CHECK(false, "this machine has no AVX-512"); });
}

#endif
