package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.annotation.AnnotationFile;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;

/** One data set's records: where they are in its file, and what dialogue each becomes. */
public interface RecordFormat {

  /** Where the records are; a data set published in several layouts looks into the file. */
  default Layout layout(Path file) {
    return new Layout.Records();
  }

  /**
   * Opens its files.
   *
   * @param images the folder of the pictures of a file
   */
  default List<Dataset> open(List<Path> files, Function<Path, ImageFolder> images) {
    return files.stream().map(file -> open(file, layout(file), images.apply(file))).toList();
  }

  /** Opens one file and leaves out what isn't for training. */
  default Dataset open(Path file, Layout layout, ImageFolder images) {
    var annotations = AnnotationFile.open(file, layout);
    var all = new AnnotatedDataset(annotations, images, this);
    if (!holdsAllSplits(layout)) {
      return all;
    }
    int[] training =
        IntStream.range(0, all.size())
            .parallel()
            .filter(i -> isTrainingOrMalformed(annotations, i))
            .toArray();
    if (training.length == 0) {
      throw new DataException(file + ": no record is of the training split");
    }
    return new Subset(all, training);
  }

  /** What is wrong with a record is told when it is its turn. */
  private boolean isTrainingOrMalformed(AnnotationFile annotations, int index) {
    try {
      return isTraining(annotations.record(index));
    } catch (DataException e) {
      return true;
    }
  }

  /** Whether a file of this layout holds records for evaluation, too. */
  default boolean holdsAllSplits(Layout layout) {
    return false;
  }

  /** Whether a record of a file with all splits is for training. */
  default boolean isTraining(RecordFields record) {
    return true;
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
