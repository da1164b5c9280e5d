// Weights on their way to a block, in the order in which it multiplies them. Each thread fills and empties its own places in
// shared memory: no barrier is in the way, few registers are needed, and as soon as a place is read its next weight is asked
// for, across the borders of tiles and of phases. Weights depend on no phase, so memory goes on reading while blocks wait for
// one another.

constexpr int BESIDE = 8, STEP = WARPS * BESIDE;  // chunks of 16 bytes that a warp, and a block, reads of each row at a time

// The tiles of a product, and which of its weight's rows they are.
struct Tiles {
  const uint4 *weight;
  int chunks, outputs, each, count;
  bool pairs;  // a tile's first half are rows of the gate, the second those of `up`

  __device__ explicit Tiles(const ProductArguments &p)
      : weight(reinterpret_cast<const uint4 *>(p.weight)), chunks(p.in / 8), pairs(p.ending == SILU_TIMES) {
    outputs = pairs ? p.out / 2 : p.out;
    each = pairs ? TILE / 2 : TILE;
    count = (outputs + each - 1) / each;
  }

  __device__ int steps() const { return (chunks + STEP - 1) / STEP; }

  // That this block computes at once, from this one on.
  __device__ int group(const ProductArguments &p, int tile) const {
    if (p.stride > 0) return 1;
    const int left = (count - tile + static_cast<int>(gridDim.x) - 1) / static_cast<int>(gridDim.x);
    return left < GROUP ? left : GROUP;
  }
};

template <int STAGES>
class Ring {
  uint4 *const places;  // (STAGES, 2, THREADS), this thread's first
  const StepArguments &program;
  const int member, start;  // this thread's row of a tile, and its first chunk of it
  int stage = 0;

  // What is asked for next: a step of one of a group's tiles.
  int phase = -1, tile = 0, steps = 0, step = 0, group = 0, of_group = 0;
  const uint4 *next = nullptr;  // of the group's first tile
  int chunks_left = 0;          // of this thread's row of it, from there on
  int rows_left = 0;            // of the matrix, from there on
  int rows_apart = 0;           // from a tile to the group's next
  long long apart = 0;          // the same in chunks

  __device__ bool is_there() const { return phase < program.phases; }

  // Inlined, as everything of a ring, so that all of it stays in registers.
  __device__ __forceinline__ void next_group() {
    const int blocks = static_cast<int>(gridDim.x);
    tile += group * blocks;
    if (phase < 0 || tile >= Tiles(program.phase[phase].product).count) {
      tile = static_cast<int>(blockIdx.x);
      do phase++;
      while (is_there() && (program.phase[phase].kind != PRODUCT || tile >= Tiles(program.phase[phase].product).count));
      if (!is_there()) {
        rows_left = 0;
        return;
      }
    }
    const ProductArguments &p = program.phase[phase].product;
    const Tiles tiles(p);
    group = tiles.group(p, tile);
    steps = tiles.steps();
    step = of_group = 0;
    const int row = tile * tiles.each + (member < tiles.each ? member : member - tiles.each);
    next = tiles.weight + static_cast<long long>(member < tiles.each ? row : row + tiles.outputs) * tiles.chunks + start;
    chunks_left = tiles.chunks - start;
    rows_left = tiles.outputs - row;
    rows_apart = blocks * tiles.each;
    apart = static_cast<long long>(rows_apart) * tiles.chunks;
  }

  __device__ __forceinline__ void ask() {
    const uint4 *from = next + of_group * apart;
    const bool is_row = of_group * rows_apart < rows_left;
#pragma unroll
    for (int half = 0; half < 2; half++)
      copy_weight(places + (stage * 2 + half) * THREADS, from + half * 4, is_row && half * 4 < chunks_left);
    end_of_copies();
    stage = stage + 1 == STAGES ? 0 : stage + 1;
    if (!is_there() || ++of_group < group) return;
    of_group = 0;
    next += STEP;
    chunks_left -= STEP;
    if (++step == steps) next_group();
  }

 public:
  static constexpr int PLACES = STAGES * 2 * THREADS;

  __device__ __forceinline__ Ring(uint4 *shared, const StepArguments &program, int member, int start)
      : places(shared + threadIdx.x), program(program), member(member), start(start) {
    next_group();
#pragma unroll 1
    for (int s = 0; s < STAGES; s++) ask();
  }

  // The next 32 bytes of this thread; their places are filled again.
  __device__ __forceinline__ void take(uint4 (&weights)[2]) {
    wait_for_copies<STAGES - 1>();
#pragma unroll
    for (int half = 0; half < 2; half++) weights[half] = places[(stage * 2 + half) * THREADS];
    ask();
  }
};
