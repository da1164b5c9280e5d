package org.mmgpt.infer.sampling;

import java.util.Arrays;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.ValuesAndIndices;

/** Logits on their way to Java. */
public final class Scores {
  /** Stands for a row's most probable token where its scores are not numbers. */
  public static final long NONE = -1;

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

  /**
   * The most probable token of each row of (B, V), the first of equals, or {@link #NONE}. From a
   * GPU comes a number a row: scores of 32 rows take a millisecond to Java.
   */
  public static long[] highest(Tensor logits) {
    if (logits.device().type() == Device.Type.CPU) {
      return Arrays.stream(rows(logits)).mapToLong(Scores::highest).toArray();
    }
    ValuesAndIndices highest = logits.max(-1); // (B)
    return highest.indices().maskedFill(highest.values().isnan(), NONE).toLongArray();
  }

  /** The most probable token of a row, the first of equals, or {@link #NONE}. */
  public static long highest(float[] logits) {
    return areNumbers(logits) ? Categorical.argmax(logits) : NONE;
  }

  /**
   * @throws GenerationException if a score is NaN or infinite; a forbidden token's is -infinity
   */
  public static void check(float[] logits) {
    if (!areNumbers(logits)) {
      throw overflow();
    }
  }

  private static boolean areNumbers(float[] logits) {
    for (float logit : logits) {
      if (!(logit < Float.POSITIVE_INFINITY)) { // NaN isn't either
        return false;
      }
    }
    return true;
  }

  /** A network that has overflowed has nothing to say, and would say {@code <unk>}. */
  public static GenerationException overflow() {
    return new GenerationException(
        "the scores of the next token are not numbers: the network has overflowed, as it may in"
            + " fp16 (take bf16 or fp32), or its weights hold NaN");
  }
}
