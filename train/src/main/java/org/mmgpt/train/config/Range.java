package org.mmgpt.train.config;

/** The checks of the sections; a message begins with the key, which finds its line in the file. */
final class Range {
  private Range() {}

  static void atLeast(String key, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(key + " must be " + least + " or more, got " + value);
    }
  }

  static void within(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %,d to %,d, got %d".formatted(key, least, most, value));
    }
  }

  static void notNegative(String key, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(key + " must be 0 or more, got " + value);
    }
  }

  static void positive(String key, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(key + " must be positive, got " + value);
    }
  }

  static void share(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(key + " must lie in [0, 1), got " + value);
    }
  }
}
