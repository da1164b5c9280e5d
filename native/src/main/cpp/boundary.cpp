#include "boundary.h"

#include <cstring>

#include "mmgpt_torch.h"

namespace mmgpt {

static thread_local std::string error_message;
static thread_local std::string text_result;

void set_error(std::string message) { error_message = std::move(message); }
void set_text(std::string text) { text_result = std::move(text); }
std::vector<int64_t> &list_results() {
  static thread_local std::vector<int64_t> results;
  return results;
}

static void copy_out(const std::string &from, char *buffer, int64_t capacity) {
  std::memcpy(buffer, from.data(), std::min<size_t>(from.size(), static_cast<size_t>(capacity)));
}

}  // namespace mmgpt

using namespace mmgpt;

int64_t mm_error_message(char *buffer, int64_t capacity) {
  copy_out(error_message, buffer, capacity);
  return static_cast<int64_t>(error_message.size());
}

void mm_text(char *buffer, int64_t capacity) { copy_out(text_result, buffer, capacity); }

void mm_take_list(int64_t *handles, int64_t count) {
  std::memcpy(handles, list_results().data(), static_cast<size_t>(count) * sizeof(int64_t));
}
