package org.mmgpt.data.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.error.DataException;

/**
 * One data set of a run.
 *
 * @param type name of a {@link DatasetType}, such as {@code llava}
 * @param annotations files of the records, one after another
 * @param images folder of the pictures; without one, names are taken from the annotations' folder
 * @param sample how many records to take, drawn by the seed; absent: all
 * @param weight how often each record occurs in an epoch, in the mean; 1 is once
 */
public record DatasetConfig(
    String type,
    List<Path> annotations,
    Optional<Path> images,
    Optional<Integer> sample,
    double weight) {

  public DatasetConfig {
    annotations = List.copyOf(annotations);
    if (annotations.isEmpty()) {
      throw new DataException("annotations: name at least one file");
    }
    if (sample.isPresent() && sample.get() < 1) {
      throw new DataException("sample must be 1 or more, got " + sample.get());
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new DataException("weight must be positive, got " + weight);
    }
  }

  /** All records of a data set with pictures, each once an epoch. */
  public static DatasetConfig visual(String type, Path annotations, Path images) {
    return new DatasetConfig(type, List.of(annotations), Optional.of(images), Optional.empty(), 1);
  }

  /** All records of a data set without pictures, each once an epoch. */
  public static DatasetConfig language(String type, Path annotations) {
    return new DatasetConfig(type, List.of(annotations), Optional.empty(), Optional.empty(), 1);
  }
}
