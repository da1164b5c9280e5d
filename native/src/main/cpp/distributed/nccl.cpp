// Process groups over NCCL, in a CUDA libtorch.
#include "boundary.h"
#include "distributed/handles.h"
#include "mmgpt_distributed.h"

#ifdef MMGPT_NCCL
#include <ATen/ATen.h>
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

using namespace mmgpt;

int64_t mm_group_nccl(int64_t store, int32_t rank, int32_t size, int64_t timeout, int32_t device_index) {
  return guarded<int64_t>(0, [&] {
#ifdef MMGPT_NCCL
    // c10d's watchdog by default ends the process at a failure, and so does the monitor over it. Let it abort
    // the communicators instead: what is in flight then fails, and Java hears of it.
    setenv("TORCH_NCCL_ASYNC_ERROR_HANDLING", "2", 0);
    setenv("TORCH_NCCL_ENABLE_MONITORING", "0", 0);
    // cuDNN that sets itself up after NCCL has jumped to address 0 in std::call_once in a JVM (torch 2.11 on an H200);
    // in a process that had used cuDNN before, the same work ran. So use it once.
    {
      at::NoGradGuard no_grad;
      auto pixel = at::zeros({1, 1, 1, 1}, at::TensorOptions().device(at::kCUDA, static_cast<at::DeviceIndex>(device_index)));
      at::conv2d(pixel, pixel);
    }
    auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = std::chrono::milliseconds(timeout);
    auto group = c10::make_intrusive<c10d::ProcessGroupNCCL>(stores().get(store)->store, rank, size, options);
    group->setBoundDeviceId(at::Device(at::kCUDA, static_cast<at::DeviceIndex>(device_index)));
    return add_group(std::move(group), false);
#else
    TORCH_CHECK(false, "this libtorch has no NCCL; use a CUDA libtorch (see native/README.md) or Gloo");
    return int64_t{0};
#endif
  });
}
