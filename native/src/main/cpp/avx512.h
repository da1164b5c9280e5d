// Sixteen numbers at a time, computed with in fp32 whatever they are kept in. A loop of one file may use what the
// machine that compiles it lacks; mm_has_avx512 says where such loops may run.
#pragma once
#ifdef __x86_64__

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>
#include <immintrin.h>

#include <cstdint>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))

namespace mmgpt::avx512 {

constexpr int64_t LANES = 16;

// A mask of as many of what is left as a register holds.
AVX512 inline __mmask16 up_to(int64_t left) { return left >= LANES ? 0xffff : static_cast<__mmask16>((1u << left) - 1); }

AVX512 inline __m512 widen(const float *from, __mmask16 some) { return _mm512_maskz_loadu_ps(some, from); }

AVX512 inline __m512 widen(const at::Half *from, __mmask16 some) {
  return _mm512_cvtph_ps(_mm256_maskz_loadu_epi16(some, from));
}

AVX512 inline __m512 widen(const at::BFloat16 *from, __mmask16 some) {  // bf16 is the upper half of fp32
  return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(some, from)), 16));
}

AVX512 inline __m512 widen(const int8_t *from, __mmask16 some) {
  return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_maskz_loadu_epi8(some, from)));
}

template <class X>
AVX512 inline __m512 widen(const X *from) {
  return widen(from, 0xffff);
}

AVX512 inline void narrow(float *to, __m512 numbers, __mmask16 some) { _mm512_mask_storeu_ps(to, some, numbers); }

AVX512 inline void narrow(at::Half *to, __m512 numbers, __mmask16 some) {
  _mm256_mask_storeu_epi16(to, some, _mm512_cvtps_ph(numbers, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
}

AVX512 inline void narrow(at::BFloat16 *to, __m512 numbers, __mmask16 some) {
  __m512i bits = _mm512_castps_si512(numbers);
  __m512i odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));  // halves go to the even one
  __m512i rounded = _mm512_add_epi32(bits, _mm512_add_epi32(odd, _mm512_set1_epi32(0x7fff)));
  __mmask16 nan = _mm512_cmp_ps_mask(numbers, numbers, _CMP_UNORD_Q);
  rounded = _mm512_mask_set1_epi32(rounded, nan, 0x7fc00000);
  _mm256_mask_storeu_epi16(to, some, _mm512_cvtepi32_epi16(_mm512_srli_epi32(rounded, 16)));
}

// e^x, within 2 units of the last place: 2^n times the series of what is left of x, at most half of ln 2.
AVX512 inline __m512 exp(__m512 x) {
  x = _mm512_max_ps(_mm512_set1_ps(-110), _mm512_min_ps(_mm512_set1_ps(110), x));  // 0 and infinity; a NaN stays
  __m512 n = _mm512_roundscale_ps(_mm512_mul_ps(x, _mm512_set1_ps(1.44269504f)), _MM_FROUND_TO_NEAREST_INT);
  __m512 r = _mm512_fnmadd_ps(n, _mm512_set1_ps(0.693359375f), x);  // ln 2 in two parts, the first exact times n
  r = _mm512_fnmadd_ps(n, _mm512_set1_ps(-2.12194440e-4f), r);
  __m512 sum = _mm512_set1_ps(1.f / 5040);
  constexpr float COEFFICIENTS[] = {1.f / 720, 1.f / 120, 1.f / 24, 1.f / 6, 1.f / 2, 1, 1};
  for (float coefficient : COEFFICIENTS) sum = _mm512_fmadd_ps(sum, r, _mm512_set1_ps(coefficient));
  return _mm512_scalef_ps(sum, n);
}

}  // namespace mmgpt::avx512

#endif
