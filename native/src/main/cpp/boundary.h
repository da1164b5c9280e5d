// What every function of the C ABI shares: handles as borrowed tensors, and the catch-all border.
#pragma once

#include <ATen/core/List.h>
#include <ATen/core/Tensor.h>
#include <c10/core/Scalar.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mmgpt {

void set_error(std::string message);
void set_text(std::string text);
std::vector<int64_t> &list_results();

// An at::Tensor is one intrusive pointer and nothing else, so a handle has the bits of a tensor.
// Borrowing it costs no reference count.
static_assert(sizeof(at::Tensor) == sizeof(int64_t));
inline const at::Tensor &borrow(const int64_t &handle) {
  return reinterpret_cast<const at::Tensor &>(handle);
}
inline at::Tensor &borrow_mutable(int64_t &handle) { return reinterpret_cast<at::Tensor &>(handle); }

inline std::optional<at::Tensor> borrow_optional(const int64_t &handle) {
  if (handle == 0) return std::nullopt;
  return borrow(handle);
}

inline at::TensorList borrow_list(const int64_t *handles, int64_t count) {
  return {reinterpret_cast<const at::Tensor *>(handles), static_cast<size_t>(count)};
}

inline c10::List<std::optional<at::Tensor>> borrow_optional_list(const int64_t *handles, int64_t count) {
  c10::List<std::optional<at::Tensor>> list;
  list.reserve(count);
  for (int64_t i = 0; i < count; i++) list.push_back(borrow_optional(handles[i]));
  return list;
}

inline int64_t give(at::Tensor &&tensor) {
  return tensor.defined() ? reinterpret_cast<int64_t>(tensor.unsafeReleaseTensorImpl()) : 0;
}
inline int64_t give_new(const at::Tensor &tensor) { return give(at::Tensor(tensor)); }

inline int64_t give_list(std::vector<at::Tensor> &&tensors) {
  auto &results = list_results();
  results.clear();
  for (auto &tensor : tensors) results.push_back(give(std::move(tensor)));
  return static_cast<int64_t>(results.size());
}

inline at::IntArrayRef ints(const int64_t *values, int64_t count) {
  return {values, static_cast<size_t>(count)};
}
inline c10::SymIntArrayRef sym_ints(const int64_t *values, int64_t count) {
  return c10::fromIntArrayRefSlow(ints(values, count));
}
inline at::OptionalIntArrayRef optional_ints(const int64_t *values, int64_t count) {
  if (count < 0) return std::nullopt;
  return ints(values, count);
}
inline at::OptionalSymIntArrayRef optional_sym_ints(const int64_t *values, int64_t count) {
  if (count < 0) return std::nullopt;
  return sym_ints(values, count);
}

// kind: 0 integer, 1 double (bits of it), -1 none
inline at::Scalar scalar(int32_t kind, int64_t bits) {
  if (kind == 0) return at::Scalar(bits);
  double value;
  static_assert(sizeof value == sizeof bits);
  __builtin_memcpy(&value, &bits, sizeof value);
  return at::Scalar(value);
}
inline std::optional<at::Scalar> optional_scalar(int32_t kind, int64_t bits) {
  if (kind < 0) return std::nullopt;
  return scalar(kind, bits);
}

template <class T>
std::optional<T> optional_of(T value, bool present) {
  if (!present) return std::nullopt;
  return value;
}
inline std::optional<bool> optional_bool(int32_t value) {
  if (value < 0) return std::nullopt;
  return value != 0;
}
inline at::ScalarType dtype(int32_t code) { return static_cast<at::ScalarType>(code); }
inline std::optional<at::ScalarType> optional_dtype(int32_t code) {
  if (code < 0) return std::nullopt;
  return dtype(code);
}
inline at::Device device(int32_t type, int32_t index) {
  return {static_cast<at::DeviceType>(type), static_cast<at::DeviceIndex>(index)};
}
inline std::optional<at::Device> optional_device(int32_t type, int32_t index) {
  if (type < 0) return std::nullopt;
  return device(type, index);
}
inline std::optional<std::string_view> optional_text(const char *text, int64_t length) {
  if (length < 0) return std::nullopt;
  return std::string_view(text, static_cast<size_t>(length));
}

// Runs f and turns whatever it throws into `failed` and a message: nothing crosses into Java.
template <class R, class F>
R guarded(R failed, F &&f) noexcept {
  try {
    return f();
  } catch (const c10::Error &e) {
    // An error that wraps another's text has that one's backtrace within its message.
    std::string message = e.what_without_backtrace();
    set_error(message.substr(0, message.find("\nException raised from ")));
  } catch (const std::bad_alloc &) {
    set_error("out of memory");
  } catch (const std::exception &e) {
    set_error(e.what());
  } catch (...) {
    set_error("libtorch threw something that is not an exception");
  }
  return failed;
}

}  // namespace mmgpt
