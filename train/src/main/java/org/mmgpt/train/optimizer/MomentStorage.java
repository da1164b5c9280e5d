package org.mmgpt.train.optimizer;

import org.mmgpt.torch.Tensor;
import org.mmgpt.train.config.OptimizerSection;

/** In what {@link AdamW} keeps its moments. */
public enum MomentStorage {
  FLOAT32,
  INT8;

  /** The one with as many bits as {@code config} says. */
  public static MomentStorage of(OptimizerSection config) {
    return config.stateBits() == 8 ? INT8 : FLOAT32;
  }

  /** Zeros for {@code parameter}. */
  Moment of(Tensor parameter) {
    return switch (this) {
      case FLOAT32 -> new Moment.Float32(parameter.zerosLike().escape());
      case INT8 -> Int8Moment.zeros(parameter.shape(), parameter.device());
    };
  }
}
