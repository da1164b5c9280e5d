package org.mmgpt.train.batches;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmgpt.data.batch.Batch;
import org.mmgpt.data.batch.Batches;
import org.mmgpt.data.batch.MixedBatches;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.batch.VisualShare;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.train.checkpoint.Progress;
import org.mmgpt.train.config.DataConfig;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.config.TrainingSection;
import org.mmgpt.train.parallel.Peers;

/**
 * This process's batches by micro step: a visual and a language batch at a time, as in the paper;
 * or one batch at a time of both mixed.
 *
 * <p>A run that goes on begins a stream anew behind what was dealt out before. So it misses nothing
 * and repeats nothing, even if there are more or fewer processes now.
 */
public final class TrainingBatches {
  private static final int SHOWN_PROBLEMS = 5;

  private final FinetuneConfig config;
  private final Peers peers;
  private final Progress start;
  private final long firstMicroStep;
  private final Optional<Batches> vision;
  private final Optional<Batches> language;

  /**
   * @param start where the run goes on
   */
  public TrainingBatches(
      TrainingData data, FinetuneConfig config, MultiModalGpt gpt, Peers peers, Progress start) {
    this.config = config;
    this.peers = peers;
    this.start = start;
    this.firstMicroStep = start.nextMicroStep();
    var opener = new BatchOpener(config, gpt);
    TrainingSection training = config.training();
    vision =
        data.vision().map(v -> opener.open(v, training.visionBatch(), shard(start.visionDealt())));
    language =
        data.language()
            .map(l -> opener.open(l, training.languageBatch(), shard(start.languageDealt())));
  }

  private Shard shard(long first) {
    return new Shard(peers.rank(), peers.size(), first);
  }

  /** The batches of one micro step, counted from the beginning of the run. */
  Stream<Batch> of(long microStep) {
    if (mixes()) {
      return Stream.of(mixed().batch(microStep));
    }
    long number = microStep - firstMicroStep;
    return Stream.concat(vision.stream(), language.stream()).map(stream -> stream.batch(number));
  }

  /** Batches that {@link #of} gives. */
  public int batchesOfMicroStep() {
    return mixes() ? 1 : vision.stream().mapToInt(v -> 1).sum() + (language.isPresent() ? 1 : 0);
  }

  /** The mixed stream, which knows batches by their numbers from the beginning of the run. */
  private MixedBatches mixed() {
    long visualBefore = share().before(firstMicroStep);
    long languageBefore = firstMicroStep - visualBefore;
    return new MixedBatches(
        number -> vision.orElseThrow().batch(number - visualBefore),
        number -> language.orElseThrow().batch(number - languageBefore),
        share());
  }

  private VisualShare share() {
    return new VisualShare(config.data().visionShare(), config.seed());
  }

  private boolean mixes() {
    return vision.isPresent()
        && language.isPresent()
        && config.data().streams() == DataConfig.Streams.MIXED;
  }

  /** How far a run is before {@code microStep}, in batches dealt out. */
  public Progress dealtUpTo(long nextStep, long microStep) {
    long visual = microStep - firstMicroStep;
    long textual = visual;
    if (mixes()) {
      visual = share().before(microStep) - share().before(firstMicroStep);
      textual -= visual;
    }
    return new Progress(
        nextStep,
        microStep,
        start.visionDealt() + visual * peers.size() * vision.map(Batches::unit).orElse(1),
        start.languageDealt() + textual * peers.size() * language.map(Batches::unit).orElse(1));
  }

  /**
   * Micro steps of this process for so many epochs of the visual data, or of the language data. An
   * epoch may end within a batch, which then goes on with the next; only the last is rounded up.
   */
  public long microStepsOfEpochs(int epochs) {
    Batches stream = vision.or(() -> language).orElseThrow();
    long dealt = vision.isPresent() ? start.visionDealt() : start.languageDealt();
    double left = Math.max(0, epochs * stream.unitsOfEpoch() - dealt);
    double microSteps = left / stream.unit() / peers.size();
    if (mixes() && config.data().visionShare() > 0) {
      microSteps /= config.data().visionShare();
    }
    return firstMicroStep + (long) Math.ceil(microSteps);
  }

  /** Micro steps of this process for one epoch. */
  public long microStepsOfEpoch() {
    return vision.or(() -> language).orElseThrow().epochSize();
  }

  /** Samples of a micro step, on average. */
  public double rowsOfMicroStep() {
    int visual = vision.map(Batches::rows).orElse(0);
    int textual = language.map(Batches::rows).orElse(0);
    double share = config.data().visionShare();
    return mixes() ? share * visual + (1 - share) * textual : visual + textual;
  }

  /** Tells which records were left out. */
  public void report(PrintStream out) {
    Stream.concat(vision.stream(), language.stream())
        .filter(stream -> stream.skipped().count() > 0)
        .forEach(
            stream -> {
              out.printf(
                  "left out %d times a record that can't be used:%n", stream.skipped().count());
              stream.skipped().named().stream()
                  .limit(SHOWN_PROBLEMS)
                  .forEach(problem -> out.println("  " + problem));
            });
  }
}
