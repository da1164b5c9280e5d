// The kernels within memory of exactly the size they are told of, watched by AddressSanitizer, beside plain sums in double
// precision; forwards and backwards, which must give the same bits.
#include <cstdio>
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

using Regions = std::vector<cuda_on_cpu::Region>;

template <class T>
cuda_on_cpu::Region region(const Block<T> &block) {
  return {block.data, sizeof(T) * block.size};
}

void run(const std::string &kernel, unsigned blocks, size_t shared_bytes, Order order, const Regions &previous, const void *arguments) {
  if (!run_on_cpu(kernel, blocks, shared_bytes, order, previous, arguments)) throw std::runtime_error("no kernel " + kernel);
}

// Of rows, and inputs and outputs, by a kernel and its launch.
struct Way {
  std::string kernel;
  unsigned blocks;
  size_t shared_bytes;
  bool overlaps;
  int stride, early, ahead;
};

void product(const Way &way, int rows, Norm norm, Ending ending, int in, int out) {
  const std::string &kernel = way.kernel;
  std::string what = kernel + " of " + std::to_string(in) + " to " + std::to_string(out);
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
                                ending == ADD_GATED ? g.data : nullptr, forwards.data, epsilon, in, out, 3,
                                way.stride, way.early, way.ahead};
  const auto previous = [&](const Block<unsigned short> &result) {
    return way.overlaps ? Regions{region(x), region(g), region(result)} : Regions{};
  };
  run(kernel, way.blocks, way.shared_bytes, Order::FORWARDS, previous(forwards), &arguments);
  arguments.output = backwards.data;
  run(kernel, way.blocks, way.shared_bytes, Order::BACKWARDS, previous(backwards), &arguments);
  compare(forwards, expected, 1, what);
  check(std::memcmp(forwards.data, backwards.data, 2 * expected.size()) == 0, what + " depends on the order of threads");
}

// Each warp some outputs, each lane its sums.
void lane_product(int rows, int outputs, int loads, Norm norm, Ending ending, int in, int out, unsigned blocks) {
  size_t shared_bytes = norm == NO_NORM ? 0 : size_t(rows) * in * 2 + sizeof(float) * WARPS * rows;
  product({joined("product", {rows, outputs, loads, norm, ending}), blocks, shared_bytes, false, 0, 0, 0}, rows, norm, ending, in, out);
}

void tile_product(int rows, int stages, Norm norm, Ending ending, bool staged, int in, int out, unsigned blocks, int ahead = 40) {
  int each = ending == SILU_TIMES ? TILE / 2 : TILE, results = ending == SILU_TIMES ? out / 2 : out;
  int stride = staged ? ((in / 8 + 3) / 4 | 1) * 4 : 0, norms = norm == NO_NORM ? 0 : norm == RMS_NORM ? 1 : 2;
  size_t shared_bytes = size_t(stages) * 2 * THREADS * 16 + sizeof(float) * 2 * WARPS * rows * TILE + (size_t(rows) * stride + norms * (in / 8)) * 16;
  blocks = std::min(blocks, unsigned((results + each - 1) / each));
  product({joined("tile_product", {rows, stages, norm, ending, staged}), blocks, shared_bytes, true, stride, 2, ahead}, rows, norm, ending, in, out);
}

