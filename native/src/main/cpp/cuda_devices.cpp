// Device properties and CUDA graphs.
#include "cuda_devices.h"

#include "boundary.h"
#include "mmgpt_torch.h"

#ifdef MMGPT_CUDA
// First: libtorch's headers look at CUDA_VERSION, which this one defines.
#include <cuda.h>

#include <ATen/Context.h>
#include <ATen/cuda/CUDAContext.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#endif

using namespace mmgpt;

#ifdef MMGPT_CUDA

namespace {

// fp32 stays fp32: by default libtorch lets cuDNN convolve it in TF32, which keeps ten bits.
const bool exact_convolutions = [] {
  at::globalContext().setAllowTF32CuDNN(false);
  return true;
}();

at::cuda::CUDAGraph &graph_of(int64_t handle) { return *reinterpret_cast<at::cuda::CUDAGraph *>(handle); }

}  // namespace

std::string mmgpt::cuda_properties(c10::Device device, int64_t *numbers) {
  TORCH_CHECK(device.is_cuda(), device, " has no properties that libtorch knows of");
  const auto &properties = *at::cuda::getDeviceProperties(device.index());
  numbers[0] = static_cast<int64_t>(properties.totalGlobalMem);
  numbers[1] = properties.major;
  numbers[2] = properties.minor;
  numbers[3] = properties.multiProcessorCount;
  return properties.name;
}

int64_t mm_graph_new(void) {
  return guarded<int64_t>(0, [] { return reinterpret_cast<int64_t>(new at::cuda::CUDAGraph()); });
}

void mm_graph_delete(int64_t graph) {
  guarded(false, [&] {
    delete &graph_of(graph);
    return true;
  });
}

bool mm_graph_pool_new(int64_t *pool) {
  return guarded(false, [&] {
    auto fresh = at::cuda::graph_pool_handle();
    pool[0] = static_cast<int64_t>(fresh.first);
    pool[1] = static_cast<int64_t>(fresh.second);
    return true;
  });
}

bool mm_graph_capture_begin(int64_t graph, int64_t pool_first, int64_t pool_second) {
  return guarded(false, [&] {
    // Other threads may allocate and synchronise meanwhile: what they do is no part of the recording.
    graph_of(graph).capture_begin({static_cast<c10::CaptureId_t>(pool_first), static_cast<c10::CaptureId_t>(pool_second)},
                                  cudaStreamCaptureModeThreadLocal);
    return true;
  });
}

bool mm_graph_capture_end(int64_t graph) {
  return guarded(false, [&] {
    graph_of(graph).capture_end();
    return true;
  });
}

bool mm_graph_replay(int64_t graph) {
  return guarded(false, [&] {
    graph_of(graph).replay();
    return true;
  });
}

#else

namespace {

[[noreturn]] void no_cuda() { TORCH_CHECK(false, "this libtorch was built without CUDA"); }

template <class R>
R refused(R failed) {
  return guarded(failed, []() -> R { no_cuda(); });
}

}  // namespace

std::string mmgpt::cuda_properties(c10::Device, int64_t *) { no_cuda(); }
int64_t mm_graph_new(void) { return refused<int64_t>(0); }
void mm_graph_delete(int64_t) {}
bool mm_graph_pool_new(int64_t *) { return refused(false); }
bool mm_graph_capture_begin(int64_t, int64_t, int64_t) { return refused(false); }
bool mm_graph_capture_end(int64_t) { return refused(false); }
bool mm_graph_replay(int64_t) { return refused(false); }

#endif
