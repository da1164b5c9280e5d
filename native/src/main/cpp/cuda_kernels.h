// Kernels of our own, compiled for the device by NVRTC when first used: nobody needs nvcc, and every GPU gets its own code.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <string>

namespace mmgpt {

struct KernelLaunch {
  std::string kernel;     // an instance of a template of kernels/, such as "step<1, 8, 128, 1>"
  int64_t most_blocks;    // there is work for; no more than one runs on each multiprocessor
  uint32_t shared_bytes;  // of each block
  const void *arguments;  // the kernel's only argument
};

// On the device's current stream, which may be recording; without waiting or allocating, except for what a kernel's first
// launch compiles and loads. All blocks run at once, so that they may wait for one another.
void launch(c10::Device device, const KernelLaunch &launch);

// That a block can have.
int64_t most_shared_bytes(c10::Device device);

// What the compiler says of a kernel for an architecture such as "sm_90": registers, spilled bytes. Needs CUDA's libraries
// but no GPU.
std::string kernel_report(const std::string &kernel, const std::string &architecture);

// The text of kernels/, one file behind the other.
extern const char *const kernels_source;

}  // namespace mmgpt
