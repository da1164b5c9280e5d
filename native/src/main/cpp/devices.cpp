// Devices, streams and events, one code for all device types: libtorch's device guards know how. The CPU's work is
// done when a call returns, so its one stream is always empty and its events are points in time.
#include <ATen/Context.h>
#include <ATen/core/Tensor.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Event.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <optional>

#include "boundary.h"
#include "cuda_devices.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

namespace {

using Clock = std::chrono::steady_clock;

at::DeviceType type_of(int32_t code) { return static_cast<at::DeviceType>(code); }
bool is_cpu(int32_t code) { return type_of(code) == at::kCPU; }

c10::impl::VirtualGuardImpl guard_of(int32_t type) {
  TORCH_CHECK(type_of(type) != at::kCUDA || at::hasCUDA(), "this libtorch was built without CUDA");
  return c10::impl::VirtualGuardImpl(type_of(type));
}

// With the current device for an index of -1, and an error for one that isn't there.
at::Device existing(int32_t type, int32_t index) {
  auto guard = guard_of(type);
  int count = guard.deviceCount();
  TORCH_CHECK(index >= -1 && index < count, "there is no device ", index, ": this machine has ", count, " of type ",
              c10::DeviceTypeName(type_of(type), true));
  return index == -1 ? guard.getDevice() : device(type, index);
}

c10::Stream stream_of(int32_t type, int32_t index, int64_t id) {
  return c10::Stream(c10::Stream::UNSAFE, existing(type, index), id);
}

c10::DeviceAllocator &allocator_of(int32_t type) {
  guard_of(type);
  TORCH_CHECK(!is_cpu(type), "the CPU has no caching allocator");
  return *c10::getDeviceAllocator(type_of(type));
}

struct TimedEvent {
  TimedEvent(at::DeviceType type, bool timing)
      : type(type), timing(timing) {
    if (type != at::kCPU) on_device.emplace(type, timing ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT);
  }
  at::DeviceType type;
  bool timing;
  std::optional<c10::Event> on_device;
  std::optional<Clock::time_point> on_cpu;
};

TimedEvent &event_of(int64_t handle) { return *reinterpret_cast<TimedEvent *>(handle); }

std::string cpu_name() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "cpu";
}

}  // namespace

int32_t mm_device_count(int32_t type) {
  return guarded<int32_t>(0, [&]() -> int32_t {
    if (is_cpu(type)) return 1;
    if (!c10::impl::hasDeviceGuardImpl(type_of(type))) return 0;
    return guard_of(type).deviceCount();
  });
}

int64_t mm_device_properties(int32_t type, int32_t index, int64_t *numbers) {
  return guarded<int64_t>(-1, [&] {
    std::string name;
    if (is_cpu(type)) {
      name = cpu_name();
      numbers[0] = sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGE_SIZE);
      numbers[1] = numbers[2] = 0;
      numbers[3] = sysconf(_SC_NPROCESSORS_ONLN);
    } else {
      name = cuda_properties(existing(type, index), numbers);
    }
    set_text(name);
    return static_cast<int64_t>(name.size());
  });
}

int32_t mm_current_device(int32_t type) {
  return guarded<int32_t>(-1, [&]() -> int32_t {
    if (is_cpu(type)) return 0;
    return existing(type, -1).index();
  });
}

bool mm_set_current_device(int32_t type, int32_t index) {
  return guarded(false, [&] {
    if (!is_cpu(type)) guard_of(type).setDevice(existing(type, index));
    return true;
  });
}

bool mm_synchronize_device(int32_t type, int32_t index) {
  return guarded(false, [&] {
    if (!is_cpu(type)) guard_of(type).synchronizeDevice(existing(type, index).index());
    return true;
  });
}

bool mm_memory_stats(int32_t type, int32_t index, int64_t *numbers) {
  return guarded(false, [&] {
    auto &allocator = allocator_of(type);
    auto at = existing(type, index).index();
    auto stats = allocator.getDeviceStats(at);
    auto memory = allocator.getMemoryInfo(at);
    const auto all = static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE);
    int64_t values[] = {stats.allocated_bytes[all].current,
                        stats.allocated_bytes[all].peak,
                        stats.reserved_bytes[all].current,
                        stats.reserved_bytes[all].peak,
                        stats.active_bytes[all].current,
                        stats.active_bytes[all].peak,
                        stats.num_alloc_retries,
                        stats.num_ooms,
                        static_cast<int64_t>(memory.first),
                        static_cast<int64_t>(memory.second)};
    std::copy(std::begin(values), std::end(values), numbers);
    return true;
  });
}

