package org.mmgpt.infer.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.error.GenerationException;

/**
 * Chooses the tokens of one sequence: changes the scores as its configuration says, then takes the
 * most probable token or draws one.
 */
public final class TokenChooser {
  private final List<LogitsProcessor> processors;
  private final boolean doSample;
  private final RandomGenerator random;

  /**
   * @param place which of the sequences made with this configuration it is; it shifts the seed
   */
  public TokenChooser(GenerationConfig config, int place) {
    this(config, place, List.of());
  }

  /**
   * @param constraints applied after the penalties and before the distribution is shaped
   */
  public TokenChooser(GenerationConfig config, int place, List<LogitsProcessor> constraints) {
    var all = new ArrayList<>(LogitsProcessor.penalties(config));
    all.addAll(constraints);
    all.addAll(LogitsProcessor.warpers(config));
    this.processors = List.copyOf(all);
    this.doSample = config.doSample();
    this.random = random(config, place);
  }

  /** A generator of its own for each sequence, so that its draws don't depend on neighbours. */
  public static RandomGenerator random(GenerationConfig config, int place) {
    RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory.of("L64X128MixRandom");
    return config.seed().isPresent()
        ? factory.create(config.seed().getAsLong() + place)
        : factory.create();
  }

  /** Whether {@link #choose} only takes the highest score, and leaves the scores as they are. */
  public boolean takesHighest() {
    return processors.isEmpty() && !doSample;
  }

  /**
   * The next token.
   *
   * @param logits one score per token of the vocabulary, fp32; changed
   * @throws GenerationException if they are not numbers
   */
  public long choose(TokenSequence tokens, float[] logits) {
    Scores.check(logits);
    for (LogitsProcessor processor : processors) {
      processor.process(tokens, logits);
    }
    return doSample ? Categorical.draw(logits, random) : Categorical.argmax(logits);
  }
}
