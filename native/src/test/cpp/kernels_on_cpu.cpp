#include "kernels_on_cpu.h"

#include <map>

#include "../../main/cpp/kernels/arguments.h"
#include "../../main/cpp/kernels/numbers.cuh"
#include "../../main/cpp/kernels/product.cu"
#include "../../main/cpp/kernels/tile_product.cu"
#include "../../main/cpp/kernels/attend.cu"

namespace {

using Kernel = std::function<void(const void *)>;
std::map<std::string, Kernel> kernels;

std::string name(const char *base, std::initializer_list<int> numbers) {
  std::string text = base;
  for (int number : numbers) text += (text == base ? "<" : ", ") + std::to_string(number);
  return text + ">";
}

template <int ROWS, int OUTPUTS, int LOADS, int NORM, int ENDING>
void add_product() {
  kernels[name("product", {ROWS, OUTPUTS, LOADS, NORM, ENDING})] = [](const void *arguments) {
    product<ROWS, OUTPUTS, LOADS, NORM, ENDING>(*static_cast<const ProductArguments *>(arguments));
  };
}

template <int ROWS, int OUTPUTS, int LOADS>
void add_products() {
  add_product<ROWS, OUTPUTS, LOADS, RMS_NORM, STORE>();
  add_product<ROWS, OUTPUTS, LOADS, NO_NORM, ADD>();
  add_product<ROWS, OUTPUTS, LOADS, RMS_NORM, SILU_TIMES>();
  add_product<ROWS, OUTPUTS, LOADS, LAYER_NORM, GELU>();
  add_product<ROWS, OUTPUTS, LOADS, NO_NORM, ADD_GATED>();
}

template <int ROWS, int STAGES, int NORM, int ENDING, int STAGED>
void add_tile_product() {
  kernels[name("tile_product", {ROWS, STAGES, NORM, ENDING, STAGED})] = [](const void *arguments) {
    tile_product<ROWS, STAGES, NORM, ENDING, STAGED>(*static_cast<const ProductArguments *>(arguments));
  };
}

template <int ROWS, int STAGES>
void add_tile_products() {
  add_tile_product<ROWS, STAGES, RMS_NORM, STORE, 1>();
  add_tile_product<ROWS, STAGES, NO_NORM, ADD, 1>();
  add_tile_product<ROWS, STAGES, NO_NORM, ADD, 0>();
  add_tile_product<ROWS, STAGES, RMS_NORM, SILU_TIMES, 1>();
  add_tile_product<ROWS, STAGES, LAYER_NORM, GELU, 1>();
  add_tile_product<ROWS, STAGES, NO_NORM, ADD_GATED, 1>();
  add_tile_product<ROWS, STAGES, NO_NORM, ADD_GATED, 0>();
}

template <int HEAD, int QUERIES>
void add_attend() {
  kernels[name("attend", {HEAD, QUERIES})] = [](const void *arguments) {
    attend<HEAD, QUERIES>(*static_cast<const AttendArguments *>(arguments));
  };
}

const bool added = [] {
  add_products<1, 2, 4>();
  add_products<2, 2, 4>();
  add_products<3, 2, 4>();
  add_products<8, 2, 4>();
  add_products<1, 2, 8>();
  add_products<1, 4, 2>();
  add_product<1, 1, 8, RMS_NORM, STORE>();
  add_product<1, 1, 8, NO_NORM, ADD>();
  add_product<1, 1, 8, NO_NORM, ADD_GATED>();
  add_tile_products<1, 8>();
  add_tile_products<2, 8>();
  add_tile_products<3, 8>();
  add_tile_products<4, 8>();
  add_tile_products<8, 8>();
  add_tile_products<1, 3>();
  add_attend<16, 4>();
  add_attend<96, 1>();
  add_attend<128, 1>();
  add_attend<128, 2>();
  add_attend<64, 8>();
  add_attend<256, 1>();
  return true;
}();

}  // namespace

bool run_on_cpu(const std::string &kernel, unsigned blocks, size_t shared_bytes, cuda_on_cpu::Order order,
                const std::vector<cuda_on_cpu::Region> &previous, const void *arguments) {
  auto found = kernels.find(kernel);
  if (found == kernels.end()) return false;
  cuda_on_cpu::run(blocks, THREADS, shared_bytes, order, previous, [&] { found->second(arguments); });
  return true;
}

// What mm_kernels_on_cpu takes.
extern "C" bool mmgpt_run_on_cpu(const char *kernel, unsigned blocks, unsigned shared_bytes, const void *arguments) {
  try {
    return run_on_cpu(kernel, blocks, shared_bytes, cuda_on_cpu::Order::FORWARDS, {}, arguments);
  } catch (...) {
    return false;
  }
}
