package org.mmgpt.data;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Records that can be read by number, each a dialogue with its pictures. Safe to share between
 * threads.
 */
public interface Dataset {

  /** How many records there are. */
  int size();

  /**
   * One record. Where the original draws (a question of a pool, one of several captions) the draw
   * comes from {@code random}, so that it depends on the seed and never on the order of threads.
   */
  Entry get(int index, RandomGenerator random);

  /**
   * A dialogue and its pictures, decoded, in the order the turns show them.
   *
   * @throws DataException if the turns show another number of pictures
   */
  record Entry(Dialogue dialogue, List<Image> images) {
    public Entry {
      images = List.copyOf(images);
      if (dialogue.images() != images.size()) {
        throw new DataException(
            "dataset: the turns show %d images but %d are given"
                .formatted(dialogue.images(), images.size()));
      }
    }
  }
}
