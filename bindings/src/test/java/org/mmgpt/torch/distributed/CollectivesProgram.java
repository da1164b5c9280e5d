package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

/** One rank of {@link CollectivesTest}: every collective once, with results worked out by hand. */
final class CollectivesProgram {
  private final ProcessGroup group;
  private final int rank;
  private final int size;

  private CollectivesProgram(ProcessGroup group) {
    this.group = group;
    this.rank = group.rank();
    this.size = group.size();
  }

  public static void main(String[] arguments) {
    long before = Tensors.live();
    try (ProcessGroup group = ProcessGroup.fromEnvironment(Backend.GLOO, Duration.ofSeconds(30));
        Scope scope = Scope.open()) {
      CollectivesProgram program = new CollectivesProgram(group);
      program.reductions();
      program.floatingTypes();
      program.broadcastAndReduce();
      program.gathers();
      program.reduceScatters();
      program.transfers();
      program.asynchronous();
      program.subgroups();
      program.barriers();
      program.wrongCalls();
    }
    assertThat(Tensors.live()).isEqualTo(before);
    System.out.println("all collectives are right");
  }

  private static Tensor floats(double... values) {
    return Tensor.ofArray(values, values.length).to(DType.FLOAT32);
  }

  private static Tensor longs(long... values) {
    return Tensor.ofArray(values, values.length);
  }

  /** 0 + 1 + ... over all ranks. */
  private long sumOfRanks() {
    return (long) size * (size - 1) / 2;
  }

  private float[] reducedFloats(ReduceOp op) {
    Tensor x = floats(rank + 1, 2);
    group.allReduce(x, op);
    return x.toFloatArray();
  }

  private long[] reducedLongs(ReduceOp op) {
    Tensor x = longs(1L << rank, 7);
    group.allReduce(x, op);
    return x.toLongArray();
  }

  private void reductions() {
    float sum = sumOfRanks() + size;
    float product = IntStream.rangeClosed(1, size).reduce(1, (a, b) -> a * b);
    assertThat(reducedFloats(ReduceOp.SUM)).containsExactly(sum, 2 * size);
    assertThat(reducedFloats(ReduceOp.AVG)).containsExactly(sum / size, 2);
    assertThat(reducedFloats(ReduceOp.PRODUCT)).containsExactly(product, 1 << size);
    assertThat(reducedFloats(ReduceOp.MIN)).containsExactly(1, 2);
    assertThat(reducedFloats(ReduceOp.MAX)).containsExactly(size, 2);
    assertThat(reducedFloats(ReduceOp.premulSum(rank == 0 ? 2 : 0.5))[0])
        .isEqualTo(2 + (sum - 1) / 2);

    long allBits = (1L << size) - 1;
    assertThat(reducedLongs(ReduceOp.BAND)).containsExactly(0, 7);
    assertThat(reducedLongs(ReduceOp.BOR)).containsExactly(allBits, 7);
    assertThat(reducedLongs(ReduceOp.BXOR)).containsExactly(allBits, size % 2 == 0 ? 0 : 7);
    assertThat(reducedLongs(ReduceOp.AVG)).containsExactly(allBits / size, 7);

    List<Tensor> several = List.of(floats(1, 2, 3), floats(rank));
    group.allReduce(several, ReduceOp.AVG);
    assertThat(several.get(0).toFloatArray()).containsExactly(1, 2, 3);
    assertThat(several.get(1).toFloatArray()).containsExactly((float) sumOfRanks() / size);
  }

  private void floatingTypes() {
    for (DType dtype : List.of(DType.FLOAT64, DType.FLOAT32, DType.FLOAT16, DType.BFLOAT16)) {
      Tensor x = floats(rank, 2).to(dtype);
      group.allReduce(x, ReduceOp.SUM);
      assertThat(x.toFloatArray()).as(dtype.name()).containsExactly(sumOfRanks(), 2 * size);
    }
  }

  private void broadcastAndReduce() {
    Tensor x = floats(rank, rank);
    group.broadcast(x, size - 1);
    assertThat(x.toFloatArray()).containsExactly(size - 1, size - 1);

    Tensor y = floats(rank);
    group.reduce(y, ReduceOp.AVG, 1);
    if (rank == 1) {
      assertThat(y.toFloatArray()).containsExactly((float) sumOfRanks() / size);
    }
  }

  private void gathers() {
    List<Tensor> gathered = group.allGather(floats(rank, 10 * rank));
    for (int i = 0; i < size; i++) {
      assertThat(gathered.get(i).toFloatArray()).containsExactly(i, 10 * i);
    }

    Tensor joined = Torch.zeros(size);
    group.allGatherIntoTensor(joined, floats(rank));
    float[] everyRank = new float[size];
    IntStream.range(0, size).forEach(i -> everyRank[i] = i);
    assertThat(joined.toFloatArray()).containsExactly(everyRank);

    List<Tensor> atRoot =
        rank == 1 ? IntStream.range(0, size).mapToObj(i -> Torch.zeros(1)).toList() : List.of();
    group.gather(atRoot, floats(rank), 1);
    for (int i = 0; i < atRoot.size(); i++) {
      assertThat(atRoot.get(i).item()).isEqualTo(i);
    }

    List<Tensor> shares =
        rank == 1 ? IntStream.range(0, size).mapToObj(i -> floats(i * i)).toList() : List.of();
    Tensor share = Torch.zeros(1);
    group.scatter(share, shares, 1);
    assertThat(share.item()).isEqualTo(rank * rank);
  }