bool mm_reset_peak_memory_stats(int32_t type, int32_t index) {
  return guarded(false, [&] {
    allocator_of(type).resetPeakStats(existing(type, index).index());
    return true;
  });
}

bool mm_empty_cache(int32_t type) {
  return guarded(false, [&] {
    if (is_cpu(type)) {
      malloc_trim(0);
    } else {
      allocator_of(type).emptyCache();
    }
    return true;
  });
}

bool mm_stream_new(int32_t type, int32_t index, bool high_priority, int64_t *stream) {
  return guarded(false, [&] {
    *stream = is_cpu(type) ? 0 : guard_of(type).getNewStream(existing(type, index), high_priority ? -1 : 0).id();
    return true;
  });
}

bool mm_stream_default(int32_t type, int32_t index, int64_t *stream) {
  return guarded(false, [&] {
    *stream = is_cpu(type) ? 0 : guard_of(type).getDefaultStream(existing(type, index)).id();
    return true;
  });
}

bool mm_stream_current(int32_t type, int32_t index, int64_t *stream) {
  return guarded(false, [&] {
    *stream = is_cpu(type) ? 0 : guard_of(type).getStream(existing(type, index)).id();
    return true;
  });
}

bool mm_set_stream_current(int32_t type, int32_t index, int64_t stream) {
  return guarded(false, [&] {
    if (!is_cpu(type)) guard_of(type).exchangeStream(stream_of(type, index, stream));
    return true;
  });
}

int32_t mm_stream_query(int32_t type, int32_t index, int64_t stream) {
  return guarded<int32_t>(-1, [&] { return is_cpu(type) || stream_of(type, index, stream).query() ? 1 : 0; });
}

bool mm_stream_synchronize(int32_t type, int32_t index, int64_t stream) {
  return guarded(false, [&] {
    if (!is_cpu(type)) stream_of(type, index, stream).synchronize();
    return true;
  });
}

bool mm_stream_wait(int32_t type, int32_t index, int64_t stream, int64_t event) {
  return guarded(false, [&] {
    if (!is_cpu(type) && event_of(event).on_device) event_of(event).on_device->block(stream_of(type, index, stream));
    return true;
  });
}

bool mm_record_stream(int64_t tensor, int32_t type, int32_t index, int64_t stream) {
  return guarded(false, [&] {
    if (!is_cpu(type)) borrow(tensor).record_stream(stream_of(type, index, stream));
    return true;
  });
}

int64_t mm_event_new(int32_t type, bool timing) {
  return guarded<int64_t>(0, [&] {
    guard_of(type);
    return reinterpret_cast<int64_t>(new TimedEvent(type_of(type), timing));
  });
}

void mm_event_delete(int64_t event) {
  guarded(false, [&] {
    delete &event_of(event);
    return true;
  });
}

bool mm_event_record(int64_t event, int32_t type, int32_t index, int64_t stream) {
  return guarded(false, [&] {
    auto &recorded = event_of(event);
    TORCH_CHECK(recorded.type == type_of(type), "an event of ", c10::DeviceTypeName(recorded.type, true),
                " can't be recorded on a stream of ", c10::DeviceTypeName(type_of(type), true));
    if (recorded.on_device) {
      recorded.on_device->record(stream_of(type, index, stream));
    } else {
      recorded.on_cpu = Clock::now();
    }
    return true;
  });
}

int32_t mm_event_query(int64_t event) {
  return guarded<int32_t>(-1, [&] { return !event_of(event).on_device || event_of(event).on_device->query() ? 1 : 0; });
}

bool mm_event_synchronize(int64_t event) {
  return guarded(false, [&] {
    if (event_of(event).on_device) event_of(event).on_device->synchronize();
    return true;
  });
}

bool mm_event_elapsed(int64_t start, int64_t end, double *milliseconds) {
  return guarded(false, [&] {
    const auto &from = event_of(start), &to = event_of(end);
    TORCH_CHECK(from.timing && to.timing, "both events must be made with timing");
    TORCH_CHECK(from.type == to.type, "both events must be of one device type");
    if (from.on_device) {
      *milliseconds = from.on_device->elapsedTime(*to.on_device);
      return true;
    }
    TORCH_CHECK(from.on_cpu && to.on_cpu, "both events must have been recorded");
    *milliseconds = std::chrono::duration<double, std::milli>(*to.on_cpu - *from.on_cpu).count();
    return true;
  });
}
