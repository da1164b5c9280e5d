package org.mmgpt.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.attention.RotaryMatrices;
import org.mmgpt.model.backend.ComparedBackend;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.backend.KernelBackend;
import org.mmgpt.model.backend.LibtorchBackend;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * One token a row through all layers of a model, by libtorch and by own kernels at once, over
 * tokens that nobody has said: what a device must pass before own kernels may decode on it.
 */
final class KernelCheck {
  private static final int LEAST_TOKENS = 64;

  private KernelCheck() {}

  /**
   * @throws RuntimeException if there are no kernels for this model and device, if they don't
   *     compile, or differ from libtorch's operators
   */
  static void run(Flamingo model, DecodeKernels.Own kernels, RotaryMatrices rotary, int rows) {
    TextConfig text = model.config().text();
    Device device = model.device();
    int tokens = KernelBackend.tokensForAllParts(text, kernels, device, rows);
    int capacity = Math.min(Math.max(LEAST_TOKENS, tokens), text.maxPositionEmbeddings());
    try (Scope scope = Scope.open();
        var expected = new BatchCache(text, rows, capacity, model.dtype(), device);
        var actual = new BatchCache(text, rows, capacity, model.dtype(), device)) {
      for (int layer = 0; layer < text.numHiddenLayers(); layer++) {
        fill(expected.layer(layer), layer);
        actual.layer(layer).copy_(expected.layer(layer));
      }
      RotaryEmbedding turns = model.langEncoder().rotary();
      var own = new KernelBackend(text, kernels, turns, actual, rows, capacity);
      var libtorch = new LibtorchBackend(text, rotary, expected, rows, capacity);
      boolean gated =
          IntStream.range(0, text.numHiddenLayers())
              .anyMatch(model.config().gatedCrossAttention()::precedes);
      try (var step = new DecodeStep(model, new ComparedBackend(libtorch, own), rows, gated)) {
        long[] ids = IntStream.range(0, rows).mapToLong(row -> 3 + row).toArray();
        long[] shown = new long[rows];
        Arrays.fill(shown, 1);
        for (int last : new int[] {capacity - 1, capacity / 3}) { // all parts used, and not all
          step.set(
              ids,
              IntStream.range(0, rows).mapToLong(row -> Math.max(0, last - 3L * row)).toArray(),
              shown);
          step.run();
        }
      }
    }
  }

  /** The numbers are no random ones, which would move the generator that users have seeded. */
  private static void fill(Tensor layer, int number) {
    try (Scope scope = Scope.open()) {
      layer.copy_(
          Torch.arange(0L, layer.numel(), 1L, DType.FLOAT32, layer.device())
              .add(number)
              .mul(1.7)
              .sin()
              .view(layer.shape()));
    }
  }
}
