package org.mmgpt.train.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmgpt.data.batch.BadRecords;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.batch.RecordedBatches;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.error.DataException;

/**
 * What a run learns from. The meanings and the defaults of the keys stand in {@code
 * finetune-defaults.yaml}.
 *
 * @param vision data sets of pictures; may be empty
 * @param language data sets without pictures; may be empty
 * @param streams how the two are brought together
 * @param visionShare of batches, where the streams are mixed
 * @param bucket from how many batches' samples those of like length are put together
 * @param packing whether a batch's samples stand behind one another in rows of {@code max_length}
 * @param workers threads that prepare batches
 */
public record DataConfig(
    List<Source> vision,
    List<Source> language,
    BadRecords badRecords,
    Streams streams,
    double visionShare,
    int bucket,
    boolean packing,
    int workers) {
  private static final String RECORDED = "recorded";
  private static final int MOST_BATCHES = 10_000; // whose texts are in memory at a time

  public DataConfig {
    vision = List.copyOf(vision);
    language = List.copyOf(language);
    for (int i = 0; i < vision.size(); i++) {
      if (vision.get(i).images().isEmpty() && !vision.get(i).isRecorded()) {
        throw new IllegalArgumentException(
            "vision.%d.images is missing; it names the folder of the pictures".formatted(i));
      }
    }
    if (!(visionShare >= 0 && visionShare <= 1)) {
      throw new IllegalArgumentException("vision_share must lie in [0, 1], got " + visionShare);
    }
    Range.within("bucket", bucket, 1, MOST_BATCHES);
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be 1 or more, got " + workers);
    }
  }

  /** How the visual and the language stream are brought together. */
  public enum Streams {
    /** A visual batch and a language batch in each micro step, as in the paper. */
    IN_STEP,
    /** One batch in each micro step, visual or language by {@code vision_share}. */
    MIXED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One data set of a stream.
   *
   * @param type its kind, e.g. {@code llava}; {@code recorded} replays batches, see {@link
   *     RecordedBatches}
   * @param annotations file or files of the records
   * @param images folder of the pictures; empty where there are none
   * @param sample how many records to take; 0: all
   * @param weight how often a record occurs in an epoch, in the mean
   */
  public record Source(
      String type,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Path> annotations,
      String images,
      int sample,
      double weight) {
    public Source {
      annotations = List.copyOf(annotations);
      if (sample < 0) {
        throw new IllegalArgumentException("sample must be 0 or more, got " + sample);
      }
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight must be positive, got " + weight);
      }
    }

    private boolean isRecorded() {
      return type.equals(RECORDED);
    }

    private DatasetConfig dataset() {
      return new DatasetConfig(
          type,
          annotations,
          images.isEmpty() ? Optional.empty() : Optional.of(Path.of(images)),
          sample == 0 ? Optional.empty() : Optional.of(sample),
          weight);
    }
  }

  /** Whether there is nothing to learn from. */
  public boolean isEmpty() {
    return vision.isEmpty() && language.isEmpty();
  }

  /**
   * Opens all data sets, so that what is wrong with a path shows before anything large is read.
   *
   * @throws DataException naming the type or the path that is wrong
   */
  public TrainingData open(long seed) {
    return open(vision, language, seed);
  }

  static TrainingData open(List<Source> vision, List<Source> language, long seed) {
    return new TrainingData(
        stream(vision, RecordedBatches.Kind.VISION, seed),
        stream(language, RecordedBatches.Kind.LANGUAGE, seed));
  }

  private static Optional<TrainingData.Stream> stream(
      List<Source> sources, RecordedBatches.Kind kind, long seed) {
    if (sources.isEmpty()) {
      return Optional.empty();
    } else if (sources.stream().noneMatch(Source::isRecorded)) {
      return Optional.of(new TrainingData.Mixed(mixture(sources, seed)));
    }
    List<Path> files = sources.getFirst().annotations();
    if (sources.size() > 1 || files.size() > 1) {
      throw new DataException(
          "recorded batches can't be mixed with other data: name one file of them alone in its"
              + " stream");
    }
    RecordedBatches.open(files.getFirst(), kind, Shard.ALL); // complains now if it can't be read
    return Optional.of(new TrainingData.Recorded(files.getFirst(), kind));
  }

  private static Mixture mixture(List<Source> sources, long seed) {
    return new Mixture(
        sources.stream()
            .map(Source::dataset)
            .map(
                source ->
                    new Mixture.Part(name(source), DatasetType.open(source, seed), source.weight()))
            .toList(),
        seed);
  }

  private static String name(DatasetConfig source) {
    return source.annotations().stream().map(Path::toString).collect(Collectors.joining(" + "));
  }
}
