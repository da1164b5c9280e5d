// How much memory this process can still take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mmgpt {

// Bytes the machine has left, swap included if so wanted, within the control groups (v2) this process is in. Empty where the
// kernel doesn't say. The folders are those of procfs and of the control groups.
std::optional<int64_t> available_memory(const std::string &proc, const std::string &groups, bool swap);

}  // namespace mmgpt
