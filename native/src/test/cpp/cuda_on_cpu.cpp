#include "cuda_on_cpu.h"

#include <ucontext.h>

#include <deque>
#include <memory>
#include <stdexcept>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(address, size) (void)0
#define ASAN_UNPOISON_MEMORY_REGION(address, size) (void)0
#endif

uint4 shared[cuda_on_cpu::SHARED_BYTES / sizeof(uint4)];

namespace cuda_on_cpu {

Index thread_index, block_index, grid_size;

namespace {

constexpr unsigned LANES = 32;
constexpr size_t STACK_BYTES = 256 << 10;

enum class State { READY, AT_PLACE, AT_WARP, AT_BLOCKS, DONE };

struct Copy {
  void *to;
  const void *from;
};

struct Thread {
  ucontext_t context;
  std::unique_ptr<char[]> stack = std::make_unique_for_overwrite<char[]>(STACK_BYTES);
  State state = State::DONE;
  unsigned place = 0, wanted = 0;  // where it waits until so many are there
  // What it gives to other lanes, twice: a lane may already give again before a slower one has taken.
  Words given[2] = {};
  unsigned exchanges = 0;
  std::vector<Copy> copies;
  std::deque<std::vector<Copy>> groups;
};

struct Block {
  std::vector<Thread> threads;
  std::vector<char> memory;  // its shared memory while others run
  const unsigned *arrived = nullptr;
  unsigned wanted = 0;  // before it can go on
};

std::vector<Thread> *pool = nullptr;  // the running block's
Block *running_block = nullptr;
unsigned running = 0;
ucontext_t scheduler;
const std::function<void()> *body = nullptr;

void begin() {
  (*body)();
  (*pool)[running].state = State::DONE;
  swapcontext(&(*pool)[running].context, &scheduler);
}

void wait(State state) {
  Thread &self = (*pool)[running];
  self.state = state;
  swapcontext(&self.context, &scheduler);
}

unsigned count(unsigned first, unsigned threads, State state) {
  unsigned found = 0;
  for (unsigned t = first; t < first + threads; t++) found += (*pool)[t].state == state;
  return found;
}

// Those that wait where as many are as should be. Returns whether there are any.
bool let_go_from_places() {
  bool any = false;
  for (Thread &thread : *pool) {
    if (thread.state != State::AT_PLACE) continue;
    unsigned there = 0;
    for (Thread &other : *pool) there += other.state == State::AT_PLACE && other.place == thread.place;
    if (there < thread.wanted) continue;
    unsigned place = thread.place;
    for (Thread &other : *pool)
      if (other.state == State::AT_PLACE && other.place == place) other.state = State::READY;
    any = true;
  }
  return any;
}

void let_go(unsigned first, unsigned threads) {
  for (unsigned t = first; t < first + threads; t++) (*pool)[t].state = State::READY;
}

// As far ahead of the others as it can get, which is where a missing barrier shows.
void run_warp(unsigned first, Order order) {
  do {
    for (unsigned i = 0; i < LANES; i++) {
      running = first + (order == Order::FORWARDS ? i : LANES - 1 - i);
      thread_index.x = running;
      if ((*pool)[running].state == State::READY) swapcontext(&scheduler, &(*pool)[running].context);
    }
    if (count(first, LANES, State::AT_WARP) == LANES) let_go(first, LANES);
  } while (count(first, LANES, State::READY) > 0);
}

void start(Block &block, unsigned threads) {
  block.threads.resize(threads);
  block.arrived = nullptr;
  for (Thread &thread : block.threads) {
    thread.state = State::READY;
    thread.exchanges = 0;
    thread.copies.clear();
    thread.groups.clear();
    getcontext(&thread.context);
    thread.context.uc_stack.ss_sp = thread.stack.get();
    thread.context.uc_stack.ss_size = STACK_BYTES;
    thread.context.uc_link = nullptr;
    makecontext(&thread.context, begin, 0);
  }
}

bool is_done(const Block &block) {
  for (const Thread &thread : block.threads)
    if (thread.state != State::DONE) return false;
  return true;
}

// Until it is done, or waits for other blocks. Returns whether it got anywhere.
bool run_block(Block &block, Order order) {
  if (is_done(block) || (block.arrived != nullptr && *block.arrived < block.wanted)) return false;
  block.arrived = nullptr;
  pool = &block.threads;
  running_block = &block;
  const auto threads = static_cast<unsigned>(block.threads.size());
  for (Thread &thread : block.threads)
    if (thread.state == State::AT_BLOCKS) thread.state = State::READY;
  while (count(0, threads, State::DONE) < threads) {
    for (unsigned first = 0; first < threads; first += LANES) run_warp(order == Order::FORWARDS ? first : threads - LANES - first, order);
    if (let_go_from_places() || count(0, threads, State::READY) > 0) continue;
    if (count(0, threads, State::AT_BLOCKS) > 0) return true;
    if (count(0, threads, State::DONE) < threads) throw std::runtime_error("threads wait for others that have gone another way");
  }
  return true;
}

}  // namespace

void wait_for_threads(unsigned place, unsigned threads) {
  (*pool)[running].place = place;
  (*pool)[running].wanted = threads;
  wait(State::AT_PLACE);
}

void wait_for_blocks(const unsigned *arrived, unsigned wanted) {
  if (*arrived >= wanted) return;
  running_block->arrived = arrived;
  running_block->wanted = wanted;
  wait(State::AT_BLOCKS);
}

unsigned lane() { return running % LANES; }

Given exchange(const Words &words) {
  Thread &self = (*pool)[running];
  unsigned turn = self.exchanges++ % 2;
  self.given[turn] = words;
  wait(State::AT_WARP);
  Given given;
  for (unsigned i = 0; i < LANES; i++) given[i] = &(*pool)[running / LANES * LANES + i].given[turn];
  return given;
}

void begin_copy(void *to, const void *from) {
  std::memset(to, 0xff, sizeof(uint4));  // NaN, for those who don't wait
  (*pool)[running].copies.push_back({to, from});
}

void end_group() {
  Thread &self = (*pool)[running];
  self.groups.push_back(std::move(self.copies));
  self.copies.clear();
}

void finish_copies(size_t groups) {
  Thread &self = (*pool)[running];
  for (; self.groups.size() > groups; self.groups.pop_front())
    for (Copy copy : self.groups.front()) {
      uint4 bits = copy.from == nullptr ? uint4{} : *static_cast<const uint4 *>(copy.from);
      *static_cast<uint4 *>(copy.to) = bits;
    }
}

void run(unsigned blocks, unsigned threads, size_t shared_bytes, Order order, const std::function<void()> &kernel) {
  if (threads % LANES != 0 || shared_bytes > SHARED_BYTES) throw std::runtime_error("no such launch on a GPU");
  body = &kernel;
  grid_size.x = blocks;
  static std::vector<Block> all;  // their stacks are used again
  all.resize(blocks);
  for (Block &block : all) {
    start(block, threads);
    block.memory.assign(shared_bytes, '\xff');  // NaN, for those who read what they haven't written
  }
  ASAN_POISON_MEMORY_REGION(reinterpret_cast<char *>(shared) + shared_bytes, sizeof shared - shared_bytes);
  for (bool moved = true; moved;) {
    moved = false;
    for (unsigned i = 0; i < blocks; i++) {
      block_index.x = order == Order::FORWARDS ? i : blocks - 1 - i;
      Block &block = all[block_index.x];
      std::memcpy(shared, block.memory.data(), shared_bytes);
      moved |= run_block(block, order);
      std::memcpy(block.memory.data(), shared, shared_bytes);
    }
  }
  ASAN_UNPOISON_MEMORY_REGION(shared, sizeof shared);
  for (const Block &block : all)
    if (!is_done(block)) throw std::runtime_error("blocks wait for others that won't come");
}

}  // namespace cuda_on_cpu
