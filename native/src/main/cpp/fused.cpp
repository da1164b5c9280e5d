// What stands between a decoder's products, each in one pass over its numbers. libtorch computes them from several
// operators, and for a decoded token an operator costs more to start than to compute.
#include <ATen/ops/empty_like.h>

#include "avx512.h"
#include "kernels.h"
#include "mmgpt_torch.h"
#include "threads.h"

using namespace mmgpt;

#ifdef __x86_64__

namespace {

using namespace avx512;

constexpr int64_t NUMBERS_A_THREAD = 1 << 15;  // as libtorch's own operators

int64_t rows_a_thread(int64_t size) { return std::max<int64_t>(1, NUMBERS_A_THREAD / std::max<int64_t>(1, size)); }

template <class X>
AVX512 void rms_norm(const X *x, const X *weight, X *y, int64_t size, double eps, int64_t first, int64_t count) {
  for (int64_t row = first; row < first + count; row++) {
    const X *from = x + row * size;
    __m512 squares = _mm512_setzero_ps();
    for (int64_t i = 0; i < size; i += LANES) {
      __m512 numbers = widen(from + i, up_to(size - i));
      squares = _mm512_fmadd_ps(numbers, numbers, squares);
    }
    float mean = _mm512_reduce_add_ps(squares) / static_cast<float>(size);
    __m512 scale = _mm512_set1_ps(1 / std::sqrt(mean + static_cast<float>(eps)));
    for (int64_t i = 0; i < size; i += LANES) {
      __mmask16 some = up_to(size - i);
      __m512 normed = _mm512_mul_ps(widen(from + i, some), scale);
      narrow(y + row * size + i, _mm512_mul_ps(normed, widen(weight + i, some)), some);
    }
  }
}

template <class X>
at::Tensor rms_norm(const at::Tensor &x, const at::Tensor &weight, double eps) {
  int64_t size = weight.numel();
  at::Tensor given = x.contiguous(), normed = at::empty_like(given);
  auto from = given.const_data_ptr<X>(), factors = weight.const_data_ptr<X>();
  auto to = normed.mutable_data_ptr<X>();
  divide(given.numel() / size, rows_a_thread(size),
         [&](int64_t first, int64_t count) { rms_norm(from, factors, to, size, eps, first, count); });
  return normed;
}

// Of the rows of a tensor (B, H, T, D) those that another is broadcast to, by strides of which some are 0.
struct Rows {
  int64_t strides[3] = {0, 0, 0};

  explicit Rows(const at::Tensor &tensor) {
    for (int64_t d = 0, shift = 4 - tensor.dim(); d < tensor.dim() - 1; d++)
      if (tensor.size(d) > 1) strides[d + shift] = tensor.stride(d);
  }

