// Memory of large tensors. A pass through a network wants the same few sizes again and again. Left to glibc they lie
// between smaller ones, which kept 200 MB of freed memory behind a prompt of 4,096 tokens, or are new pages each time.
// So they are maps of their own, and freed ones are kept for the next of about their size. What is kept hardly raises the
// most that was ever in use: before it would, the oldest go back to the system.
#include "large_blocks.h"

#include <c10/util/Exception.h>
#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <vector>

namespace {

constexpr size_t kHugePage = size_t{2} << 20;
constexpr size_t kWorthHugePages = 2 * kHugePage;  // less would mostly be what aligning it takes
constexpr size_t kCacheLine = 64;
constexpr size_t kMostKept = size_t{256} << 20;

// How much more than was ever in use may be taken for the sake of what is kept. Without it a training step of 100 M in
// bf16 gave 24,000 pages back and took them again, and 270 ms instead of 240.
constexpr size_t kSlack = size_t{64} << 20;

// What may lie unused at the end of a heap before it goes back. glibc arrives at as much by itself, but not once it is
// told from where on memory is a map of its own.
constexpr int kTrim = 64 << 20;

struct Block {
  void *memory;
  size_t bytes;
};

struct Blocks {
  std::mutex mutex;
  std::vector<Block> kept;  // the oldest first
  size_t in_kept = 0, in_use = 0, most_in_use = 0;

  Blocks() {
    mallopt(M_MMAP_THRESHOLD, mmgpt::kSmallestLarge);
    mallopt(M_TRIM_THRESHOLD, kTrim);
  }

  void *reuse(size_t bytes) {
    auto best = kept.end();
    for (auto each = kept.begin(); each != kept.end(); ++each) {
      bool fits = each->bytes >= bytes && each->bytes - bytes <= bytes / 8;
      if (fits && (best == kept.end() || each->bytes < best->bytes)) best = each;
    }
    if (best == kept.end()) return nullptr;
    void *memory = best->memory;
    in_kept -= best->bytes;
    use(best->bytes);
    kept.erase(best);
    return memory;
  }

  void use(size_t bytes) {
    in_use += bytes;
    most_in_use = std::max(most_in_use, in_use);
  }

  // Gives the oldest back until `bytes` more are no more than `most`.
  void make_room(size_t bytes, size_t most) {
    size_t gone = 0;
    while (gone < kept.size() && in_use + in_kept + bytes > most) {
      in_kept -= kept[gone].bytes;
      std::free(kept[gone++].memory);
    }
    kept.erase(kept.begin(), kept.begin() + gone);
  }
};

// Never destroyed: tensors are freed until the process ends.
Blocks &blocks() {
  static Blocks &all = *new Blocks();
  return all;
}

void *allocate(size_t bytes, bool in_huge_pages) {
  void *memory = nullptr;
  // Aligned, for a huge page holds nothing else; only its full ones, so that no more is taken than without.
  if (posix_memalign(&memory, in_huge_pages ? kHugePage : kCacheLine, bytes) != 0) return nullptr;
  if (in_huge_pages) madvise(memory, bytes / kHugePage * kHugePage, MADV_HUGEPAGE);  // where it can't be, small ones do
  return memory;
}

}  // namespace

void *mmgpt::take_large_block(size_t wanted, bool in_huge_pages) {
  size_t bytes = std::max(wanted, kHeldByLarge);
  in_huge_pages = in_huge_pages && bytes >= kWorthHugePages;
  auto &all = blocks();
  std::lock_guard<std::mutex> lock(all.mutex);
  void *memory = in_huge_pages ? nullptr : all.reuse(bytes);  // which may lie in small pages
  if (memory) return memory;
  all.make_room(bytes, all.most_in_use + kSlack);
  memory = allocate(bytes, in_huge_pages);
  if (!memory) {
    all.make_room(bytes, 0);
    memory = allocate(bytes, in_huge_pages);
  }
  TORCH_CHECK(memory, "out of memory: ", bytes, " bytes are needed");
  all.use(malloc_usable_size(memory));
  return memory;
}

void mmgpt::give_back_large(void *block, size_t usable) {
  auto &all = blocks();
  {
    std::lock_guard<std::mutex> lock(all.mutex);
    all.in_use -= usable;
    if (usable <= kMostKept) {
      all.make_room(usable, all.in_use + kMostKept);
      all.kept.push_back({block, usable});
      all.in_kept += usable;
      return;
    }
  }
  std::free(block);
}
