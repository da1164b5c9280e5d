// The same as product.cu, otherwise: made to keep memory busy from one kernel to the next.
//
// A block computes eight outputs of all rows at once, its warps each a part of the inputs, by tensor cores, which take weights
// as they lie in memory: no instruction is spent on widening them, and eight rows cost what one does. Weights come through a
// ring in shared memory, of which each thread fills and empties its own places: no barrier is in the way, few registers are
// needed, and as soon as a place is read its next weight is asked for, across the borders of tiles. So STAGES * 8 KB a block
// are on their way at all times; 4.3 TB/s want some 48 KB on each of 132 multiprocessors.
//
// Weights depend on no kernel. So where kernels may overlap, a block asks for its first ones, and for more of them into the L2
// cache, before it waits for its input: memory reads on while the kernel ahead adds up its last sums.

// Rows of the input into shared memory, as they are or normalised.
template <int ROWS, int NORM>
__device__ inline void stage_input(const ProductArguments &p, uint4 *staged, const uint4 *scales, const uint4 *shifts, float *room) {
  const int chunks = p.in / 8, stride = p.stride;
  const uint4 *input = reinterpret_cast<const uint4 *>(p.input);
  float mean[ROWS] = {}, variance[ROWS] = {};
  float(&first)[ROWS] = NORM == LAYER_NORM ? mean : variance;
#pragma unroll 2
  for (int c = threadIdx.x; c < chunks; c += THREADS) {
    uint4 raw[ROWS];
#pragma unroll
    for (int r = 0; r < ROWS; r++) raw[r] = __ldcg(input + r * chunks + c);
#pragma unroll
    for (int r = 0; r < ROWS; r++) {
      staged[r * stride + c] = raw[r];
      if (NORM == NO_NORM) continue;
      float x[8];
      widen(raw[r], x);
#pragma unroll
      for (int i = 0; i < 8; i++) first[r] += NORM == LAYER_NORM ? x[i] : x[i] * x[i];
    }
  }
  if (NORM != NO_NORM) {
    block_sum(first, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) first[r] /= p.in;
  }
  if (NORM == LAYER_NORM) {
    for (int c = threadIdx.x; c < chunks; c += THREADS)
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float x[8];
        widen(staged[r * stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) variance[r] += (x[i] - mean[r]) * (x[i] - mean[r]);
      }
    block_sum(variance, room);
#pragma unroll
    for (int r = 0; r < ROWS; r++) variance[r] /= p.in;
  }
  if (NORM != NO_NORM)
    for (int c = threadIdx.x; c < chunks; c += THREADS) {
      float scale[8], shift[8] = {};
      widen(scales[c], scale);
      if (NORM == LAYER_NORM) widen(shifts[c], shift);
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        const float factor = rsqrtf(variance[r] + p.epsilon);
        float x[8];
        widen(staged[r * stride + c], x);
#pragma unroll
        for (int i = 0; i < 8; i++) x[i] = (x[i] - mean[r]) * factor * scale[i] + shift[i];
        staged[r * stride + c] = narrow(x);
      }
    }
  __syncthreads();
}

