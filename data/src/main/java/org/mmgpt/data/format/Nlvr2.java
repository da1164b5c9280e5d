package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * <a href="https://github.com/lil-lab/nlvr/tree/master/nlvr2">NLVR2</a> as LAVIS converted it
 * ({@code nlvr_train.json}):
 *
 * <pre>{@code
 * {"images": ["train/0/pair-0-img0.png", "train/0/pair-0-img1.png"], "label": "True",
 *  "sentence": "The left image contains two dogs and the right one."}
 * }</pre>
 *
 * The two pictures are shown as one. Half of the samples swap them, and the words left and right.
 */
public final class Nlvr2 implements RecordFormat {
  private static final double SWAPPED = 0.5;

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var names = record.texts("images");
    if (names.size() != 2) {
      throw new DataException(
          "%s: \"images\" must name 2 pictures, got %d".formatted(record.place(), names.size()));
    }
    var left = images.picture(names.get(0));
    var right = images.picture(names.get(1));
    var sentence = record.text("sentence");
    boolean swapped = random.nextDouble() < SWAPPED;
    return Dataset.Entry.of(
        Nlvr1.question(swapped ? mirrored(sentence) : sentence, record, random),
        swapped ? new Picture.SideBySide(right, left) : new Picture.SideBySide(left, right));
  }

  private static String mirrored(String sentence) {
    var parts = sentence.split("left", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].replace("right", "left");
    }
    return String.join("right", parts);
  }
}
