package org.mmgpt.train.optimizer;

import org.mmgpt.torch.Tensor;

/** In what {@link AdamW} keeps its moments. */
public enum MomentStorage {
  FLOAT32,
  INT8;

  /** Zeros for {@code parameter}. */
  Moment of(Tensor parameter) {
    return switch (this) {
      case FLOAT32 -> new Moment.Float32(parameter.zerosLike().escape());
      case INT8 -> Int8Moment.zeros(parameter.shape(), parameter.device());
    };
  }
}