// STAGED: the input goes through shared memory, which a norm needs; otherwise it is read from where it is, every time.
template <int ROWS, int STAGES, int NORM, int ENDING, int STAGED>
__global__ void __launch_bounds__(THREADS, 2) tile_product(ProductArguments p) {
  constexpr bool PAIRS = ENDING == SILU_TIMES;  // a tile's first half are rows of the gate, the second those of `up`
  constexpr int EACH = PAIRS ? TILE / 2 : TILE;
  constexpr int RESULTS = ROWS * EACH, HELD = (RESULTS + 31) / 32;
  constexpr int PARTS = WARPS * ROWS * TILE;
  constexpr int BESIDE = 8, STEP = WARPS * BESIDE;  // chunks that a warp, and a block, reads of each row at a time
  static_assert(ROWS <= MOST_ROWS && (STAGED || NORM == NO_NORM), "rows of a tensor core");
  extern __shared__ uint4 shared[];

  const int chunks = p.in / 8;
  uint4 *ring = shared + threadIdx.x;  // (STAGES, 2, THREADS)
  float *room = reinterpret_cast<float *>(shared + STAGES * 2 * THREADS);  // (2, WARPS, ROWS, TILE): of a tile and the next
  uint4 *staged = shared + STAGES * 2 * THREADS + 2 * PARTS / 4;           // (ROWS, stride)
  uint4 *scales = staged + ROWS * p.stride, *shifts = scales + chunks;

  const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  const int member = lane / 4, start = warp * BESIDE + lane % 4;  // row of the input and output of the tile; first chunk
  const int outputs = PAIRS ? p.out / 2 : p.out;
  const int tiles = (outputs + EACH - 1) / EACH;
  const int steps = (chunks + STEP - 1) / STEP;

  const auto weight_row = [&](int tile, int of_tile) {
    int row = tile * EACH + (PAIRS ? of_tile % EACH : of_tile);
    row = row < outputs ? row : outputs - 1;  // read, but not stored
    if (PAIRS && of_tile >= EACH) row += outputs;
    return reinterpret_cast<const uint4 *>(p.weight) + static_cast<long long>(row) * chunks;
  };

  int tile = blockIdx.x;
  int asked_tile = tile, asked_step = 0;
  const uint4 *asked = weight_row(tile, member) + start;
  const auto ask = [&](int stage) {
#pragma unroll
    for (int half = 0; half < 2; half++) {
      const bool there = asked_tile < tiles && asked_step * STEP + start + half * 4 < chunks;
      copy_weight(ring + (stage * 2 + half) * THREADS, asked + half * 4, there);
    }
    end_of_copies();
    asked += STEP;
    if (++asked_step == steps) {
      asked_step = 0;
      asked_tile += gridDim.x;
      asked = weight_row(asked_tile, member) + start;
    }
  };
#pragma unroll 1
  for (int stage = 0; stage < STAGES; stage++) ask(stage);
  if (threadIdx.x < TILE) {  // behind the ring, a thread for each of a tile's rows
    int left = p.ahead;
    for (int later = asked_tile, c = asked_step * STEP; left > 0 && later < tiles; later += gridDim.x, c = 0) {
      const int piece = left < chunks - c ? left : chunks - c;
      prefetch(weight_row(later, threadIdx.x) + c, piece * 16);
      left -= piece;
    }
  }
  if (NORM != NO_NORM)
    for (int c = threadIdx.x; c < chunks; c += THREADS) {
      scales[c] = reinterpret_cast<const uint4 *>(p.scale)[c];
      if (NORM == LAYER_NORM) shifts[c] = reinterpret_cast<const uint4 *>(p.shift)[c];
    }
  await_previous();
  if (STAGED) stage_input<ROWS, NORM>(p, staged, scales, shifts, room);

  const int own = member < ROWS ? member : ROWS - 1;  // rows that aren't there are computed from another's and not looked at
  const uint4 *input = (STAGED ? staged + own * p.stride : reinterpret_cast<const uint4 *>(p.input) + own * chunks) + start;
  int stage = 0;
  for (int turn = 0; tile < tiles; turn++, tile += gridDim.x) {
    if (tile + p.early * static_cast<long long>(gridDim.x) >= tiles) let_next_begin();
    unsigned short *places[HELD];
    float before[HELD];
#pragma unroll
    for (int i = 0; i < HELD; i++) {
      const int result = i * 32 + lane, output = tile * EACH + result % EACH;
      const bool stores = turn % WARPS == warp && result < RESULTS && output < outputs;
      places[i] = stores ? p.output + static_cast<long long>(result / EACH) * outputs + output : nullptr;
      before[i] = stores && (ENDING == ADD || ENDING == ADD_GATED) ? from_bfloat16(__ldcg(places[i])) : 0;
    }

    float sums[2][4] = {};
    for (int step = 0; step < steps; step++) {
      wait_for_copies<STAGES - 1>();
#pragma unroll
      for (int half = 0; half < 2; half++) {
        const int c = step * STEP + half * 4;
        const uint4 w = ring[(stage * 2 + half) * THREADS];
        const uint4 x = start + c < chunks ? input[c] : uint4{0, 0, 0, 0};
        multiply_add(sums[0], x.x, x.y, w.x, w.y);
        multiply_add(sums[1], x.z, x.w, w.z, w.w);
      }
      ask(stage);
      stage = stage + 1 == STAGES ? 0 : stage + 1;
    }

    float *parts = room + turn % 2 * PARTS;
    if (member < ROWS) {
      float *mine = parts + (warp * ROWS + member) * TILE + 2 * (lane % 4);
      mine[0] = sums[0][0] + sums[1][0];
      mine[1] = sums[0][1] + sums[1][1];
    }
    __syncthreads();
#pragma unroll
    for (int i = 0; i < HELD; i++)
      if (places[i] != nullptr) {
        const int result = i * 32 + lane, row = result / EACH;
        const float *part = parts + row * TILE + result % EACH;
        float sum = 0, second = 0;
#pragma unroll
        for (int w = 0; w < WARPS; w++) {
          sum += part[w * ROWS * TILE];
          if (PAIRS) second += part[w * ROWS * TILE + EACH];
        }
        *places[i] = ended<ENDING>(p, row, sum, second, before[i]);
      }
  }
  wait_for_copies<0>();
}
