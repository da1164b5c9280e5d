// Starting a collective, each as c10d's backends have it.
#include <ATen/Functions.h>

#include "boundary.h"
#include "distributed/handles.h"
#include "mmgpt_distributed.h"

using namespace mmgpt;
using Tensors = std::vector<at::Tensor>;

namespace {

std::shared_ptr<OpenGroup> open_group(int64_t handle) {
  auto group = groups().get(handle);
  TORCH_CHECK(!group->aborted, "this process group has been aborted");
  return group;
}

Tensors tensors(const int64_t *handles, int64_t count) { return borrow_list(handles, count).vec(); }

int64_t give_work(std::shared_ptr<OpenGroup> group, c10::intrusive_ptr<c10d::Work> work, Tensors held,
                  std::function<void()> finish = {}) {
  auto entry = std::make_shared<OpenWork>();
  entry->group = std::move(group);
  entry->work = std::move(work);
  entry->tensors = std::move(held);
  entry->finish = std::move(finish);
  return works().add(std::move(entry));
}

// For Gloo's works that only get on while somebody stands in wait().
int64_t give_passive_work(std::shared_ptr<OpenGroup> group, c10::intrusive_ptr<c10d::Work> work, Tensors held,
                          std::function<void()> finish = {}) {
  auto entry = std::make_shared<OpenWork>();
  entry->passive = group->gloo;
  entry->group = std::move(group);
  entry->work = std::move(work);
  entry->tensors = std::move(held);
  entry->finish = std::move(finish);
  return works().add(std::move(entry));
}

// How the backend is to reduce. NCCL knows all operations; Gloo neither a mean nor a scaled sum, which are
// therefore a sum with something before or after it.
struct Reduction {
  c10d::ReduceOp op;
  bool scale_before = false;
  bool divide_after = false;
};

Reduction reduction(const OpenGroup &group, int32_t code, double factor) {
  auto op = static_cast<c10d::ReduceOp::RedOpType>(code);
  if (op == c10d::ReduceOp::PREMUL_SUM) {
    if (group.gloo) return {.op = c10d::ReduceOp::SUM, .scale_before = true};
    return {.op = c10d::makePreMulSum(factor)};
  }
  if (op == c10d::ReduceOp::AVG && group.gloo) return {.op = c10d::ReduceOp::SUM, .divide_after = true};
  return {.op = op};
}

// Turns sums into means; those of integers are rounded towards zero, as NCCL does it.
void divide(const Tensors &sums, int size) {
  for (auto &sum : sums) {
    if (at::isIntegralType(sum.scalar_type(), /*includeBool=*/true)) {
      sum.div_(size, "trunc");
    } else {
      sum.div_(size);
    }
  }
}

std::function<void()> mean_of(Tensors sums, const OpenGroup &group, const Reduction &how) {
  if (!how.divide_after) return {};
  return [sums = std::move(sums), size = group.size()] { divide(sums, size); };
}

void scale_in_place(Tensors &tensors, double factor) {
  at::NoGradGuard no_grad;
  for (auto &tensor : tensors) tensor.mul_(factor);
}

Tensors scaled(const Tensors &tensors, double factor) {
  at::NoGradGuard no_grad;
  Tensors copies;
  for (auto &tensor : tensors) copies.push_back(tensor.clone().mul_(factor));
  return copies;
}

void check_part(int64_t elements, const at::Tensor &input, const at::Tensor &output, int64_t parts) {
  TORCH_CHECK(output.numel() * parts == elements, "the input has ", elements, " elements, ", parts, " ranks times ",
              output.numel(), " of the output are ", output.numel() * parts);
  TORCH_CHECK(output.scalar_type() == input.scalar_type(), "the input is ", input.scalar_type(), ", the output ",
              output.scalar_type());
}

Tensors joined(Tensors all, const at::Tensor &one) {
  all.push_back(one);
  return all;
}

}  // namespace

int64_t mm_group_all_reduce(int64_t handle, const int64_t *handles, int64_t count, int32_t op, double factor) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    auto inout = tensors(handles, count);
    auto how = reduction(*group, op, factor);
    if (how.scale_before) scale_in_place(inout, factor);
    c10::intrusive_ptr<c10d::Work> work;
    if (count == 1) {
      c10d::AllreduceOptions options;
      options.reduceOp = how.op;
      work = group->backend->allreduce(inout, options);
    } else {
      c10d::AllreduceCoalescedOptions options;
      options.reduceOp = how.op;
      work = group->backend->allreduce_coalesced(inout, options);
    }
    return give_work(group, std::move(work), inout, mean_of(inout, *group, how));
  });
}

int64_t mm_group_broadcast(int64_t handle, int64_t tensor, int32_t root) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    Tensors inout{borrow(tensor)};
    c10d::BroadcastOptions options;
    options.rootRank = root;
    return give_work(group, group->backend->broadcast(inout, options), inout);
  });
}

