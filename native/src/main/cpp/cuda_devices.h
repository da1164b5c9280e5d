// What needs CUDA's own headers. Without them (a CPU libtorch) each function says so.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <string>

namespace mmgpt {

// The device's name; numbers: total memory, capability major and minor, multiprocessors.
std::string cuda_properties(c10::Device device, int64_t *numbers);

}  // namespace mmgpt
