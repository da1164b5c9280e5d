package org.mmgpt.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pads samples on the right to one batch, by the reference's rules: padding has mask 0, and neither
 * the first token of a row, nor {@code <PAD>}, nor (in a visual batch) {@code <image>} is learned.
 */
public final class Collator {
  private final int padId;
  private final int imageId;
  private final int imageSize;

  /**
   * @param imageSize side of the transformed pictures, in pixels
   */
  public Collator(Tokenizer tokenizer, int imageSize) {
    this.padId = tokenizer.id(Marker.PAD);
    this.imageId = tokenizer.id(Marker.IMAGE);
    this.imageSize = imageSize;
  }

  /**
   * One batch of the samples in their order; rows with fewer pictures than others get black ones.
   */
  public Batch collate(List<Sample> samples) {
    if (samples.isEmpty()) {
      throw new DataException("collator: a batch needs at least one sample");
    }
    int rows = samples.size();
    int length = samples.stream().mapToInt(s -> s.tokens().inputIds().length).max().orElseThrow();
    int images = samples.stream().mapToInt(s -> s.pixels().size()).max().orElseThrow();
    long[] inputIds = new long[rows * length]; // (B, T)
    long[] mask = new long[rows * length];
    long[] labels = new long[rows * length];
    Arrays.fill(inputIds, padId);
    Arrays.fill(labels, InstructionTemplate.IGNORE_INDEX);
    for (int row = 0; row < rows; row++) {
      var tokens = samples.get(row).tokens();
      for (int t = 0; t < tokens.inputIds().length; t++) {
        int at = row * length + t;
        int id = tokens.inputIds()[t];
        inputIds[at] = id;
        mask[at] = 1;
        boolean learned = t > 0 && id != padId && !(images > 0 && id == imageId);
        labels[at] = learned ? tokens.labels()[t] : InstructionTemplate.IGNORE_INDEX;
      }
    }
    return new Batch(rows, length, inputIds, mask, labels, pixels(samples, images));
  }

  private Optional<Batch.Pixels> pixels(List<Sample> samples, int images) {
    if (images == 0) {
      return Optional.empty();
    }
    int one = 3 * imageSize * imageSize;
    float[] values = new float[samples.size() * images * one]; // (B, T_img, 1, 3, S, S)
    for (int row = 0; row < samples.size(); row++) {
      var pictures = samples.get(row).pixels();
      for (int i = 0; i < pictures.size(); i++) {
        if (pictures.get(i).length != one) {
          throw new DataException(
              "collator: a picture has %d values, expected 3x%dx%d"
                  .formatted(pictures.get(i).length, imageSize, imageSize));
        }
        System.arraycopy(pictures.get(i), 0, values, (row * images + i) * one, one);
      }
    }
    return Optional.of(
        new Batch.Pixels(values, new long[] {samples.size(), images, 1, 3, imageSize, imageSize}));
  }
}
