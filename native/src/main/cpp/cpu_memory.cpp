// libtorch's CPU allocator: keeps small and large blocks for the next tensors, and refuses what the machine can't hold. Linux
// promises more memory than there is, and ends the process when it is touched: a tensor too large has to be an exception
// before that.
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>

#include <cstdint>
#include <cstdlib>
#include <optional>

#include "host_memory.h"
#include "large_blocks.h"
#include "mmgpt_torch.h"
#include "small_blocks.h"

namespace {

constexpr size_t kWorthChecking = size_t{256} << 20;
thread_local bool in_huge_pages = false;

class CpuAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    if (mmgpt::kKeepsBlocks && bytes - 1 < mmgpt::kLargestSmall) {  // 0 bytes are no block
      void *block = mmgpt::take_small_block(bytes);
      return {block, block, raw_deleter(), c10::Device(c10::DeviceType::CPU)};
    }
    if (bytes >= kWorthChecking) {
      std::optional<int64_t> available = mmgpt::available_memory("/proc", "/sys/fs/cgroup", false);
      TORCH_CHECK(!available || bytes <= static_cast<size_t>(*available), "out of memory: ", bytes,
                  " bytes are needed, ", *available, " are available");
    }
    void *block = mmgpt::kKeepsBlocks && bytes >= mmgpt::kSmallestLarge
                      ? mmgpt::take_large_block(bytes, in_huge_pages)
                      : c10::GetDefaultCPUAllocator()->raw_allocate(bytes);
    return {block, block, raw_deleter(), c10::Device(c10::DeviceType::CPU)};  // one deleter for all, as c10 demands
  }
  c10::DeleterFnPtr raw_deleter() const override {
    return mmgpt::kKeepsBlocks ? mmgpt::give_back : c10::GetDefaultCPUAllocator()->raw_deleter();
  }
  void copy_data(void *to, const void *from, size_t bytes) const override { default_copy_data(to, from, bytes); }
};

CpuAllocator allocator;
[[maybe_unused]] const bool installed = [] {
  c10::SetCPUAllocator(&allocator, 1);
  return true;
}();

}  // namespace

bool mm_set_huge_pages(bool wanted) {
  bool before = in_huge_pages;
  in_huge_pages = wanted;
  return before;
}
