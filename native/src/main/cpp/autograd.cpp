// Gradients and the modes of a thread.
#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>

#include "boundary.h"
#include "mmgpt_torch.h"

using namespace mmgpt;

bool mm_requires_grad(int64_t tensor) { return borrow(tensor).requires_grad(); }

bool mm_set_requires_grad(int64_t tensor, bool requires_grad) {
  return guarded(false, [&] {
    const auto &self = borrow(tensor);
    TORCH_CHECK(self.is_leaf() || requires_grad, "only leaf tensors can stop requiring a gradient; use detach()");
    self.set_requires_grad(requires_grad);
    return true;
  });
}

bool mm_backward(int64_t tensor, int64_t gradient, bool retain_graph, bool create_graph) {
  return guarded(false, [&] {
    borrow(tensor).backward(gradient == 0 ? at::Tensor() : borrow(gradient), retain_graph, create_graph);
    return true;
  });
}

bool mm_backward_all(const int64_t *tensors, const int64_t *gradients, int64_t count) {
  return guarded(false, [&] {
    std::vector<at::Tensor> of_roots;
    for (int64_t i = 0; i < count; i++) {
      of_roots.push_back(gradients[i] == 0 ? at::Tensor() : borrow(gradients[i]));
    }
    torch::autograd::backward(borrow_list(tensors, count).vec(), of_roots);
    return true;
  });
}

int64_t mm_grad_fn_name(int64_t tensor) {
  return guarded<int64_t>(-1, [&] {
    const auto &node = borrow(tensor).grad_fn();
    set_text(node ? node->name() : "");
    return static_cast<int64_t>(node ? node->name().size() : 0);
  });
}

int64_t mm_grad(int64_t tensor) {
  return guarded<int64_t>(0, [&] {
    set_error("");
    return give_new(borrow(tensor).grad());
  });
}

bool mm_set_grad(int64_t tensor, int64_t gradient) {
  return guarded(false, [&] {
    auto &grad = borrow(tensor).mutable_grad();
    if (gradient == 0) {
      grad.reset();
      return true;
    }
    const auto &value = borrow(gradient);
    TORCH_CHECK(value.sizes() == borrow(tensor).sizes(), "a gradient of shape ", value.sizes(),
                " doesn't fit a tensor of shape ", borrow(tensor).sizes());
    grad = value;
    return true;
  });
}

int64_t mm_autograd_grad(const int64_t *outputs, int64_t output_count, const int64_t *grad_outputs,
                         const int64_t *inputs, int64_t input_count, bool retain_graph, bool create_graph,
                         bool allow_unused) {
  return guarded<int64_t>(-1, [&] {
    std::vector<at::Tensor> gradients;
    for (int64_t i = 0; grad_outputs != nullptr && i < output_count; i++) {
      gradients.push_back(grad_outputs[i] == 0 ? at::Tensor() : borrow(grad_outputs[i]));
    }
    return give_list(torch::autograd::grad(borrow_list(outputs, output_count).vec(),
                                           borrow_list(inputs, input_count).vec(), gradients, retain_graph,
                                           create_graph, allow_unused));
  });
}

bool mm_grad_mode(void) { return c10::GradMode::is_enabled(); }
void mm_set_grad_mode(bool enabled) { c10::GradMode::set_enabled(enabled); }

int64_t mm_inference_mode_open(bool enabled) {
  return guarded<int64_t>(0, [&] { return reinterpret_cast<int64_t>(new c10::InferenceMode(enabled)); });
}
void mm_inference_mode_close(int64_t guard) { delete reinterpret_cast<c10::InferenceMode *>(guard); }
bool mm_is_inference_mode(void) { return c10::InferenceMode::is_enabled(); }

bool mm_autocast_enabled(int32_t device_type) {
  return guarded(false, [&] { return at::autocast::is_autocast_enabled(static_cast<at::DeviceType>(device_type)); });
}

int32_t mm_autocast_dtype(int32_t device_type) {
  return guarded<int32_t>(-1, [&] {
    return static_cast<int32_t>(at::autocast::get_autocast_dtype(static_cast<at::DeviceType>(device_type)));
  });
}

bool mm_set_autocast(int32_t device_type, bool enabled, int32_t type) {
  return guarded(false, [&] {
    auto device = static_cast<at::DeviceType>(device_type);
    at::autocast::set_autocast_dtype(device, dtype(type));
    at::autocast::set_autocast_enabled(device, enabled);
    return true;
  });
}

void mm_autocast_enter(void) {
  guarded(false, [] { return at::autocast::increment_nesting() > 0; });
}

void mm_autocast_leave(void) {
  guarded(false, [] {
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    return true;
  });
}
