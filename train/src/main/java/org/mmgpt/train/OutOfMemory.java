package org.mmgpt.train;

import java.util.ArrayList;
import java.util.Optional;
import org.mmgpt.torch.TorchException;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingException;

/** Says what to lower when memory runs out. */
final class OutOfMemory {
  private OutOfMemory() {}

  /**
   * Absent if the failure is another one.
   *
   * @param processes that train together
   */
  static Optional<TrainingException> advice(
      TorchException failure, FinetuneConfig config, int processes) {
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("out of memory") && !message.contains("can't allocate memory")) {
      return Optional.empty();
    }
    var lower = new ArrayList<String>();
    if (!config.recomputesLayers()) {
      lower.add("training.gradient_checkpointing=true");
    }
    if (config.training().visionBatch() > 1 || config.training().languageBatch() > 1) {
      lower.add("a smaller training.vision_batch or language_batch with more accumulation");
    }
    if (config.precision() == FinetuneConfig.Precision.FP32) {
      lower.add("precision=bf16");
    }
    if (processes > 1
        && !config.parallel().shardBase()
        && config.training().trainable().isEmpty()) {
      lower.add("parallel.shard_base=true");
    }
    lower.add("a smaller max_length (now " + config.maxLength() + ")");
    return Optional.of(
        new TrainingException(
            "out of memory; try " + String.join(", or ", lower) + " [" + message + "]", failure));
  }
}