void attend(int head, int queries, int key_heads, int splits, int capacity, const std::vector<long long> &positions) {
  std::string kernel = joined("attend", {head, queries});
  std::string what = kernel + " in " + std::to_string(splits) + " parts";
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
                               float(1.4426950408889634 / std::sqrt(double(head))), key_heads, capacity, splits};
  int lanes = 1;
  while (lanes * 8 < head) lanes *= 2;
  size_t shared_bytes = sizeof(float) * (THREADS / lanes) * (head + 2);
  run(kernel, rows * key_heads * splits, shared_bytes, Order::FORWARDS, {region(x), region(forwards), region(parts), region(arrived)}, &arguments);
  arguments.cache = second.data;
  arguments.output = backwards.data;
  run(kernel, rows * key_heads * splits, shared_bytes, Order::BACKWARDS, {region(x), region(backwards), region(parts), region(arrived)}, &arguments);
  compare(forwards, expected, 0.05, what);
  check(std::memcmp(forwards.data, backwards.data, 2 * expected.size()) == 0, what + " depends on the order of threads");
  size_t different = 0;
  for (size_t i = 0; i < after.size(); i++) different += after[i] != first.data[i] || after[i] != second.data[i];
  check(different == 0, what + " leaves the cache different in " + std::to_string(different) + " numbers");
  for (size_t i = 0; i < arrived.size; i++) check(arrived.data[i] == 0, what + " left a counter");
}

void lane_products() {
  // Sizes that fill no warp, no group and no grid, and one that fills them; more blocks than there is work for.
  const struct {
    int rows, outputs, loads;
  } shapes[] = {{1, 2, 4}, {2, 2, 4}, {3, 2, 4}, {8, 2, 4}, {1, 2, 8}, {1, 4, 2}};
  for (auto [rows, outputs, loads] : shapes)
    for (auto [in, out, blocks] : {std::tuple{8, 2, 3u}, {264, 70, 2u}, {1048, 34, 1u}, {2048, 64, 2u}}) {
      lane_product(rows, outputs, loads, RMS_NORM, STORE, in, out - 1, blocks);
      lane_product(rows, outputs, loads, NO_NORM, ADD, in, out + 1, blocks);
      lane_product(rows, outputs, loads, RMS_NORM, SILU_TIMES, in, out, blocks);
      lane_product(rows, outputs, loads, LAYER_NORM, GELU, in, out, blocks);
      lane_product(rows, outputs, loads, NO_NORM, ADD_GATED, in, out, blocks);
    }
  lane_product(1, 1, 8, RMS_NORM, STORE, 264, 35, 2);
  lane_product(1, 1, 8, NO_NORM, ADD, 1048, 35, 1);
}

void tile_products() {
  // A ring longer and shorter than a tile, rows that fill no step of it, tiles that aren't full, all of a tensor core's rows.
  for (auto [rows, stages] : {std::pair{1, 8}, {2, 8}, {3, 8}, {4, 8}, {8, 8}, {1, 3}})
    for (auto [in, out, blocks] : {std::tuple{8, 2, 3u}, {264, 70, 2u}, {1048, 34, 1u}}) {
      tile_product(rows, stages, RMS_NORM, STORE, true, in, out - 1, blocks);
      tile_product(rows, stages, NO_NORM, ADD, true, in, out + 1, blocks);
      tile_product(rows, stages, NO_NORM, ADD, false, in, out + 1, blocks, 1000);
      tile_product(rows, stages, RMS_NORM, SILU_TIMES, true, in, out, blocks);
      tile_product(rows, stages, LAYER_NORM, GELU, true, in, out, blocks, 0);
      tile_product(rows, stages, NO_NORM, ADD_GATED, true, in, out, blocks);
      tile_product(rows, stages, NO_NORM, ADD_GATED, false, in, out, blocks);
    }
  // A block's share of LLaMA 7B's matrices, and more turns than there are warps.
  tile_product(1, 8, RMS_NORM, STORE, true, 4096, 72, 1);
  tile_product(8, 8, RMS_NORM, SILU_TIMES, true, 4096, 24, 1);
  tile_product(1, 8, NO_NORM, ADD, true, 11008, 16, 1);
  tile_product(8, 8, NO_NORM, ADD_GATED, false, 16384, 8, 1);
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

}  // namespace

int main() {
  lane_products();
  tile_products();
  attends();
  if (failures == 0) std::printf("the kernels agree with plain sums, within their memory\n");
  return failures == 0 ? 0 : 1;
}
