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
constexpr size_t STACK_BYTES = 64 << 10;

enum class State { READY, AT_PREVIOUS, AT_BLOCK, AT_WARP, DONE };

struct Copy {
  void *to;
  const void *from;
};

struct Thread {
  ucontext_t context;
  std::vector<char> stack = std::vector<char>(STACK_BYTES);
  State state = State::DONE;
  // What it gives to other lanes, twice: a lane may already give again before a slower one has taken.
  Words given[2] = {};
  unsigned exchanges = 0;
  std::vector<Copy> copies;
  std::deque<std::vector<Copy>> groups;
};

std::vector<std::unique_ptr<Thread>> pool;
unsigned running = 0;
ucontext_t scheduler;
const std::function<void()> *body = nullptr;
bool previous_is_done = false;
bool next_begins_early = false;

void begin() {
  (*body)();
  pool[running]->state = State::DONE;
  swapcontext(&pool[running]->context, &scheduler);
}

void wait(State state) {
  Thread &self = *pool[running];
  self.state = state;
  swapcontext(&self.context, &scheduler);
}

unsigned count(unsigned first, unsigned threads, State state) {
  unsigned found = 0;
  for (unsigned t = first; t < first + threads; t++) found += pool[t]->state == state;
  return found;
}

void let_go(unsigned first, unsigned threads) {
  for (unsigned t = first; t < first + threads; t++) pool[t]->state = State::READY;
}

// As far ahead of the others as it can get, which is where a missing barrier shows.
void run_warp(unsigned first, Order order) {
  do {
    for (unsigned i = 0; i < LANES; i++) {
      running = first + (order == Order::FORWARDS ? i : LANES - 1 - i);
      thread_index.x = running;
      if (pool[running]->state == State::READY) swapcontext(&scheduler, &pool[running]->context);
    }
    if (count(first, LANES, State::AT_WARP) == LANES) let_go(first, LANES);
  } while (count(first, LANES, State::READY) > 0);
}

void run_block(unsigned threads, Order order, const std::vector<Region> &previous) {
  previous_is_done = previous.empty();
  for (const Region &region : previous) ASAN_POISON_MEMORY_REGION(region.begin, region.bytes);
  for (auto &one : pool) {
    Thread &thread = *one;
    thread.state = State::READY;
    thread.exchanges = 0;
    thread.copies.clear();
    thread.groups.clear();
    getcontext(&thread.context);
    thread.context.uc_stack.ss_sp = thread.stack.data();
    thread.context.uc_stack.ss_size = thread.stack.size();
    thread.context.uc_link = nullptr;
    makecontext(&thread.context, begin, 0);
  }
  while (count(0, threads, State::DONE) < threads) {
    for (unsigned first = 0; first < threads; first += LANES) run_warp(order == Order::FORWARDS ? first : threads - LANES - first, order);
    if (count(0, threads, State::AT_BLOCK) == threads) let_go(0, threads);
    if (count(0, threads, State::AT_PREVIOUS) == threads) {
      previous_is_done = true;
      for (const Region &region : previous) ASAN_UNPOISON_MEMORY_REGION(region.begin, region.bytes);
      let_go(0, threads);
    }
    if (count(0, threads, State::READY) == 0 && count(0, threads, State::DONE) < threads)
      throw std::runtime_error("threads wait for others that have gone another way");
  }
}

}  // namespace

void wait_for_block() { wait(State::AT_BLOCK); }

void wait_for_previous() { wait(State::AT_PREVIOUS); }

void begin_next() { next_begins_early |= !previous_is_done; }

unsigned lane() { return running % LANES; }

Given exchange(const Words &words) {
  Thread &self = *pool[running];
  unsigned turn = self.exchanges++ % 2;
  self.given[turn] = words;
  wait(State::AT_WARP);
  Given given;
  for (unsigned i = 0; i < LANES; i++) given[i] = &pool[running / LANES * LANES + i]->given[turn];
  return given;
}

void begin_copy(void *to, const void *from) {
  std::memset(to, 0xff, sizeof(uint4));  // NaN, for those who don't wait
  pool[running]->copies.push_back({to, from});
}

void end_group() {
  Thread &self = *pool[running];
  self.groups.push_back(std::move(self.copies));
  self.copies.clear();
}

void finish_copies(size_t groups) {
  Thread &self = *pool[running];
  for (; self.groups.size() > groups; self.groups.pop_front())
    for (Copy copy : self.groups.front()) {
      uint4 bits = copy.from == nullptr ? uint4{} : *static_cast<const uint4 *>(copy.from);
      *static_cast<uint4 *>(copy.to) = bits;
    }
}

void run(unsigned blocks, unsigned threads, size_t shared_bytes, Order order, const std::vector<Region> &previous,
         const std::function<void()> &kernel) {
  if (threads % LANES != 0 || shared_bytes > SHARED_BYTES) throw std::runtime_error("no such launch on a GPU");
  pool.resize(threads);
  for (auto &thread : pool)
    if (!thread) thread = std::make_unique<Thread>();
  body = &kernel;
  next_begins_early = false;
  grid_size.x = blocks;
  for (unsigned i = 0; i < blocks; i++) {
    block_index.x = order == Order::FORWARDS ? i : blocks - 1 - i;
    ASAN_UNPOISON_MEMORY_REGION(shared, sizeof shared);
    std::memset(shared, 0xff, sizeof shared);  // NaN, for those who read what they haven't written
    ASAN_POISON_MEMORY_REGION(reinterpret_cast<char *>(shared) + shared_bytes, sizeof shared - shared_bytes);
    run_block(threads, order, previous);
  }
  ASAN_UNPOISON_MEMORY_REGION(shared, sizeof shared);
  if (next_begins_early) throw std::runtime_error("the next kernel is let begin before the one ahead is done");
}

}  // namespace cuda_on_cpu
