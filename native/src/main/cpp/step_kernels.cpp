// Arguments of the kernel in kernels/step.cu: everything that it would read or write elsewhere is refused here.
#include "boundary.h"
#include "cuda_kernels.h"
#include "kernels/arguments.h"
#include "mmgpt_torch.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>
#include <vector>

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

constexpr int64_t PLACE = 16;  // bytes that are read at once

// What a launch needs to know of its phases.
struct Step {
  c10::Device device;
  int64_t rows = 0, head = 0, queries = 0;
  int64_t most_blocks = 1;  // there is work for in some phase
  int64_t phase_bytes = 0;  // of shared memory behind the ring
  std::vector<Phase> phases = {};
};

void add_rows(Step &step, int64_t rows) {
  TORCH_CHECK(rows >= 1 && rows <= MOST_ROWS, "rows must be 1 to ", MOST_ROWS, ", but are ", rows);
  TORCH_CHECK(step.rows == 0 || step.rows == rows, "all of a step must have as many rows: ", step.rows, " and ", rows);
  step.rows = rows;
}

// Where an input finds no more room than this in shared memory, it is read from where it lies.
constexpr int64_t MOST_STAGED = 80 << 10;

void add_product(Step &step, const mm_step_phase &phase) {
  Handle input = borrow(phase.input), weight = borrow(phase.weight), output = borrow(phase.output);
  const auto device = step.device;
  TORCH_CHECK(input.dim() == 2 && weight.dim() == 2, "input and weight must be matrices");
  const int64_t rows = input.size(0), in = weight.size(1), out = weight.size(0);
  add_rows(step, rows);
  TORCH_CHECK(phase.norm >= NO_NORM && phase.norm <= LAYER_NORM && phase.ending >= STORE && phase.ending <= ADD_GATED,
              "no such norm or ending");
  const bool pairs = phase.ending == SILU_TIMES;
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
  if (phase.norm != NO_NORM) {
    check_there(phase.scale, "norm's weight");
    check_tensor(borrow(phase.scale), "norm's weight", at::kBFloat16, {in}, device);
    arguments.scale = numbers(borrow(phase.scale));
  }
  if (phase.norm == LAYER_NORM) {
    check_there(phase.shift, "norm's bias");
    check_tensor(borrow(phase.shift), "norm's bias", at::kBFloat16, {in}, device);
    arguments.shift = numbers(borrow(phase.shift));
  }
  if (phase.ending == ADD_GATED) {
    check_there(phase.gate, "gate");
    Handle gate = borrow(phase.gate);
    TORCH_CHECK(gate.scalar_type() == at::kBFloat16 && gate.device() == device && gate.sizes() == at::IntArrayRef({rows, 1}) &&
                    gate.stride(0) >= 0 && gate.stride(0) < INT32_MAX / MOST_ROWS,
                "gate must be one BFLOAT16 number a row, where the weight is");
    arguments.gate = numbers(gate);
    arguments.gate_stride = static_cast<int>(gate.stride(0));
  }
  arguments.input = numbers(input);
  arguments.weight = numbers(weight);
  arguments.output = mutable_numbers(output);
  arguments.epsilon = static_cast<float>(phase.epsilon);
  arguments.norm = phase.norm;
  arguments.ending = phase.ending;
  arguments.in = static_cast<int>(in);
  arguments.outputs = static_cast<int>(results);
  const int64_t chunks = in / 8;
  // Whole steps; and four lanes each of two rows are read at once, which half of all banks apart never meet in one.
  const int64_t stride = (chunks + STEP - 1) / STEP * STEP + 4;
  const int64_t staged = (rows * stride + phase.norm * chunks) * PLACE;  // a norm has as many vectors as its number says
  if (phase.norm != NO_NORM || staged <= MOST_STAGED) {
    arguments.stride = static_cast<int>(stride);
    step.phase_bytes = std::max(step.phase_bytes, staged);
  }
  const int64_t each = pairs ? TILE / 2 : TILE;
  step.most_blocks = std::max(step.most_blocks, (results + each - 1) / each);
  Phase added = {PRODUCT, {}};
  added.product = arguments;
  step.phases.push_back(added);
}

