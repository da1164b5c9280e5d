// Up to eight rows by a matrix (out, in) of bf16, summed in fp32. A block computes eight outputs of all rows at once, its warps
// each a part of the inputs, by tensor cores, which take weights as they lie in memory: no instruction is spent on widening
// them, and eight rows cost what one does.

// The product's input in shared memory, as it is or normalised, or where it lies.
template <int ROWS>
class Input {
  // Of the four columns that a lane has of a row of weights at once, a tensor core takes the first and the third for one sum and
  // the second and the fourth for another (multiply_add below).
  static __device__ uint4 parted(uint4 chunk) { return {chunk.x, chunk.z, chunk.y, chunk.w}; }

  const ProductArguments &p;
  const int chunks, stride;
  const uint4 *const input;
  uint4 *const staged;  // (ROWS, stride), each as a tensor core takes it; zeros behind a row's end
  uint4 *const scales, *const shifts;

  // Sums of numbers or of their squares become means.
  __device__ void mean_of(float (&sums)[ROWS], float *room) const {
    block_sum(sums, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) sums[r] /= p.in;
  }

  __device__ void mean_square(float (&squares)[ROWS], const float (&mean)[ROWS], float *room) const {
#pragma unroll
    for (int r = 0; r < ROWS; r++) squares[r] = 0;
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float x[8];
        widen(staged[r * stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) squares[r] += (x[i] - mean[r]) * (x[i] - mean[r]);
      }
    mean_of(squares, room);
  }

  // Each thread normalises what it has staged itself.
  __device__ void normalise(const float (&mean)[ROWS], const float (&variance)[ROWS]) const {
    float factor[ROWS];
#pragma unroll
    for (int r = 0; r < ROWS; r++) factor[r] = rsqrtf(variance[r] + p.epsilon);
    for (int c = threadIdx.x; c < chunks; c += THREADS) {
      float scale[8], shift[8] = {};
      widen(scales[c], scale);
      if (p.norm == LAYER_NORM) widen(shifts[c], shift);
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float x[8];
        widen(staged[r * stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) x[i] = (x[i] - mean[r]) * factor[r] * scale[i] + shift[i];
        staged[r * stride + c] = parted(narrow(x));
      }
    }
  }

  __device__ void stage_as_is() const {
#pragma unroll 2
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) staged[r * stride + c] = parted(__ldcg(input + r * chunks + c));
  }

  __device__ void stage_normalised(float *room) const {
    const bool centred = p.norm == LAYER_NORM;
    float sums[ROWS] = {};  // of numbers for a LayerNorm, else of their squares
#pragma unroll 2
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        const uint4 raw = __ldcg(input + r * chunks + c);
        staged[r * stride + c] = raw;
        float x[8];
        widen(raw, x);
#pragma unroll
        for (int i = 0; i < 8; i++) sums[r] += centred ? x[i] : x[i] * x[i];
      }
    mean_of(sums, room);
    if (centred) {
      float variance[ROWS];
      mean_square(variance, sums, room);
      normalise(sums, variance);
    } else {
      const float none[ROWS] = {};
      normalise(none, sums);
    }
  }

 public:
  // Before the input is there.
  __device__ Input(const ProductArguments &p, uint4 *shared)
      : p(p),
        chunks(p.in / 8),
        stride(p.stride),
        input(reinterpret_cast<const uint4 *>(p.input)),
        staged(shared),
        scales(shared + ROWS * p.stride),
        shifts(scales + chunks) {
    if (p.norm != NO_NORM)
      for (int c = threadIdx.x; c < chunks; c += THREADS) {
        scales[c] = reinterpret_cast<const uint4 *>(p.scale)[c];
        if (p.norm == LAYER_NORM) shifts[c] = reinterpret_cast<const uint4 *>(p.shift)[c];
      }
    for (int c = chunks + threadIdx.x; c < stride; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) staged[r * stride + c] = uint4{0, 0, 0, 0};
  }

  __device__ bool is_staged() const { return stride > 0; }

  __device__ void stage(float *room) const {
    if (!is_staged()) return;
    if (p.norm == NO_NORM)
      stage_as_is();
    else
      stage_normalised(room);
    sync_threads();
  }

  // Of this row, from this chunk on, every fourth. Where the input lies, other blocks have written it, of whose results the L1
  // cache knows nothing.
  template <bool STAGED>
  __device__ __forceinline__ void take(int row, int chunk, uint4 (&x)[PIECES]) const {
#pragma unroll
    for (int i = 0; i < PIECES; i++)
      if (STAGED)
        x[i] = staged[row * stride + chunk + i * 4];
      else
        x[i] = chunk + i * 4 < chunks ? parted(__ldcg(input + row * chunks + chunk + i * 4)) : uint4{0, 0, 0, 0};
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

  static __device__ int row(const Tiles &tiles, int result) { return tiles.pairs ? result / (TILE / 2) : result / TILE; }
  static __device__ int column(const Tiles &tiles, int result) { return tiles.pairs ? result % (TILE / 2) : result % TILE; }

  // What they will be added to is on its way from here on.
  __device__ void begin(const ProductArguments &p, const Tiles &tiles, int tile, int lane) {
    const bool adds = p.ending == ADD || p.ending == ADD_GATED;
#pragma unroll
    for (int i = 0; i < HELD; i++) {
      const int result = i * 32 + lane, output = tile * tiles.each() + column(tiles, result);
      const bool there = row(tiles, result) < ROWS && output < tiles.outputs;
      places[i] = there ? p.output + static_cast<long long>(row(tiles, result)) * tiles.outputs + output : nullptr;
      before[i] = adds && there ? from_bfloat16(__ldcg(places[i])) : 0;
    }
  }

  // parts: (WARPS, ROWS, TILE)
  __device__ void store(const ProductArguments &p, const Tiles &tiles, const float *parts, int lane) const {
#pragma unroll
    for (int i = 0; i < HELD; i++)
      if (places[i] != nullptr) {
        const int result = i * 32 + lane;
        const float *part = parts + row(tiles, result) * TILE + column(tiles, result);
        float sum = 0, second = 0;
#pragma unroll
        for (int w = 0; w < WARPS; w++) {
          sum += part[w * ROWS * TILE];
          if (tiles.pairs) second += part[w * ROWS * TILE + TILE / 2];
        }
        *places[i] = ended(p, row(tiles, result), sum, second, before[i]);
      }
  }
};

