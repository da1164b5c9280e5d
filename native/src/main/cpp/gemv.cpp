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
[[gnu::always_inline]] AVX512 inline float dot(const W *w, const float *x, int64_t size) {
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

template <class X>
AVX512 std::vector<float> widened(const X *from, int64_t size) {
  std::vector<float> numbers(size);
  for (int64_t i = 0; i < size; i += LANES) narrow(&numbers[i], widen(from + i, up_to(size - i)), up_to(size - i));
  return numbers;
}

// One of the matrices, and where its product goes. No scales or residual where there are none.
template <class X>
struct Product {
  at::ScalarType type;
  const void *weights;
  const X *scales, *residual;
  X *results;
  int64_t out;
};

// Some outputs of all rows: a weight's row is in the nearest cache when the second row of x comes.
template <class W, class X>
AVX512 void multiply_as(const Product<X> &product, const std::vector<float> &x, int64_t in, int64_t first, int64_t last) {
  auto weights = static_cast<const W *>(product.weights);
  int64_t rows = x.size() / in;
  for (int64_t o = first; o < last; o++) {
    float scale = product.scales ? static_cast<float>(product.scales[o]) : 1;
    for (int64_t r = 0; r < rows; r++) {
      int64_t place = r * product.out + o;
      auto result = static_cast<X>(scale * dot(weights + o * in, &x[r * in], in));
      product.results[place] = product.residual ? static_cast<X>(product.residual[place] + result) : result;
    }
  }
}

template <class X>
void multiply(const Product<X> &product, const std::vector<float> &x, int64_t in, int64_t first, int64_t last) {
  switch (product.type) {
    case at::kChar: return multiply_as<int8_t>(product, x, in, first, last);
    case at::kHalf: return multiply_as<at::Half>(product, x, in, first, last);
    default: return multiply_as<at::BFloat16>(product, x, in, first, last);
  }
}

// All products in one go: threads meet once, however many there are.
template <class X>
void multiply(const std::vector<Product<X>> &products, const std::vector<float> &x, int64_t in) {
  int64_t outputs = 0;
  for (auto &product : products) outputs += product.out;
  constexpr int64_t WEIGHTS_A_THREAD = 1 << 16;
  divide(outputs, std::max<int64_t>(1, WEIGHTS_A_THREAD / in), [&](int64_t first, int64_t count) {
    int64_t begin = 0;  // of a product among all outputs
    for (auto &product : products) {
      int64_t from = std::max<int64_t>(first - begin, 0), to = std::min(first + count - begin, product.out);
      if (from < to) multiply(product, x, in, from, to);
      begin += product.out;
    }
  });
}

struct Matrix {
  const at::Tensor &weight;
  const at::Tensor *scales;  // or none
};

template <class X>
std::vector<at::Tensor> products(const at::Tensor &input, const std::vector<Matrix> &matrices,
                                 const std::optional<at::Tensor> &residual) {
  at::Tensor given = input.contiguous();
  std::optional<at::Tensor> added = residual ? std::optional(residual->contiguous()) : std::nullopt;
  auto shape = input.sizes().vec();
  std::vector<at::Tensor> results;
  std::vector<Product<X>> products;
  for (const Matrix &matrix : matrices) {
    const at::Tensor &weight = matrix.weight;
    shape.back() = weight.size(0);
    results.push_back(at::empty(shape, given.options()));
    products.push_back({weight.scalar_type(), weight.const_data_ptr(),
                        matrix.scales ? matrix.scales->const_data_ptr<X>() : nullptr,
                        added ? added->const_data_ptr<X>() : nullptr, results.back().mutable_data_ptr<X>(), weight.size(0)});
  }
  multiply(products, widened(given.const_data_ptr<X>(), given.numel()), input.size(-1));
  return results;
}

void check_matrix(const at::Tensor &x, const Matrix &matrix) {
  auto &[w, s] = matrix;
  check_kernel({&w, s});
  TORCH_CHECK(w.scalar_type() == at::kBFloat16 || w.scalar_type() == at::kHalf || w.scalar_type() == at::kChar,
              "weight must be bf16, fp16 or int8");
  TORCH_CHECK(w.dim() == 2 && w.is_contiguous() && w.numel() > 0, "weight must be a contiguous matrix");
  TORCH_CHECK(x.dim() >= 1 && x.numel() > 0 && x.size(-1) == w.size(1), "input must be (..., ", w.size(1), ")");
  TORCH_CHECK(!s || (s->is_contiguous() && s->scalar_type() == x.scalar_type() && s->dim() == 1 && s->size(0) == w.size(0)),
              "scales must be (", w.size(0), ") of the input's type");
}

void check_residual(const at::Tensor &x, const std::vector<Matrix> &matrices, const at::Tensor &residual) {
  check_kernel({&residual});
  auto shape = x.sizes().vec();
  shape.back() = matrices[0].weight.size(0);
  TORCH_CHECK(matrices.size() == 1 && residual.sizes() == shape && residual.scalar_type() == x.scalar_type(),
              "a residual must be of the shape of the only product and of the input's type");
}

}  // namespace

bool mm_gemv(int64_t input, const int64_t *weights, const int64_t *scales, int64_t count, int64_t residual,
             int64_t *results) {
  return guarded<bool>(false, [&] {
    auto &x = borrow(input);
    auto r = borrow_optional(residual);
    check_kernel({&x});
    TORCH_CHECK(count > 0, "there must be a weight");
    std::vector<Matrix> matrices;
    for (int64_t i = 0; i < count; i++) {
      matrices.push_back({borrow(weights[i]), scales[i] ? &borrow(scales[i]) : nullptr});
      check_matrix(x, matrices.back());
    }
    if (r) check_residual(x, matrices, *r);
    auto all = AT_DISPATCH_SWITCH(x.scalar_type(), "gemv", KERNEL_TYPES(products<scalar_t>(x, matrices, r)));
    for (int64_t i = 0; i < count; i++) results[i] = give(std::move(all[i]));
    return true;
  });
}

#else

bool mm_gemv(int64_t input, const int64_t *weights, const int64_t *scales, int64_t count, int64_t residual,
             int64_t *results) {
  return no_kernel() != 0;
}

#endif
