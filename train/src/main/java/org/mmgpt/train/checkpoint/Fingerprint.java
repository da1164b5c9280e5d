package org.mmgpt.train.checkpoint;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.mmgpt.train.config.TrainingException;

/**
 * Tells one base model, or one set of data, from another wherever it lies: a hash over the sizes of
 * its files and over pieces of their contents. Pieces, because reading 18 GB takes minutes and
 * other weights differ everywhere.
 */
public final class Fingerprint {
  private static final int PIECE = 1 << 16;
  private static final int PIECES = 64;

  private final MessageDigest hash;
  private final byte[] piece = new byte[PIECE];

  private Fingerprint() {
    try {
      hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Of the weights and configurations in a directory, by their names.
   *
   * @throws TrainingException if the directory can't be read
   */
  public static String ofModel(Path directory) {
    var fingerprint = new Fingerprint();
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> files =
          entries
              .filter(file -> file.toString().matches(".*\\.(safetensors|json)"))
              .sorted()
              .toList();
      for (Path file : files) {
        fingerprint.add(file.getFileName() + " ", file);
      }
    } catch (IOException e) {
      throw new TrainingException(directory + ": can't be read: " + e.getMessage(), e);
    }
    return fingerprint.text();
  }

  /**
   * Of files, in their order.
   *
   * @throws TrainingException if one can't be read
   */
  public static String ofFiles(List<Path> files) {
    var fingerprint = new Fingerprint();
    for (Path file : files) {
      try {
        fingerprint.add("", file);
      } catch (IOException e) {
        throw new TrainingException(file + ": can't be read: " + e.getMessage(), e);
      }
    }
    return fingerprint.text();
  }

  private void add(String name, Path file) throws IOException {
    long size = Files.size(file);
    hash.update((name + size + "\n").getBytes(StandardCharsets.UTF_8));
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      for (int i = 0; i < PIECES; i++) {
        in.seek(size / PIECES * i);
        int read = Math.max(0, in.read(piece));
        hash.update(piece, 0, read);
      }
    }
  }

  private String text() {
    return HexFormat.of().formatHex(hash.digest(), 0, 8);
  }
}
