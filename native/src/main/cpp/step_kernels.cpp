// Arguments of the kernels in kernels/: everything that they would read or write elsewhere is refused here.
#include "boundary.h"
#include "cuda_kernels.h"
#include "kernels/arguments.h"
#include "mmgpt_torch.h"

#include <ATen/core/grad_mode.h>

#include <cmath>
#include <sstream>

using namespace mmgpt;

namespace {

using Handle = const at::Tensor &;

std::string instance(const char *kernel, std::initializer_list<int64_t> numbers) {
  std::ostringstream text;
  text << kernel;
  const char *before = "<";
  for (int64_t number : numbers) {
    text << before << number;
    before = ", ";
  }
  text << ">";
  return text.str();
}

// Loads bring 16 bytes: memory has to begin at a multiple of them and have no gaps.
void check_tensor(Handle tensor, const char *name, at::ScalarType type, at::IntArrayRef shape, c10::Device device) {
  TORCH_CHECK(tensor.scalar_type() == type && tensor.device() == device, name, " must be ", type, " on ", device, ", but is ",
              tensor.scalar_type(), " on ", tensor.device());
  TORCH_CHECK(tensor.sizes() == shape, name, " must be ", shape, ", but is ", tensor.sizes());
  TORCH_CHECK(tensor.is_contiguous(), name, " must be contiguous");
  TORCH_CHECK(reinterpret_cast<uintptr_t>(tensor.const_data_ptr()) % 16 == 0, name, " must begin at a multiple of 16 bytes");
  TORCH_CHECK(!at::GradMode::is_enabled() || !tensor.requires_grad(), "own kernels have no gradient");
}

void check_width(int64_t width, const char *name) {
  TORCH_CHECK(width > 0 && width % 8 == 0 && width <= INT32_MAX / 16, name, " must be a multiple of 8, but is ", width);
}

void check_there(int64_t handle, const char *name) { TORCH_CHECK(handle != 0, "there must be a ", name); }

const unsigned short *numbers(Handle tensor) { return static_cast<const unsigned short *>(tensor.const_data_ptr()); }
unsigned short *mutable_numbers(Handle tensor) { return static_cast<unsigned short *>(tensor.mutable_data_ptr()); }

// What is written while others still read it.
void check_apart(Handle written, Handle read, const char *name) {
  const char *begin = static_cast<const char *>(written.const_data_ptr()), *other = static_cast<const char *>(read.const_data_ptr());
  TORCH_CHECK(begin + written.nbytes() <= other || other + read.nbytes() <= begin, "the result must not lie in ", name);
}

struct Product {
  ProductArguments arguments;
  c10::Device device;
  int64_t rows, in, results;
  bool pairs;
};

Product checked_product(int64_t input_handle, int64_t weight_handle, int32_t norm, int64_t scale_handle, int64_t shift_handle,
                        double epsilon, int32_t ending, int64_t gate_handle, int64_t output_handle) {
  Handle input = borrow(input_handle), weight = borrow(weight_handle), output = borrow(output_handle);
  const auto device = weight.device();
  TORCH_CHECK(input.dim() == 2 && weight.dim() == 2, "input and weight must be matrices");
  const int64_t rows = input.size(0), in = weight.size(1), out = weight.size(0);
  TORCH_CHECK(norm >= NO_NORM && norm <= LAYER_NORM && ending >= STORE && ending <= ADD_GATED, "no such norm or ending");
  TORCH_CHECK(rows >= 1 && rows <= MOST_ROWS, "rows must be 1 to ", MOST_ROWS, ", but are ", rows);
  const bool pairs = ending == SILU_TIMES;
  check_width(in, "inputs");
  TORCH_CHECK(out > 0 && out <= INT32_MAX / 16 && (!pairs || out % 2 == 0), "outputs must be ", pairs ? "an even number" : "some",
              ", but are ", out);
  const int64_t results = pairs ? out / 2 : out;
  check_tensor(input, "input", at::kBFloat16, {rows, in}, device);
  check_tensor(weight, "weight", at::kBFloat16, {out, in}, device);
  check_tensor(output, "output", at::kBFloat16, {rows, results}, device);
  check_apart(output, input, "the input");
  check_apart(output, weight, "the weight");
  ProductArguments arguments = {};
  if (norm != NO_NORM) {
    check_there(scale_handle, "norm's weight");
    check_tensor(borrow(scale_handle), "norm's weight", at::kBFloat16, {in}, device);
    arguments.scale = numbers(borrow(scale_handle));
  }
  if (norm == LAYER_NORM) {
    check_there(shift_handle, "norm's bias");
    check_tensor(borrow(shift_handle), "norm's bias", at::kBFloat16, {in}, device);
    arguments.shift = numbers(borrow(shift_handle));
  }
  if (ending == ADD_GATED) {
    check_there(gate_handle, "gate");
    Handle gate = borrow(gate_handle);
    TORCH_CHECK(gate.scalar_type() == at::kBFloat16 && gate.device() == device && gate.sizes() == at::IntArrayRef({rows, 1}) &&
                    gate.stride(0) >= 0 && gate.stride(0) < INT32_MAX / MOST_ROWS,
                "gate must be one BFLOAT16 number a row, where the weight is");
    arguments.gate = numbers(gate);
    arguments.gate_stride = static_cast<int>(gate.stride(0));
  }
  arguments.input = numbers(input);
  arguments.weight = numbers(weight);
  arguments.output = mutable_numbers(output);
  arguments.epsilon = static_cast<float>(epsilon);
  arguments.in = static_cast<int>(in);
  arguments.out = static_cast<int>(out);
  return {arguments, device, rows, in, results, pairs};
}

constexpr int64_t AS_MANY_AS_FIT = 32;

}  // namespace

