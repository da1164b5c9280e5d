// Up to eight rows by a matrix (out, in) of bf16, summed in fp32: what a decode step spends its time on, and no longer than
// reading the matrix takes. A warp computes OUTPUTS outputs of all rows at once, so that each weight is read once, and has
// OUTPUTS * LOADS loads of 16 bytes a lane in flight. A bandwidth of 4 TB/s wants some 24 KB in flight on each of 132
// multiprocessors; 16 warps of 8 loads are 64 KB.
//
// The grid has as many blocks as run at once, so that a norm before the product is worked out once a block, while its first
// weights are on their way. Neighbouring groups of outputs go to different blocks: the last ones are spread over the device.

// The normalised input as bf16, in shared memory; every block works out its own, from the L2 cache.
template <int ROWS, int NORM>
__device__ inline void normalise(const ProductArguments &p, uint4 *normed, float *room) {
  const int chunks = p.in / 8;
  const uint4 *input = reinterpret_cast<const uint4 *>(p.input);
  const uint4 *scales = reinterpret_cast<const uint4 *>(p.scale);
  const uint4 *shifts = reinterpret_cast<const uint4 *>(p.shift);
  float mean[ROWS] = {}, variance[ROWS] = {};
#pragma unroll
  for (int pass = NORM == LAYER_NORM ? 0 : 1; pass < 2; pass++) {
    float(&sums)[ROWS] = pass == 0 ? mean : variance;
#pragma unroll
    for (int r = 0; r < ROWS; r++)
      for (int c = threadIdx.x; c < chunks; c += THREADS) {
        float x[8];
        widen(input[r * chunks + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) sums[r] += pass == 0 ? x[i] : (x[i] - mean[r]) * (x[i] - mean[r]);
      }
    block_sum(sums, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] /= p.in;
  }
#pragma unroll
  for (int r = 0; r < ROWS; r++) {
    const float factor = rsqrtf(variance[r] + p.epsilon);
    for (int c = threadIdx.x; c < chunks; c += THREADS) {
      float x[8], scale[8], shift[8] = {};
      widen(input[r * chunks + c], x);
      widen(scales[c], scale);
      if (NORM == LAYER_NORM) widen(shifts[c], shift);
#pragma unroll
      for (int i = 0; i < 8; i++) x[i] = (x[i] - mean[r]) * factor * scale[i] + shift[i];
      normed[r * chunks + c] = narrow(x);
    }
  }
  __syncthreads();
}

// What is stored for a sum. libtorch's operators round a product before they go on; only addmm adds before it rounds.
template <int ENDING>
__device__ inline unsigned short ended(const ProductArguments &p, int row, float sum, float second, float before) {
  if (ENDING == ADD) return to_bfloat16(before + sum);
  if (ENDING == SILU_TIMES) {
    const float gate = rounded(sum);
    return to_bfloat16(rounded(gate / (1 + expf(-gate))) * rounded(second));
  }
  if (ENDING == GELU) {
    const float x = rounded(sum);
    return to_bfloat16(x * 0.5f * (1 + erff(x * 0.70710678f)));
  }
  if (ENDING == ADD_GATED) return to_bfloat16(before + rounded(sum) * from_bfloat16(p.gate[row * p.gate_stride]));
  return to_bfloat16(sum);
}

template <int ROWS, int OUTPUTS, int LOADS, int NORM, int ENDING>
__global__ void __launch_bounds__(THREADS) product(ProductArguments p) {
  constexpr bool PAIRS = ENDING == SILU_TIMES;  // row j and row j + out / 2 are neighbours in a group
  constexpr int EACH = PAIRS ? OUTPUTS / 2 : OUTPUTS;
  static_assert(!PAIRS || OUTPUTS % 2 == 0, "pairs");
  static_assert(ROWS * EACH <= 32, "a lane for each result");
  extern __shared__ uint4 shared[];

  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  const int chunks = p.in / 8;
  const int outputs = PAIRS ? p.out / 2 : p.out;
  const int groups = (outputs + EACH - 1) / EACH;
  const int step = gridDim.x * WARPS;
  const uint4 *weight = reinterpret_cast<const uint4 *>(p.weight);
  const uint4 *input = reinterpret_cast<const uint4 *>(p.input);

  uint4 held[LOADS][OUTPUTS];
  const auto load = [&](int group, int first) {
#pragma unroll
    for (int k = 0; k < OUTPUTS; k++) {
      int row = group * EACH + (PAIRS ? k / 2 : k);
      row = row < outputs ? row : outputs - 1;  // read, but not stored
      if (PAIRS && k % 2) row += outputs;
      const uint4 *from = weight + static_cast<long long>(row) * chunks;
#pragma unroll
      for (int u = 0; u < LOADS; u++) {
        const int c = first + u * 32;
        held[u][k] = c < chunks ? __ldcs(from + c) : uint4{0, 0, 0, 0};  // streaming: a weight isn't needed again soon
      }
    }
  };

  int group = warp * gridDim.x + blockIdx.x;
  if (group < groups) load(group, lane);
  if (NORM != NO_NORM) normalise<ROWS, NORM>(p, shared, reinterpret_cast<float *>(shared + ROWS * chunks));

  while (group < groups) {
    float sums[ROWS][OUTPUTS] = {};
    int first = lane;
    while (true) {
#pragma unroll
      for (int u = 0; u < LOADS; u++) {
        const int c = first + u * 32;
        if (c < chunks) {
          float w[OUTPUTS][8];
#pragma unroll
          for (int k = 0; k < OUTPUTS; k++) widen(held[u][k], w[k]);
#pragma unroll
          for (int r = 0; r < ROWS; r++) {
            float x[8];
            widen(NORM == NO_NORM ? __ldg(input + r * chunks + c) : shared[r * chunks + c], x);
#pragma unroll
            for (int k = 0; k < OUTPUTS; k++)
#pragma unroll
              for (int i = 0; i < 8; i++) sums[r][k] += w[k][i] * x[i];
          }
        }
      }
      first += LOADS * 32;
      if (first - lane >= chunks) break;
      load(group, first);
    }
    const int next = group + step;
    if (next < groups) load(next, lane);  // on their way while lanes are summed up
#pragma unroll
    for (int r = 0; r < ROWS; r++) {
#pragma unroll
      for (int k = 0; k < OUTPUTS; k++) sums[r][k] = lane_sum<32>(sums[r][k]);
#pragma unroll
      for (int j = 0; j < EACH; j++) {
        const int output = group * EACH + j;
        if (lane == r * EACH + j && output < outputs) {
          unsigned short *place = p.output + static_cast<long long>(r) * outputs + output;
          const float before = ENDING == ADD || ENDING == ADD_GATED ? from_bfloat16(*place) : 0;
          *place = ended<ENDING>(p, r, sums[r][PAIRS ? 2 * j : j], PAIRS ? sums[r][2 * j + 1] : 0, before);
        }
      }
    }
    group = next;
  }
}
