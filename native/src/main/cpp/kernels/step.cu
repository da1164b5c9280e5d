// A whole decode step, or a part of it, as one kernel: phase by phase, each of them the work of all blocks, who wait for one
// another in between. A kernel for each phase would leave memory idle at every border, for as long as the last sums of one
// take, a launch, and the first weights of the next: 4 to 6 us of the 15 to 64 that a product of LLaMA 7B takes on an H100.
// Here weights of the next product are on their way all the time (ring.cuh): 128 KB of them on each multiprocessor are 6 us of
// reading on an H100, which is longer than blocks wait.

// What waits for other blocks is a warp of its own: before a thread can say that what it has written is there, it waits for all
// that it has asked for, and those that compute have weights on their way. A multiprocessor has one block, so that all run at
// once.
__device__ inline void carry_messages(const StepArguments &program) {
  const bool speaks = threadIdx.x == THREADS;
  unsigned wanted = 0;
#pragma unroll 1
  for (int border = 1; border <= program.phases; border++) {
    meet<DONE>();
    wanted += gridDim.x;
    if (border < program.phases) {
      if (speaks) {
        count_arrival(program.arrived);
        await_arrivals(program.arrived, wanted);
      }
      __syncwarp();
      meet<GO>();
    } else if (speaks && atomicAdd(program.arrived, 1u) + 1 == wanted) {
      *program.arrived = 0;  // the last one to leave makes the counter ready for the next launch
    }
  }
}

// HEAD 0 is a step without attention.
template <int ROWS, int STAGES, int HEAD, int QUERIES>
__global__ void __launch_bounds__(THREADS + MESSENGERS, 1) step(const __grid_constant__ StepArguments program) {
  static_assert(ROWS <= MOST_ROWS, "rows of a tensor core");
  extern __shared__ uint4 shared[];
  float *room = reinterpret_cast<float *>(shared + Ring<STAGES>::PLACES);
  uint4 *of_phase = shared + Ring<STAGES>::PLACES + 2 * WARPS * ROWS * TILE * sizeof(float) / sizeof(uint4);

  if (threadIdx.x >= THREADS) return carry_messages(program);
  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  Ring<STAGES> ring(shared, program, lane / 4, warp * BESIDE + lane % 4);
#pragma unroll 1
  for (int i = 0; i < program.phases; i++) {
    const auto await = [&] {
      if (i > 0) meet<GO>();
    };
    if (program.phase[i].kind == PRODUCT) {
      const ProductArguments &p = program.phase[i].product;
      const Input<ROWS> input(p, of_phase);
      await();
      input.stage(room);
      if (input.is_staged())
        multiply<ROWS, STAGES, true>(p, input, ring, room);
      else
        multiply<ROWS, STAGES, false>(p, input, ring, room);
    } else {
      if constexpr (HEAD > 0) {
        const AttendArguments &p = program.phase[i].attend;
        const int parts = ROWS * p.key_heads * p.splits;
        bool there = false;
        for (int part = static_cast<int>(blockIdx.x); part < parts; part += static_cast<int>(gridDim.x))
          attend<HEAD, QUERIES>(p, part, of_phase, [&] {
            if (!there) await();
            there = true;
          });
        if (!there) await();
      }
    }
    meet<DONE>();
  }
  wait_for_copies<0>();
}
