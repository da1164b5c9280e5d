package org.mmgpt.data.dataset;

import java.util.random.RandomGenerator;
import org.mmgpt.data.DataException;
import org.mmgpt.data.Dataset;

/** One data set's records: where they are in its file, and what dialogue each becomes. */
interface RecordFormat {

  default Layout layout() {
    return new Layout.Records();
  }

  /**
   * The dialogue of a record.
   *
   * @param images finds the pictures it names
   * @param random what a random choice is drawn from
   * @throws DataException if a field is missing or of the wrong type
   */
  Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random);
}
