package org.mmgpt.infer.command;

import java.util.Optional;
import org.mmgpt.infer.GenerationConfig;
import org.mmgpt.infer.GenerationConfigBuilder;
import picocli.CommandLine.Option;

/** How to continue a prompt; what is not given is the model's default. */
final class GenerationOptions {
  @Option(
      names = "--max-new-tokens",
      paramLabel = "N",
      description = "Most tokens of an answer; 256 if not given.")
  private Optional<Integer> maxNewTokens = Optional.empty();

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "Draw tokens, at this temperature, instead of taking the most probable.")
  private Optional<Double> temperature = Optional.empty();

  @Option(names = "--top-k", paramLabel = "K", description = "Draw from the K most probable.")
  private Optional<Integer> topK = Optional.empty();

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "Draw from the most probable that together reach P.")
  private Optional<Double> topP = Optional.empty();

  @Option(
      names = "--repetition-penalty",
      paramLabel = "X",
      description = "Above 1 makes tokens that are there already less likely.")
  private Optional<Double> repetitionPenalty = Optional.empty();

  @Option(names = "--num-beams", paramLabel = "N", description = "Width of beam search.")
  private Optional<Integer> numBeams = Optional.empty();

  @Option(
      names = "--length-penalty",
      paramLabel = "X",
      description = "Of beam search: above 0 favours long answers.")
  private Optional<Double> lengthPenalty = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of drawing; without it two runs differ.")
  private Optional<Long> seed = Optional.empty();

  /**
   * The options over {@code defaults}.
   *
   * @throws IllegalArgumentException naming the option out of its range
   */
  GenerationConfig over(GenerationConfig defaults) {
    GenerationConfigBuilder config = defaults.toBuilder();
    maxNewTokens.ifPresent(config::maxNewTokens);
    config.doSample(temperature.isPresent() || topK.isPresent() || topP.isPresent());
    temperature.ifPresent(config::temperature);
    topK.ifPresent(config::topK);
    topP.ifPresent(config::topP);
    repetitionPenalty.ifPresent(config::repetitionPenalty);
    numBeams.ifPresent(config::numBeams);
    lengthPenalty.ifPresent(config::lengthPenalty);
    seed.ifPresent(config::seed);
    return config.build();
  }
}
