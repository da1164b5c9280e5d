// What the kernels of a decode step are given: one text for the host's compiler and for NVRTC, which has no headers.
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

// Not every kernel needs all of these.
[[maybe_unused]] constexpr int MOST_ROWS = 8;     // of a product; beyond, tensor cores are quicker than sums in registers
[[maybe_unused]] constexpr int THREADS = 256;     // of every block
[[maybe_unused]] constexpr int WARPS = THREADS / 32;
[[maybe_unused]] constexpr int TILE = 8;          // outputs that tile_product computes at once, as many as a tensor core's
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
  int in;  // a multiple of 8, as 16 bytes are read at a time
  int out;
  int gate_stride;
  // Of tile_product alone:
  int stride;  // from a row of the input in shared memory to the next, in places of 16 bytes
  int early;  // the next kernel may begin when a block has no more than this many tiles left
  int ahead;  // chunks of 16 bytes of each row that a block asks into the L2 cache before it may read its input
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
  int splits;
};
