package org.mmgpt.infer.config;

import java.util.List;
import java.util.OptionalLong;

/**
 * How to continue a prompt. Names and meanings are those of HF's {@code generation_config.json}.
 *
 * @param maxNewTokens most tokens to produce, at least 1
 * @param doSample draw tokens instead of taking the most probable
 * @param temperature divides the scores before drawing, above 0
 * @param topK draw from this many most probable tokens only; 0 for all
 * @param topP draw from the most probable tokens that together reach this probability; 1 for all
 * @param minP drop tokens less probable than this share of the most probable one; 0 for none
 * @param repetitionPenalty above 1 makes tokens already in the sequence less likely; 1 for none
 * @param noRepeatNgramSize no run of this many tokens occurs twice; 0 for no such rule
 * @param numBeams width of beam search; 1 for none
 * @param lengthPenalty exponent of a hypothesis' length in beam search: above 0 favours long ones
 * @param earlyStopping when beam search ends
 * @param lengthRule which length beam search means
 * @param numReturnSequences answers per prompt; with beams at most {@code numBeams}
 * @param eosTokenIds tokens that end a sequence
 * @param stopStrings texts that end a sequence; they are cut off the answer
 * @param useCache keep keys and values of the tokens so far, as the original does; off, the whole
 *     sequence is computed at each step, which differs where the model itself produces {@code
 *     <image>}: {@code FullPrefixScores} says how
 * @param seed of the drawing; without one, two runs differ
 */
public record GenerationConfig(
    int maxNewTokens,
    boolean doSample,
    double temperature,
    int topK,
    double topP,
    double minP,
    double repetitionPenalty,
    int noRepeatNgramSize,
    int numBeams,
    double lengthPenalty,
    EarlyStopping earlyStopping,
    LengthRule lengthRule,
    int numReturnSequences,
    List<Long> eosTokenIds,
    List<String> stopStrings,
    boolean useCache,
    OptionalLong seed) {

  /** Checks every value. */
  public GenerationConfig {
    check(maxNewTokens >= 1, "max_new_tokens", maxNewTokens, "at least 1");
    check(temperature > 0, "temperature", temperature, "above 0; for greedy turn do_sample off");
    check(topK >= 0, "top_k", topK, "0 (off) or more");
    check(topP > 0 && topP <= 1, "top_p", topP, "above 0 and at most 1");
    check(minP >= 0 && minP <= 1, "min_p", minP, "between 0 and 1");
    check(repetitionPenalty > 0, "repetition_penalty", repetitionPenalty, "above 0");
    check(noRepeatNgramSize >= 0, "no_repeat_ngram_size", noRepeatNgramSize, "0 (off) or more");
    check(numBeams >= 1, "num_beams", numBeams, "at least 1");
    check(numReturnSequences >= 1, "num_return_sequences", numReturnSequences, "at least 1");
    check(
        doSample && numBeams == 1 || numReturnSequences <= numBeams,
        "num_return_sequences",
        numReturnSequences,
        "at most num_beams (" + numBeams + ") unless do_sample is on");
    check(
        stopStrings.stream().noneMatch(String::isEmpty), "stop_strings", stopStrings, "not empty");
    eosTokenIds = List.copyOf(eosTokenIds);
    stopStrings = List.copyOf(stopStrings);
  }

  private static void check(boolean holds, String name, Object value, String must) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + must);
    }
  }

  /** The most probable token at each step; the end of a sequence is LLaMA's {@code </s>}, 2. */
  public static GenerationConfig greedy() {
    return new GenerationConfig(
        256,
        false,
        1.0,
        50,
        1.0,
        0.0,
        1.0,
        0,
        1,
        1.0,
        EarlyStopping.HEURISTIC,
        LengthRule.PROMPT_AND_GENERATED,
        1,
        List.of(2L),
        List.of(),
        true,
        OptionalLong.empty());
  }

  /** Drawn tokens, HF's defaults: temperature 1, top-k 50. */
  public static GenerationConfig sampling() {
    return greedy().toBuilder().doSample(true).build();
  }

  /** The same with another limit of tokens. */
  public GenerationConfig withMaxNewTokens(int maxNewTokens) {
    return toBuilder().maxNewTokens(maxNewTokens).build();
  }

  /** The same with another seed. */
  public GenerationConfig withSeed(long seed) {
    return toBuilder().seed(seed).build();
  }

  /** A builder that starts from these values. */
  public GenerationConfigBuilder toBuilder() {
    return new GenerationConfigBuilder(this);
  }
}
