package org.mmgpt.data.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.mmgpt.data.Sample;
import org.mmgpt.data.error.DataException;

/**
 * Batches of a stream. Which samples a batch holds depends on its number alone, so batches can be
 * prepared on many threads and a resumed run sees what the interrupted one would have. Safe to
 * share between threads.
 */
public final class BatchStream implements Batches {
  private final SampleStream samples;
  private final Collator collator;
  private final int rows;
  private final int window;
  private final long seed;
  private final ConcurrentMap<Long, List<SampleStream.Text>> windows = new ConcurrentHashMap<>();

  /**
   * @param rows samples of a batch
   * @param window from how many batches' samples those of like length are put together, which saves
   *     padding; 1: the stream's order. Otherwise the shard must begin at a whole batch
   */
  public BatchStream(SampleStream samples, Collator collator, int rows, int window, long seed) {
    if (rows < 1 || window < 1) {
      throw new DataException("a batch needs at least one row, and a window one batch");
    }
    this.samples = samples;
    this.collator = collator;
    this.rows = rows;
    this.window = window;
    this.seed = seed;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public long unitsOfEpoch() {
    return samples.mixtureSize();
  }

  /** Batches of an epoch; the last one goes on into the next epoch. */
  @Override
  public long epochSize() {
    return Math.ceilDiv(samples.epochSize(), rows);
  }

  @Override
  public Skipped skipped() {
    return samples.skipped();
  }

  /**
   * Batch number {@code number}, counted from 0 through all epochs.
   *
   * @throws DataException as {@link SampleStream#sample}
   */
  @Override
  public Batch batch(long number) {
    var batch = new ArrayList<Sample>(rows);
    if (window == 1) {
      for (int row = 0; row < rows; row++) {
        batch.add(samples.sample(number * rows + row));
      }
    } else {
      long common = samples.shard().global(number, rows);
      long at = common / window;
      long inWindow = new Permutation(window, Permutation.mix(seed, at)).at(common % window);
      var texts = windows.computeIfAbsent(at, this::sortedByLength);
      windows.keySet().removeIf(old -> old < at - 1 || old > at + 1);
      for (int row = 0; row < rows; row++) {
        batch.add(samples.withPictures(texts.get((int) inWindow * rows + row)).sample());
      }
    }
    return collator.collate(batch);
  }

  /**
   * A window's samples. Windows lie in the order that is common to all processes, counted from its
   * beginning: a run that goes on within one, with more or fewer processes perhaps, finds it again.
   */
  private List<SampleStream.Text> sortedByLength(long at) {
    var texts = new ArrayList<SampleStream.Text>();
    for (int i = 0; i < window * rows; i++) {
      texts.add(samples.text(at * window * rows + i));
    }
    // A picture costs as much as a long text, so batches with and without any don't mix.
    texts.sort(
        Comparator.comparingInt((SampleStream.Text text) -> text.tokens().images())
            .thenComparingInt(text -> text.tokens().inputIds().length));
    return texts;
  }
}
