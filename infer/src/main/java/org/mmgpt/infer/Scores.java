package org.mmgpt.infer;

import java.util.Arrays;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

/** Logits on their way to Java. */
public final class Scores {
  private Scores() {}

  /** (B, V) of any dtype and device to fp32 rows. */
  public static float[][] rows(Tensor logits) {
    int count = (int) logits.size(0);
    float[] scores = logits.to(Device.CPU, DType.FLOAT32).toFloatArray(); // (B*V)
    if (count == 1) {
      return new float[][] {scores};
    }
    int vocabulary = scores.length / count;
    var rows = new float[count][]; // (B, V)
    Arrays.setAll(
        rows, row -> Arrays.copyOfRange(scores, row * vocabulary, (row + 1) * vocabulary));
    return rows;
  }
}
