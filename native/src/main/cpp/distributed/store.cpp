// Stores: where processes find each other.
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <c10/util/Logging.h>
#include <c10/util/ScopeExit.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include "boundary.h"
#include "distributed/handles.h"
#include "mmgpt_distributed.h"

using namespace mmgpt;

namespace {

// c10d writes every failed attempt to stderr with a C++ backtrace, although the failure itself comes back to the
// caller. What the user set is left alone.
void quieten(int level) {
  if (std::getenv("TORCH_CPP_LOG_LEVEL") == nullptr) FLAGS_caffe2_log_level = level;
}

int64_t add_store(c10::intrusive_ptr<c10d::Store> store) {
  return stores().add(std::make_shared<OpenStore>(OpenStore{std::move(store)}));
}

c10::intrusive_ptr<c10d::TCPStore> tcp_store(int64_t handle) {
  auto tcp = c10::dynamic_intrusive_pointer_cast<c10d::TCPStore>(stores().get(handle)->store);
  TORCH_CHECK(tcp, "not a TCP store");
  return tcp;
}

std::vector<uint8_t> bytes_of(const void *data, int64_t bytes) {
  auto *from = static_cast<const uint8_t *>(data);
  return {from, from + bytes};
}

int64_t give_bytes(const std::vector<uint8_t> &value) {
  set_text({value.begin(), value.end()});
  return static_cast<int64_t>(value.size());
}

// c10d only ever listens at all addresses, but takes over a socket that is bound already.
int bound_socket(const char *address, int32_t port) {
  addrinfo hints{};
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  hints.ai_socktype = SOCK_STREAM;
  // At all addresses: one IPv6 socket that takes IPv4 too, if this machine has IPv6.
  hints.ai_family = *address == 0 ? AF_INET6 : AF_UNSPEC;
  auto service = std::to_string(port);
  addrinfo *found = nullptr;
  int failure = getaddrinfo(*address == 0 ? nullptr : address, service.c_str(), &hints, &found);
  if (failure != 0 && *address == 0) {
    hints.ai_family = AF_INET;
    failure = getaddrinfo(nullptr, service.c_str(), &hints, &found);
  }
  TORCH_CHECK(failure == 0, "unknown address ", address, ": ", gai_strerror(failure));
  std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);

  int error = 0;
  for (auto *at = found; at != nullptr; at = at->ai_next) {
    int socket_fd = socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, at->ai_protocol);
    if (socket_fd >= 0) {
      int yes = 1, no = 0;
      setsockopt(socket_fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
      if (at->ai_family == AF_INET6) setsockopt(socket_fd, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no);
      if (bind(socket_fd, at->ai_addr, at->ai_addrlen) == 0 && listen(socket_fd, SOMAXCONN) == 0) return socket_fd;
      error = errno;
      close(socket_fd);
    } else {
      error = errno;
    }
  }
  TORCH_CHECK(false, std::strerror(error));
}

uint16_t port_of(int socket_fd) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  TORCH_CHECK(getsockname(socket_fd, reinterpret_cast<sockaddr *>(&address), &length) == 0, std::strerror(errno));
  return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6 &>(address).sin6_port
                                             : reinterpret_cast<sockaddr_in &>(address).sin_port);
}

c10d::TCPStoreOptions options(uint16_t port, int32_t workers, int64_t timeout) {
  c10d::TCPStoreOptions options;
  options.port = port;
  if (workers > 0) options.numWorkers = static_cast<size_t>(workers);
  options.waitWorkers = false;  // mm_store_tcp_join does, so that a store that misses some can be asked whom
  options.timeout = std::chrono::milliseconds(timeout);
  return options;
}

}  // namespace

int64_t mm_store_tcp_listen(const char *address, int32_t port, int32_t workers, int64_t timeout) {
  return guarded<int64_t>(0, [&] {
    quieten(c10::GLOG_ERROR);
    int socket_fd = bound_socket(address, port);
    auto listening = options(port_of(socket_fd), workers, timeout);
    listening.isServer = true;
    listening.masterListenFd = socket_fd;  // which the server closes
    return add_store(c10::make_intrusive<c10d::TCPStore>(*address == 0 ? "localhost" : address, listening));
  });
}

int64_t mm_store_tcp_connect(const char *host, int32_t port, int32_t workers, int64_t timeout) {
  return guarded<int64_t>(0, [&] {
    quieten(c10::GLOG_FATAL);
    auto errors_again = c10::make_scope_exit([] { quieten(c10::GLOG_ERROR); });
    return add_store(
        c10::make_intrusive<c10d::TCPStore>(host, options(static_cast<uint16_t>(port), workers, timeout)));
  });
}

bool mm_store_tcp_join(int64_t store) {
  return guarded(false, [&] {
    tcp_store(store)->waitForWorkers();
    return true;
  });
}

int32_t mm_store_tcp_port(int64_t store) {
  return guarded<int32_t>(-1, [&] { return tcp_store(store)->getPort(); });
}

int64_t mm_store_file(const char *path, int32_t workers) {
  return guarded<int64_t>(0, [&] { return add_store(c10::make_intrusive<c10d::FileStore>(path, workers)); });
}

int64_t mm_store_prefix(const char *prefix, int64_t store) {
  return guarded<int64_t>(
      0, [&] { return add_store(c10::make_intrusive<c10d::PrefixStore>(prefix, stores().get(store)->store)); });
}

void mm_store_close(int64_t store) {
  guarded(false, [&] { return stores().remove(store) != nullptr; });
}

bool mm_store_set_timeout(int64_t store, int64_t timeout) {
  return guarded(false, [&] {
    stores().get(store)->store->setTimeout(std::chrono::milliseconds(timeout));
    return true;
  });
}

bool mm_store_set(int64_t store, const char *key, const void *value, int64_t bytes) {
  return guarded(false, [&] {
    stores().get(store)->store->set(key, bytes_of(value, bytes));
    return true;
  });
}

int64_t mm_store_get(int64_t store, const char *key) {
  return guarded<int64_t>(-1, [&] { return give_bytes(stores().get(store)->store->get(key)); });
}

int64_t mm_store_compare_set(int64_t store, const char *key, const void *expected, int64_t expected_bytes,
                             const void *desired, int64_t desired_bytes) {
  return guarded<int64_t>(-1, [&] {
    return give_bytes(stores().get(store)->store->compareSet(key, bytes_of(expected, expected_bytes),
                                                             bytes_of(desired, desired_bytes)));
  });
}

bool mm_store_add(int64_t store, const char *key, int64_t amount, int64_t *sum) {
  return guarded(false, [&] {
    *sum = stores().get(store)->store->add(key, amount);
    return true;
  });
}

int32_t mm_store_check(int64_t store, const char *key) {
  return guarded<int32_t>(-1, [&] { return stores().get(store)->store->check({key}) ? 1 : 0; });
}

int32_t mm_store_delete(int64_t store, const char *key) {
  return guarded<int32_t>(-1, [&] { return stores().get(store)->store->deleteKey(key) ? 1 : 0; });
}

int64_t mm_store_num_keys(int64_t store) {
  return guarded<int64_t>(-1, [&] { return stores().get(store)->store->getNumKeys(); });
}

bool mm_store_wait(int64_t store, const char *keys, int64_t count, int64_t timeout) {
  return guarded(false, [&] {
    std::vector<std::string> names;
    for (int64_t i = 0; i < count; i++) {
      names.emplace_back(keys);
      keys += names.back().size() + 1;
    }
    stores().get(store)->store->wait(names, std::chrono::milliseconds(timeout));
    return true;
  });
}
