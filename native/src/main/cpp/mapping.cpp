// Files mapped into memory, and tensors over them that keep the mapping alive.
#include <ATen/Functions.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

namespace {

struct Mapping {
  char *address = nullptr;
  int64_t size = 0;
  ~Mapping() {
    if (size > 0) munmap(address, static_cast<size_t>(size));
  }
};
using Shared = std::shared_ptr<Mapping>;

}  // namespace

int64_t mm_mapping_open(const char *path, int64_t *address, int64_t *size) {
  return guarded<int64_t>(0, [&] {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    TORCH_CHECK(file >= 0, "cannot open ", path, ": ", std::strerror(errno));
    auto mapping = std::make_shared<Mapping>();
    struct stat status {};
    if (fstat(file, &status) == 0 && status.st_size > 0) {
      // Private and writable: an in-place operation copies the page instead of killing the process.
      void *at = mmap(nullptr, static_cast<size_t>(status.st_size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE,
                      file, 0);
      if (at != MAP_FAILED) {
        mapping->address = static_cast<char *>(at);
        mapping->size = status.st_size;
      }
    }
    int failure = errno;
    close(file);
    TORCH_CHECK(mapping->size == status.st_size, "cannot map ", path, ": ", std::strerror(failure));
    *address = reinterpret_cast<int64_t>(mapping->address);
    *size = mapping->size;
    return reinterpret_cast<int64_t>(new Shared(std::move(mapping)));
  });
}

void mm_mapping_close(int64_t mapping) { delete reinterpret_cast<Shared *>(mapping); }

int64_t mm_mapping_tensor(int64_t handle, int64_t offset, const int64_t *sizes, int64_t dims, int32_t type) {
  return guarded<int64_t>(0, [&] {
    Shared mapping = *reinterpret_cast<Shared *>(handle);
    auto options = at::TensorOptions().dtype(dtype(type));
    int64_t element = static_cast<int64_t>(c10::elementSize(dtype(type)));
    int64_t bytes = element;
    for (int64_t size : ints(sizes, dims)) {
      TORCH_CHECK(size >= 0 && !__builtin_mul_overflow(bytes, size, &bytes), "sizes out of range");
    }
    TORCH_CHECK(offset >= 0 && offset <= mapping->size && bytes <= mapping->size - offset, "bytes [", offset, ", ",
                offset + bytes, ") lie outside a mapping of ", mapping->size, " bytes");
    char *data = mapping->address + offset;
    if (reinterpret_cast<uintptr_t>(data) % static_cast<uintptr_t>(element) != 0) {
      // libtorch's kernels assume elements at their natural alignment.
      auto copy = at::empty(ints(sizes, dims), options);
      if (bytes > 0) std::memcpy(copy.data_ptr(), data, static_cast<size_t>(bytes));
      return give(std::move(copy));
    }
    return give(at::from_blob(data, ints(sizes, dims), [mapping](void *) {}, options));
  });
}
