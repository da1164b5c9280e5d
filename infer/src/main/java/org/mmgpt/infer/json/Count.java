package org.mmgpt.infer.json;

/**
 * How many more of something there are.
 *
 * @param min that must follow
 * @param max that may; {@link Symbol#ENDLESS} for any number
 */
record Count(int min, int max) {
  /** Whether it may end here. */
  boolean mayEnd() {
    return min == 0;
  }

  /** Whether there may be another. */
  boolean mayGoOn() {
    return max > 0;
  }

  /** Behind another one. */
  Count less() {
    if (max == Symbol.ENDLESS) {
      return min == 0 ? this : new Count(min - 1, max);
    }
    return new Count(Math.max(0, min - 1), max - 1);
  }
}
