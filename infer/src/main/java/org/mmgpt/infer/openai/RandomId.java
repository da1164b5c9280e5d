package org.mmgpt.infer.openai;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names for what must not be confused, though it may be guessed: requests and answers. */
public final class RandomId {
  private RandomId() {}

  /** Twenty-four digits. */
  public static String next() {
    var bytes = new byte[12];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
