// The kernels themselves by the names that NVRTC knows them by, from the text that it is given. There are as many of each
// template as tests want.
#pragma once

#include <string>

#include "cuda_on_cpu.h"

// False where the kernel isn't among them; throws as cuda_on_cpu::run does.
bool run_on_cpu(const std::string &kernel, unsigned blocks, size_t shared_bytes, cuda_on_cpu::Order order, const void *arguments);
