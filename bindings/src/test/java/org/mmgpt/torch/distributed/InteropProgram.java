package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Java's side of {@link PythonInteropTest}, line for line what Python does there. */
final class InteropProgram {
  private InteropProgram() {}

  public static void main(String[] arguments) {
    try (ProcessGroup group = ProcessGroup.fromEnvironment(Backend.GLOO, Duration.ofSeconds(60));
        Scope scope = Scope.open()) {
      int rank = group.rank();

      Tensor x = Torch.full(new long[] {1000}, rank + 1.0);
      group.allReduce(x, ReduceOp.SUM);
      assertThat(x.toFloatArray()).containsOnly(3);

      Tensor weights = Torch.full(new long[] {3}, (double) rank).to(DType.BFLOAT16);
      group.broadcast(weights, 0);
      assertThat(weights.toFloatArray()).containsOnly(0);

      Tensor part = Torch.zeros(2);
      Tensor whole = Tensor.ofArray(new float[] {0, 1, 2, 3}, 4).mul(rank + 1);
      group.reduceScatterTensor(part, whole, ReduceOp.SUM);
      assertThat(part.toFloatArray()).containsExactly(2 * rank * 3, (2 * rank + 1) * 3);

      Tensor one = Torch.zeros(1);
      List<Tensor> shares = List.of(Torch.ones(1), Tensor.ofArray(new float[] {2}, 1));
      group.reduceScatter(one, shares, ReduceOp.SUM);
      assertThat(one.item()).isEqualTo(2 * (rank + 1));

      List<Tensor> gathered = group.allGather(Tensor.ofArray(new long[] {rank * 7}, 1));
      assertThat(gathered).extracting(Tensor::itemLong).containsExactly(0L, 7L);

      try (ProcessGroup pair = group.subgroup(0, 1).orElseThrow()) {
        pair.barrier();
      }
      Tensor other = Torch.zeros(1);
      Work sending = group.async().send(Torch.full(new long[] {1}, (double) rank), 1 - rank, 0);
      group.recv(other, 1 - rank);
      sending.await();
      assertThat(other.item()).isEqualTo(1 - rank);
      group.barrier();
    }
    System.out.println("java is done");
  }
}