// A tensor core takes 16 rows of weights and has but eight here: a lane's four registers of one row it takes for two of each of
// two rows. So two sums, of different columns, each find half of their products in the rows that are there.
__device__ inline void multiply_add(float (&sums)[2][4], const uint4 (&w)[PIECES], const uint4 (&x)[PIECES]) {
#pragma unroll
  for (int i = 0; i < PIECES; i++) {
    multiply_add(sums[0], w[i], x[i].x, x[i].y);
    multiply_add(sums[1], w[i], x[i].z, x[i].w);
  }
}

// All of this block's tiles, MOST at a time. `room`: (2, WARPS, ROWS, TILE), of a tile and the next.
template <int ROWS, int STAGES, bool STAGED>
__device__ __forceinline__ void multiply(const ProductArguments &p, const Input<ROWS> &input, Ring<STAGES> &ring, float *room) {
  constexpr int MOST = STAGED ? 1 : GROUP;
  const Tiles tiles(p);
  const int count = tiles.count(), steps = tiles.steps();
  const int blocks = static_cast<int>(gridDim.x);
  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  const int member = lane / 4, start = warp * BESIDE + lane % 4;
  const int own = member < ROWS ? member : ROWS - 1;  // rows that aren't there are computed from another's and not looked at
  int turn = 0;
  for (int tile = static_cast<int>(blockIdx.x), group; tile < count; tile += group * blocks) {
    group = group_of(tile, count, MOST);
    Results<ROWS> results;  // of the tile of the group that this warp will store
#pragma unroll
    for (int g = 0; g < MOST; g++)
      if (g < group && (turn + g) % WARPS == warp) results.begin(p, tiles, tile + g * blocks, lane);

    float sums[MOST][2][4] = {};
    int chunk = start;
    for (int step = 0; step < steps; step++, chunk += STEP) {
      uint4 x[PIECES];
      input.template take<STAGED>(own, chunk, x);
#pragma unroll
      for (int g = 0; g < MOST; g++)
        if (g < group) {
          uint4 w[PIECES];
          ring.take(w);
          multiply_add(sums[g], w, x);
        }
    }

#pragma unroll
    for (int g = 0; g < MOST; g++)
      if (g < group) {
        float *parts = room + turn % 2 * (WARPS * ROWS * TILE);
#pragma unroll
        for (int i = 0; i < 2; i++) {
          const int row = 2 * (lane % 4) + i;
          if (row < ROWS) parts[(warp * ROWS + row) * TILE + member] = sums[g][0][i] + sums[g][1][2 + i];
        }
        sync_threads();
        if (turn % WARPS == warp) results.store(p, tiles, parts, lane);
        turn++;
      }
  }
}
