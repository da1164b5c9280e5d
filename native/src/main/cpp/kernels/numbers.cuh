// bf16 as the upper half of fp32, and sums over threads.
#pragma once

constexpr unsigned ALL_LANES = 0xffffffffu;

__device__ inline float from_bfloat16(unsigned short number) { return __uint_as_float(static_cast<unsigned>(number) << 16); }

__device__ inline unsigned short to_bfloat16(float number) { return static_cast<unsigned short>(packed_bfloat16(number, 0)); }

__device__ inline float rounded(float number) { return from_bfloat16(to_bfloat16(number)); }

// Eight numbers of bf16, in the 16 bytes that one load brings.
__device__ inline void widen(uint4 packed, float (&numbers)[8]) {
  const unsigned pairs[4] = {packed.x, packed.y, packed.z, packed.w};
#pragma unroll
  for (int i = 0; i < 4; i++) {
    numbers[2 * i] = __uint_as_float(pairs[i] << 16);
    numbers[2 * i + 1] = __uint_as_float(pairs[i] & 0xffff0000u);
  }
}

__device__ inline uint4 narrow(const float (&numbers)[8]) {
  unsigned pairs[4];
#pragma unroll
  for (int i = 0; i < 4; i++) pairs[i] = packed_bfloat16(numbers[2 * i], numbers[2 * i + 1]);
  return {pairs[0], pairs[1], pairs[2], pairs[3]};
}

// Over groups of LANES neighbours, a power of two: each of them gets the sum.
template <int LANES>
__device__ inline float lane_sum(float number) {
#pragma unroll
  for (int distance = LANES / 2; distance > 0; distance /= 2) number += __shfl_xor_sync(ALL_LANES, number, distance);
  return number;
}

// Over all threads of a block, of several numbers at once; every thread gets the sums. `room` holds WARPS * N.
template <int N>
__device__ inline void block_sum(float (&numbers)[N], float *room) {
  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
#pragma unroll
  for (int n = 0; n < N; n++) numbers[n] = lane_sum<32>(numbers[n]);
  sync_threads();  // the room may still be read from the time before
  if (lane == 0)
#pragma unroll
    for (int n = 0; n < N; n++) room[warp * N + n] = numbers[n];
  sync_threads();
#pragma unroll
  for (int n = 0; n < N; n++) {
    numbers[n] = 0;
    for (int w = 0; w < WARPS; w++) numbers[n] += room[w * N + n];
  }
}
