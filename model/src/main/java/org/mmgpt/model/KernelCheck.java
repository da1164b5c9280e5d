package org.mmgpt.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.attention.RotaryMatrices;
import org.mmgpt.model.backend.ComparedBackend;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.backend.KernelBackend;
import org.mmgpt.model.backend.LibtorchBackend;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * One token a row through all layers of a model, by libtorch and by own kernels, over tokens that
 * nobody has said: what a device must pass before own kernels may decode on it.
 */
final class KernelCheck {
  private static final int LEAST_TOKENS = 64;

  /** What may go wrong between two phases needn't go wrong every time. */
  private static final int REPEATS = 3;

  private final Flamingo model;
  private final TextConfig text;
  private final DecodeKernels.Own kernels;
  private final RotaryMatrices rotary;
  private final int rows;
  private final int capacity;

  private KernelCheck(Flamingo model, DecodeKernels.Own kernels, RotaryMatrices rotary, int rows) {
    this.model = model;
    this.text = model.config().text();
    this.kernels = kernels;
    this.rotary = rotary;
    this.rows = rows;
    int tokens = KernelBackend.tokensForParts(text, kernels, model.device(), rows);
    this.capacity = Math.min(Math.max(LEAST_TOKENS, tokens), text.maxPositionEmbeddings());
  }

  /**
   * @throws RuntimeException if there are no kernels for this model and device, if they don't
   *     compile, differ from libtorch's operators, or from themselves in one launch
   */
  static void run(Flamingo model, DecodeKernels.Own kernels, RotaryMatrices rotary, int rows) {
    var check = new KernelCheck(model, kernels, rotary, rows);
    try (Scope scope = Scope.open();
        BatchCache expected = check.cache();
        BatchCache actual = check.cache()) {
      check.besideLibtorch(expected, actual);
      if (kernels.whole()) {
        check.besidePhaseByPhase(expected, actual);
      }
    }
  }

  /** With the same tokens every time. */
  private BatchCache cache() {
    var cache = new BatchCache(text, rows, capacity, model.dtype(), model.device());
    fill(cache);
    return cache;
  }

  private void fill(BatchCache cache) {
    for (int layer = 0; layer < text.numHiddenLayers(); layer++) {
      fill(cache.layer(layer), layer);
    }
  }

  private KernelBackend by(DecodeKernels.Own kernels, BatchCache cache) {
    RotaryEmbedding turns = model.langEncoder().rotary();
    return new KernelBackend(text, kernels, turns, cache, rows, capacity);
  }

  private DecodeStep step(DecodeBackend backend) {
    boolean gated =
        IntStream.range(0, text.numHiddenLayers())
            .anyMatch(model.config().gatedCrossAttention()::precedes);
    return new DecodeStep(model, backend, rows, gated);
  }

  /** Of the first row's new token: tokens are divided into parts, if ever, and they aren't. */
  private int[] positions() {
    return new int[] {capacity - 1, capacity / 3};
  }

  private void run(DecodeStep step, int position) {
    long[] ids = IntStream.range(0, rows).mapToLong(row -> 3 + row).toArray();
    long[] positions =
        IntStream.range(0, rows).mapToLong(row -> Math.max(0, position - 3L * row)).toArray();
    long[] shown = new long[rows];
    Arrays.fill(shown, 1);
    step.set(ids, positions, shown);
    step.run();
  }

  /** Phase by phase, each from libtorch's numbers. */
  private void besideLibtorch(BatchCache expected, BatchCache actual) {
    KernelBackend own = by(kernels, actual);
    var libtorch = new LibtorchBackend(text, rotary, expected, rows, capacity);
    try (DecodeStep step = step(new ComparedBackend(libtorch, own))) {
      for (int position : positions()) {
        run(step, position);
      }
    }
  }

  /**
   * As it will run: a block that went on before what it reads was there would hardly read the same.
   */
  private void besidePhaseByPhase(BatchCache expected, BatchCache actual) {
    fill(expected);
    fill(actual);
    try (DecodeStep apart = step(by(kernels.phaseByPhase(), expected));
        DecodeStep whole = step(by(kernels, actual))) {
      for (int position : positions()) {
        run(apart, position);
        for (int i = 0; i < REPEATS; i++) {
          run(whole, position);
          if (!whole.logits().equal(apart.logits())) {
            throw new ModelException(
                "own kernels: a step in one launch differs from the same phase by phase");
          }
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
