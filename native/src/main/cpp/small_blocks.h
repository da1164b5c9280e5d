// Memory of small tensors, kept by thread and used again: glibc's aligned allocation takes longer than all of Java's side
// of an operator (60 ns of an addition's 480).
#pragma once

#include <c10/core/Allocator.h>

namespace mmgpt {

constexpr size_t kSmallest = 64;  // also libtorch's alignment
constexpr size_t kLargestSmall = 1024;

// Only where libtorch's own allocator is known to be glibc's, so that one deleter can tell small blocks from large.
#if defined(__x86_64__) && defined(__GLIBC__)
constexpr bool kKeepsBlocks = true;
#else
constexpr bool kKeepsBlocks = false;
#endif

// bytes in [1, kLargestSmall]
void *take_small_block(size_t bytes);

// Of a small block, or any other that libtorch's allocator gave out.
void give_back(void *block);

}  // namespace mmgpt
