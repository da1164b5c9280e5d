// What the kernels of our own ask of their arguments, whatever they compute.
#pragma once

#include <ATen/Dispatch.h>
#include <ATen/core/grad_mode.h>

#include <initializer_list>

#include "boundary.h"
#include "mmgpt_torch.h"

// The types that kernels compute in, for AT_DISPATCH_SWITCH.
#define KERNEL_TYPES(...)                                               \
  AT_DISPATCH_CASE(at::kFloat, [&] { return __VA_ARGS__; })             \
  AT_DISPATCH_CASE(at::kHalf, [&] { return __VA_ARGS__; })              \
  AT_DISPATCH_CASE(at::kBFloat16, [&] { return __VA_ARGS__; })

namespace mmgpt {

// Arguments may be absent.
inline void check_kernel(std::initializer_list<const at::Tensor *> arguments) {
  TORCH_CHECK(mm_has_avx512(), "this machine has no AVX-512");
  for (const at::Tensor *argument : arguments) {
    if (!argument) continue;
    TORCH_CHECK(argument->device().is_cpu() && argument->layout() == at::kStrided && !argument->is_neg(),
                "arguments must be dense tensors on the CPU");
    TORCH_CHECK(!at::GradMode::is_enabled() || !argument->requires_grad(),
                "this kernel has no gradient, and an argument wants one");
  }
}

inline int64_t no_kernel() {
  return guarded<int64_t>(0, []() -> int64_t { TORCH_CHECK(false, "this machine has no AVX-512"); });
}

}  // namespace mmgpt
