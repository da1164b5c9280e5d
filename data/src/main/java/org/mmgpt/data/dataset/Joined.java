package org.mmgpt.data.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;

/**
 * The records of several files one after another.
 *
 * @param ends how many records there are up to the end of each
 */
record Joined(List<Dataset> files, int[] ends) implements Dataset {

  static Joined of(List<Dataset> files) {
    int[] ends = new int[files.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end = Math.addExact(end, files.get(i).size());
      ends[i] = end;
    }
    return new Joined(files, ends);
  }

  @Override
  public int size() {
    return ends[ends.length - 1];
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    int file = file(index);
    return files.get(file).get(index - start(file), random);
  }

  @Override
  public String place(int index) {
    int file = file(index);
    return files.get(file).place(index - start(file));
  }

  private int file(int index) {
    int found = Arrays.binarySearch(ends, index + 1);
    return found >= 0 ? found : -found - 1;
  }

  private int start(int file) {
    return file == 0 ? 0 : ends[file - 1];
  }
}
