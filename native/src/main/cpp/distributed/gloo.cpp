// Process groups over Gloo.
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <unistd.h>

#include <exception>
#include <typeinfo>

#include "boundary.h"
#include "distributed/handles.h"
#include "mmgpt_distributed.h"

using namespace mmgpt;

namespace {

std::terminate_handler usual_end = nullptr;

// Ranks that call a collective with tensors of different sizes make Gloo throw in the thread that reads its
// connections, where nobody catches: the process would end. That thread is stopped here instead, for good, and what
// waits for it fails with its message (see gloo_failure).
void end_of_thread() {
  if (auto failure = std::current_exception()) {
    try {
      std::rethrow_exception(failure);
    } catch (const std::exception &e) {
      if (std::string_view(typeid(e).name()).find("4gloo") != std::string_view::npos) {
        note_gloo_failure(e.what());
        for (;;) pause();
      }
    } catch (...) {
    }
  }
  usual_end();
}

}  // namespace

int64_t mm_group_gloo(int64_t store, int32_t rank, int32_t size, int64_t timeout, const char *interface) {
  return guarded<int64_t>(0, [&] {
    static std::once_flag guard_set;
    std::call_once(guard_set, [] { usual_end = std::set_terminate(end_of_thread); });
    using Gloo = c10d::ProcessGroupGloo;
    auto limit = std::chrono::milliseconds(timeout);
    c10::intrusive_ptr<Gloo::Options> options;
    if (*interface == 0) {
      options = Gloo::Options::create_default(limit);  // minds GLOO_SOCKET_IFNAME
    } else {
      options = Gloo::Options::create(limit);
      options->devices.push_back(Gloo::createDeviceForInterface(interface));
    }
    return add_group(c10::make_intrusive<Gloo>(stores().get(store)->store, rank, size, options), true);
  });
}
