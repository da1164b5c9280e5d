// Lifetime, metadata, and the ways bytes come in and out.
#include <ATen/EmptyTensor.h>
#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>
#include <c10/util/TypeCast.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <vector>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

void mm_release_one(int64_t handle) {
  if (handle == 0) return;
  guarded(false, [&] {
    c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(
        reinterpret_cast<c10::TensorImpl *>(handle));
    return true;
  });
}

void mm_release(const int64_t *handles, int64_t count) {
  for (int64_t i = 0; i < count; i++) mm_release_one(handles[i]);
}

int64_t mm_retain(int64_t tensor) { return give_new(borrow(tensor)); }

int64_t mm_dim(int64_t tensor) { return borrow(tensor).dim(); }
int64_t mm_numel(int64_t tensor) { return borrow(tensor).numel(); }
int64_t mm_size(int64_t tensor, int64_t dim) { return borrow(tensor).sizes()[dim]; }
int32_t mm_dtype(int64_t tensor) { return static_cast<int32_t>(borrow(tensor).scalar_type()); }
int32_t mm_device_type(int64_t tensor) { return static_cast<int32_t>(borrow(tensor).device().type()); }
int32_t mm_device_index(int64_t tensor) { return borrow(tensor).device().index(); }
bool mm_is_contiguous(int64_t tensor) { return borrow(tensor).is_contiguous(); }
int64_t mm_element_size(int64_t tensor) { return static_cast<int64_t>(borrow(tensor).element_size()); }

bool mm_strides(int64_t tensor, int64_t *strides) {
  return guarded(false, [&] {
    auto from = borrow(tensor).strides();
    std::copy(from.begin(), from.end(), strides);
    return true;
  });
}

int64_t mm_storage_offset(int64_t tensor) { return borrow(tensor).storage_offset(); }

int64_t mm_data_ptr(int64_t tensor) {
  return guarded<int64_t>(0, [&] { return reinterpret_cast<int64_t>(borrow(tensor).data_ptr()); });
}

int64_t mm_plain_data(int64_t handle, int32_t type) {
  const auto &tensor = borrow(handle);
  bool plain = tensor.is_cpu() && tensor.scalar_type() == dtype(type) && tensor.layout() == at::kStrided &&
               tensor.is_contiguous() && !tensor.is_neg() && tensor.has_storage();
  if (!plain) return 0;
  auto *start = static_cast<const char *>(tensor.unsafeGetTensorImpl()->unsafe_storage().data());
  return reinterpret_cast<int64_t>(start + tensor.storage_offset() * static_cast<int64_t>(tensor.element_size()));
}

int64_t mm_empty_cpu(const int64_t *sizes, int64_t dims, int32_t type, int64_t *address) {
  return guarded<int64_t>(0, [&] {
    auto tensor = at::detail::empty_cpu(ints(sizes, dims), dtype(type), false, std::nullopt);
    *address = reinterpret_cast<int64_t>(tensor.unsafeGetTensorImpl()->mutable_data());
    return give(std::move(tensor));
  });
}

namespace {

// Storages die on any thread, autograd's and CUDA's included, so what has died is left here for Java to fetch.
std::mutex freed_blobs_mutex;
std::vector<int64_t> freed_blobs;

}  // namespace

int64_t mm_from_blob(int64_t address, int64_t bytes, const int64_t *sizes, int64_t dims, int32_t type, int64_t token) {
  return guarded<int64_t>(0, [&] {
    auto element = static_cast<int64_t>(c10::elementSize(dtype(type)));
    int64_t needed = element;
    for (int64_t size : ints(sizes, dims)) {
      TORCH_CHECK(size >= 0 && !__builtin_mul_overflow(needed, size, &needed), "sizes out of range");
    }
    TORCH_CHECK(needed <= bytes, "the shape needs ", needed, " bytes, the memory has ", bytes);
    TORCH_CHECK(address % element == 0, "the memory is not aligned to ", element, " bytes");
    return give(at::from_blob(
        reinterpret_cast<void *>(address), ints(sizes, dims),
        [token](void *) {
          std::lock_guard<std::mutex> lock(freed_blobs_mutex);
          freed_blobs.push_back(token);
        },
        at::TensorOptions().dtype(dtype(type))));
  });
}

int64_t mm_take_freed_blobs(int64_t *tokens, int64_t capacity) {
  std::lock_guard<std::mutex> lock(freed_blobs_mutex);
  auto count = std::min(static_cast<int64_t>(freed_blobs.size()), capacity);
  std::copy(freed_blobs.end() - count, freed_blobs.end(), tokens);
  freed_blobs.resize(freed_blobs.size() - static_cast<size_t>(count));
  return count;
}

namespace {

// Tensor::item() takes the dispatcher, a synchronisation point and a Scalar; an element in memory takes a load.
template <class T>
T item(const at::Tensor &tensor) {
  if (tensor.is_cpu() && tensor.numel() == 1 && tensor.layout() == at::kStrided && !tensor.is_neg()) {
    const void *data = tensor.const_data_ptr();
    switch (tensor.scalar_type()) {
      case at::kFloat:
        return c10::checked_convert<T>(*static_cast<const float *>(data), "Java's");
      case at::kDouble:
        return c10::checked_convert<T>(*static_cast<const double *>(data), "Java's");
      case at::kLong:
        return static_cast<T>(*static_cast<const int64_t *>(data));
      case at::kInt:
        return static_cast<T>(*static_cast<const int32_t *>(data));
      default:
        break;
    }
  }
  return tensor.item().to<T>();
}

}  // namespace

bool mm_item_double(int64_t tensor, double *value) {
  return guarded(false, [&] {
    *value = item<double>(borrow(tensor));
    return true;
  });
}

bool mm_item_long(int64_t tensor, int64_t *value) {
  return guarded(false, [&] {
    *value = item<int64_t>(borrow(tensor));
    return true;
  });
}
