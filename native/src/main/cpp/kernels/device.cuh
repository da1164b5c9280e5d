// What only PTX has a word for. Tests on the CPU put their own functions of the same names in its place.
#pragma once

// 16 bytes of a weight into shared memory, or zeros, on their way until a wait_for_copies() says that they are there; for this
// thread alone.
__device__ inline void copy_weight(uint4 *to, const uint4 *from, bool there) {
  asm volatile("cp.async.cg.shared.global.L2::128B [%0], [%1], 16, %2;" ::"r"(static_cast<unsigned>(__cvta_generic_to_shared(to))),
               "l"(__cvta_generic_to_global(from)), "r"(there ? 16 : 0)
               : "memory");
}
// The copies since the last end_of_copies() are one group.
__device__ inline void end_of_copies() { asm volatile("cp.async.commit_group;" ::: "memory"); }
// Until no more than so many groups are on their way, the latest ones.
template <int GROUPS>
__device__ inline void wait_for_copies() {
  asm volatile("cp.async.wait_group %0;" ::"n"(GROUPS) : "memory");
}

// Until all that compute are here.
__device__ inline void sync_threads() { asm volatile("bar.sync 1, %0;" ::"n"(THREADS) : "memory"); }
// Until they and the messengers are, at one of two places.
constexpr int DONE = 2, GO = 3;
template <int PLACE>
__device__ inline void meet() {
  asm volatile("bar.sync %0, %1;" ::"n"(PLACE), "n"(THREADS + MESSENGERS) : "memory");
}

// Says to all blocks that this one, whose threads have met, has come so far; what it has written is there for those who know.
__device__ inline void count_arrival(unsigned *arrived) {
  __threadfence();
  atomicAdd(arrived, 1u);
}
__device__ inline void await_arrivals(const unsigned *arrived, unsigned wanted) {
  unsigned now;
  do {
    asm volatile("ld.acquire.gpu.global.u32 %0, [%1];" : "=r"(now) : "l"(__cvta_generic_to_global(arrived)) : "memory");
  } while (now < wanted);
}

// Two numbers of bf16, to the nearest, ties to even.
__device__ inline unsigned packed_bfloat16(float low, float high) {
  unsigned pair;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(pair) : "f"(high), "f"(low));
  return pair;
}

// On tensor cores, sums (16, 8) += first (16, 16) second (16, 8). Lane 4 r + t has of `first` columns 2 t and 2 t + 1 of rows r (x)
// and r + 8 (y), and columns 2 t + 8 and 2 t + 9 of them (z, w); of `second` column r of rows 2 t and 2 t + 1 (low), 2 t + 8 and
// 2 t + 9 (high); and of the sums columns 2 t and 2 t + 1 of row r, then of row r + 8.
__device__ inline void multiply_add(float (&sums)[4], const uint4 &first, unsigned second_low, unsigned second_high) {
  asm("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
      : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
      : "r"(first.x), "r"(first.y), "r"(first.z), "r"(first.w), "r"(second_low), "r"(second_high));
}
