// The kernels within memory of exactly the size they are told of, watched by AddressSanitizer, beside plain sums in double
// precision; forwards and backwards, which must give the same bits.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

#include "../../main/cpp/kernels/arguments.h"
#include "kernels_on_cpu.h"

using cuda_on_cpu::Order;
using Numbers = std::vector<unsigned short>;  // bf16

namespace {

std::mt19937 source(7);
int failures = 0;

float widened(unsigned short number) { return __uint_as_float(static_cast<unsigned>(number) << 16); }

unsigned short nearest(double number) {
  unsigned bits = __float_as_uint(static_cast<float>(number));
  return static_cast<unsigned short>((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
}

double rounded(double number) { return widened(nearest(number)); }

Numbers normal(size_t count, float scale = 1, float mean = 0) {
  std::normal_distribution<float> distribution(mean, scale);
  Numbers numbers(count);
  for (auto &number : numbers) number = nearest(distribution(source));
  return numbers;
}

// Vectors may have room behind their end; a block of the heap hasn't, and AddressSanitizer watches what is around it.
template <class T>
struct Block {
  explicit Block(const std::vector<T> &from) : size(from.size()), data(static_cast<T *>(std::aligned_alloc(16, (sizeof(T) * size + 15) / 16 * 16))) {
    padding = (sizeof(T) * size + 15) / 16 * 16 - sizeof(T) * size;
    std::memcpy(data, from.data(), sizeof(T) * size);
    std::memset(reinterpret_cast<char *>(data) + sizeof(T) * size, 0x5a, padding);
  }
  ~Block() { std::free(data); }
  Block(const Block &) = delete;
  bool whole() const {
    for (size_t i = 0; i < padding; i++)
      if (reinterpret_cast<unsigned char *>(data)[sizeof(T) * size + i] != 0x5a) return false;
    return true;
  }
  size_t size, padding;
  T *data;
};

void check(bool holds, const std::string &what) {
  if (holds) return;
  std::printf("FAILED: %s\n", what.c_str());
  failures++;
}

// Apart by no more than some units of the last of bf16's eight bits, of the larger of number and scale of the sums.
void compare(const Block<unsigned short> &actual, const std::vector<double> &expected, double scale, const std::string &what) {
  double worst = 0;
  for (size_t i = 0; i < expected.size(); i++) {
    double difference = std::fabs(widened(actual.data[i]) - expected[i]) / std::max(scale, std::fabs(expected[i]));
    worst = difference <= worst ? worst : difference;  // NaN is worse than all
    if (std::isnan(difference)) worst = INFINITY;
  }
  check(worst < 0.012, what + " differs by " + std::to_string(worst));
  check(actual.whole(), what + " wrote behind its result");
}

std::string joined(const char *base, std::initializer_list<int> numbers) {
  std::string text = base;
  for (int number : numbers) text += (text == base ? "<" : ", ") + std::to_string(number);
  return text + ">";
}

using Launches = std::vector<std::vector<Phase>>;

// Each of these after the one before, in one shape of shared memory.
void run(int rows, int stages, int head, int queries, unsigned blocks, size_t of_phase, Order order, const Launches &launches) {
  std::string kernel = joined("step", {rows, stages, head, queries});
  size_t shared_bytes = size_t(stages) * PIECES * THREADS * 16 + sizeof(float) * 2 * WARPS * rows * TILE + of_phase;
  Block<unsigned> arrived(std::vector<unsigned>(1, 0));
  for (const std::vector<Phase> &phases : launches) {
    auto arguments = std::make_unique<StepArguments>();
    arguments->arrived = arrived.data;
    arguments->phases = int(phases.size());
    std::copy(phases.begin(), phases.end(), arguments->phase);
    if (!run_on_cpu(kernel, blocks, shared_bytes, order, arguments.get())) throw std::runtime_error("no kernel " + kernel);
    check(arrived.data[0] == 0, kernel + " left its counter of blocks");
  }
}

int stride(int in) { return (in / 8 + STEP - 1) / STEP * STEP + 4; }

size_t staged_bytes(int rows, Norm norm, int in) { return (size_t(rows) * stride(in) + norm * (in / 8)) * 16; }

Phase phase(const ProductArguments &arguments) {
  Phase phase = {PRODUCT, {}};
  phase.product = arguments;
  return phase;
}

Phase phase(const AttendArguments &arguments) {
  Phase phase = {ATTEND, {}};
  phase.attend = arguments;
  return phase;
}

void product(int rows, int stages, Norm norm, Ending ending, bool staged, int in, int out, unsigned blocks) {
  std::string what = joined("product", {rows, stages, norm, ending, staged}) + " of " + std::to_string(in) + " to " + std::to_string(out);
  int width = ending == SILU_TIMES ? out / 2 : out;
  Numbers input = normal(size_t(rows) * in, 1, norm == LAYER_NORM ? 3 : 0), weight = normal(size_t(out) * in, 1 / std::sqrt(float(in)));
  Numbers scale = normal(in, 0.2f, 1), shift = normal(in), gate = normal(rows * 3), before = normal(size_t(rows) * width);
  const float epsilon = 1e-5f;

  std::vector<double> expected;
  for (int r = 0; r < rows; r++) {
    std::vector<double> x(in), sums(out);
    double mean = 0, variance = 0;
    for (int i = 0; i < in; i++) x[i] = widened(input[r * in + i]);
    if (norm == LAYER_NORM)
      for (double v : x) mean += v / in;
    for (double v : x) variance += (v - mean) * (v - mean) / in;
    for (int i = 0; i < in && norm != NO_NORM; i++)
      x[i] = rounded((x[i] - mean) / std::sqrt(variance + epsilon) * widened(scale[i]) + (norm == LAYER_NORM ? widened(shift[i]) : 0));
    for (int o = 0; o < out; o++)
      for (int i = 0; i < in; i++) sums[o] += x[i] * widened(weight[size_t(o) * in + i]);
    for (int o = 0; o < width; o++) {
      double old = widened(before[r * width + o]), sum = rounded(sums[o]);
      switch (ending) {
        case STORE: expected.push_back(sums[o]); break;
        case ADD: expected.push_back(old + sums[o]); break;
        case SILU_TIMES: expected.push_back(sum / (1 + std::exp(-sum)) * rounded(sums[o + width])); break;
        case GELU: expected.push_back(sum * 0.5 * std::erfc(-sum / std::sqrt(2.0))); break;
        case ADD_GATED: expected.push_back(old + sum * widened(gate[r * 3])); break;
      }
    }
  }

  Block<unsigned short> x(input), w(weight), s(scale), b(shift), g(gate), forwards(before), backwards(before);
  ProductArguments arguments = {x.data, w.data, norm == NO_NORM ? nullptr : s.data, norm == LAYER_NORM ? b.data : nullptr,
                                ending == ADD_GATED ? g.data : nullptr, forwards.data, epsilon, norm, ending, in, width, 3,
                                staged ? stride(in) : 0};
  size_t of_phase = staged ? staged_bytes(rows, norm, in) : 0;
  run(rows, stages, 0, 0, blocks, of_phase, Order::FORWARDS, {{phase(arguments)}});
  arguments.output = backwards.data;
  run(rows, stages, 0, 0, blocks, of_phase, Order::BACKWARDS, {{phase(arguments)}});
  compare(forwards, expected, 1, what);
  check(std::memcmp(forwards.data, backwards.data, 2 * expected.size()) == 0, what + " depends on the order of threads");
}

size_t attend_bytes(int head) {
  int lanes = 1;
  while (lanes * 8 < head) lanes *= 2;
  return sizeof(float) * (THREADS / lanes) * (head + 2);
}

void attend(int head, int queries, int key_heads, int splits, int capacity, const std::vector<long long> &positions) {
  std::string what = joined("attend", {head, queries}) + " in " + std::to_string(splits) + " parts";
  int rows = int(positions.size()), wide = (queries + 2) * key_heads * head;
  Numbers tokens = normal(size_t(rows) * wide), cache = normal(size_t(rows) * 2 * key_heads * capacity * head);
  Numbers cosines(capacity * head), sines(capacity * head);
  for (int t = 0; t < capacity; t++)
    for (int i = 0; i < head; i++) {
      double angle = t * std::pow(10000.0, -2.0 * (i % (head / 2)) / head);
      cosines[t * head + i] = nearest(std::cos(angle));
      sines[t * head + i] = nearest(i < head / 2 ? -std::sin(angle) : std::sin(angle));
    }
  // What lies behind a row's last token is no number, and reaches nobody.
  auto place = [&](int row, int value, int h, int token) { return (((size_t(row) * 2 + value) * key_heads + h) * capacity + token) * head; };
  for (int r = 0; r < rows; r++)
    for (int h = 0; h < key_heads; h++)
      for (size_t i = positions[r] * head; i < size_t(capacity) * head; i++)
        cache[place(r, 0, h, 0) + i] = cache[place(r, 1, h, 0) + i] = 0x7fc0;

  Numbers after = cache;
  std::vector<double> expected;
  for (int r = 0; r < rows; r++) {
    auto turned = [&](const unsigned short *x, int i) {
      size_t at = positions[r] * head + i;
      return rounded(double(widened(x[i])) * widened(cosines[at]) + double(widened(x[(i + head / 2) % head])) * widened(sines[at]));
    };
    const unsigned short *row = &tokens[size_t(r) * wide];
    for (int h = 0; h < key_heads; h++) {
      const unsigned short *key = row + (queries * key_heads + h) * head;
      for (int i = 0; i < head; i++) {
        after[place(r, 0, h, int(positions[r])) + i] = nearest(turned(key, i));
        after[place(r, 1, h, int(positions[r])) + i] = key[key_heads * head + i];
      }
      for (int q = 0; q < queries; q++) {
        const unsigned short *query = row + (h * queries + q) * head;
        std::vector<double> result(head);
        double all = 0;
        for (int t = 0; t <= positions[r]; t++) {
          double score = 0;
          for (int i = 0; i < head; i++) score += turned(query, i) * widened(after[place(r, 0, h, t) + i]);
          double weight = std::exp(score / std::sqrt(double(head)));
          all += weight;
          for (int i = 0; i < head; i++) result[i] += weight * widened(after[place(r, 1, h, t) + i]);
        }
        for (double number : result) expected.push_back(number / all);
      }
    }
  }

  Numbers nothing(expected.size(), 0x7fc0);
  Block<unsigned short> x(tokens), first(cache), second(cache), c(cosines), s(sines), forwards(nothing), backwards(nothing);
  Block<long long> p(positions);
  Block<float> parts(std::vector<float>(size_t(rows) * key_heads * splits * queries * (head + 2), NAN));
  Block<unsigned> arrived(std::vector<unsigned>(rows * key_heads, 0));
  AttendArguments arguments = {x.data, first.data, c.data, s.data, p.data, parts.data, arrived.data, forwards.data,
                               float(1.4426950408889634 / std::sqrt(double(head))), key_heads, capacity, splits, 1};
  size_t of_phase = attend_bytes(head);
  run(rows, 8, head, queries, 3, of_phase, Order::FORWARDS, {{phase(arguments)}});
  arguments.cache = second.data;
  arguments.output = backwards.data;
  run(rows, 8, head, queries, 3, of_phase, Order::BACKWARDS, {{phase(arguments)}});
  compare(forwards, expected, 0.05, what);
  check(std::memcmp(forwards.data, backwards.data, 2 * expected.size()) == 0, what + " depends on the order of threads");
  size_t different = 0;
  for (size_t i = 0; i < after.size(); i++) different += after[i] != first.data[i] || after[i] != second.data[i];
  check(different == 0, what + " leaves the cache different in " + std::to_string(different) + " numbers");
  for (size_t i = 0; i < arrived.size; i++) check(arrived.data[i] == 0, what + " left a counter");
}

void products() {
  // A ring longer and shorter than a tile, rows that fill no step of it, tiles that aren't full, all of a tensor core's rows.
  for (auto [rows, stages] : {std::pair{1, 8}, {2, 8}, {3, 8}, {4, 8}, {8, 8}, {1, 2}})
    for (auto [in, out, blocks] : {std::tuple{8, 2, 3u}, {264, 70, 2u}, {1048, 34, 1u}}) {
      product(rows, stages, RMS_NORM, STORE, true, in, out - 1, blocks);
      product(rows, stages, NO_NORM, ADD, true, in, out + 1, blocks);
      product(rows, stages, NO_NORM, ADD, false, in, out + 1, blocks);
      product(rows, stages, RMS_NORM, SILU_TIMES, true, in, out, blocks);
      product(rows, stages, LAYER_NORM, GELU, true, in, out, blocks);
      product(rows, stages, NO_NORM, ADD_GATED, true, in, out, blocks);
      product(rows, stages, NO_NORM, ADD_GATED, false, in, out, blocks);
    }
  // A block's share of LLaMA 7B's matrices, and more turns than there are warps.
  product(1, 8, RMS_NORM, STORE, true, 4096, 72, 1);
  product(8, 8, RMS_NORM, SILU_TIMES, true, 4096, 24, 1);
  product(1, 8, NO_NORM, ADD, true, 11008, 16, 1);
  product(8, 8, NO_NORM, ADD_GATED, false, 16384, 40, 1);
}

void attends() {
  for (int splits : {1, 3, 8}) {
    attend(128, 1, 2, splits, 200, {0, 6, 130, 199});
    attend(128, 2, 1, splits, 90, {64, 1});
    attend(64, 8, 1, splits, 90, {89, 33});
    attend(16, 4, 2, splits, 600, {599, 513});
    attend(96, 1, 1, splits, 40, {39, 15});
    attend(256, 1, 1, splits, 40, {32});
  }
}

// Two layers in one launch, phase after phase: what each phase must wait for is what the one before has written, by other blocks.
// The same phases, each a launch of its own, have nothing to wait for.
void layers(int rows, int stages, unsigned blocks) {
  constexpr int HEAD = 128, HEADS = 2, WIDTH = HEAD * HEADS, INNER = 520, CAPACITY = 40, SPLITS = 2;
  std::string what = joined("layers", {rows, stages, int(blocks)});
  const auto weight = [](int out, int in) { return normal(size_t(out) * in, 1 / std::sqrt(float(in))); };
  Block<unsigned short> qkv(weight(3 * WIDTH, WIDTH)), o(weight(WIDTH, WIDTH)), up(weight(2 * INNER, WIDTH)), down(weight(WIDTH, INNER)),
      scale(normal(WIDTH, 0.2f, 1)), cosines(normal(CAPACITY * HEAD)), sines(normal(CAPACITY * HEAD));
  Numbers x = normal(rows * WIDTH), cache = normal(size_t(2) * rows * 2 * HEADS * CAPACITY * HEAD);
  std::vector<long long> positions;
  for (int r = 0; r < rows; r++) positions.push_back(CAPACITY - 1 - 4 * r);
  Block<long long> places(positions);

  const auto result = [&](bool whole, Order order) {
    Block<unsigned short> sum(x), stored(cache), joined(Numbers(rows * 3 * WIDTH, 0x7fc0)), attended(Numbers(rows * WIDTH, 0x7fc0)),
        inner(Numbers(rows * INNER, 0x7fc0));
    Block<float> parts(std::vector<float>(size_t(rows) * HEADS * SPLITS * (HEAD + 2), NAN));
    Block<unsigned> arrived(std::vector<unsigned>(rows * HEADS, 0));
    std::vector<Phase> phases;
    for (int layer = 0; layer < 2; layer++) {
      unsigned short *own = stored.data + size_t(layer) * rows * 2 * HEADS * CAPACITY * HEAD;
      phases.push_back(phase(ProductArguments{sum.data, qkv.data, scale.data, nullptr, nullptr, joined.data, 1e-5f, RMS_NORM, STORE, WIDTH,
                                              3 * WIDTH, 0, stride(WIDTH)}));
      phases.push_back(phase(AttendArguments{joined.data, own, cosines.data, sines.data, places.data, parts.data, arrived.data, attended.data,
                                             0.1f, HEADS, CAPACITY, SPLITS, 1}));
      phases.push_back(phase(ProductArguments{attended.data, o.data, nullptr, nullptr, nullptr, sum.data, 0, NO_NORM, ADD, WIDTH, WIDTH, 0,
                                              stride(WIDTH)}));
      phases.push_back(phase(ProductArguments{sum.data, up.data, scale.data, nullptr, nullptr, inner.data, 1e-5f, RMS_NORM, SILU_TIMES, WIDTH,
                                              INNER, 0, stride(WIDTH)}));
      phases.push_back(phase(ProductArguments{inner.data, down.data, nullptr, nullptr, nullptr, sum.data, 0, NO_NORM, ADD, INNER, WIDTH, 0,
                                              rows > 1 ? 0 : stride(INNER)}));
    }
    Launches launches;
    if (whole)
      launches.push_back(phases);
    else
      for (const Phase &one : phases) launches.push_back({one});
    size_t of_phase = std::max({staged_bytes(rows, RMS_NORM, WIDTH), staged_bytes(rows, NO_NORM, INNER), attend_bytes(HEAD)});
    run(rows, stages, HEAD, 1, blocks, of_phase, order, launches);
    Numbers all(sum.data, sum.data + sum.size);
    all.insert(all.end(), stored.data, stored.data + stored.size);
    return all;
  };
  Numbers expected = result(false, Order::FORWARDS);
  for (unsigned short number : expected) check(std::isfinite(widened(number)), what + " has no number");
  check(result(true, Order::FORWARDS) == expected, what + " in one launch differ from one phase at a time");
  check(result(true, Order::BACKWARDS) == expected, what + " in one launch, backwards, differ from one phase at a time");
}

}  // namespace

int main() {
  products();
  attends();
  for (unsigned blocks : {1, 2, 5, 20}) layers(1, 8, blocks);
  layers(3, 8, 4);
  layers(1, 2, 3);
  if (failures == 0) std::printf("the kernels agree with plain sums, within their memory\n");
  return failures == 0 ? 0 : 1;
}
