// What the kernel of a decode step is given: one text for the host's compiler and for NVRTC, which has no headers.
#pragma once

// What is done to the input before a product, and to the sums behind it. Numbers are bf16 where they lie in memory, and
// rounded to it where libtorch's operators hand them to one another.
enum Norm : int { NO_NORM, RMS_NORM, LAYER_NORM };
enum Ending : int {
  STORE,       // sum
  ADD,         // output + sum, rounded once, as addmm does
  SILU_TIMES,  // silu(sum of row j) * sum of row j + out / 2: LLaMA's gate and up, whose weights lie one behind the other
  GELU,        // gelu(sum), the exact one
  ADD_GATED    // output + sum * gate of the row
};

// Not everybody needs all of these.
[[maybe_unused]] constexpr int MOST_ROWS = 8;     // as many as a tensor core has columns
[[maybe_unused]] constexpr int THREADS = 256;     // of every block that compute
[[maybe_unused]] constexpr int MESSENGERS = 32;   // and that speak with other blocks
[[maybe_unused]] constexpr int WARPS = THREADS / 32;
[[maybe_unused]] constexpr int TILE = 8;          // outputs that a block computes at once
[[maybe_unused]] constexpr int PIECES = 4;        // of 16 bytes that a thread reads of a row at a time
[[maybe_unused]] constexpr int BESIDE = 4 * PIECES;      // of them a warp reads, whose lanes are four a row,
[[maybe_unused]] constexpr int STEP = WARPS * BESIDE;    // and a block
[[maybe_unused]] constexpr int GROUP = 4;         // tiles that a block computes at once where its input finds no room
[[maybe_unused]] constexpr int MOST_QUERIES = 8;  // that share a head of keys: each has its sums in registers
[[maybe_unused]] constexpr int MOST_HEAD = 256;   // numbers of a head: 8 for each lane of a warp

struct ProductArguments {
  const unsigned short *input;   // (ROWS, in)
  const unsigned short *weight;  // (out, in)
  const unsigned short *scale;   // (in), of the norm
  const unsigned short *shift;   // (in), of a LayerNorm
  const unsigned short *gate;    // of row r at gate[r * gate_stride]
  unsigned short *output;        // (ROWS, out), half as wide for SILU_TIMES
  float epsilon;
  int norm;
  int ending;
  int in;       // a multiple of 8, as 16 bytes are read at a time
  int outputs;  // half of the weight's rows for SILU_TIMES
  int gate_stride;
  int stride;  // from a row of the input in shared memory to the next, in places of 16 bytes; 0 where it finds no room there
};

struct AttendArguments {
  const unsigned short *joined;    // (rows, (Hkv * QUERIES + 2 Hkv) * HEAD): queries, keys, values of the new token
  unsigned short *cache;           // (rows, 2, Hkv, capacity, HEAD)
  const unsigned short *cosines;   // (positions, HEAD)
  const unsigned short *sines;     // the same, the first half of a head negated
  const long long *positions;      // (rows), where the new token goes
  float *parts;                    // (rows, Hkv, splits, QUERIES, HEAD + 2): weighted sums, largest score, sum of weights
  unsigned *arrived;               // (rows, Hkv), zeros before and after
  unsigned short *output;          // (rows, Hkv * QUERIES * HEAD)
  float scale;                     // of scores, times log2(e)
  int key_heads;
  int capacity;
  int splits;  // at most
  int least;   // tokens of one of them, if there are as many
};

enum Kind : int { PRODUCT, ATTEND };
struct Phase {
  Kind kind;
  union {
    ProductArguments product;
    AttendArguments attend;
  };
};

// As many as a launch's 32,764 bytes of arguments hold: all of a network of 68 layers.
[[maybe_unused]] constexpr int MOST_PHASES = 341;

struct StepArguments {
  unsigned *arrived;  // zero before and after
  int phases;
  Phase phase[MOST_PHASES];
};
static_assert(sizeof(StepArguments) <= 32764, "a launch");