bool mm_step_product(int64_t input, int64_t weight, int32_t norm, int64_t scale, int64_t shift, double epsilon, int32_t ending,
                     int64_t gate, int64_t output, int32_t outputs, int32_t loads) {
  return guarded(false, [&] {
    Product p = checked_product(input, weight, norm, scale, shift, epsilon, ending, gate, output);
    const int64_t each = p.pairs ? outputs / 2 : outputs;
    TORCH_CHECK(outputs >= 1 && outputs <= 4 && loads >= 1 && loads <= 8 && (!p.pairs || outputs % 2 == 0) && p.rows * each <= 32,
                "a warp can't compute ", outputs, " outputs with ", loads, " loads");
    const int64_t groups = (p.results + each - 1) / each;
    const int64_t shared_bytes = norm == NO_NORM ? 0 : p.rows * p.in * 2 + WARPS * p.rows * int64_t{sizeof(float)};
    TORCH_CHECK(shared_bytes <= INT32_MAX, "rows of ", p.in, " numbers don't fit into shared memory");
    launch(p.device, {instance("product", {p.rows, outputs, loads, norm, ending}), (groups + WARPS - 1) / WARPS, AS_MANY_AS_FIT,
                      static_cast<uint32_t>(shared_bytes), false, &p.arguments});
    return true;
  });
}

bool mm_step_tile_product(int64_t input, int64_t weight, int32_t norm, int64_t scale, int64_t shift, double epsilon, int32_t ending,
                          int64_t gate, int64_t output, int32_t stages, int32_t blocks, int32_t early, int32_t ahead) {
  return guarded(false, [&] {
    Product p = checked_product(input, weight, norm, scale, shift, epsilon, ending, gate, output);
    TORCH_CHECK(stages >= 1 && stages <= 24 && blocks >= 1 && early >= -1 && early <= 1 << 20 && ahead >= 0 && ahead <= 1 << 20,
                "there is no ring of ", stages, " stages on ", blocks, " blocks, ", early, " KiB early and ", ahead, " ahead");
    constexpr int64_t PLACE = 16;
    const int64_t chunks = p.in / 8;
    // Four lanes each of two rows read at once: an odd number of four places apart, they never meet in a bank.
    const int64_t stride = ((chunks + 3) / 4 | 1) * 4;
    const int64_t unstaged = stages * 2 * THREADS * PLACE + 2 * WARPS * p.rows * TILE * int64_t{sizeof(float)};
    const int64_t whole = unstaged + (p.rows * stride + norm * chunks) * PLACE;  // a norm has as many vectors as its number says
    // Half of an H100's, so that the next kernel's block finds room beside this one.
    constexpr int64_t HALF = 113 << 10;
    const bool staged = norm != NO_NORM || whole <= HALF;
    const int64_t shared_bytes = staged ? whole : unstaged;
    TORCH_CHECK(shared_bytes <= INT32_MAX, "rows of ", p.in, " numbers don't fit into shared memory");
    p.arguments.stride = staged ? static_cast<int>(stride) : 0;
    const int64_t bytes_of_tile = TILE * p.in * 2;
    p.arguments.early = static_cast<int>((std::max(early, 1) * int64_t{1024} + bytes_of_tile - 1) / bytes_of_tile);
    p.arguments.ahead = early < 0 ? 0 : static_cast<int>(ahead * int64_t{1024} / (TILE * PLACE));
    const int64_t each = p.pairs ? TILE / 2 : TILE;
    launch(p.device, {instance("tile_product", {p.rows, stages, norm, ending, staged}), (p.results + each - 1) / each, blocks,
                      static_cast<uint32_t>(shared_bytes), early >= 0, &p.arguments});
    return true;
  });
}

