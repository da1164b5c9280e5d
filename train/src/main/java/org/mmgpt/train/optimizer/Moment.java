package org.mmgpt.train.optimizer;

import java.util.Map;
import org.mmgpt.torch.Tensor;

/** A running mean that AdamW keeps of a parameter's gradients or of their squares. */
sealed interface Moment extends AutoCloseable permits Moment.Float32, Int8Moment {

  /**
   * The values, of the parameter's shape; what changes them in place is followed by {@link #set}.
   */
  Tensor values();

  /** Keeps values that a step has changed. */
  void set(Tensor values);

  /** What is kept, by the end of its name in a checkpoint. */
  Map<String, Tensor> tensors();

  @Override
  void close();

  /** As torch keeps it. */
  record Float32(Tensor values) implements Moment {
    @Override
    public void set(Tensor changed) {
      if (changed != values) {
        values.copy_(changed);
      }
    }

    @Override
    public Map<String, Tensor> tensors() {
      return Map.of("", values);
    }

    @Override
    public void close() {
      values.close();
    }
  }
}
