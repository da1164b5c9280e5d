package org.mmgpt.data.world;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which contents are kept for the test. The choice is a hash of the content itself (CRC-32 of its
 * key), so it needs no list, holds on every machine and for every seed, and no content can be on
 * both sides:
 *
 * <ul>
 *   <li>pictures: one {@link Scene#key()} in ten is held out, from the base's training too;
 *   <li>questions about text: one {@link Fact#key()} in four is held out from the instructions,
 *       with all its wordings. The base may have read the fact in plain text, or it could not know
 *       it, except for word games, whose words it has not seen in that order.
 * </ul>
 */
public final class Splits {

  private Splits() {}

  /** True if the scene belongs to the test. */
  public static boolean heldOut(Scene scene) {
    return hash("scene:" + scene.key()) % 10 == 0;
  }

  /** True if questions for this fact about language belong to the test. */
  public static boolean heldOut(Fact fact) {
    return hash("fact:" + fact.key()) % 4 == 0;
  }

  private static long hash(String key) {
    var crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    // CRC-32 is linear; a multiplication spreads it before the remainder is taken.
    return (crc.getValue() * 0x9E3779B97F4A7C15L) >>> 33;
  }
}
