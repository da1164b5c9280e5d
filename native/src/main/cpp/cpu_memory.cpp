// libtorch's CPU allocator: keeps small blocks for the next small tensor, and refuses what the machine can't hold. Linux
// promises more memory than there is, and ends the process when it is touched: a tensor too large has to be an exception
// before that.
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <limits>
#include <string>

#include "small_blocks.h"

namespace {

constexpr size_t kWorthChecking = size_t{256} << 20;

// Bytes after a key of /proc/meminfo, or "no limit".
int64_t from_meminfo(const std::string &key) {
  std::ifstream file("/proc/meminfo");
  std::string name, unit;
  int64_t kilobytes = 0;
  while (file >> name >> kilobytes && std::getline(file, unit)) {
    if (name == key) return kilobytes * 1024;
  }
  return std::numeric_limits<int64_t>::max();
}

// What this process's container may still take (cgroup v2), or "no limit".
int64_t left_in_container() {
  int64_t limit = 0, used = 0;
  std::ifstream maximum("/sys/fs/cgroup/memory.max"), current("/sys/fs/cgroup/memory.current");
  if (!(maximum >> limit) || !(current >> used)) return std::numeric_limits<int64_t>::max();
  std::ifstream statistics("/sys/fs/cgroup/memory.stat");
  std::string name;
  int64_t bytes = 0;
  while (statistics >> name >> bytes) {
    if (name == "inactive_file") used -= bytes; // the page cache makes room
  }
  return limit - used;
}

class CpuAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    if (mmgpt::kKeepsSmallBlocks && bytes - 1 < mmgpt::kLargestSmall) {  // 0 bytes are no block
      void *block = mmgpt::take_small_block(bytes);
      return {block, block, raw_deleter(), c10::Device(c10::DeviceType::CPU)};
    }
    if (bytes >= kWorthChecking) {
      int64_t available = std::min(from_meminfo("MemAvailable:"), left_in_container());
      TORCH_CHECK(bytes <= static_cast<size_t>(std::max<int64_t>(available, 0)), "out of memory: ", bytes,
                  " bytes are needed, ", available, " are available");
    }
    void *block = c10::GetDefaultCPUAllocator()->raw_allocate(bytes);
    return {block, block, raw_deleter(), c10::Device(c10::DeviceType::CPU)};  // one deleter for all, as c10 demands
  }
  c10::DeleterFnPtr raw_deleter() const override {
    return mmgpt::kKeepsSmallBlocks ? mmgpt::give_back : c10::GetDefaultCPUAllocator()->raw_deleter();
  }
  void copy_data(void *to, const void *from, size_t bytes) const override { default_copy_data(to, from, bytes); }
};

CpuAllocator allocator;
[[maybe_unused]] const bool installed = [] {
  c10::SetCPUAllocator(&allocator, 1);
  return true;
}();

}  // namespace
