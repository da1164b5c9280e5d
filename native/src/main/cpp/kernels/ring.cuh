// Weights on their way to a block, in the order in which it multiplies them. Each thread fills and empties its own places in
// shared memory: no barrier is in the way, few registers are needed, and as soon as a place is read its next weight is asked
// for, across the borders of tiles and of phases. Weights depend on no phase, so memory goes on reading while blocks wait for
// one another. What they have missed they must catch up with, so a step is as few instructions as possible.

// How a product is divided into tiles, and those into steps.
struct Tiles {
  int outputs, chunks;
  bool pairs;  // a tile's first half are rows of the gate, the second those of `up`

  __device__ explicit Tiles(const ProductArguments &p) : outputs(p.outputs), chunks(p.in / 8), pairs(p.ending == SILU_TIMES) {}

  __device__ int each() const { return pairs ? TILE / 2 : TILE; }
  __device__ int count() const { return pairs ? (outputs + TILE / 2 - 1) / (TILE / 2) : (outputs + TILE - 1) / TILE; }
  __device__ int steps() const { return (chunks + STEP - 1) / STEP; }
};

// Tiles that a block computes at once from this one on, `most` if there are as many.
__device__ inline int group_of(int tile, int count, int most) {
  int tiles = 1;
  while (tiles < most && tile + tiles * static_cast<int>(gridDim.x) < count) tiles++;
  return tiles;
}

template <int STAGES>
class Ring {
  uint4 *const places;  // (STAGES, PIECES, THREADS), this thread's first
  const StepArguments &program;
  const int member, start;  // this thread's row of a tile, and its first chunk of it
  int stage = 0;

  // What is asked for next: a step of one of a group's tiles.
  const uint4 *next = nullptr;  // of the group's first tile
  int chunks_left = 0;          // of this thread's row of it, from there on
  int steps_left = 0;
  int of_group = 0, group = 0;
  int rows_left = 0;    // of the matrix, from the group's first tile on
  int rows_apart = 0;   // from a tile to the group's next
  long long apart = 0;  // the same in chunks
  // Of the product that it belongs to.
  int phase = -1, tile = 0, count = 0, chunks = 0, steps = 0, most = 1;

  // Inlined, as everything of a ring, so that all of it stays in registers.
  __device__ __forceinline__ void next_group() {
    tile += group * static_cast<int>(gridDim.x);
    if (tile < count) {
      next += group * apart - steps * STEP;
      rows_left -= group * rows_apart;
    } else {
      next_product();
    }
    group = group_of(tile, count, most);
    chunks_left = chunks - start;
    steps_left = steps;
  }

  // The next one that this block has tiles of.
  __device__ __forceinline__ void next_product() {
    tile = static_cast<int>(blockIdx.x);
    do {
      if (++phase >= program.phases) {  // from here on steps of nothing
        rows_left = rows_apart = 0;
        apart = 0;
        count = 0x7fffffff;
        return;
      }
    } while (program.phase[phase].kind != PRODUCT || tile >= Tiles(program.phase[phase].product).count());
    const ProductArguments &p = program.phase[phase].product;
    const Tiles tiles(p);
    count = tiles.count();
    chunks = tiles.chunks;
    steps = tiles.steps();
    most = p.stride > 0 ? 1 : GROUP;
    const int row = tile * tiles.each() + (tiles.pairs ? member % (TILE / 2) : member);
    const int of_matrix = tiles.pairs && member >= TILE / 2 ? row + tiles.outputs : row;
    next = reinterpret_cast<const uint4 *>(p.weight) + static_cast<long long>(of_matrix) * chunks + start;
    rows_left = tiles.outputs - row;
    rows_apart = static_cast<int>(gridDim.x) * tiles.each();
    apart = static_cast<long long>(rows_apart) * chunks;
  }

  __device__ __forceinline__ void ask() {
    const uint4 *from = next + of_group * apart;
    const int left = of_group * rows_apart < rows_left ? chunks_left : 0;
#pragma unroll
    for (int i = 0; i < PIECES; i++) copy_weight(places + (stage * PIECES + i) * THREADS, from + i * 4, i * 4 < left);
    end_of_copies();
    stage = stage + 1 == STAGES ? 0 : stage + 1;
    if (++of_group < group) return;
    of_group = 0;
    next += STEP;
    chunks_left -= STEP;
    if (--steps_left == 0) next_group();
  }

 public:
  static constexpr int PLACES = STAGES * PIECES * THREADS;

  __device__ __forceinline__ Ring(uint4 *shared, const StepArguments &program, int member, int start)
      : places(shared + threadIdx.x), program(program), member(member), start(start) {
    next_group();
#pragma unroll 1
    for (int s = 0; s < STAGES; s++) ask();
  }

  // The next pieces of this thread; their places are filled again.
  __device__ __forceinline__ void take(uint4 (&weights)[PIECES]) {
    wait_for_copies<STAGES - 1>();
#pragma unroll
    for (int i = 0; i < PIECES; i++) weights[i] = places[(stage * PIECES + i) * THREADS];
    ask();
  }
};