  int64_t operator()(int64_t b, int64_t h, int64_t t) const { return b * strides[0] + h * strides[1] + t * strides[2]; }
};

template <class X>
AVX512 void rotate(const X *x, const X *cos, const X *sin, X *y, int64_t half) {
  for (int64_t i = 0; i < half; i += LANES) {
    __mmask16 some = up_to(half - i);
    __m512 a = widen(x + i, some), b = widen(x + half + i, some);
    narrow(y + i, _mm512_fmadd_ps(b, widen(sin + i, some), _mm512_mul_ps(a, widen(cos + i, some))), some);
    narrow(y + half + i, _mm512_fmadd_ps(a, widen(sin + half + i, some), _mm512_mul_ps(b, widen(cos + half + i, some))), some);
  }
}

template <class X>
at::Tensor rotated(const at::Tensor &x, const at::Tensor &cos, const at::Tensor &sin) {
  int64_t heads = x.size(1), tokens = x.size(2), size = x.size(3);
  at::Tensor turned = at::empty(x.sizes(), x.options());
  Rows places(x), cosines(cos), sines(sin);
  auto from = x.const_data_ptr<X>(), c = cos.const_data_ptr<X>(), s = sin.const_data_ptr<X>();
  auto to = turned.mutable_data_ptr<X>();
  divide(x.size(0) * heads * tokens, rows_a_thread(size), [&](int64_t first, int64_t count) {
    for (int64_t row = first; row < first + count; row++) {
      int64_t b = row / (heads * tokens), h = row / tokens % heads, t = row % tokens;
      rotate(from + places(b, h, t), c + cosines(b, h, t), s + sines(b, h, t), to + row * size, size / 2);
    }
  });
  return turned;
}

template <class X>
AVX512 void silu_mul(X *gate, const X *up, int64_t size) {
  for (int64_t i = 0; i < size; i += LANES) {
    __mmask16 some = up_to(size - i);
    __m512 x = widen(gate + i, some);
    __m512 below = _mm512_add_ps(_mm512_set1_ps(1), exp(_mm512_sub_ps(_mm512_setzero_ps(), x)));
    narrow(gate + i, _mm512_mul_ps(_mm512_div_ps(x, below), widen(up + i, some)), some);
  }
}

template <class X>
void silu_mul_(const at::Tensor &gate, const at::Tensor &up) {
  auto to = gate.mutable_data_ptr<X>();
  auto from = up.const_data_ptr<X>();
  divide(gate.numel(), NUMBERS_A_THREAD, [&](int64_t first, int64_t count) { silu_mul(to + first, from + first, count); });
}

void check_turns(const at::Tensor &turns, const at::Tensor &x, const char *name) {
  bool fits = turns.scalar_type() == x.scalar_type() && turns.dim() >= 1 && turns.dim() <= 4 &&
              turns.size(-1) == x.size(-1) && turns.stride(-1) == 1;
  for (int64_t d = 1; fits && d < turns.dim(); d++) {
    int64_t there = turns.size(-1 - d);
    fits = there == 1 || there == x.size(-1 - d);
  }
  TORCH_CHECK(fits, name, " must be broadcastable to the input, of its type, with neighbours in the last dimension");
}

}  // namespace

int64_t mm_rms_norm(int64_t input, int64_t weight, double eps) {
  return guarded<int64_t>(0, [&] {
    auto &x = borrow(input), &w = borrow(weight);
    check_kernel({&x, &w});
    TORCH_CHECK(w.dim() == 1 && w.numel() > 0 && w.is_contiguous(), "weight must be a contiguous vector");
    TORCH_CHECK(x.dim() >= 1 && x.size(-1) == w.numel() && x.scalar_type() == w.scalar_type(), "input must be (..., ",
                w.numel(), ") of the weight's type");
    return AT_DISPATCH_SWITCH(x.scalar_type(), "rms_norm", KERNEL_TYPES(give(rms_norm<scalar_t>(x, w, eps))));
  });
}

int64_t mm_rotated(int64_t input, int64_t cosines, int64_t sines) {
  return guarded<int64_t>(0, [&] {
    auto &x = borrow(input), &c = borrow(cosines), &s = borrow(sines);
    check_kernel({&x, &c, &s});
    TORCH_CHECK(x.dim() == 4 && x.size(3) > 0 && x.size(3) % 2 == 0 && x.stride(3) == 1,
                "input must be (B, H, T, D), D even, with neighbours in the last dimension");
    check_turns(c, x, "cosines");
    check_turns(s, x, "sines");
    return AT_DISPATCH_SWITCH(x.scalar_type(), "rotated", KERNEL_TYPES(give(rotated<scalar_t>(x, c, s))));
  });
}

bool mm_silu_mul_(int64_t gate, int64_t up) {
  return guarded<bool>(false, [&] {
    auto &g = borrow(gate), &u = borrow(up);
    check_kernel({&g, &u});
    TORCH_CHECK(g.sizes() == u.sizes() && g.scalar_type() == u.scalar_type() && g.is_contiguous() && u.is_contiguous(),
                "gate and up must be contiguous, of the same shape and type");
    AT_DISPATCH_SWITCH(g.scalar_type(), "silu_mul_", KERNEL_TYPES(silu_mul_<scalar_t>(g, u)));
    return true;
  });
}

#else

int64_t mm_rms_norm(int64_t input, int64_t weight, double eps) { return no_kernel(); }
int64_t mm_rotated(int64_t input, int64_t cosines, int64_t sines) { return no_kernel(); }
bool mm_silu_mul_(int64_t gate, int64_t up) { return no_kernel() != 0; }

#endif
