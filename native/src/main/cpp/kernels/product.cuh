// Up to eight rows by a matrix (out, in) of bf16, summed in fp32. A block computes eight outputs of all rows at once, its warps
// each a part of the inputs, by tensor cores, which take weights as they lie in memory: no instruction is spent on widening
// them, and eight rows cost what one does.

// The product's input in shared memory, as it is or normalised, or where it lies.
template <int ROWS>
class Input {
  const ProductArguments &p;
  const int chunks;
  uint4 *const staged;  // (ROWS, stride)
  uint4 *const scales, *const shifts;

  __device__ void mean_square(float (&sums)[ROWS], const float (&mean)[ROWS], float *room) const {
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] = 0;
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float x[8];
        widen(staged[r * p.stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) sums[r] += (x[i] - mean[r]) * (x[i] - mean[r]);
      }
    block_sum(sums, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] /= p.in;
  }

  __device__ void mean_of(float (&sums)[ROWS], float *room) const {
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] = 0;
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float x[8];
        widen(staged[r * p.stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) sums[r] += x[i];
      }
    block_sum(sums, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] /= p.in;
  }

  // Each thread normalises what it has staged itself.
  __device__ void normalise(float *room) const {
    float mean[ROWS] = {}, variance[ROWS];
    if (p.norm == LAYER_NORM) mean_of(mean, room);
    mean_square(variance, mean, room);
    for (int c = threadIdx.x; c < chunks; c += THREADS) {
      float scale[8], shift[8] = {};
      widen(scales[c], scale);
      if (p.norm == LAYER_NORM) widen(shifts[c], shift);
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        const float factor = rsqrtf(variance[r] + p.epsilon);
        float x[8];
        widen(staged[r * p.stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) x[i] = (x[i] - mean[r]) * factor * scale[i] + shift[i];
        staged[r * p.stride + c] = narrow(x);
      }
    }
  }

 public:
  // Before the input is there.
  __device__ Input(const ProductArguments &p, uint4 *shared)
      : p(p), chunks(p.in / 8), staged(shared), scales(shared + ROWS * p.stride), shifts(scales + chunks) {
    if (p.norm != NO_NORM)
      for (int c = threadIdx.x; c < chunks; c += THREADS) {
        scales[c] = reinterpret_cast<const uint4 *>(p.scale)[c];
        if (p.norm == LAYER_NORM) shifts[c] = reinterpret_cast<const uint4 *>(p.shift)[c];
      }
  }

  __device__ void stage(float *room) const {
    if (p.stride == 0) return;
    const uint4 *input = reinterpret_cast<const uint4 *>(p.input);
#pragma unroll 2
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) staged[r * p.stride + c] = __ldcg(input + r * chunks + c);
    if (p.norm != NO_NORM) normalise(room);
    __syncthreads();
  }

  // This row's chunk, zeros beyond its end. Other blocks have written it, of whose results the L1 cache knows nothing.
  __device__ uint4 at(int row, int chunk) const {
    if (chunk >= chunks) return {0, 0, 0, 0};
    return p.stride > 0 ? staged[row * p.stride + chunk] : __ldcg(reinterpret_cast<const uint4 *>(p.input) + row * chunks + chunk);
  }
};

// What is stored for a sum. libtorch's operators round a product before they go on; only addmm adds before it rounds.
__device__ inline unsigned short ended(const ProductArguments &p, int row, float sum, float second, float before) {
  switch (p.ending) {
    case ADD: return to_bfloat16(before + sum);
    case SILU_TIMES: {
      const float gate = rounded(sum);
      return to_bfloat16(rounded(gate / (1 + expf(-gate))) * rounded(second));
    }
    case GELU: {
      const float x = rounded(sum);
      return to_bfloat16(x * 0.5f * (1 + erff(x * 0.70710678f)));
    }
    case ADD_GATED: return to_bfloat16(before + rounded(sum) * from_bfloat16(p.gate[row * p.gate_stride]));
    default: return to_bfloat16(sum);
  }
}

