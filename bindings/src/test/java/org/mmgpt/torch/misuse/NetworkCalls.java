package org.mmgpt.torch.misuse;

import java.util.List;
import java.util.OptionalDouble;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.FrozenLinear;
import org.mmgpt.torch.FusedKernels;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** What networks are computed with. */
final class NetworkCalls extends RightCalls {
  NetworkCalls() {
    products();
    packedIntegers();
    fusedKernels();
    pictures();
    normalisations();
  }

  private void products() {
    add(
        "baddbmm",
        a -> a.tensor(0).baddbmm(a.tensor(1), a.tensor(2)),
        Torch.randn(2, 3, 5),
        Torch.randn(2, 3, 4),
        Torch.randn(2, 4, 5));
    add("bmm", a -> a.tensor(0).bmm(a.tensor(1)), Torch.randn(2, 3, 4), Torch.randn(2, 4, 5));
    add(
        "addmv",
        a -> a.tensor(0).addmv(a.tensor(1), a.tensor(2)),
        Torch.randn(3),
        matrix(3, 4),
        Torch.randn(4));
    add("dot", a -> a.tensor(0).dot(a.tensor(1)), Torch.randn(4), Torch.randn(4));
    add(
        "linear",
        a -> Torch.linear(a.tensor(0), a.tensor(1), a.tensor(2)),
        Torch.randn(2, 3, 4),
        matrix(5, 4),
        Torch.randn(5));
    if (Torch.hasOneDnnLinear()) {
      add(
          "oneDnnLinear",
          a -> Torch.oneDnnLinear(a.tensor(0), a.tensor(1), a.optional(2)),
          Torch.randn(2, 3, 4),
          matrix(5, 4),
          Torch.randn(5));
    }
    add(
        "FrozenLinear.product",
        a -> FrozenLinear.product(a.tensor(0), a.tensor(1), a.optional(2), false),
        Torch.randn(2, 3, 4),
        matrix(5, 4),
        Torch.randn(5));
    add(
        "FrozenLinear.product with LoRA",
        a ->
            FrozenLinear.product(
                a.tensor(0),
                a.tensor(1),
                a.optional(2),
                false,
                new FrozenLinear.LowRank(a.tensor(3), a.tensor(4), a.tensor(5), 2)),
        Torch.randn(2, 3, 4),
        matrix(5, 4),
        Torch.randn(5),
        Torch.randn(2, 3, 4),
        matrix(2, 4),
        matrix(5, 2));
    if (Gemv.isAvailable()) {
      add(
          "Gemv.product of int8",
          a -> Gemv.product(a.tensor(0), new Gemv.Matrix(a.tensor(1), a.optional(2))),
          matrix(2, 65),
          integers(9, 5, 65).to(DType.INT8),
          Torch.randn(5));
      for (DType half : List.of(DType.BFLOAT16, DType.FLOAT16)) {
        add(
            "Gemv.product of " + half,
            a -> Gemv.product(a.tensor(0), new Gemv.Matrix(a.tensor(1))),
            matrix(2, 65).to(half),
            matrix(5, 65).to(half));
        add(
            "Gemv.products of " + half,
            a ->
                Gemv.products(
                    a.tensor(0),
                    List.of(new Gemv.Matrix(a.tensor(1)), new Gemv.Matrix(a.tensor(2)))),
            matrix(2, 65).to(half),
            matrix(5, 65).to(half),
            matrix(3, 65).to(half));
        add(
            "Gemv.sum of " + half,
            a -> Gemv.sum(a.tensor(0), a.tensor(1), new Gemv.Matrix(a.tensor(2))),
            matrix(2, 5).to(half),
            matrix(2, 65).to(half),
            matrix(5, 65).to(half));
      }
    }
    add(
        "scaledDotProductAttention",
        a ->
            Torch.scaledDotProductAttention(
                a.tensor(0),
                a.tensor(1),
                a.tensor(2),
                a.optional(3),
                0,
                a.flag(4),
                OptionalDouble.of(a.real(5)),
                a.flag(6)),
        Torch.randn(1, 4, 3, 8),
        Torch.randn(1, 2, 5, 8),
        Torch.randn(1, 2, 5, 8),
        Torch.zeros(3, 5),
        false,
        0.3,
        true);
  }

  private void packedIntegers() {
    for (DType dtype : List.of(DType.FLOAT32, DType.BFLOAT16)) {
      add(
          "weightInt8packMm",
          a -> a.tensor(0).weightInt8packMm(a.tensor(1), a.tensor(2)),
          Torch.randn(3, 64).to(dtype),
          integers(10, 32, 64).to(DType.INT8),
          Torch.randn(32).to(dtype));
      add(
          "weightInt4packMmForCpu",
          a -> a.tensor(0).weightInt4packMmForCpu(a.tensor(1), a.integer(2), a.tensor(3)),
          Torch.randn(3, 64).to(dtype),
          integers(16, 64, 64).to(DType.INT32).convertWeightToInt4packForCpu(2),
          32L,
          Torch.randn(2, 64, 2).to(dtype));
    }
    add(
        "convertWeightToInt4packForCpu",
        a -> a.tensor(0).convertWeightToInt4packForCpu(a.integer(1)),
        integers(16, 64, 64).to(DType.INT32),
        2L);
  }

