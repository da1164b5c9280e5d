#include "small_blocks.h"

#include <c10/util/Exception.h>
#include <malloc.h>

#include <array>
#include <cstdlib>

#include "large_blocks.h"

namespace {

using mmgpt::kLargestSmall;
using mmgpt::kSmallest;

constexpr int kKept = 16;  // blocks a size: 136 KiB a thread at most

struct Block {
  Block *next;
};

struct Size {
  Block *first;
  int count;
};

// Plain memory without a destructor: it can still be asked when a thread's objects are being destroyed.
thread_local std::array<Size, kLargestSmall / kSmallest> sizes{};
thread_local enum { kUnused, kInUse, kEnded } state = kUnused;

struct AtThreadsEnd {
  ~AtThreadsEnd() {
    state = kEnded;
    for (auto &size : sizes) {
      while (Block *block = size.first) {
        size.first = block->next;
        std::free(block);
      }
    }
  }
};

[[gnu::noinline]] bool begin_to_keep() {
  if (state == kUnused) {
    thread_local AtThreadsEnd at_threads_end;
    static_cast<void>(at_threads_end);
    state = kInUse;
  }
  return state == kInUse;
}

}  // namespace

void *mmgpt::take_small_block(size_t bytes) {
  size_t index = (bytes - 1) / kSmallest;
  auto &size = sizes[index];
  if (Block *block = size.first) {
    size.first = block->next;
    size.count--;
    return block;
  }
  void *block = nullptr;
  TORCH_CHECK(posix_memalign(&block, kSmallest, (index + 1) * kSmallest) == 0, "out of memory: ", bytes, " bytes are needed");
  return block;
}

void mmgpt::give_back(void *block) {
  if (block == nullptr) return;
  size_t usable = malloc_usable_size(block);
  if (usable < kLargestSmall + kSmallest) {  // what glibc rounds up to lies below the next size
    auto &size = sizes[usable / kSmallest - 1];
    if (size.count < kKept && (state == kInUse || begin_to_keep())) {
      auto *kept = static_cast<Block *>(block);
      kept->next = size.first;
      size.first = kept;
      size.count++;
    } else {
      std::free(block);
    }
    return;
  }
  if (usable >= mmgpt::kHeldByLarge) return mmgpt::give_back_large(block, usable);
  std::free(block);
}
