// Lifetime, metadata, and the ways bytes come in and out.
#include <ATen/Functions.h>
#include <ATen/core/Formatting.h>
#include <ATen/core/grad_mode.h>

#include <cstring>
#include <sstream>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

void mm_release(const int64_t *handles, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    if (handles[i] == 0) continue;
    guarded(false, [&] {
      c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(
          reinterpret_cast<c10::TensorImpl *>(handles[i]));
      return true;
    });
  }
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

bool mm_shares_storage(int64_t a, int64_t b) {
  return guarded(false, [&] { return borrow(a).is_alias_of(borrow(b)); });
}

bool mm_sizes(int64_t tensor, int64_t *sizes) {
  return guarded(false, [&] {
    auto from = borrow(tensor).sizes();
    std::copy(from.begin(), from.end(), sizes);
    return true;
  });
}

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

int64_t mm_from_bytes(const void *data, int64_t bytes, const int64_t *sizes, int64_t dims, int32_t type) {
  return guarded<int64_t>(0, [&] {
    auto tensor = at::empty(ints(sizes, dims), at::TensorOptions().dtype(dtype(type)));
    TORCH_CHECK(static_cast<int64_t>(tensor.nbytes()) == bytes, "the shape needs ", tensor.nbytes(),
                " bytes, the array has ", bytes);
    if (bytes > 0) std::memcpy(tensor.data_ptr(), data, static_cast<size_t>(bytes));
    return give(std::move(tensor));
  });
}

bool mm_to_bytes(int64_t handle, void *data, int64_t bytes) {
  return guarded(false, [&] {
    const auto &tensor = borrow(handle);
    TORCH_CHECK(static_cast<int64_t>(tensor.numel() * tensor.element_size()) == bytes, "the tensor has ",
                tensor.numel() * tensor.element_size(), " bytes, the memory ", bytes);
    if (tensor.is_cpu() && tensor.is_contiguous()) {
      if (bytes > 0) std::memcpy(data, tensor.const_data_ptr(), static_cast<size_t>(bytes));
      return true;
    }
    at::NoGradGuard no_grad;
    at::from_blob(data, tensor.sizes(), at::TensorOptions().dtype(tensor.scalar_type())).copy_(tensor);
    return true;
  });
}

bool mm_item_double(int64_t tensor, double *value) {
  return guarded(false, [&] {
    *value = borrow(tensor).item().toDouble();
    return true;
  });
}

bool mm_item_long(int64_t tensor, int64_t *value) {
  return guarded(false, [&] {
    *value = borrow(tensor).item().toLong();
    return true;
  });
}

int64_t mm_to_string(int64_t tensor) {
  return guarded<int64_t>(-1, [&] {
    std::ostringstream out;
    at::print(out, borrow(tensor), 120);
    auto text = out.str();
    set_text(text);
    return static_cast<int64_t>(text.size());
  });
}
