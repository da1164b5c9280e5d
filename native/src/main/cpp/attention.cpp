// Attention of one query a head, which is what decoding a token asks of its cache. libtorch's kernel is made for blocks
// of queries and multiplies halves by MKL's matrix-vector product without AVX: 16 heads of 128 numbers and 400 tokens
// take it 510 us in bf16, 790 in fp16 and 59 in fp32 by two threads; this takes 23, 24 and 39.
#include <ATen/ops/empty.h>

#include <cmath>
#include <limits>
#include <vector>

#include "avx512.h"
#include "kernels.h"
#include "mmgpt_torch.h"
#include "threads.h"

using namespace mmgpt;

#ifdef __x86_64__

namespace {

using namespace avx512;

// What one head's query sees: keys and values of S tokens with D numbers each.
template <class X>
struct Seen {
  const X *keys, *values, *bias;  // no bias where all are seen alike
  int64_t key_stride, value_stride, tokens, size;
};

template <class X>
AVX512 float score(const X *query, const X *key, int64_t size) {
  __m512 sums[2] = {_mm512_setzero_ps(), _mm512_setzero_ps()};
  int64_t i = 0;
  for (; i + 2 * LANES <= size; i += 2 * LANES) {
    sums[0] = _mm512_fmadd_ps(widen(query + i), widen(key + i), sums[0]);
    sums[1] = _mm512_fmadd_ps(widen(query + i + LANES), widen(key + i + LANES), sums[1]);
  }
  for (; i < size; i += LANES)
    sums[0] = _mm512_fmadd_ps(widen(query + i, up_to(size - i)), widen(key + i, up_to(size - i)), sums[0]);
  return _mm512_reduce_add_ps(_mm512_add_ps(sums[0], sums[1]));
}

// Scores become weights that add up to the result; where no key is seen all are 0, as in libtorch.
AVX512 float softmax(float *scores, int64_t tokens) {
  constexpr float HIDDEN = -std::numeric_limits<float>::infinity();
  __m512 most = _mm512_set1_ps(HIDDEN);
  for (int64_t i = 0; i < tokens; i += LANES)
    most = _mm512_mask_max_ps(most, up_to(tokens - i), most, widen(scores + i, up_to(tokens - i)));
  float highest = _mm512_reduce_max_ps(most);
  __m512 shift = _mm512_set1_ps(highest == HIDDEN ? 0 : highest);
  __m512 sum = _mm512_setzero_ps();
  for (int64_t i = 0; i < tokens; i += LANES) {
    __mmask16 some = up_to(tokens - i);
    __m512 weights = exp(_mm512_sub_ps(widen(scores + i, some), shift));
    narrow(scores + i, weights, some);
    sum = _mm512_mask_add_ps(sum, some, sum, weights);
  }
  return highest == HIDDEN ? 0 : _mm512_reduce_add_ps(sum);
}

// `COUNT` registers of the result, from number `from` on.
template <int COUNT, class X>
AVX512 void weigh(const Seen<X> &seen, const float *weights, float scale, int64_t from, X *y) {
  __m512 sums[COUNT];
#pragma GCC unroll 8
  for (auto &sum : sums) sum = _mm512_setzero_ps();
  __mmask16 some = COUNT > 1 ? 0xffff : up_to(seen.size - from);
  for (int64_t token = 0; token < seen.tokens; token++) {
    const X *value = seen.values + token * seen.value_stride + from;
    __m512 weight = _mm512_set1_ps(weights[token]);
#pragma GCC unroll 8
    for (int64_t j = 0; j < COUNT; j++) sums[j] = _mm512_fmadd_ps(weight, widen(value + j * LANES, some), sums[j]);
  }
#pragma GCC unroll 8
  for (int64_t j = 0; j < COUNT; j++) narrow(y + from + j * LANES, _mm512_mul_ps(sums[j], _mm512_set1_ps(scale)), some);
}

template <class X>
AVX512 void attend(const X *query, const Seen<X> &seen, float *scores, X *y) {
  float scale = 1 / std::sqrt(static_cast<float>(seen.size));
  for (int64_t token = 0; token < seen.tokens; token++) {
    float bias = seen.bias ? static_cast<float>(seen.bias[token]) : 0;
    scores[token] = scale * score(query, seen.keys + token * seen.key_stride, seen.size) + bias;
  }
  float sum = softmax(scores, seen.tokens);
  float share = sum == 0 ? 0 : 1 / sum;
  int64_t from = 0;
  for (; from + 8 * LANES <= seen.size; from += 8 * LANES) weigh<8>(seen, scores, share, from, y);
  for (; from + 4 * LANES <= seen.size; from += 4 * LANES) weigh<4>(seen, scores, share, from, y);
  for (; from < seen.size; from += LANES) weigh<1>(seen, scores, share, from, y);
}

template <class X>
at::Tensor attended(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, const std::optional<at::Tensor> &bias) {
  int64_t heads = q.size(1), group = heads / k.size(1), tokens = k.size(2), size = q.size(3);
  at::Tensor y = at::empty(q.sizes(), q.options());
  auto queries = q.const_data_ptr<X>(), keys = k.const_data_ptr<X>(), values = v.const_data_ptr<X>();
  auto biases = bias ? bias->const_data_ptr<X>() : nullptr;
  auto to = y.mutable_data_ptr<X>();
  constexpr int64_t NUMBERS_A_THREAD = 1 << 16;  // of keys and values
  int64_t numbers = std::max<int64_t>(1, 2 * tokens * size);
  divide(q.size(0) * heads, std::max<int64_t>(1, NUMBERS_A_THREAD / numbers), [&](int64_t first, int64_t count) {
    std::vector<float> scores(tokens);
    for (int64_t i = first; i < first + count; i++) {
      int64_t row = i / heads, head = i % heads, shared = head / group;
      Seen<X> seen{keys + row * k.stride(0) + shared * k.stride(1),
                   values + row * v.stride(0) + shared * v.stride(1),
                   biases ? biases + (bias->size(0) > 1 ? row * bias->stride(0) : 0) : nullptr,
                   k.stride(2),
                   v.stride(2),
                   tokens,
                   size};
      attend(queries + row * q.stride(0) + head * q.stride(1), seen, scores.data(), to + i * size);
    }
  });
  return y;
}

}  // namespace

