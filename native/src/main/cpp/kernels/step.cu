// A whole decode step, or a part of it, as one kernel: phase by phase, each of them the work of all blocks, who wait for one
// another in between. A kernel for each phase would leave memory idle at every border, for as long as the last sums of one
// take, a launch, and the first weights of the next: 4 to 6 us of the 15 to 64 that a product of LLaMA 7B takes on an H100.
// Here weights of the next product are on their way all the time (ring.cuh): 160 KB of them on each multiprocessor are 7 us of
// reading on an H100, which is longer than blocks wait.

// A multiprocessor has one block, so that all run at once.
class Blocks {
  unsigned *const arrived;
  unsigned wanted = 0;

 public:
  __device__ explicit Blocks(unsigned *arrived) : arrived(arrived) {}

  // This one is done with a phase.
  __device__ void arrive() {
    __syncthreads();
    wanted += gridDim.x;
    if (threadIdx.x == 0) count_arrival(arrived);
  }

  // Until all are.
  __device__ void await() const {
    if (threadIdx.x == 0) await_arrivals(arrived, wanted);
    __syncthreads();
  }

  // The last one to leave makes the counter ready for the next launch.
  __device__ void leave() {
    __syncthreads();
    wanted += gridDim.x;
    if (threadIdx.x == 0 && atomicAdd(arrived, 1u) + 1 == wanted) *arrived = 0;
  }
};

// HEAD 0 is a step without attention.
template <int ROWS, int STAGES, int HEAD, int QUERIES>
__global__ void __launch_bounds__(THREADS, 1) step(const __grid_constant__ StepArguments program) {
  static_assert(ROWS <= MOST_ROWS, "rows of a tensor core");
  extern __shared__ uint4 shared[];
  float *room = reinterpret_cast<float *>(shared + Ring<STAGES>::PLACES);
  uint4 *of_phase = shared + Ring<STAGES>::PLACES + 2 * WARPS * ROWS * TILE * sizeof(float) / sizeof(uint4);

  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  Ring<STAGES> ring(shared, program, lane / 4, warp * BESIDE + lane % 4);
  Blocks blocks(program.arrived);
#pragma unroll 1
  for (int i = 0; i < program.phases; i++) {
    const auto await = [&] {
      if (i > 0) blocks.await();
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
    if (i + 1 < program.phases) blocks.arrive();
  }
  wait_for_copies<0>();
  blocks.leave();
}
