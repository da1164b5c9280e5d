package org.mmgpt.data;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * Records that can be read by number, each a dialogue with its pictures. Safe to share between
 * threads. {@link org.mmgpt.data.dataset.DatasetType} opens the published ones.
 */
public interface Dataset {

  /** How many records there are. */
  int size();

  /**
   * One record. Where the original draws (a question of a pool, one of several captions) the draw
   * comes from {@code random}, so that it depends on the seed and never on the order of threads.
   *
   * @throws DataException if the record is malformed; the message names file, record and field
   */
  Entry get(int index, RandomGenerator random);

  /** What to call a record in messages; people count from 1. */
  default String place(int index) {
    return "record " + (index + 1);
  }

  /** A dialogue and its pictures, in the order the turns show them. */
  record Entry(Dialogue dialogue, List<Picture> pictures) {
    /**
     * @throws DataException if the turns show another number of pictures
     */
    public Entry {
      pictures = List.copyOf(pictures);
      if (dialogue.images() != pictures.size()) {
        throw new DataException(
            "the turns show %d images but %d are given"
                .formatted(dialogue.images(), pictures.size()));
      }
    }

    /** A dialogue about no picture. */
    public static Entry of(Turn... turns) {
      return new Entry(Dialogue.of(turns), List.of());
    }

    /** One question about one picture. */
    public static Entry of(Turn turn, Picture picture) {
      return new Entry(Dialogue.of(turn.withImages(1)), List.of(picture));
    }
  }
}
