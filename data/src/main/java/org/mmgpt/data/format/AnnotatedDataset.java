package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.annotation.AnnotationFile;

/** A data set of one annotation file and a folder of pictures. */
record AnnotatedDataset(AnnotationFile annotations, ImageFolder images, RecordFormat format)
    implements Dataset {

  @Override
  public int size() {
    return annotations.size();
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    return format.read(annotations.record(index), images, random);
  }

  @Override
  public String place(int index) {
    return annotations.place(index);
  }
}
