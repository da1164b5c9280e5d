// Memory of large tensors, see large_blocks.cpp.
#pragma once

#include <cstddef>

namespace mmgpt {

constexpr size_t kSmallestLarge = size_t{1} << 20;

// What a large block holds at least, more than glibc ever gives to one that isn't: so a deleter can tell.
constexpr size_t kHeldByLarge = kSmallestLarge + 8192;

// At least so many bytes. In huge pages of 2 MiB where the system has them, or wherever there are some.
void *take_large_block(size_t bytes, bool in_huge_pages);

// A block that malloc_usable_size says so of.
void give_back_large(void *block, size_t usable);

}  // namespace mmgpt
