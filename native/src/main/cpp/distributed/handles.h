// What the numbers stand for that Java holds: stores, groups and works.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/intrusive_ptr.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>
#include <torch/csrc/distributed/c10d/Work.hpp>
#include <vector>

namespace mmgpt {

// Numbers instead of addresses: closing while another thread is inside a call leaves that call its own
// reference, and a number is never given twice. The lock costs nothing beside a message to another process.
template <class T>
class Handles {
 public:
  explicit Handles(const char *noun) : noun_(noun) {}

  int64_t add(std::shared_ptr<T> entry) {
    std::lock_guard lock(mutex_);
    entries_.emplace(++last_, std::move(entry));
    return last_;
  }

  std::shared_ptr<T> get(int64_t handle) {
    std::lock_guard lock(mutex_);
    auto found = entries_.find(handle);
    TORCH_CHECK(found != entries_.end(), "this ", noun_, " is closed");
    return found->second;
  }

  // Nothing if it is closed already. What is returned ends outside the lock.
  std::shared_ptr<T> remove(int64_t handle) {
    std::lock_guard lock(mutex_);
    auto node = entries_.extract(handle);
    return node ? std::move(node.mapped()) : nullptr;
  }

  template <class Condition>
  std::vector<std::shared_ptr<T>> remove_if(Condition condition) {
    std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<T>> removed;
    for (auto at = entries_.begin(); at != entries_.end();) {
      if (condition(*at->second)) {
        removed.push_back(std::move(at->second));
        at = entries_.erase(at);
      } else {
        ++at;
      }
    }
    return removed;
  }

 private:
  const char *noun_;
  std::mutex mutex_;
  std::map<int64_t, std::shared_ptr<T>> entries_;
  int64_t last_ = 0;
};

struct OpenStore {
  c10::intrusive_ptr<c10d::Store> store;
};

struct OpenGroup {
  c10::intrusive_ptr<c10d::Backend> backend;
  bool gloo;
  std::atomic<bool> aborted{false};

  int size() const { return backend->getSize(); }
};

struct OpenWork {
  std::shared_ptr<OpenGroup> group;
  c10::intrusive_ptr<c10d::Work> work;
  std::vector<at::Tensor> tensors;
  // What is left to do with the results once they are there.
  std::function<void()> finish;
  std::once_flag finished;
  // Gloo's sends, receives and reduce_scatters of lists only end inside wait(): somebody has to stand there.
  bool passive = false;
  std::once_flag waiter_started;
  std::shared_future<void> waiter;
};

// Never destroyed: at the process's end threads may still be inside.
inline Handles<OpenStore> &stores() {
  static auto *handles = new Handles<OpenStore>("store");
  return *handles;
}
inline Handles<OpenGroup> &groups() {
  static auto *handles = new Handles<OpenGroup>("process group");
  return *handles;
}
inline Handles<OpenWork> &works() {
  static auto *handles = new Handles<OpenWork>("work");
  return *handles;
}

// Why Gloo's reading thread has stopped, or nothing. From then on every group over Gloo is dead.
void note_gloo_failure(const char *reason);
std::optional<std::string> gloo_failure();

inline int64_t add_group(c10::intrusive_ptr<c10d::Backend> backend, bool gloo) {
  auto group = std::make_shared<OpenGroup>();
  group->backend = std::move(backend);
  group->gloo = gloo;
  return groups().add(std::move(group));
}

}  // namespace mmgpt
