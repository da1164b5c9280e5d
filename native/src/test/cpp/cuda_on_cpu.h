// What the kernels' source takes from CUDA, on one thread of a CPU: each of a block's threads is a context of its own that runs
// until it waits for others. A block runs as far as it gets without the others, and so does a warp of it. The order is fixed,
// forwards or backwards: what depends on it, as it does where a barrier is missing, shows as a difference of the two. Copies
// into shared memory are done when they are waited for, no sooner.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <vector>

#include "../../main/cpp/kernels/arguments.h"

namespace cuda_on_cpu {

constexpr size_t SHARED_BYTES = 227 << 10;  // that a block can have on an H100

struct Index {
  unsigned x;
};
extern Index thread_index, block_index, grid_size;

enum class Order { FORWARDS, BACKWARDS };

// Throws std::runtime_error where threads or blocks wait for others that won't come.
void run(unsigned blocks, unsigned threads, size_t shared_bytes, Order order, const std::function<void()> &kernel);

void wait_for_threads(unsigned place, unsigned threads);  // until so many of the block are there
void wait_for_blocks(const unsigned *arrived, unsigned wanted);

using Words = std::array<uint32_t, 6>;
// Gives these to the other lanes of the warp; returns what lane 0 has given, lane 1 and so on, until this one gives again.
using Given = std::array<const Words *, 32>;
Given exchange(const Words &words);
unsigned lane();

// A thread's copies of 16 bytes, in groups; `from` null for zeros.
void begin_copy(void *to, const void *from);
void end_group();
void finish_copies(size_t groups);  // all but the last so many

}  // namespace cuda_on_cpu

struct alignas(16) uint4 {
  unsigned x, y, z, w;
};

#define __global__
#define __device__
#define __shared__
#define __launch_bounds__(...)
#define __grid_constant__
#define __forceinline__ inline
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
T __ldcg(const T *from) { return *from; }

inline void __syncwarp() {}  // they keep step
inline void __threadfence() {}
inline unsigned atomicAdd(unsigned *number, unsigned added) {
  unsigned before = *number;
  *number += added;
  return before;
}
inline float __shfl_xor_sync(unsigned, float number, int mask) {
  auto given = cuda_on_cpu::exchange({__float_as_uint(number)});
  return __uint_as_float((*given[cuda_on_cpu::lane() ^ static_cast<unsigned>(mask)])[0]);
}

// Those of kernels/device.cuh.

inline void copy_weight(uint4 *to, const uint4 *from, bool there) { cuda_on_cpu::begin_copy(to, there ? from : nullptr); }
inline void end_of_copies() { cuda_on_cpu::end_group(); }
template <int GROUPS>
void wait_for_copies() { cuda_on_cpu::finish_copies(GROUPS); }

inline void sync_threads() { cuda_on_cpu::wait_for_threads(1, THREADS); }
constexpr unsigned DONE = 2, GO = 3;
template <unsigned PLACE>
void meet() { cuda_on_cpu::wait_for_threads(PLACE, THREADS + MESSENGERS); }
inline void count_arrival(unsigned *arrived) { atomicAdd(arrived, 1u); }
inline void await_arrivals(const unsigned *arrived, unsigned wanted) { cuda_on_cpu::wait_for_blocks(arrived, wanted); }

inline uint32_t packed_bfloat16(float low, float high) {
  const auto nearest = [](float number) {
    unsigned bits = __float_as_uint(number);
    if ((bits & 0x7fffffffu) > 0x7f800000u) return 0x7fffu;  // NaN
    return (bits + 0x7fffu + ((bits >> 16) & 1)) >> 16;
  };
  return nearest(low) | nearest(high) << 16;
}

inline float product_of_halves(uint32_t a, uint32_t b) {
  return __uint_as_float(a << 16) * __uint_as_float(b << 16) + __uint_as_float(a & 0xffff0000u) * __uint_as_float(b & 0xffff0000u);
}

inline void multiply_add(float (&sums)[4], const uint4 &first, unsigned second_low, unsigned second_high) {
  auto given = cuda_on_cpu::exchange({first.x, first.y, first.z, first.w, second_low, second_high});
  const unsigned row = cuda_on_cpu::lane() / 4, column = cuda_on_cpu::lane() % 4 * 2;
  for (unsigned j = 0; j < 2; j++)
    for (unsigned t = 0; t < 4; t++) {
      const auto &a = *given[row * 4 + t], &b = *given[(column + j) * 4 + t];
      sums[j] += product_of_halves(a[0], b[4]) + product_of_halves(a[2], b[5]);
      sums[2 + j] += product_of_halves(a[1], b[4]) + product_of_halves(a[3], b[5]);
    }
}
