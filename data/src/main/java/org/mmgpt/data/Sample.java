package org.mmgpt.data;

import java.util.List;
import org.mmgpt.data.error.DataException;

/**
 * A dialogue made ready: tokens, and the pictures they refer to after the transform.
 *
 * @param tokens ids and labels
 * @param pixels one array per picture // each (3, S, S)
 */
public record Sample(Encoded.Tokens tokens, List<float[]> pixels) {

  public Sample {
    pixels = List.copyOf(pixels);
    if (pixels.size() != tokens.images()) {
      throw new DataException(
          "sample: the text refers to %d images but %d are given"
              .formatted(tokens.images(), pixels.size()));
    }
  }
}
