package org.mmgpt.torch.distributed;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.ffi.MmgptDistributed;

/**
 * A group's collectives, each as a {@link Work} that is to be awaited. What they do and how their
 * tensors are to look stands at the methods of the same name of {@link ProcessGroup}, which wait.
 */
public final class AsyncCollectives {
  private final ProcessGroup group;

  AsyncCollectives(ProcessGroup group) {
    this.group = group;
  }

  /** See {@link ProcessGroup#allReduce(Tensor, ReduceOp)}. */
  public Work allReduce(Tensor tensor, ReduceOp op) {
    return allReduce(List.of(tensor), op);
  }

  /** See {@link ProcessGroup#allReduce(List, ReduceOp)}. */
  public Work allReduce(List<Tensor> tensors, ReduceOp op) {
    requireSome(tensors);
    String operation = "all_reduce(" + text(tensors) + ", " + op + ")";
    try (Arena arena = Arena.ofConfined()) {
      return group.collective(
          operation,
          MmgptDistributed.mm_group_all_reduce(
              group.handle(), handles(arena, tensors), tensors.size(), op.code(), op.factor()));
    }
  }

  /** See {@link ProcessGroup#broadcast}. */
  public Work broadcast(Tensor tensor, int root) {
    group.requireRank(root);
    return group.collective(
        "broadcast(" + text(tensor) + ", root " + root + ")",
        MmgptDistributed.mm_group_broadcast(group.handle(), tensor.handle(), root));
  }

  /** See {@link ProcessGroup#reduce}. */
  public Work reduce(Tensor tensor, ReduceOp op, int root) {
    group.requireRank(root);
    return group.collective(
        "reduce(" + text(tensor) + ", " + op + ", root " + root + ")",
        MmgptDistributed.mm_group_reduce(
            group.handle(), tensor.handle(), op.code(), op.factor(), root));
  }

  /** See {@link ProcessGroup#allGather(List, Tensor)}. */
  public Work allGather(List<Tensor> outputs, Tensor input) {
    requireOnePerRank(outputs, "outputs");
    try (Arena arena = Arena.ofConfined()) {
      return group.collective(
          "all_gather(" + text(input) + ")",
          MmgptDistributed.mm_group_all_gather(
              group.handle(), handles(arena, outputs), outputs.size(), input.handle()));
    }
  }

  /** See {@link ProcessGroup#allGatherIntoTensor}. */
  public Work allGatherIntoTensor(Tensor output, Tensor input) {
    return group.collective(
        "all_gather_into_tensor(" + text(output) + ", " + text(input) + ")",
        MmgptDistributed.mm_group_all_gather_into_tensor(
            group.handle(), output.handle(), input.handle()));
  }

  /** See {@link ProcessGroup#reduceScatter}. */
  public Work reduceScatter(Tensor output, List<Tensor> inputs, ReduceOp op) {
    requireOnePerRank(inputs, "inputs");
    try (Arena arena = Arena.ofConfined()) {
      return group.collective(
          "reduce_scatter(" + text(output) + ", " + op + ")",
          MmgptDistributed.mm_group_reduce_scatter(
              group.handle(),
              output.handle(),
              handles(arena, inputs),
              inputs.size(),
              op.code(),
              op.factor()));
    }
  }

  /** See {@link ProcessGroup#reduceScatterTensor}. */
  public Work reduceScatterTensor(Tensor output, Tensor input, ReduceOp op) {
    return group.collective(
        "reduce_scatter_tensor(" + text(output) + ", " + text(input) + ", " + op + ")",
        MmgptDistributed.mm_group_reduce_scatter_tensor(
            group.handle(), output.handle(), input.handle(), op.code(), op.factor()));
  }

  /** See {@link ProcessGroup#scatter}. */
  public Work scatter(Tensor output, List<Tensor> inputs, int root) {
    group.requireRank(root);
    requireAtRootOnly(inputs, "inputs", root);
    try (Arena arena = Arena.ofConfined()) {
      return group.collective(
          "scatter(" + text(output) + ", root " + root + ")",
          MmgptDistributed.mm_group_scatter(
              group.handle(), output.handle(), handles(arena, inputs), inputs.size(), root));
    }
  }

  /** See {@link ProcessGroup#gather}. */
  public Work gather(List<Tensor> outputs, Tensor input, int root) {
    group.requireRank(root);
    requireAtRootOnly(outputs, "outputs", root);
    try (Arena arena = Arena.ofConfined()) {
      return group.collective(
          "gather(" + text(input) + ", root " + root + ")",
          MmgptDistributed.mm_group_gather(
              group.handle(), handles(arena, outputs), outputs.size(), input.handle(), root));
    }
  }

  /**
   * See {@link ProcessGroup#send}.
   *
   * @param tag only messages of the same tag meet
   */
  public Work send(Tensor tensor, int destination, int tag) {
    group.requireOther(destination);
    return group.transfer(
        "send(" + text(tensor) + ", to " + destination + ", tag " + tag + ")",
        MmgptDistributed.mm_group_send(group.handle(), tensor.handle(), destination, tag));
  }

  /**
   * See {@link ProcessGroup#recv}.
   *
   * @param tag only messages of the same tag meet
   */
  public Work recv(Tensor tensor, int source, int tag) {
    group.requireOther(source);
    return group.transfer(
        "recv(" + text(tensor) + ", from " + source + ", tag " + tag + ")",
        MmgptDistributed.mm_group_recv(group.handle(), tensor.handle(), source, tag));
  }

  /** From whoever sends first; {@link Work#sourceRank} then says who it was. */
  public Work recvAny(Tensor tensor, int tag) {
    return group.transfer(
        "recv(" + text(tensor) + ", from any, tag " + tag + ")",
        MmgptDistributed.mm_group_recv(group.handle(), tensor.handle(), -1, tag));
  }

  /** See {@link ProcessGroup#barrier}. */
  public Work barrier() {
    return group.collective("barrier()", MmgptDistributed.mm_group_barrier(group.handle()));
  }

  private void requireSome(List<Tensor> tensors) {
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException("no tensors");
    }
  }

  private void requireOnePerRank(List<Tensor> tensors, String what) {
    if (tensors.size() != group.size()) {
      throw new IllegalArgumentException(
          "%d %s for %d ranks".formatted(tensors.size(), what, group.size()));
    }
  }

  private void requireAtRootOnly(List<Tensor> tensors, String what, int root) {
    if (group.rank() == root) {
      requireOnePerRank(tensors, what);
    } else if (!tensors.isEmpty()) {
      throw new IllegalArgumentException(
          "%s are rank %d's alone, rank %d gives none".formatted(what, root, group.rank()));
    }
  }

  private static MemorySegment handles(Arena arena, List<Tensor> tensors) {
    long[] handles = tensors.stream().mapToLong(Tensor::handle).toArray();
    return arena.allocateFrom(ValueLayout.JAVA_LONG, handles);
  }

  private static String text(List<Tensor> tensors) {
    return tensors.size() == 1
        ? text(tensors.getFirst())
        : tensors.size() + " tensors from " + text(tensors.getFirst());
  }

  private static String text(Tensor tensor) {
    return tensor.dtype().name().toLowerCase(Locale.ROOT) + Arrays.toString(tensor.shape());
  }
}
