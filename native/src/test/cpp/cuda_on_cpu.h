// What the kernels' source takes from CUDA, on one thread of a CPU: each of a block's threads is a context of its own that runs
// until it waits for others. Blocks come one after the other, and so do a block's warps, as far as they get. The order is
// fixed, forwards or backwards: what depends on it, as it does where a barrier is missing, shows as a difference of the two.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

namespace cuda_on_cpu {

constexpr size_t SHARED_BYTES = 227 << 10;  // that a block can have on an H100

struct Index {
  unsigned x;
};
extern Index thread_index, block_index, grid_size;

enum class Order { FORWARDS, BACKWARDS };

// Throws std::runtime_error where threads wait for others that won't come.
void run(unsigned blocks, unsigned threads, size_t shared_bytes, Order order, const std::function<void()> &kernel);

void wait_for_block();
// The bits that the lane has which differs from this one by `mask`.
uint32_t exchange(uint32_t bits, int mask);

}  // namespace cuda_on_cpu

struct alignas(16) uint4 {
  unsigned x, y, z, w;
};

#define __global__
#define __device__
#define __shared__
#define __launch_bounds__(threads)
#define threadIdx cuda_on_cpu::thread_index
#define blockIdx cuda_on_cpu::block_index
#define gridDim cuda_on_cpu::grid_size

extern uint4 shared[cuda_on_cpu::SHARED_BYTES / sizeof(uint4)];  // what every kernel calls its shared memory

inline float __uint_as_float(unsigned bits) {
  float number;
  std::memcpy(&number, &bits, sizeof bits);
  return number;
}
inline unsigned __float_as_uint(float number) {
  unsigned bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}
inline float rsqrtf(float x) { return 1 / std::sqrt(x); }

template <class T>
T __ldg(const T *from) { return *from; }
template <class T>
T __ldcs(const T *from) { return *from; }
template <class T>
T __ldcg(const T *from) { return *from; }

inline void __syncthreads() { cuda_on_cpu::wait_for_block(); }
inline void __threadfence() {}
inline unsigned atomicAdd(unsigned *number, unsigned added) {
  unsigned before = *number;
  *number += added;
  return before;
}
inline float __shfl_xor_sync(unsigned, float number, int mask) {
  return __uint_as_float(cuda_on_cpu::exchange(__float_as_uint(number), mask));
}
