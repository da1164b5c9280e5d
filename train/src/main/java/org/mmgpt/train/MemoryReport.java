package org.mmgpt.train;

import java.util.Locale;
import java.util.Map;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.config.FinetuneConfig;

/** What a run will need, told before its first step. */
final class MemoryReport {
  private static final double GIB = 1 << 30;

  /** Floats of a token in a decoder layer that wait for the way back: about so many of width H. */
  private static final int KEPT_OF_HIDDEN = 14;

  /** And of the feed-forward's width. */
  private static final int KEPT_OF_INTERMEDIATE = 4;

  private MemoryReport() {}

  /**
   * @param elsewhere elements of the model that other processes keep
   */
  static String of(
      Flamingo model, long elsewhere, Map<String, Tensor> trained, FinetuneConfig config) {
    int size = model.dtype() == DType.FLOAT32 ? 4 : 2;
    double base = (double) (model.parameterCount() - elsewhere) * size;
    long learned = trained.values().stream().mapToLong(Tensor::numel).sum();
    // Weight and gradient in fp32, and two moments.
    double optimizer = learned * (8 + 2 * config.optimizer().stateBits() / 8.0);
    double activations = activations(model.config().text(), config) * size;
    return String.format(
        Locale.ROOT,
        "memory: base %.2f GiB, %,d learned parameters with their optimiser %.2f GiB, activations"
            + " up to about %.2f GiB at %d tokens a row",
        base / GIB,
        learned,
        optimizer / GIB,
        activations / GIB,
        length(model.config().text(), config));
  }

  private static int length(TextConfig text, FinetuneConfig config) {
    return Math.min(config.maxLength(), text.maxPositionEmbeddings());
  }

  private static double activations(TextConfig text, FinetuneConfig config) {
    int rows = Math.max(config.training().visionBatch(), config.training().languageBatch());
    double tokens = (double) rows * length(text, config);
    double layer =
        tokens
            * (KEPT_OF_HIDDEN * text.hiddenSize() + KEPT_OF_INTERMEDIATE * text.intermediateSize());
    double layers =
        config.recomputesLayers()
            ? layer + tokens * text.hiddenSize() * text.numHiddenLayers()
            : layer * text.numHiddenLayers();
    return layers + 2 * tokens * text.vocabSize();
  }
}
