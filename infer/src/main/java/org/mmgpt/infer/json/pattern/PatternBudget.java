package org.mmgpt.infer.json.pattern;

/**
 * What the patterns of one schema may cost together. A limit for each alone let three hundred
 * patterns of some thousand states take 22 s, and two thousand would have taken minutes.
 */
public final class PatternBudget {
  private long expressions = 4_000_000; // that may be looked at: about half a second

  /**
   * Takes so many.
   *
   * @throws PatternException if there are not so many left
   */
  void spend(long count) {
    expressions -= count;
    if (expressions < 0) {
      throw new PatternException("leads to too many states");
    }
  }
}