  private void fusedKernels() {
    if (!FusedKernels.isAvailable()) {
      return;
    }
    for (DType dtype : List.of(DType.FLOAT32, DType.BFLOAT16, DType.FLOAT16)) {
      add(
          "FusedKernels.rmsNorm",
          a -> FusedKernels.rmsNorm(a.tensor(0), a.tensor(1), a.real(2)),
          matrix(3, 41).to(dtype),
          Torch.randn(41).to(dtype),
          1e-5);
      add(
          "FusedKernels.rotated",
          a -> FusedKernels.rotated(a.tensor(0), a.tensor(1), a.tensor(2)),
          Torch.randn(2, 3, 4, 38).to(dtype),
          matrix(4, 38).to(dtype),
          matrix(4, 38).to(dtype));
      add(
          "FusedKernels.siluMul_",
          a -> FusedKernels.siluMul_(a.tensor(0), a.tensor(1)),
          matrix(3, 41).to(dtype),
          matrix(3, 41).to(dtype));
      add(
          "FusedKernels.attend",
          a -> FusedKernels.attend(a.tensor(0), a.tensor(1), a.tensor(2), a.optional(3)),
          Torch.randn(2, 4, 1, 38).to(dtype),
          Torch.randn(2, 2, 5, 38).to(dtype),
          Torch.randn(2, 2, 5, 38).to(dtype),
          Torch.zeros(2, 1, 1, 5).to(dtype));
    }
  }

  private void pictures() {
    long[] one = {1, 1};
    long[] two = {2, 2};
    long[] zero = {0, 0};
    Tensor picture = Torch.randn(1, 2, 5, 6);
    add(
        "im2col",
        a -> a.tensor(0).im2col(a.integers(1), a.integers(2), a.integers(3), a.integers(4)),
        picture,
        two,
        one,
        zero,
        two);
    add(
        "conv2d",
        a ->
            Torch.conv2d(
                a.tensor(0),
                a.tensor(1),
                a.optional(2),
                a.integers(3),
                a.integers(4),
                a.integers(5),
                a.integer(6)),
        picture,
        Torch.randn(4, 1, 2, 2),
        Torch.randn(4),
        two,
        zero,
        one,
        2L);
    add(
        "conv1d",
        a -> Torch.conv1d(a.tensor(0), a.tensor(1), a.tensor(2)),
        Torch.randn(1, 2, 6),
        Torch.randn(4, 2, 3),
        Torch.randn(4));
    add(
        "maxPool2d",
        a ->
            a.tensor(0)
                .maxPool2d(a.integers(1), a.integers(2), a.integers(3), a.integers(4), a.flag(5)),
        picture,
        two,
        one,
        zero,
        one,
        false);
    add(
        "avgPool2d",
        a ->
            a.tensor(0)
                .avgPool2d(a.integers(1), a.integers(2), a.integers(3), a.flag(4), a.flag(5)),
        picture,
        two,
        one,
        zero,
        false,
        true);
    add("adaptiveAvgPool2d", a -> a.tensor(0).adaptiveAvgPool2d(a.integers(1)), picture, two);
    add(
        "upsampleBilinear2d",
        a -> a.tensor(0).upsampleBilinear2d(a.integers(1), a.flag(2), a.real(3), a.real(4)),
        picture,
        new long[] {7, 9},
        false,
        1.4,
        1.5);
    add(
        "upsampleBicubic2dAa",
        a -> a.tensor(0).upsampleBicubic2dAa(a.integers(1), a.flag(2), a.real(3), a.real(4)),
        picture,
        two,
        false,
        0.4,
        0.33);
    add("pad", a -> a.tensor(0).pad(a.integers(1), "constant"), picture, new long[] {1, 2});
    add(
        "pad by reflection",
        a -> a.tensor(0).pad(a.integers(1), "reflect"),
        picture,
        new long[] {1, 2, 1, 1});
    add(
        "unfold",
        a -> a.tensor(0).unfold(a.integer(1), a.integer(2), a.integer(3)),
        picture,
        2L,
        2L,
        1L);
    add(
        "asStrided",
        a -> a.tensor(0).asStrided(a.integers(1), a.integers(2), a.integer(3)),
        matrix(5, 4),
        new long[] {3, 2},
        new long[] {4, 1},
        2L);
  }

  private void normalisations() {
    add(
        "layerNorm",
        a -> Torch.layerNorm(a.tensor(0), a.integers(1), a.tensor(2), a.tensor(3), a.real(4)),
        matrix(3, 8),
        new long[] {8},
        Torch.randn(8),
        Torch.randn(8),
        1e-5);
    add(
        "rmsNorm",
        a -> Torch.rmsNorm(a.tensor(0), a.integers(1), a.tensor(2), a.real(3)),
        matrix(3, 8),
        new long[] {8},
        Torch.randn(8),
        1e-5);
    add(
        "groupNorm",
        a -> Torch.groupNorm(a.tensor(0), a.integer(1), a.tensor(2), a.tensor(3), a.real(4)),
        Torch.randn(2, 4, 3),
        2L,
        Torch.randn(4),
        Torch.randn(4),
        1e-5);
    add(
        "batchNorm",
        a ->
            Torch.batchNorm(
                a.tensor(0),
                a.tensor(1),
                a.tensor(2),
                a.tensor(3),
                a.tensor(4),
                a.flag(5),
                a.real(6),
                1e-5,
                true),
        Torch.randn(3, 4, 2),
        Torch.randn(4),
        Torch.randn(4),
        Torch.zeros(4),
        Torch.ones(4),
        true,
        0.1);
  }
}