void add_attention(Step &step, const mm_step_phase &phase) {
  Handle joined = borrow(phase.input), cache = borrow(phase.cache), cosines = borrow(phase.cosines), sines = borrow(phase.sines);
  Handle positions = borrow(phase.positions), parts = borrow(phase.parts), arrived = borrow(phase.arrived);
  Handle output = borrow(phase.output);
  const auto device = step.device;
  TORCH_CHECK(joined.dim() == 2 && cache.dim() == 5 && cosines.dim() == 2 && parts.dim() == 5,
              "joined must be (B, (Hq + 2 Hkv) D), cache (B, 2, Hkv, capacity, D), cosines (capacity, D), parts (B, Hkv, splits, "
              "Hq / Hkv, D + 2)");
  const int64_t rows = joined.size(0), key_heads = cache.size(2), capacity = cache.size(3), head = cache.size(4);
  const int64_t splits = parts.size(2), queries = parts.size(3);
  TORCH_CHECK(head >= 16 && head % 16 == 0 && head <= MOST_HEAD, "heads must be a multiple of 16 up to ", MOST_HEAD, ", but are ", head);
  TORCH_CHECK(queries >= 1 && queries <= MOST_QUERIES, "1 to ", MOST_QUERIES, " heads of queries can share one of keys, not ", queries);
  TORCH_CHECK(rows <= cache.size(0) && key_heads >= 1 && capacity >= 1 && capacity < INT32_MAX && splits >= 1,
              "there must be rows of the cache, heads, places and parts");
  TORCH_CHECK(rows * key_heads * splits < INT32_MAX && phase.least >= 1, "too many rows, heads and parts, or parts of nothing");
  TORCH_CHECK(step.head == 0 || (step.head == head && step.queries == queries), "all attention of a step must have heads of one kind");
  add_rows(step, rows);
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
  Phase added = {ATTEND, {}};
  added.attend = {numbers(joined), mutable_numbers(cache), numbers(cosines), numbers(sines),
                  reinterpret_cast<const long long *>(positions.const_data_ptr<int64_t>()), parts.mutable_data_ptr<float>(),
                  reinterpret_cast<unsigned *>(arrived.mutable_data_ptr<int32_t>()), mutable_numbers(output),
                  static_cast<float>(LOG2_E / std::sqrt(static_cast<double>(head))), static_cast<int>(key_heads),
                  static_cast<int>(capacity), static_cast<int>(splits), phase.least};
  step.phases.push_back(added);
  step.head = head;
  step.queries = queries;
  int64_t lanes = 1;
  while (lanes * 8 < head) lanes *= 2;
  step.phase_bytes = std::max(step.phase_bytes, THREADS / lanes * (head + 2) * static_cast<int64_t>(sizeof(float)));
  step.most_blocks = std::max(step.most_blocks, rows * key_heads * splits);
}

}  // namespace

bool mm_step(const mm_step_phase *phases, int64_t count, int32_t stages, int64_t arrived_handle) {
  return guarded(false, [&] {
    TORCH_CHECK(count >= 1 && stages >= 1 && stages <= 16, "there is no step of ", count, " phases with a ring of ", stages, " stages");
    Handle arrived = borrow(arrived_handle);
    Step step = {arrived.device()};
    check_tensor(arrived, "the blocks' counter", at::kInt, {1}, step.device);
    for (int64_t i = 0; i < count; i++) {
      TORCH_CHECK(phases[i].kind == PRODUCT || phases[i].kind == ATTEND, "there is no phase of kind ", phases[i].kind);
      phases[i].kind == PRODUCT ? add_product(step, phases[i]) : add_attention(step, phases[i]);
    }
    constexpr int64_t STAGE = PIECES * THREADS * PLACE;
    const int64_t beside_ring = 2 * WARPS * step.rows * TILE * int64_t{sizeof(float)} + step.phase_bytes;
    const int64_t held = std::min<int64_t>(stages, (most_shared_bytes(step.device) - beside_ring) / STAGE);
    TORCH_CHECK(held >= 1, "weights find no room in shared memory beside ", step.rows, " rows");
    const int64_t shared_bytes = held * STAGE + beside_ring;
    const std::string kernel = instance("step", {step.rows, held, step.head, step.queries});
    auto arguments = std::make_unique<StepArguments>();
    arguments->arrived = reinterpret_cast<unsigned *>(arrived.mutable_data_ptr<int32_t>());
    for (size_t first = 0; first < step.phases.size(); first += MOST_PHASES) {
      arguments->phases = static_cast<int>(std::min<size_t>(MOST_PHASES, step.phases.size() - first));
      std::copy_n(step.phases.begin() + first, arguments->phases, arguments->phase);
      launch(step.device, {kernel, step.most_blocks, static_cast<uint32_t>(shared_bytes), arguments.get()});
    }
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
