package org.mmgpt.infer.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Keys that open the server. Only digests are kept, and all of them are compared, whole, whichever
 * fits: how long it takes tells nothing.
 */
final class ApiKeys {
  private static final String SCHEME = "Bearer ";

  private final List<byte[]> digests;
  private final BiPredicate<byte[], byte[]> same;

  /**
   * @param same compares two digests, in a time that doesn't depend on them
   */
  ApiKeys(List<String> keys, BiPredicate<byte[], byte[]> same) {
    this.digests = keys.stream().map(ApiKeys::digest).toList();
    this.same = same;
  }

  /** No key is asked for. */
  static ApiKeys none() {
    return new ApiKeys(List.of(), MessageDigest::isEqual);
  }

  /**
   * Reads a key a line; blank lines and those that start with {@code #} don't count.
   *
   * @throws IOException if there is no key in it, or one that nobody can send
   */
  static ApiKeys read(Path file) throws IOException {
    List<String> keys =
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (keys.isEmpty()) {
      throw new IOException(file + ": there is no key in it; write one a line");
    }
    if (!keys.stream().allMatch(key -> key.matches("[!-~]+"))) {
      throw new IOException(file + ": a key has spaces or letters that no HTTP header can carry");
    }
    return new ApiKeys(keys, MessageDigest::isEqual);
  }

  boolean areAsked() {
    return !digests.isEmpty();
  }

  /** Whether an {@code Authorization} header opens the server. */
  boolean accept(String authorization) {
    if (!areAsked()) {
      return true;
    }
    byte[] digest = digest(key(authorization));
    boolean accepted = false;
    for (byte[] known : digests) {
      accepted |= same.test(known, digest);
    }
    return accepted;
  }

  /** The key in an {@code Authorization} header, however it is spelled; empty if there is none. */
  static String key(String authorization) {
    boolean scheme = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return scheme ? authorization.substring(SCHEME.length()).strip() : "";
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
