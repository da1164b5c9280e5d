package org.mmgpt.data.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Sample;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * Puts samples into the rows of one batch, padded on the right, by the reference's rules: padding
 * has mask 0, and neither the first token of a sample, nor {@code <PAD>}, nor (in a visual batch)
 * {@code <image>} is learned.
 */
public final class Collator {
  private final int padId;
  private final int imageId;
  private final int imageSize;
  private final int packLength;

  /** A row for each sample. */
  public Collator(Tokenizer tokenizer, int imageSize) {
    this(tokenizer, imageSize, 0);
  }

  /**
   * @param imageSize side of the transformed pictures, in pixels
   * @param packLength how many tokens of several samples go into a row; a longer sample has one for
   *     itself; 0: a row for each sample
   */
  public Collator(Tokenizer tokenizer, int imageSize, int packLength) {
    this.padId = tokenizer.id(Marker.PAD);
    this.imageId = tokenizer.id(Marker.IMAGE);
    this.imageSize = imageSize;
    this.packLength = packLength;
  }

  /** One batch of the samples; rows with fewer pictures than others get black ones. */
  public Batch collate(List<Sample> samples) {
    if (samples.isEmpty()) {
      throw new DataException("collator: a batch needs at least one sample");
    }
    var rows = rows(samples);
    int length = rows.stream().mapToInt(Collator::tokens).max().orElseThrow();
    int images = rows.stream().mapToInt(Collator::images).max().orElseThrow();
    long[] inputIds = new long[rows.size() * length]; // (B, T)
    long[] mask = new long[rows.size() * length];
    long[] labels = new long[rows.size() * length];
    Arrays.fill(inputIds, padId);
    Arrays.fill(labels, InstructionTemplate.IGNORE_INDEX);
    for (int row = 0; row < rows.size(); row++) {
      int at = row * length;
      for (int i = 0; i < rows.get(row).size(); i++) {
        var tokens = rows.get(row).get(i).tokens();
        for (int t = 0; t < tokens.inputIds().length; t++, at++) {
          int id = tokens.inputIds()[t];
          inputIds[at] = id;
          mask[at] = i + 1;
          boolean learned = t > 0 && id != padId && !(images > 0 && id == imageId);
          labels[at] = learned ? tokens.labels()[t] : InstructionTemplate.IGNORE_INDEX;
        }
      }
    }
    return new Batch(rows.size(), length, inputIds, mask, labels, pixels(rows, images));
  }

  /**
   * Which samples share a row: the longest first, each into the first row that has room, which
   * needs at most 11/9 of the fewest rows (Johnson 1973).
   */
  private List<List<Sample>> rows(List<Sample> samples) {
    if (packLength == 0) {
      return samples.stream().map(List::of).toList();
    }
    var rows = new ArrayList<List<Sample>>();
    var longestFirst = Comparator.comparingInt((Sample sample) -> length(sample)).reversed();
    for (var sample : samples.stream().sorted(longestFirst).toList()) {
      rows.stream()
          .filter(row -> tokens(row) + length(sample) <= packLength)
          .findFirst()
          .orElseGet(
              () -> {
                rows.add(new ArrayList<>());
                return rows.getLast();
              })
          .add(sample);
    }
    return rows;
  }

  private static int length(Sample sample) {
    return sample.tokens().inputIds().length;
  }

  private static int tokens(List<Sample> row) {
    return row.stream().mapToInt(Collator::length).sum();
  }

  private static int images(List<Sample> row) {
    return row.stream().mapToInt(sample -> sample.pixels().size()).sum();
  }

  private Optional<Batch.Pixels> pixels(List<List<Sample>> rows, int images) {
    if (images == 0) {
      return Optional.empty();
    }
    int one = 3 * imageSize * imageSize;
    float[] values = new float[rows.size() * images * one]; // (B, T_img, 1, 3, S, S)
    for (int row = 0; row < rows.size(); row++) {
      int at = row * images * one;
      for (var sample : rows.get(row)) {
        for (float[] picture : sample.pixels()) {
          if (picture.length != one) {
            throw new DataException(
                "collator: a picture has %d values, expected 3x%dx%d"
                    .formatted(picture.length, imageSize, imageSize));
          }
          System.arraycopy(picture, 0, values, at, one);
          at += one;
        }
      }
    }
    return Optional.of(
        new Batch.Pixels(values, new long[] {rows.size(), images, 1, 3, imageSize, imageSize}));
  }
}
