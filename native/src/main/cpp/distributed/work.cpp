// Waiting for what is in flight, and ending groups with something still in flight.
#include <ATen/Functions.h>

#include <thread>

#include "boundary.h"
#include "distributed/handles.h"
#include "mmgpt_distributed.h"

using namespace mmgpt;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

namespace {

constexpr int64_t kLongest = int64_t{1} << 40;  // milliseconds: decades, and far from the clock's overflow

void refuse_ended(const OpenWork &open) {
  TORCH_CHECK(!open.group->aborted, "aborted");
  if (open.group->gloo) {
    if (auto failure = gloo_failure()) TORCH_CHECK(false, *failure);
  }
}

// A work of Gloo's thread pool, or of NCCL.
bool wait_for_collective(OpenWork &open, Clock::time_point until) {
  auto &work = *open.work;
  while (!work.isCompleted()) {
    refuse_ended(open);
    auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
    if (left.count() <= 0) return false;
    if (!open.group->gloo) {
      std::this_thread::sleep_for(std::chrono::microseconds(50));
      continue;
    }
    // A short while, so that an abort is noticed. c10d throws when it is over, and the same when the work failed:
    // which of them it was shows above and below, for the work may end at this very moment.
    try {
      work.wait(std::min(left, milliseconds(100)));
    } catch (...) {
    }
  }
  if (open.group->gloo) {
    work.wait();
  } else {
    if (auto failure = work.exception()) std::rethrow_exception(failure);
    work.synchronize();
  }
  return true;
}

// A time limit given to Gloo would break the connections for everything when it is over. So Gloo waits without
// one (that is, for the group's timeout), and where there is a limit, on a thread of its own.
bool wait_for_passive(const std::shared_ptr<OpenWork> &open, std::optional<Clock::time_point> until) {
  std::call_once(open->waiter_started, [&] {
    refuse_ended(*open);
    std::packaged_task<void()> task([open] { TORCH_CHECK(open->work->wait(), "aborted"); });
    open->waiter = task.get_future().share();
    if (until) {
      std::thread(std::move(task)).detach();
    } else {
      task();
    }
  });
  if (until && open->waiter.wait_until(*until) != std::future_status::ready) {
    refuse_ended(*open);
    return false;
  }
  open->waiter.get();
  return true;
}

}  // namespace

namespace mmgpt {

// Not destroyed at exit, for the sake of the thread that waits beside it.
static std::mutex &failure_lock = *new std::mutex;
static std::string &failure_reason = *new std::string;
static std::atomic<bool> failed{false};

void note_gloo_failure(const char *reason) {
  std::lock_guard lock(failure_lock);
  failure_reason = reason;
  failed = true;
}

std::optional<std::string> gloo_failure() {
  if (!failed) return std::nullopt;
  std::lock_guard lock(failure_lock);
  return failure_reason;
}

}  // namespace mmgpt

int32_t mm_work_wait(int64_t handle, int64_t timeout) {
  return guarded<int32_t>(-1, [&] {
    auto open = works().get(handle);
    std::optional<Clock::time_point> until;
    if (timeout >= 0) until = Clock::now() + milliseconds(std::min(timeout, kLongest));
    if (open->passive) {
      if (!wait_for_passive(open, until)) return 0;
    } else if (!until && !open->group->gloo) {
      open->work->wait();
    } else if (!wait_for_collective(*open, until.value_or(Clock::time_point::max()))) {
      return 0;
    }
    std::call_once(open->finished, [&] {
      at::NoGradGuard no_grad;
      if (open->finish) open->finish();
    });
    return 1;
  });
}

int32_t mm_work_source(int64_t handle) {
  return guarded<int32_t>(-1, [&] {
    auto open = works().get(handle);
    return open->passive ? open->work->sourceRank() : -1;
  });
}

void mm_work_close(int64_t work) {
  guarded(false, [&] { return works().remove(work) != nullptr; });
}

void mm_group_close(int64_t handle) {
  guarded(false, [&] {
    if (auto group = groups().remove(handle); group && !group->gloo) group->backend->shutdown();
    return true;
  });
}

bool mm_group_abort(int64_t handle) {
  return guarded(false, [&] {
    auto group = groups().get(handle);
    if (group->aborted.exchange(true)) return true;
    // The connections close when the last work that uses them is gone.
    auto unfinished = works().remove_if([&](const OpenWork &open) { return open.group == group; });
    for (auto &open : unfinished) {
      if (open->passive) guarded(false, [&] { return open->work->abort(), true; });
    }
    groups().remove(handle);
    // The destructor of Gloo's group joins threads that may stand in a collective until its timeout.
    std::thread([group = std::move(group), unfinished = std::move(unfinished)]() mutable {
      guarded(false, [&] {
        group->backend->abort();
        unfinished.clear();
        group.reset();
        return true;
      });
    }).detach();
    return true;
  });
}
