package org.mmgpt.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.mmgpt.data.Batch;
import org.mmgpt.data.Collator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Sample;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.Sampler;

/**
 * Batches of one dataset in a shuffled, endless order. Which samples a batch holds depends on its
 * number alone.
 *
 * <p>A record of which nothing can be learned (its instruction fills the length limit) is counted
 * and the next one of the dataset stands in for it.
 */
final class InstructionStream {
  private final Dataset dataset;
  private final SampleEncoder encoder;
  private final Collator collator;
  private final int batchSize;
  private final long seed;
  private final AtomicLong unusable = new AtomicLong();

  InstructionStream(
      Dataset dataset, SampleEncoder encoder, Collator collator, int batchSize, long seed) {
    this.dataset = dataset;
    this.encoder = encoder;
    this.collator = collator;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  int batchSize() {
    return batchSize;
  }

  /**
   * Optimiser steps that the configured epochs over this dataset take; the last may repeat rows.
   */
  long steps(FinetuneConfig.Training training) {
    long rows = (long) dataset.size() * training.epochs();
    return Math.ceilDiv(rows, (long) batchSize * training.accumulation());
  }

  Batch batch(long number) {
    var sampler = new Sampler(dataset.size(), seed);
    sampler.resume(number * batchSize);
    var samples = new ArrayList<Sample>();
    for (int row = 0; row < batchSize; row++) {
      samples.add(sample(sampler.next(), number * batchSize + row));
    }
    return collator.collate(samples);
  }

  private Sample sample(int index, long position) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + position);
    for (int tried = 0; tried < dataset.size(); tried++) {
      Optional<Sample> sample =
          encoder.encode(dataset.get((index + tried) % dataset.size(), random));
      if (sample.isPresent()) {
        return sample.get();
      }
      unusable.incrementAndGet();
    }
    throw new TrainingException(
        "none of the %d records has a response within max_length; raise max_length"
            .formatted(dataset.size()));
  }

  /** How often a record had nothing to learn. */
  long unusable() {
    return unusable.get();
  }

  /**
   * The two streams in step, as in the paper: a visual batch, then a language batch, {@code
   * accumulation} times an optimiser step.
   */
  static BatchSource<Batch> inStep(List<InstructionStream> streams, int accumulation) {
    return step -> {
      var microBatches = new ArrayList<Batch>();
      for (int i = 0; i < accumulation; i++) {
        for (InstructionStream stream : streams) {
          microBatches.add(stream.batch(step * accumulation + i));
        }
      }
      return microBatches;
    };
  }
}
