package org.mmgpt.infer.command;

import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.config.EarlyStopping;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.GenerationConfigBuilder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How to continue a prompt; what is not given is the model's default. */
final class GenerationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-new-tokens",
      paramLabel = "N",
      description = "Most tokens of an answer; 256 if not given.")
  private Optional<Integer> maxNewTokens = Optional.empty();

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "Draw tokens, at this temperature, instead of taking the most probable (0).")
  private Optional<Double> temperature = Optional.empty();

  @Option(names = "--top-k", paramLabel = "K", description = "Draw from the K most probable.")
  private Optional<Integer> topK = Optional.empty();

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "Draw from the most probable that together reach P.")
  private Optional<Double> topP = Optional.empty();

  @Option(
      names = "--min-p",
      paramLabel = "P",
      description = "Draw none less probable than this share of the most probable.")
  private Optional<Double> minP = Optional.empty();

  @Option(
      names = "--repetition-penalty",
      paramLabel = "X",
      description = "Above 1 makes tokens that are there already less likely.")
  private Optional<Double> repetitionPenalty = Optional.empty();

  @Option(
      names = "--no-repeat-ngram-size",
      paramLabel = "N",
      description = "Let no run of N tokens occur twice.")
  private Optional<Integer> noRepeatNgramSize = Optional.empty();

  @Option(
      names = "--stop",
      paramLabel = "TEXT",
      description = "End the answer before this text; give it again for more.")
  private List<String> stopStrings = List.of();

  @Option(
      names = "--end-of-chunk",
      description =
          "End the answer at <|endofchunk|> too; the original ends it at </s> alone. As"
              + " \"end_at_end_of_chunk\": true in the model's generation_config.json.")
  private boolean endOfChunk;

  @Option(names = "--num-beams", paramLabel = "N", description = "Width of beam search.")
  private Optional<Integer> numBeams = Optional.empty();

  @Option(
      names = "--length-penalty",
      paramLabel = "X",
      description = "Of beam search: above 0 favours long answers.")
  private Optional<Double> lengthPenalty = Optional.empty();

  @Option(
      names = "--early-stopping",
      paramLabel = "WHEN",
      description =
          "Of beam search: false (when the best live beam can't win), true (once there are as many"
              + " answers as beams) or never (only when none of any length can win).",
      converter = EarlyStoppingConverter.class)
  private Optional<EarlyStopping> earlyStopping = Optional.empty();

  @Option(
      names = "--num-return-sequences",
      paramLabel = "N",
      description = "Answers to give; with beams at most as many.")
  private Optional<Integer> numReturnSequences = Optional.empty();

  @Option(
      names = "--no-cache",
      description =
          "Compute the whole text at each token. Slower, and different only where the model itself"
              + " says <image>: with the cache (as the original decodes) that token sees the first"
              + " picture and nothing before it changes; without, it counts as one more marker.")
  private boolean noCache;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of drawing; without it two runs differ.")
  private Optional<Long> seed = Optional.empty();

  /**
   * The options over a model's defaults.
   *
   * @throws ParameterException naming the option out of its range
   */
  GenerationConfig over(MultiModalGpt gpt) {
    GenerationConfigBuilder config = gpt.defaultConfig().toBuilder();
    if (endOfChunk) {
      config.eosTokenIds(gpt.endsOfChunks());
    }
    maxNewTokens.ifPresent(config::maxNewTokens);
    config.doSample(topK.isPresent() || topP.isPresent() || minP.isPresent());
    temperature.ifPresent(config::drawnAt);
    topK.ifPresent(config::topK);
    topP.ifPresent(config::topP);
    minP.ifPresent(config::minP);
    repetitionPenalty.ifPresent(config::repetitionPenalty);
    noRepeatNgramSize.ifPresent(config::noRepeatNgramSize);
    if (!stopStrings.isEmpty()) {
      config.stopStrings(stopStrings);
    }
    numBeams.ifPresent(config::numBeams);
    earlyStopping.ifPresent(config::earlyStopping);
    numReturnSequences.ifPresent(config::numReturnSequences);
    config.useCache(!noCache);
    lengthPenalty.ifPresent(config::lengthPenalty);
    seed.ifPresent(config::seed);
    try {
      return config.build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  static final class EarlyStoppingConverter implements ITypeConverter<EarlyStopping> {
    @Override
    public EarlyStopping convert(String text) {
      return switch (text) {
        case "false" -> EarlyStopping.HEURISTIC;
        case "true" -> EarlyStopping.WHEN_ENOUGH;
        case "never" -> EarlyStopping.NEVER;
        default -> throw new TypeConversionException("'" + text + "' is not false, true or never");
      };
    }
  }
}
