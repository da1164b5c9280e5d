package org.mmgpt.infer.sampling;

import java.util.Arrays;
import java.util.List;

/**
 * How probable the model found a token, before penalties, temperature and the like.
 *
 * @param token its id
 * @param logprob natural logarithm of its probability; not a number where nothing stands before it
 * @param alternatives the most probable tokens in its place, most probable first, without
 *     alternatives of their own
 */
public record TokenLogprob(long token, double logprob, List<TokenLogprob> alternatives) {

  public TokenLogprob {
    alternatives = List.copyOf(alternatives);
  }

  /** The first token of a text, of which the model says nothing. */
  public static TokenLogprob first(long token) {
    return new TokenLogprob(token, Double.NaN, List.of());
  }

  /**
   * @param logits the model's scores, one per token of the vocabulary
   * @param count how many alternatives
   */
  public static TokenLogprob of(float[] logits, long token, int count) {
    float[] logprobs = logits.clone();
    Categorical.logSoftmax(logprobs);
    int[] ascending = count == 0 ? new int[0] : best(logprobs, count);
    var alternatives =
        Arrays.stream(ascending)
            .mapToObj(id -> new TokenLogprob(id, logprobs[id], List.of()))
            .toList()
            .reversed();
    return new TokenLogprob(token, logprobs[(int) token], alternatives);
  }

  /** Indices of the {@code count} highest, lowest first. */
  private static int[] best(float[] logprobs, int count) {
    float[] kept = logprobs.clone();
    TopK.keep(count, kept);
    int[] ascending = Categorical.ascending(kept); // more than count where some tie
    return Arrays.copyOfRange(ascending, Math.max(0, ascending.length - count), ascending.length);
  }
}
