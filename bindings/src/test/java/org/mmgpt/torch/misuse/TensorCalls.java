package org.mmgpt.torch.misuse;

import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Elements chosen, moved and divided. */
final class TensorCalls extends RightCalls {
  TensorCalls() {
    indices();
    integerDivision();
    rearrangements();
    choices();
  }

  private void indices() {
    Tensor rows = Tensor.ofArray(new long[] {2, 0, 3}, 3);
    Tensor places = Tensor.ofArray(new long[] {2, 0, 3, 1, 1, 1}, 2, 3);
    add(
        "indexAdd",
        a -> a.tensor(0).indexAdd(a.integer(1), a.tensor(2), a.tensor(3), a.real(4)),
        matrix(5, 4),
        0L,
        rows,
        matrix(3, 4),
        2.0);
    add(
        "indexAdd_",
        a -> a.tensor(0).indexAdd_(a.integer(1), a.tensor(2), a.tensor(3)),
        matrix(4, 5),
        1L,
        rows,
        matrix(4, 3));
    add(
        "indexAdd_ of one dimension",
        a -> a.tensor(0).indexAdd_(a.integer(1), a.tensor(2), a.tensor(3)),
        Torch.randn(5),
        0L,
        rows,
        Torch.randn(3));
    add(
        "indexCopy_",
        a -> a.tensor(0).indexCopy_(a.integer(1), a.tensor(2), a.tensor(3)),
        matrix(5, 4),
        0L,
        rows,
        matrix(3, 4));
    add(
        "indexFill_",
        a -> a.tensor(0).indexFill_(a.integer(1), a.tensor(2), a.real(3)),
        matrix(5, 4),
        0L,
        rows,
        1.0);
    add(
        "indexSelect",
        a -> a.tensor(0).indexSelect(a.integer(1), a.tensor(2)),
        matrix(5, 4),
        0L,
        rows);
    add(
        "index",
        a -> a.tensor(0).index(a.tensors(1).stream().map(Optional::of).toList()),
        matrix(5, 4),
        List.of(rows, rows));
    add(
        "indexPut_",
        a ->
            a.tensor(0)
                .indexPut_(
                    a.tensors(1).stream().map(Optional::of).toList(), a.tensor(2), a.flag(3)),
        matrix(5, 4),
        List.of(rows, rows),
        Torch.randn(3),
        true);
    add("take", a -> a.tensor(0).take(a.tensor(1)), matrix(5, 4), places);
    add("gather", a -> a.tensor(0).gather(a.integer(1), a.tensor(2)), matrix(5, 4), 1L, places);
    add(
        "scatter_",
        a -> a.tensor(0).scatter_(a.integer(1), a.tensor(2), a.tensor(3)),
        matrix(5, 4),
        1L,
        places,
        matrix(2, 3));
    add(
        "scatterAdd",
        a -> a.tensor(0).scatterAdd(a.integer(1), a.tensor(2), a.tensor(3)),
        matrix(5, 4),
        1L,
        places,
        matrix(2, 3));
    add(
        "maskedScatter",
        a -> a.tensor(0).maskedScatter(a.tensor(1), a.tensor(2)),
        matrix(5, 4),
        matrix(5, 4).gt(0),
        matrix(5, 4));
    add(
        "embedding",
        a -> Torch.embedding(a.tensor(0), a.tensor(1), a.integer(2), a.flag(3), a.flag(4)),
        matrix(5, 4),
        rows,
        1L,
        false,
        false);
  }

  /** A processor ends a process that divides by 0, or the least integer by -1. */
  private void integerDivision() {
    Tensor seven = Tensor.ofArray(new long[] {7, -7, 3}, 3);
    Tensor two = Tensor.ofArray(new long[] {2, 2, 2}, 3);
    add("floorDivide", a -> a.tensor(0).floorDivide(a.tensor(1)), seven, two);
    add("floorDivide by a number", a -> a.tensor(0).floorDivide(a.integer(1)), seven, 1L);
    add("remainder", a -> a.tensor(0).remainder(a.tensor(1)), seven, two);
    add("remainder by a number", a -> a.tensor(0).remainder(a.integer(1)), seven, 1L);
    add("fmod", a -> a.tensor(0).fmod(a.integer(1)), seven, 1L);
    add("div, truncated", a -> a.tensor(0).div(a.tensor(1), "trunc"), seven, two);
    add("pow", a -> a.tensor(0).pow(a.tensor(1)), seven, two);
    add(
        "randint",
        a -> Torch.randint(a.integer(0), a.integer(1), a.integers(2)),
        1L,
        3L,
        new long[] {2, 3});
    add("linspace", a -> Torch.linspace(a.integer(0), a.integer(1), a.integer(2)), 1L, 3L, 4L);
  }