  private void reduceScatters() {
    List<Tensor> inputs = IntStream.range(0, size).mapToObj(i -> floats(rank, i)).toList();
    Tensor output = Torch.zeros(2);
    group.reduceScatter(output, inputs, ReduceOp.SUM);
    assertThat(output.toFloatArray()).containsExactly(sumOfRanks(), rank * size);

    Tensor mean = Torch.zeros(1);
    group.reduceScatterTensor(mean, Torch.full(new long[] {size}, (double) rank), ReduceOp.AVG);
    assertThat(mean.item()).isEqualTo((double) sumOfRanks() / size);

    Tensor scaled = Torch.zeros(1);
    Tensor ones = Torch.ones(size);
    group.reduceScatterTensor(scaled, ones, ReduceOp.premulSum(3));
    assertThat(scaled.item()).isEqualTo(3 * size);
    assertThat(ones.toFloatArray()).containsOnly(1);
  }

  private void transfers() {
    int next = (rank + 1) % size;
    int previous = (rank + size - 1) % size;
    Tensor received = Torch.zeros(3);
    Work sending = group.async().send(floats(rank, 1, 2), next, 5);
    Work receiving = group.async().recv(received, previous, 5);
    receiving.await();
    sending.await();
    assertThat(received.toFloatArray()).containsExactly(previous, 1, 2);
    assertThat(receiving.sourceRank()).isEqualTo(previous);

    if (rank == 0) {
      Set<Integer> heard = new HashSet<>();
      for (int i = 1; i < size; i++) {
        Tensor x = Torch.zeros(1);
        int source = group.recvAny(x);
        assertThat(x.item()).isEqualTo(source);
        heard.add(source);
      }
      assertThat(heard).hasSize(size - 1);
    } else {
      group.send(floats(rank), 0);
    }
  }

  /** The scope that made the tensor ends before the collective does; its memory must not. */
  private void asynchronous() {
    Tensor kept = Torch.zeros(1 << 20);
    Work[] works = new Work[8];
    try (Scope inner = Scope.open()) {
      for (int i = 0; i < works.length; i++) {
        Tensor x = Torch.full(new long[] {1 << 20}, (double) rank + i);
        works[i] =
            i == 0
                ? group.async().allReduce(kept, ReduceOp.SUM)
                : group.async().allReduce(x, ReduceOp.SUM);
      }
    }
    for (Work work : works) {
      work.await();
      assertThat(work.isCompleted()).isTrue();
      assertThat(work.exception()).isEmpty();
      work.await(); // once more is harmless
    }
    assertThat(kept.sum().item()).isZero();

    // Rank 0 waits for a message that is sent only after it has looked twice.
    Tensor x = Torch.zeros(1);
    if (rank == 0) {
      Work work = group.async().recv(x, 1, 9);
      assertThat(work.await(Duration.ofMillis(50))).isFalse();
      assertThat(work.isCompleted()).isFalse();
      group.barrier();
      assertThat(work.await(Duration.ofSeconds(20))).isTrue();
      assertThat(x.item()).isEqualTo(42);
    } else {
      group.barrier();
      if (rank == 1) {
        group.async().send(floats(42), 0, 9).await();
      }
    }
  }

  private void subgroups() {
    int[] reversed = IntStream.range(0, size).map(i -> size - 1 - i).toArray();
    try (ProcessGroup all = group.subgroup(reversed).orElseThrow()) {
      assertThat(all.rank()).isEqualTo(size - 1 - rank);
      Tensor x = floats(rank);
      all.broadcast(x, 0);
      assertThat(x.item()).isEqualTo(size - 1);
    }
    Optional<ProcessGroup> odd =
        group.subgroup(IntStream.range(0, size).filter(i -> i % 2 == 1).toArray());
    assertThat(odd.isPresent()).isEqualTo(rank % 2 == 1);
    odd.ifPresent(
        subgroup -> {
          try (subgroup) {
            Tensor x = floats(1);
            subgroup.allReduce(x, ReduceOp.SUM);
            assertThat(x.item()).isEqualTo(size / 2);
          }
        });
  }

  private void barriers() {
    group.barrier();
    for (int i = 0; i < 4; i++) {
      group.monitoredBarrier(Duration.ofSeconds(20));
    }
    group.store().set("word " + rank, "from " + rank);
    assertThat(group.store().getString("word 0")).isEqualTo("from 0");
  }

  private void wrongCalls() {
    Tensor x = floats(1);
    assertThatThrownBy(() -> group.broadcast(x, size)).hasMessageContaining("no rank " + size);
    assertThatThrownBy(() -> group.send(x, rank)).hasMessageContaining("itself");
    assertThatThrownBy(() -> group.allGather(List.of(x), x)).hasMessageContaining("1 outputs");
    assertThatThrownBy(() -> group.allReduce(x, ReduceOp.BAND))
        .isInstanceOf(DistributedException.class)
        .hasMessageContainingAll("rank " + rank + " of " + size, "all_reduce(float32[1], BAND)");
    x.close();
    assertThatThrownBy(() -> group.allReduce(x, ReduceOp.SUM))
        .isInstanceOf(IllegalStateException.class);
  }
}