bool mm_step_attend(int64_t joined_handle, int64_t cache_handle, int64_t cosines_handle, int64_t sines_handle, int64_t positions_handle,
                    int64_t parts_handle, int64_t arrived_handle, int64_t output_handle, bool overlaps) {
  return guarded(false, [&] {
    Handle joined = borrow(joined_handle), cache = borrow(cache_handle), cosines = borrow(cosines_handle), sines = borrow(sines_handle);
    Handle positions = borrow(positions_handle), parts = borrow(parts_handle), arrived = borrow(arrived_handle);
    Handle output = borrow(output_handle);
    const auto device = cache.device();
    TORCH_CHECK(joined.dim() == 2 && cache.dim() == 5 && cosines.dim() == 2 && parts.dim() == 5,
                "joined must be (B, (Hq + 2 Hkv) D), cache (B, 2, Hkv, capacity, D), cosines (capacity, D), parts (B, Hkv, splits, "
                "Hq / Hkv, D + 2)");
    const int64_t rows = joined.size(0), key_heads = cache.size(2), capacity = cache.size(3), head = cache.size(4);
    const int64_t splits = parts.size(2), queries = parts.size(3);
    TORCH_CHECK(head >= 16 && head % 16 == 0 && head <= MOST_HEAD, "heads must be a multiple of 16 up to ", MOST_HEAD, ", but are ", head);
    TORCH_CHECK(queries >= 1 && queries <= MOST_QUERIES, "1 to ", MOST_QUERIES, " heads of queries can share one of keys, not ", queries);
    TORCH_CHECK(rows >= 1 && rows <= cache.size(0) && key_heads >= 1 && capacity >= 1 && capacity < INT32_MAX && splits >= 1,
                "there must be rows of the cache, heads, places and parts");
    TORCH_CHECK(rows * key_heads * splits < INT32_MAX, "too many rows, heads and parts");
    check_tensor(joined, "joined", at::kBFloat16, {rows, (queries + 2) * key_heads * head}, device);
    check_tensor(cache, "cache", at::kBFloat16, {cache.size(0), 2, key_heads, capacity, head}, device);
    TORCH_CHECK(cosines.size(0) >= capacity, "cosines must reach as far as the cache, ", capacity);
    check_tensor(cosines, "cosines", at::kBFloat16, {cosines.size(0), head}, device);
    check_tensor(sines, "sines", at::kBFloat16, cosines.sizes(), device);
    TORCH_CHECK(positions.scalar_type() == at::kLong && positions.device() == device && positions.sizes() == at::IntArrayRef({rows}) &&
                    positions.is_contiguous(),
                "positions must be ", rows, " contiguous INT64 numbers where the cache is");
    check_tensor(parts, "parts", at::kFloat, {rows, key_heads, splits, queries, head + 2}, device);
    check_tensor(arrived, "arrived", at::kInt, {rows, key_heads}, device);
    check_tensor(output, "output", at::kBFloat16, {rows, key_heads * queries * head}, device);
    check_apart(output, joined, "joined");
    check_apart(output, cache, "the cache");
    constexpr double LOG2_E = 1.4426950408889634;
    AttendArguments arguments = {numbers(joined), mutable_numbers(cache), numbers(cosines), numbers(sines),
                                 reinterpret_cast<const long long *>(positions.const_data_ptr<int64_t>()),
                                 parts.mutable_data_ptr<float>(), reinterpret_cast<unsigned *>(arrived.mutable_data_ptr<int32_t>()),
                                 mutable_numbers(output), static_cast<float>(LOG2_E / std::sqrt(static_cast<double>(head))),
                                 static_cast<int>(key_heads), static_cast<int>(capacity), static_cast<int>(splits)};
    int64_t lanes = 1;
    while (lanes * 8 < head) lanes *= 2;
    launch(device, {instance("attend", {head, queries}), rows * key_heads * splits, 0,
                    static_cast<uint32_t>(THREADS / lanes * (head + 2) * sizeof(float)), overlaps, &arguments});
    return true;
  });
}

int64_t mm_kernel_report(const char *kernel, int64_t kernel_length, const char *architecture, int64_t length) {
  return guarded<int64_t>(-1, [&] {
    std::string text = kernel_report(std::string(kernel, kernel_length), std::string(architecture, length));
    auto size = static_cast<int64_t>(text.size());
    set_text(std::move(text));
    return size;
  });
}