// The results of a tile that a lane adds up and stores, of one warp for each tile.
template <int ROWS>
struct Results {
  static constexpr int HELD = (ROWS * TILE + 31) / 32;
  unsigned short *places[HELD];  // none for lanes without a result
  float before[HELD];

  // What they will be added to is on its way from here on.
  __device__ void begin(const ProductArguments &p, const Tiles &tiles, int tile, int lane) {
    const bool adds = p.ending == ADD || p.ending == ADD_GATED;
#pragma unroll
    for (int i = 0; i < HELD; i++) {
      const int result = i * 32 + lane, row = result / tiles.each, output = tile * tiles.each + result % tiles.each;
      places[i] = row < ROWS && output < tiles.outputs ? p.output + static_cast<long long>(row) * tiles.outputs + output : nullptr;
      before[i] = adds && places[i] != nullptr ? from_bfloat16(__ldcg(places[i])) : 0;
    }
  }

  // parts: (WARPS, ROWS, TILE)
  __device__ void store(const ProductArguments &p, const Tiles &tiles, const float *parts, int lane) const {
#pragma unroll
    for (int i = 0; i < HELD; i++)
      if (places[i] != nullptr) {
        const int result = i * 32 + lane, row = result / tiles.each;
        const float *part = parts + row * TILE + result % tiles.each;
        float sum = 0, second = 0;
#pragma unroll
        for (int w = 0; w < WARPS; w++) {
          sum += part[w * ROWS * TILE];
          if (tiles.pairs) second += part[w * ROWS * TILE + tiles.each];
        }
        *places[i] = ended(p, row, sum, second, before[i]);
      }
  }
};

// All of this block's tiles, a group at a time. `room`: (2, WARPS, ROWS, TILE), of a tile and the next.
template <int ROWS, int STAGES>
__device__ __forceinline__ void multiply(const ProductArguments &p, const Input<ROWS> &input, Ring<STAGES> &ring, float *room) {
  const Tiles tiles(p);
  const int blocks = static_cast<int>(gridDim.x);
  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  const int member = lane / 4, start = warp * BESIDE + lane % 4;
  const int own = member < ROWS ? member : ROWS - 1;  // rows that aren't there are computed from another's and not looked at
  int turn = 0;
  for (int tile = static_cast<int>(blockIdx.x), group; tile < tiles.count; tile += group * blocks) {
    group = tiles.group(p, tile);
    Results<ROWS> results;  // of the tile of the group that this warp will store
#pragma unroll
    for (int g = 0; g < GROUP; g++)
      if (g < group && (turn + g) % WARPS == warp) results.begin(p, tiles, tile + g * blocks, lane);

    float sums[GROUP][2][4] = {};
    for (int step = 0; step < tiles.steps(); step++) {
      const uint4 x[2] = {input.at(own, step * STEP + start), input.at(own, step * STEP + start + 4)};
#pragma unroll
      for (int g = 0; g < GROUP; g++)
        if (g < group) {
          uint4 w[2];
          ring.take(w);
#pragma unroll
          for (int half = 0; half < 2; half++) {
            multiply_add(sums[g][0], x[half].x, x[half].y, w[half].x, w[half].y);
            multiply_add(sums[g][1], x[half].z, x[half].w, w[half].z, w[half].w);
          }
        }
    }

#pragma unroll
    for (int g = 0; g < GROUP; g++)
      if (g < group) {
        float *parts = room + turn % 2 * (WARPS * ROWS * TILE);
        if (member < ROWS) {
          float *mine = parts + (warp * ROWS + member) * TILE + 2 * (lane % 4);
          mine[0] = sums[g][0][0] + sums[g][1][0];
          mine[1] = sums[g][0][1] + sums[g][1][1];
        }
        __syncthreads();
        if (turn % WARPS == warp) results.store(p, tiles, parts, lane);
        turn++;
      }
  }
}
