package org.mmgpt.torch.misuse;

import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Losses, and steps of optimizers. */
final class TrainingCalls extends RightCalls {
  TrainingCalls() {
    losses();
    fusedSteps();
  }

  private void losses() {
    Tensor classes = Tensor.ofArray(new long[] {2, 0, 3}, 3);
    add(
        "crossEntropyLoss",
        a ->
            a.tensor(0)
                .crossEntropyLoss(a.tensor(1), a.tensor(2), a.integer(3), a.integer(4), a.real(5)),
        matrix(3, 4),
        classes,
        Torch.ones(4),
        1L,
        -100L,
        0.1);
    add(
        "nllLossNd",
        a -> a.tensor(0).nllLossNd(a.tensor(1), a.tensor(2), a.integer(3), a.integer(4)),
        matrix(3, 4),
        classes,
        Torch.ones(4),
        0L,
        0L);
    add(
        "binaryCrossEntropyWithLogits",
        a ->
            a.tensor(0)
                .binaryCrossEntropyWithLogits(a.tensor(1), a.tensor(2), a.tensor(3), a.integer(4)),
        matrix(3, 4),
        matrix(3, 4).sigmoid(),
        matrix(3, 4),
        Torch.ones(4),
        1L);
  }

  private void fusedSteps() {
    add(
        "fusedAdam_",
        a ->
            Torch.fusedAdam_(
                a.tensors(0),
                a.tensors(1),
                a.tensors(2),
                a.tensors(3),
                a.tensors(4),
                a.tensors(5),
                a.real(6),
                0.9,
                0.99,
                0.1,
                1e-8,
                a.flag(7),
                false,
                a.optional(8),
                a.optional(9)),
        matrices(),
        matrices(),
        matrices(),
        matrices(),
        matrices(),
        counts(),
        0.1,
        true,
        Torch.ones(1),
        Torch.zeros(1));
    add(
        "fusedAdamw_",
        a ->
            Torch.fusedAdamw_(
                a.tensors(0),
                a.tensors(1),
                a.tensors(2),
                a.tensors(3),
                a.tensors(4),
                a.tensors(5),
                a.tensor(6),
                0.9,
                0.99,
                0.1,
                1e-8,
                a.flag(7),
                false,
                Optional.empty(),
                Optional.empty()),
        matrices(),
        matrices(),
        matrices(),
        matrices(),
        matrices(),
        counts(),
        Torch.scalarTensor(0.1),
        true);
    add(
        "fusedSgd_",
        a ->
            Torch.fusedSgd_(
                a.tensors(0),
                a.tensors(1),
                a.tensors(2),
                0.1,
                a.real(3),
                0.1,
                0,
                a.flag(4),
                false,
                a.flag(5),
                a.optional(6),
                a.optional(7)),
        matrices(),
        matrices(),
        matrices(),
        0.9,
        true,
        false,
        Torch.ones(1),
        Torch.zeros(1));
    add(
        "ampForeachNonFiniteCheckAndUnscale_",
        a -> Torch.ampForeachNonFiniteCheckAndUnscale_(a.tensors(0), a.tensor(1), a.tensor(2)),
        matrices(),
        Torch.zeros(1),
        Torch.ones(1));
    add(
        "ampUpdateScale_",
        a ->
            a.tensor(0)
                .ampUpdateScale_(a.tensor(1), a.tensor(2), a.real(3), a.real(4), a.integer(5)),
        Torch.ones(1),
        Torch.zeros(1).to(DType.INT32),
        Torch.zeros(1),
        2.0,
        0.5,
        10L);
    add(
        "foreachAddcdiv_",
        a -> Torch.foreachAddcdiv_(a.tensors(0), a.tensors(1), a.tensors(2), a.real(3)),
        matrices(),
        matrices(),
        matrices(),
        0.1);
  }

  private static List<Tensor> matrices() {
    return List.of(Torch.rand(3), Torch.rand(4, 5));
  }

  private static List<Tensor> counts() {
    return List.of(Torch.scalarTensor(1.0), Torch.scalarTensor(1.0));
  }
}