  private void rearrangements() {
    add(
        "unflatten",
        a -> a.tensor(0).unflatten(a.integer(1), a.integers(2)),
        matrix(3, 8),
        1L,
        new long[] {2, 4});
    add(
        "splitWithSizes",
        a -> a.tensor(0).splitWithSizes(a.integers(1), a.integer(2)),
        matrix(3, 8),
        new long[] {2, 6},
        1L);
    add("split", a -> a.tensor(0).split(a.integer(1), a.integer(2)), matrix(3, 8), 3L, 1L);
    add(
        "roll",
        a -> a.tensor(0).roll(a.integers(1), a.integers(2)),
        matrix(3, 8),
        new long[] {1, 2},
        new long[] {0, 1});
    add("repeat", a -> a.tensor(0).repeat(a.integers(1)), matrix(3, 8), new long[] {2, 1});
    add(
        "slice",
        a -> a.tensor(0).slice(a.integer(1), a.integer(2), a.integer(3), a.integer(4)),
        matrix(3, 8),
        1L,
        2L,
        7L,
        2L);
    add(
        "where",
        a -> Torch.where(a.tensor(0), a.tensor(1), a.tensor(2)),
        matrix(3, 4).gt(0),
        matrix(3, 4),
        matrix(3, 4));
    add("copy_", a -> a.tensor(0).copy_(a.tensor(1)), matrix(3, 4), matrix(3, 4));
    add("sort", a -> a.tensor(0).sort(a.integer(1), a.flag(2)), matrix(3, 4), 1L, true);
    add("cumsum", a -> a.tensor(0).cumsum(a.integer(1)), matrix(3, 4), 1L);
    add(
        "diagonal",
        a -> a.tensor(0).diagonal(a.integer(1), a.integer(2), a.integer(3)),
        matrix(3, 4),
        1L,
        0L,
        1L);
  }

  private void choices() {
    Tensor sorted = Tensor.ofArray(new float[] {-1, 0, 1, 2}, 4);
    add(
        "searchsorted",
        a ->
            Torch.searchsorted(a.tensor(0), a.tensor(1), a.flag(2), a.flag(3), "left", a.tensor(4)),
        sorted,
        Torch.randn(3),
        false,
        false,
        Tensor.ofArray(new long[] {0, 1, 2, 3}, 4));
    add(
        "multinomial",
        a -> a.tensor(0).multinomial(a.integer(1), a.flag(2)),
        matrix(3, 4).abs(),
        2L,
        true);
    add(
        "bincount",
        a -> a.tensor(0).bincount(a.optional(1), a.integer(2)),
        Tensor.ofArray(new long[] {2, 0, 3}, 3),
        Torch.randn(3),
        5L);
    add(
        "topk",
        a -> a.tensor(0).topk(a.integer(1), a.integer(2), a.flag(3), a.flag(4)),
        matrix(3, 4),
        2L,
        1L,
        true,
        true);
    add(
        "kthvalue",
        a -> a.tensor(0).kthvalue(a.integer(1), a.integer(2), a.flag(3)),
        matrix(3, 4),
        2L,
        1L,
        false);
    add(
        "repeatInterleave",
        a -> a.tensor(0).repeatInterleave(a.tensor(1), a.integer(2)),
        matrix(3, 4),
        Tensor.ofArray(new long[] {2, 0, 3}, 3),
        0L);
    add("oneHot", a -> a.tensor(0).oneHot(a.integer(1)), Tensor.ofArray(new long[] {2}, 1), 4L);
  }
}
