#include "kernels_on_cpu.h"

#include <map>

#include "../../main/cpp/kernels/arguments.h"
#include "../../main/cpp/kernels/numbers.cuh"
#include "../../main/cpp/kernels/ring.cuh"
#include "../../main/cpp/kernels/product.cuh"
#include "../../main/cpp/kernels/attend.cuh"
#include "../../main/cpp/kernels/step.cu"

namespace {

using Kernel = std::function<void(const void *)>;
std::map<std::string, Kernel> kernels;

template <int ROWS, int STAGES, int HEAD, int QUERIES>
void add() {
  std::string name = "step<" + std::to_string(ROWS) + ", " + std::to_string(STAGES) + ", " + std::to_string(HEAD) + ", " + std::to_string(QUERIES) + ">";
  kernels[name] = [](const void *arguments) { step<ROWS, STAGES, HEAD, QUERIES>(*static_cast<const StepArguments *>(arguments)); };
}

template <int HEAD, int QUERIES>
void add_rows() {
  add<1, 8, HEAD, QUERIES>();
  add<2, 8, HEAD, QUERIES>();
  add<4, 8, HEAD, QUERIES>();
}

const bool added = [] {
  add_rows<0, 0>();
  add_rows<16, 4>();
  add_rows<96, 1>();
  add_rows<128, 1>();
  add_rows<128, 2>();
  add_rows<64, 8>();
  add_rows<256, 1>();
  add<3, 8, 0, 0>();
  add<8, 8, 0, 0>();
  add<1, 2, 0, 0>();
  add<3, 8, 128, 1>();
  add<1, 2, 128, 1>();
  return true;
}();

}  // namespace

bool run_on_cpu(const std::string &kernel, unsigned blocks, size_t shared_bytes, cuda_on_cpu::Order order, const void *arguments) {
  auto found = kernels.find(kernel);
  if (found == kernels.end()) return false;
  cuda_on_cpu::run(blocks, THREADS + MESSENGERS, shared_bytes, order, [&] { found->second(arguments); });
  return true;
}

// What mm_kernels_on_cpu takes.
extern "C" bool mmgpt_run_on_cpu(const char *kernel, unsigned blocks, unsigned shared_bytes, const void *arguments) {
  try {
    return run_on_cpu(kernel, blocks, shared_bytes, cuda_on_cpu::Order::FORWARDS, arguments);
  } catch (...) {
    return false;
  }
}
