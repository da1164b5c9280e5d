#include "host_memory.h"

#include <algorithm>
#include <fstream>
#include <limits>

#include "boundary.h"
#include "mmgpt_torch.h"

namespace mmgpt {
namespace {

constexpr int64_t kNoLimit = std::numeric_limits<int64_t>::max();

// The number behind a word at the start of a line.
std::optional<int64_t> entry(const std::string &path, const std::string &name) {
  std::ifstream file(path);
  std::string word, rest;
  while (file >> word) {
    int64_t number = 0;
    if (word == name && file >> number) return number;
    std::getline(file, rest);
  }
  return std::nullopt;
}

// This process's group below the root, such as /pod/program; empty for the root itself.
std::string own_group(const std::string &proc) {
  std::ifstream file(proc + "/self/cgroup");
  std::string line;
  while (std::getline(file, line)) {
    // A group outside what the container shows begins with /.. there.
    if (line.rfind("0::/", 0) == 0 && line.size() > 4 && line.find("..") == std::string::npos) return line.substr(3);
  }
  return "";
}

int64_t left_in(const std::string &group) {
  int64_t limit = 0, used = 0;
  std::ifstream maximum(group + "/memory.max"), current(group + "/memory.current");
  if (!(maximum >> limit) || !(current >> used)) return kNoLimit;  // "max", or no such file
  int64_t cached = entry(group + "/memory.stat", "inactive_file").value_or(0);  // files' pages make room
  return std::max<int64_t>(0, limit - used + cached);
}

// The least that a group from this process's up to the root has left.
int64_t left_in_groups(const std::string &proc, const std::string &root) {
  std::string group = own_group(proc);
  int64_t least = left_in(root);
  for (; !group.empty(); group.erase(group.rfind('/'))) least = std::min(least, left_in(root + group));
  return least;
}

}  // namespace

std::optional<int64_t> available_memory(const std::string &proc, const std::string &groups, bool swap) {
  std::string machine = proc + "/meminfo";
  std::optional<int64_t> kilobytes = entry(machine, "MemAvailable:");
  if (!kilobytes) return std::nullopt;
  if (swap) *kilobytes += entry(machine, "SwapFree:").value_or(0);
  return std::min(*kilobytes * 1024, left_in_groups(proc, groups));
}

}  // namespace mmgpt

int64_t mm_available_memory(const char *proc, const char *groups, bool swap) {
  return mmgpt::guarded<int64_t>(-1, [&] { return mmgpt::available_memory(proc, groups, swap).value_or(-1); });
}
