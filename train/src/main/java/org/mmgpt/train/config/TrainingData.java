package org.mmgpt.train.config;

import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.batch.RecordedBatches;

/**
 * What a run learns from.
 *
 * @param vision absent for language only
 * @param language absent for pictures only
 */
public record TrainingData(Optional<Stream> vision, Optional<Stream> language) {

  public TrainingData {
    if (vision.isEmpty() && language.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to learn from: no data");
    }
  }

  /** Where the batches of a stream come from. */
  public sealed interface Stream {}

  /** Drawn from data sets. */
  public record Mixed(Mixture mixture) implements Stream {}

  /** Replayed from a file, see {@link RecordedBatches}. */
  public record Recorded(Path file, RecordedBatches.Kind kind) implements Stream {}

  /** Two mixtures, of which one may be absent. */
  public static TrainingData of(Optional<Mixture> vision, Optional<Mixture> language) {
    return new TrainingData(vision.map(Mixed::new), language.map(Mixed::new));
  }
}
