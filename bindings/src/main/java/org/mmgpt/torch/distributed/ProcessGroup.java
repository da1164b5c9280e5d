package org.mmgpt.torch.distributed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.ffi.MmgptDistributed;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * Processes that compute together.
 *
 * <pre>{@code
 * try (ProcessGroup group = ProcessGroup.fromEnvironment(Backend.GLOO, Duration.ofMinutes(5))) {
 *   group.allReduce(gradient, ReduceOp.AVG);
 * }
 * }</pre>
 *
 * <p>Every rank calls the same collectives in the same order with tensors of the same shapes and
 * types. Tensors have to be contiguous. The methods here wait for the end of what they start;
 * {@link #async} has the same ones without waiting. All throw a {@link DistributedException} that
 * names this rank, the operation, and as far as it can be found out which ranks are missing; after
 * that over Gloo the group is of no use any more and the process does best to end.
 */
public final class ProcessGroup implements AutoCloseable {
  static {
    NativeLibrary.load();
  }

  /** From then on each new operation looks which of those under way have ended. */
  private static final int MANY_PENDING = 256;

  private final Membership membership;
  private final long handle;
  private final AsyncCollectives async = new AsyncCollectives(this);
  private final Set<Work> pending = ConcurrentHashMap.newKeySet();
  private final AtomicLong collectives = new AtomicLong();
  private final AtomicLong barriers = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();

  private final Breakdown breakdown;

  ProcessGroup(Membership membership, long handle) {
    this.membership = membership;
    this.handle = handle;
    this.breakdown = new Breakdown(membership, () -> MmgptDistributed.mm_group_abort(handle));
  }

  // ---- making one ----

  /**
   * The group of all processes that a launcher started, see {@link DistributedEnvironment}.
   *
   * @param timeout for meeting the others, and for each collective
   * @throws DistributedException if a variable is missing or wrong, the port is in use, the store
   *     can't be reached, or a rank doesn't come in time; it says which
   */
  public static ProcessGroup fromEnvironment(Backend backend, Duration timeout) {
    return join(DistributedEnvironment.read(), backend, timeout);
  }

  /** As {@link #fromEnvironment}, told by the program. */
  public static ProcessGroup join(
      DistributedEnvironment environment, Backend backend, Duration timeout) {
    return Membership.ofWorld(environment, GroupConfig.of(environment, backend, timeout)).meet();
  }

  /**
   * A group that meets in a store of the caller's, which stays the caller's to close; Python joins
   * it with {@code init_process_group(store=...)}.
   */
  public static ProcessGroup create(Store store, GroupConfig config) {
    return Membership.ofWorld(store, config).meet();
  }

  /**
   * A group of some of this group's ranks. All ranks of this group have to call this, in the same
   * order, also those that don't belong to it. Python's {@code new_group} meets sub-groups of the
   * whole world.
   *
   * @param ranks of this group, in the order they have in the new one
   * @return empty for those who don't belong to it
   */
  public Optional<ProcessGroup> subgroup(int... ranks) {
    return membership.ofSubgroup(ranks).map(Membership::meet);
  }

  /** Which of the ranks this process is, from 0. */
  public int rank() {
    return membership.config().rank();
  }

  /** How many ranks there are. */
  public int size() {
    return membership.config().size();
  }

  /** What carries the messages. */
  public Backend backend() {
    return membership.config().backend();
  }

  /** For each collective. */
  public Duration timeout() {
    return membership.config().timeout();
  }

  /** A part of the store where the group met that is free for the program's own keys. */
  public PrefixStore store() {
    return membership.storeForUser();
  }

  /** The same collectives without waiting. */
  public AsyncCollectives async() {
    return async;
  }

  // ---- collectives ----

  /** Every rank's tensor becomes the reduction of all of them. */
  public void allReduce(Tensor tensor, ReduceOp op) {
    async.allReduce(tensor, op).await();
  }

  /** Each of the tensors, in one message; they are of one type and of any shapes. */
  public void allReduce(List<Tensor> tensors, ReduceOp op) {
    async.allReduce(tensors, op).await();
  }

  /** Every rank's tensor becomes the root's. */
  public void broadcast(Tensor tensor, int root) {
    async.broadcast(tensor, root).await();
  }

  /**
   * The root's tensor becomes the reduction of all; those of the others are undefined afterwards.
   */
  public void reduce(Tensor tensor, ReduceOp op, int root) {
    async.reduce(tensor, op, root).await();
  }

  /** The tensors of all ranks, in their order. */
  public List<Tensor> allGather(Tensor input) {
    List<Tensor> outputs = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      outputs.add(input.emptyLike());
    }
    allGather(outputs, input);
    return outputs;
  }

  /**
   * @param outputs one for each rank, each of the input's shape
   */
  public void allGather(List<Tensor> outputs, Tensor input) {
    async.allGather(outputs, input).await();
  }

  /**
   * @param output with size() times the input's elements: the inputs one after the other
   */
  public void allGatherIntoTensor(Tensor output, Tensor input) {
    async.allGatherIntoTensor(output, input).await();
  }

  /**
   * Rank i's output becomes the reduction of all ranks' i-th inputs.
   *
   * @param inputs one for each rank, each of the output's shape
   */
  public void reduceScatter(Tensor output, List<Tensor> inputs, ReduceOp op) {
    async.reduceScatter(output, inputs, op).await();
  }

  /**
   * @param input with size() times the output's elements: one rank's share after the other
   */
  public void reduceScatterTensor(Tensor output, Tensor input, ReduceOp op) {
    async.reduceScatterTensor(output, input, op).await();
  }

  /**
   * Rank i's output becomes the root's i-th input.
   *
   * @param inputs one for each rank at the root, none elsewhere
   */
  public void scatter(Tensor output, List<Tensor> inputs, int root) {
    async.scatter(output, inputs, root).await();
  }

  /**
   * The root's i-th output becomes rank i's input.
   *
   * @param outputs one for each rank at the root, none elsewhere
   */
  public void gather(List<Tensor> outputs, Tensor input, int root) {
    async.gather(outputs, input, root).await();
  }

  /** To a rank that calls {@link #recv} with a tensor of this shape and type. */
  public void send(Tensor tensor, int destination) {
    async.send(tensor, destination, 0).await();
  }

  /** Into a tensor of the shape and type that is sent. */
  public void recv(Tensor tensor, int source) {
    async.recv(tensor, source, 0).await();
  }

  /** From whoever sends first. Returns who it was; Gloo only. */
  public int recvAny(Tensor tensor) {
    Work work = async.recvAny(tensor, 0);
    work.await();
    return work.sourceRank();
  }

  /** Returns when all ranks have come here. */
  public void barrier() {
    async.barrier().await();
  }

  /**
   * A barrier by way of the store: slower, but it breaks nothing when a rank is missing, and every
   * rank gets to know which. Only for groups without Python's processes.
   *
   * @throws DistributedException which names the missing ranks
   */
  public void monitoredBarrier(Duration timeout) {
    String absent = membership.attendance().awaitAll(barriers.getAndIncrement(), timeout);
    if (!absent.isEmpty()) {
      throw new DistributedException(
          "%s: monitored_barrier timed out after %s: no word from %s"
              .formatted(this, Timeout.of(timeout), absent),
          true);
    }
  }

  // ---- the end ----

  /**
   * Fails what is under way and all that comes, on this rank; the others notice when their timeout
   * is over. May be called from another thread than the one that waits.
   */
  public void abort() {
    breakdown.because("aborted");
    MmgptDistributed.mm_group_abort(handle);
  }

  /** Leaves the group. What hasn't been awaited is aborted. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (breakdown.happened() || !pending.stream().allMatch(Work::isCompleted)) {
      abort(); // closing would wait for what is under way
    } else {
      MmgptDistributed.mm_group_close(handle);
    }
    membership.leave(breakdown.happened());
  }

  /** For messages, e.g. {@code rank 1 of 2}. */
  @Override
  public String toString() {
    return membership.toString();
  }

  // ---- for AsyncCollectives and Work ----

  long handle() {
    return handle;
  }

  void requireRank(int rank) {
    if (rank < 0 || rank >= size()) {
      throw new IllegalArgumentException("no rank " + rank + " in a group of " + size());
    }
  }

  void requireOther(int rank) {
    requireRank(rank);
    if (rank == rank()) {
      throw new IllegalArgumentException("rank " + rank + " cannot send to or receive from itself");
    }
  }

  /**
   * @param work its handle, 0 if it couldn't be started
   */
  Work collective(String operation, long work) {
    return started(operation + " #" + collectives.incrementAndGet(), false, work);
  }

  Work transfer(String operation, long work) {
    return started(operation, true, work);
  }

  private Work started(String operation, boolean transfer, long handle) {
    if (handle == 0) {
      throw failure(operation, DistributedException.lastError());
    }
    Work work = new Work(this, operation, transfer, handle);
    if (pending.size() >= MANY_PENDING) {
      pending.forEach(Work::isCompleted); // lets go of those that have ended and nobody awaited
    }
    pending.add(work);
    return work;
  }

  void settled(Work work) {
    pending.remove(work);
  }

  /**
   * @param reason what c10d said
   */
  DistributedException failure(String operation, String reason) {
    return breakdown.failure(operation, reason, closed.get());
  }
}
