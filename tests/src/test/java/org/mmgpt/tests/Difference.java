package org.mmgpt.tests;

import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

/** How far a tensor is from what it should be. */
final class Difference {
  private Difference() {}

  /**
   * The largest difference of an element, over the largest magnitude expected; NaN never passes.
   */
  static double relative(Tensor actual, Tensor expected) {
    Tensor wide = expected.to(Device.CPU, DType.FLOAT64);
    double largest = wide.abs().max().item();
    double difference = actual.to(Device.CPU, DType.FLOAT64).sub(wide).abs().max().item();
    return difference / Math.max(largest, Double.MIN_NORMAL);
  }

  /** The length of the difference over the length expected. */
  static double ofNorms(Tensor actual, Tensor expected) {
    Tensor wide = expected.to(Device.CPU, DType.FLOAT64);
    Tensor difference = actual.to(Device.CPU, DType.FLOAT64).sub(wide);
    return Math.sqrt(difference.square().sum().item() / wide.square().sum().item());
  }
}
