package org.mmgpt.train;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmgpt.data.BadRecords;
import org.mmgpt.data.Mixture;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;

/**
 * What a run learns from. The meanings and the defaults of the keys stand in {@code
 * finetune-defaults.yaml}.
 *
 * @param vision data sets of pictures; may be empty
 * @param language data sets without pictures; may be empty
 * @param streams how the two are brought together
 * @param visionShare of batches, where the streams are mixed
 * @param bucket from how many batches' samples those of like length are put together
 * @param workers threads that prepare batches
 */
public record DataConfig(
    List<VisionSource> vision,
    List<LanguageSource> language,
    BadRecords badRecords,
    Streams streams,
    double visionShare,
    int bucket,
    int workers) {

  public DataConfig {
    vision = List.copyOf(vision);
    language = List.copyOf(language);
    if (!(visionShare >= 0 && visionShare <= 1)) {
      throw new IllegalArgumentException("vision_share must lie in [0, 1], got " + visionShare);
    }
    if (bucket < 1) {
      throw new IllegalArgumentException("bucket must be 1 or more, got " + bucket);
    }
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
   * Annotations of pictures.
   *
   * @param type the kind of data set, e.g. {@code llava}
   * @param annotations file or files of the records
   * @param images folder of the pictures
   * @param sample how many records to take; 0: all
   * @param weight how often a record occurs in an epoch, in the mean
   */
  public record VisionSource(
      String type,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Path> annotations,
      Path images,
      int sample,
      double weight) {
    public VisionSource {
      annotations = List.copyOf(annotations);
      check(sample, weight);
    }

    DatasetConfig dataset() {
      return new DatasetConfig(type, annotations, Optional.of(images), all(sample), weight);
    }
  }

  /**
   * Annotations without pictures.
   *
   * @param type the kind of data set, e.g. {@code alpaca_gpt4}
   * @param annotations file or files of the records
   * @param sample how many records to take; 0: all
   * @param weight how often a record occurs in an epoch, in the mean
   */
  public record LanguageSource(
      String type,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Path> annotations,
      int sample,
      double weight) {
    public LanguageSource {
      annotations = List.copyOf(annotations);
      check(sample, weight);
    }

    DatasetConfig dataset() {
      return new DatasetConfig(type, annotations, Optional.empty(), all(sample), weight);
    }
  }

  /** Whether there is nothing to learn from. */
  public boolean isEmpty() {
    return vision.isEmpty() && language.isEmpty();
  }

  /**
   * Opens the visual datasets; absent if there are none.
   *
   * @throws org.mmgpt.data.DataException naming the type or the path that is wrong
   */
  public Optional<Mixture> openVision(long seed) {
    return mixture(vision.stream().map(VisionSource::dataset), seed);
  }

  /** Opens the language datasets; absent if there are none. */
  public Optional<Mixture> openLanguage(long seed) {
    return mixture(language.stream().map(LanguageSource::dataset), seed);
  }

  private static Optional<Mixture> mixture(Stream<DatasetConfig> sources, long seed) {
    List<Mixture.Part> parts =
        sources
            .map(
                source ->
                    new Mixture.Part(name(source), DatasetType.open(source, seed), source.weight()))
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Mixture(parts, seed));
  }

  private static String name(DatasetConfig source) {
    return source.annotations().stream().map(Path::toString).collect(Collectors.joining(" + "));
  }

  private static Optional<Integer> all(int sample) {
    return sample == 0 ? Optional.empty() : Optional.of(sample);
  }

  private static void check(int sample, double weight) {
    if (sample < 0) {
      throw new IllegalArgumentException("sample must be 0 or more, got " + sample);
    }
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be positive, got " + weight);
    }
  }
}