int64_t mm_attend(int64_t query, int64_t keys, int64_t values, int64_t bias) {
  return guarded<int64_t>(0, [&] {
    auto &q = borrow(query), &k = borrow(keys), &v = borrow(values);
    auto b = borrow_optional(bias);
    check_kernel({&q, &k, &v, b ? &*b : nullptr});
    TORCH_CHECK(q.dim() == 4 && q.size(2) == 1 && q.size(3) > 0 && q.stride(3) == 1, "query must be (B, Hq, 1, D)");
    for (const at::Tensor *each : {&k, &v})
      TORCH_CHECK(each->dim() == 4 && each->size(0) == q.size(0) && each->size(1) > 0 && q.size(1) % each->size(1) == 0 &&
                      each->size(1) == k.size(1) && each->size(2) == k.size(2) && each->size(3) == q.size(3) &&
                      each->stride(3) == 1 && each->scalar_type() == q.scalar_type(),
                  "keys and values must be (", q.size(0), ", Hkv, S, ", q.size(3), ") of the query's type, Hkv a divisor of ",
                  q.size(1));
    TORCH_CHECK(!b || (b->dim() == 4 && (b->size(0) == 1 || b->size(0) == q.size(0)) && b->size(1) == 1 && b->size(2) == 1 &&
                       b->size(3) == k.size(2) && b->stride(3) == 1 && b->scalar_type() == q.scalar_type()),
                "bias must be (", q.size(0), ", 1, 1, ", k.size(2), ") of the query's type");
    return AT_DISPATCH_SWITCH(q.scalar_type(), "attend", KERNEL_TYPES(give(attended<scalar_t>(q, k, v, b))));
  });
}

#else

int64_t mm_attend(int64_t query, int64_t keys, int64_t values, int64_t bias) { return no_kernel(); }

#endif
