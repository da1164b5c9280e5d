// Random state, threads, and what this libtorch was built with.
#include <ATen/Context.h>
#include <ATen/Version.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/jit/frontend/function_schema_parser.h>
#include <torch/version.h>

#include <mutex>
#include <sstream>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

// Of the OpenMP that libtorch was linked with; absent where that is older than OpenMP 5.
extern "C" int omp_pause_resource_all(int kind) __attribute__((weak));

// Of the MKL that libtorch was linked with, if it was.
extern "C" void MKL_Set_Dynamic(int allowed) __attribute__((weak));
extern "C" int MKL_Set_Num_Threads_Local(int threads) __attribute__((weak));

namespace {

constexpr int PAUSE_SOFT = 1;  // omp_pause_soft: settings stay

int64_t give_text(std::string text) {
  auto length = static_cast<int64_t>(text.size());
  set_text(std::move(text));
  return length;
}

at::Generator generator(int32_t type, int32_t index) {
  return at::globalContext().defaultGenerator(device(type, index));
}

}  // namespace

bool mm_manual_seed(int64_t seed) {
  return guarded(false, [&] {
    at::manual_seed(static_cast<uint64_t>(seed));
    return true;
  });
}

int64_t mm_rng_state(int32_t device_type, int32_t device_index) {
  return guarded<int64_t>(0, [&] {
    auto from = generator(device_type, device_index);
    std::lock_guard<std::mutex> lock(from.mutex());
    return give(from.get_state());
  });
}

bool mm_set_rng_state(int32_t device_type, int32_t device_index, int64_t state) {
  return guarded(false, [&] {
    auto to = generator(device_type, device_index);
    std::lock_guard<std::mutex> lock(to.mutex());
    to.set_state(borrow(state));
    return true;
  });
}

int32_t mm_num_threads(void) { return at::get_num_threads(); }

void mm_end_threads(void) {
  if (omp_pause_resource_all) omp_pause_resource_all(PAUSE_SOFT);
}

bool mm_cudnn_attention(void) { return at::globalContext().userEnabledCuDNNSDP(); }

void mm_set_cudnn_attention(bool allowed) { at::globalContext().setSDPUseCuDNN(allowed); }

bool mm_set_num_threads(int32_t threads) {
  return guarded(false, [&] {
    at::set_num_threads(threads);
    // It also tells MKL, which then starts threads where it shouldn't: for each product within a thread of libtorch's
    // own, of which attention has thousands, so that it took twice as long. Told nothing, MKL follows OpenMP's number.
    if (MKL_Set_Dynamic && MKL_Set_Num_Threads_Local) {
      MKL_Set_Dynamic(1);
      MKL_Set_Num_Threads_Local(0);
    }
    return true;
  });
}

int64_t mm_version(void) { return give_text(TORCH_VERSION); }

bool mm_has_cuda(void) {
  return guarded(false, [] { return at::hasCUDA(); });
}
bool mm_has_mkl(void) { return at::hasMKL(); }
bool mm_has_gloo(void) {
#ifdef USE_C10D_GLOO
  return true;
#else
  return at::show_config().find("USE_GLOO=ON") != std::string::npos;
#endif
}
bool mm_has_nccl(void) { return at::show_config().find("USE_NCCL=ON") != std::string::npos || at::show_config().find("USE_NCCL=1") != std::string::npos; }

int32_t mm_check_schema(const char *text) {
  return guarded<int32_t>(-1, [&] {
    auto listed = torch::jit::parseSchema(text);
    auto found = c10::Dispatcher::singleton().findSchema(listed.operator_name());
    TORCH_CHECK(found.has_value(), "libtorch ", TORCH_VERSION, " doesn't register ", text);
    std::ostringstream expected, actual;
    expected << listed;
    actual << found->schema();
    TORCH_CHECK(expected.str() == actual.str(), "listed: ", expected.str(), "\nlibtorch ", TORCH_VERSION, ": ",
                actual.str());
    return 0;
  });
}
