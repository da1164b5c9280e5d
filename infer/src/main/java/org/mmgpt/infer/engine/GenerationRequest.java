package org.mmgpt.infer.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.sampling.LogitsProcessor;

/**
 * One answer wanted. Its text is an answer of its own, whose first word has no space before it,
 * unless it is read right behind its prompt ({@link #following}, or any {@link Echo}).
 *
 * @param turn whose: among clients, and among one client's requests, rows are shared out evenly
 * @param prompt what is to be continued, and by which adapter
 * @param config how; without beams
 * @param timeLimit from now until the answer must be there; what is not said by then is left out
 * @param logprobs how many alternatives to report for every token, 0 for the tokens' own
 *     probabilities alone; empty for none of it
 * @param echo whether the prompt is part of the answer
 * @param follows whether the answer's text goes on from the prompt's, and its first word keeps the
 *     space before it
 * @param constraints what may be said, of this answer alone: they may keep state
 */
public record GenerationRequest(
    Turn turn,
    Prompt prompt,
    GenerationConfig config,
    Optional<Duration> timeLimit,
    Optional<Integer> logprobs,
    Echo echo,
    boolean follows,
    List<LogitsProcessor> constraints) {

  /** Checks that the engine can do it. */
  public GenerationRequest {
    if (!isPossible(config)) {
      throw new IllegalArgumentException(
          "the engine gives one answer a request, with its cache and without beams; use"
              + " MultiModalGpt.generate for num_beams, num_return_sequences and use_cache");
    }
    follows |= echo != Echo.NONE;
    constraints = List.copyOf(constraints);
  }

  /** Whether an engine can answer this way. */
  static boolean isPossible(GenerationConfig config) {
    return config.numBeams() == 1 && config.numReturnSequences() == 1 && config.useCache();
  }

  /**
   * Without a time limit, probabilities and constraints, of a client without a name: all of those
   * are one.
   */
  public static GenerationRequest of(Prompt prompt, GenerationConfig config) {
    return new GenerationRequest(
        Turn.of(""),
        prompt,
        config,
        Optional.empty(),
        Optional.empty(),
        Echo.NONE,
        false,
        List.of());
  }

  /** The same, asked for together with whatever else has this turn. */
  public GenerationRequest withTurn(Turn whose) {
    return new GenerationRequest(
        whose, prompt, config, timeLimit, logprobs, echo, follows, constraints);
  }

  /** The same with a time limit, waiting in the queue included. */
  public GenerationRequest withTimeLimit(Duration limit) {
    return new GenerationRequest(
        turn, prompt, config, Optional.of(limit), logprobs, echo, follows, constraints);
  }

  /** The same with the probabilities of tokens and {@code alternatives} for each. */
  public GenerationRequest withLogprobs(int alternatives) {
    return new GenerationRequest(
        turn, prompt, config, timeLimit, Optional.of(alternatives), echo, follows, constraints);
  }

  /** The same with the prompt as part of the answer, or not. */
  public GenerationRequest withEcho(Echo wanted) {
    return new GenerationRequest(
        turn, prompt, config, timeLimit, logprobs, wanted, follows, constraints);
  }

  /** The same, of which the answer's text goes on from the prompt's. */
  public GenerationRequest following() {
    return new GenerationRequest(
        turn, prompt, config, timeLimit, logprobs, echo, true, constraints);
  }
}
