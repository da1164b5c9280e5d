package org.mmgpt.model.cache;

import java.util.Optional;
import org.mmgpt.model.weights.ModelException;

/**
 * One pass over neighbouring rows of a {@link BatchCache}, each continued from its own length.
 *
 * @param firstRow of the cache
 * @param ids row-major, rows x length
 * @param times for each id the picture it sees, counted from 1, and 0 for none; see {@link
 *     org.mmgpt.model.Flamingo#pictureTimes}
 * @param shown by row, whether its dialogue has pictures: the gated layers are skipped where not
 * @param pictures what is looked at; only a pass over a single row may look at anything
 */
public record BatchPass(
    BatchCache cache,
    int firstRow,
    int rows,
    int length,
    long[] ids,
    long[] times,
    boolean[] shown,
    Optional<PictureMemory> pictures) {

  public BatchPass {
    if (ids.length != rows * length || times.length != ids.length || shown.length != rows) {
      throw new ModelException(
          "%d token ids, %d times and %d rows don't make %d rows of %d"
              .formatted(ids.length, times.length, shown.length, rows, length));
    }
    if (rows > 1 && pictures.isPresent()) {
      throw new ModelException("rows that look at pictures are computed one by one");
    }
  }

  /** Some tokens of one row. */
  public static BatchPass of(
      BatchCache cache, int row, long[] ids, long[] times, Optional<PictureMemory> pictures) {
    return new BatchPass(
        cache, row, 1, ids.length, ids, times, new boolean[] {pictures.isPresent()}, pictures);
  }

  /** One more token for each row from {@code firstRow} on, none of which sees a picture. */
  public static BatchPass next(BatchCache cache, int firstRow, long[] ids, boolean[] shown) {
    return new BatchPass(
        cache, firstRow, ids.length, 1, ids, new long[ids.length], shown, Optional.empty());
  }

  /** Whether no row has pictures in its dialogue. */
  public boolean noneShown() {
    for (boolean row : shown) {
      if (row) {
        return false;
      }
    }
    return true;
  }

  /** Whether every row has pictures in its dialogue. */
  public boolean allShown() {
    for (boolean row : shown) {
      if (!row) {
        return false;
      }
    }
    return true;
  }
}