int64_t mm_group_reduce(int64_t handle, int64_t tensor, int32_t op, double factor, int32_t root) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    Tensors inout{borrow(tensor)};
    auto how = reduction(*group, op, factor);
    if (how.scale_before) scale_in_place(inout, factor);
    c10d::ReduceOptions options;
    options.reduceOp = how.op;
    options.rootRank = root;
    how.divide_after &= group->backend->getRank() == root;
    return give_work(group, group->backend->reduce(inout, options), inout, mean_of(inout, *group, how));
  });
}

int64_t mm_group_all_gather(int64_t handle, const int64_t *outputs, int64_t count, int64_t input) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    std::vector<Tensors> out{tensors(outputs, count)};
    Tensors in{borrow(input)};
    return give_work(group, group->backend->allgather(out, in), joined(out[0], in[0]));
  });
}

int64_t mm_group_all_gather_into_tensor(int64_t handle, int64_t output, int64_t input) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    at::Tensor out = borrow(output), in = borrow(input);
    return give_work(group, group->backend->_allgather_base(out, in), {out, in});
  });
}

int64_t mm_group_reduce_scatter(int64_t handle, int64_t output, const int64_t *inputs, int64_t count, int32_t op,
                                double factor) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    auto how = reduction(*group, op, factor);
    Tensors out{borrow(output)};
    std::vector<Tensors> in{tensors(inputs, count)};
    for (auto &input : in[0]) check_part(input.numel() * count, input, out[0], count);
    if (how.scale_before) in[0] = scaled(in[0], factor);
    c10d::ReduceScatterOptions options;
    options.reduceOp = how.op;
    auto work = group->backend->reduce_scatter(out, in, options);
    return give_passive_work(group, std::move(work), joined(in[0], out[0]), mean_of(out, *group, how));
  });
}

// Over Gloo this is an all_reduce of which each rank keeps its part. c10d's own work for that is a passive one, so
// the same messages are sent from here.
int64_t mm_group_reduce_scatter_tensor(int64_t handle, int64_t output, int64_t input, int32_t op, double factor) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    auto how = reduction(*group, op, factor);
    at::Tensor out = borrow(output), in = borrow(input);
    check_part(in.numel(), in, out, group->size());
    if (!group->gloo) {
      c10d::ReduceScatterOptions options;
      options.reduceOp = how.op;
      auto work = group->backend->_reduce_scatter_base(out, in, options);
      return give_work(group, std::move(work), {out, in});
    }
    at::NoGradGuard no_grad;
    Tensors whole{in.clone(at::MemoryFormat::Contiguous)};
    if (how.scale_before) whole[0].mul_(factor);
    c10d::AllreduceOptions options;
    options.reduceOp = how.op;
    auto work = group->backend->allreduce(whole, options);
    auto finish = [out, how, all = whole[0], rank = group->backend->getRank(), size = group->size()] {
      out.copy_(all.view({size, -1})[rank].view(out.sizes()));
      if (how.divide_after) divide({out}, size);
    };
    return give_work(group, std::move(work), {whole[0], out}, finish);
  });
}

int64_t mm_group_scatter(int64_t handle, int64_t output, const int64_t *inputs, int64_t count, int32_t root) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    Tensors out{borrow(output)};
    std::vector<Tensors> in;
    if (count > 0) in.push_back(tensors(inputs, count));
    c10d::ScatterOptions options;
    options.rootRank = root;
    auto work = group->backend->scatter(out, in, options);
    return give_work(group, std::move(work), joined(count > 0 ? in[0] : Tensors{}, out[0]));
  });
}

int64_t mm_group_gather(int64_t handle, const int64_t *outputs, int64_t count, int64_t input, int32_t root) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    std::vector<Tensors> out;
    if (count > 0) out.push_back(tensors(outputs, count));
    Tensors in{borrow(input)};
    c10d::GatherOptions options;
    options.rootRank = root;
    auto work = group->backend->gather(out, in, options);
    return give_work(group, std::move(work), joined(count > 0 ? out[0] : Tensors{}, in[0]));
  });
}

int64_t mm_group_send(int64_t handle, int64_t tensor, int32_t destination, int32_t tag) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    Tensors out{borrow(tensor)};
    return give_passive_work(group, group->backend->send(out, destination, tag), out);
  });
}

int64_t mm_group_recv(int64_t handle, int64_t tensor, int32_t source, int32_t tag) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    Tensors in{borrow(tensor)};
    auto work = source < 0 ? group->backend->recvAnysource(in, tag) : group->backend->recv(in, source, tag);
    return give_passive_work(group, std::move(work), in);
  });
}

int64_t mm_group_barrier(int64_t handle) {
  return guarded<int64_t>(0, [&] {
    auto group = open_group(handle);
    c10d::BarrierOptions options;
    options.device = group->backend->getBoundDeviceId();
    return give_work(group, group->backend->barrier(options), {});
  });
}
