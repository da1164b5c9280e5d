package org.mmgpt.train.weights;

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
 * Tells one base model from another: a hash over the names and sizes of its files and over pieces
 * of their contents. Pieces, because reading 18 GB takes minutes and other weights differ
 * everywhere.
 */
public final class BaseFingerprint {
  private static final int PIECE = 1 << 16;
  private static final int PIECES = 64;

  private BaseFingerprint() {}

  /**
   * @throws TrainingException if the directory can't be read
   */
  public static String of(Path modelDirectory) {
    try (Stream<Path> entries = Files.list(modelDirectory)) {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      List<Path> files =
          entries
              .filter(file -> file.toString().matches(".*\\.(safetensors|json)"))
              .sorted()
              .toList();
      byte[] piece = new byte[PIECE];
      for (Path file : files) {
        long size = Files.size(file);
        hash.update((file.getFileName() + " " + size + "\n").getBytes(StandardCharsets.UTF_8));
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
          for (int i = 0; i < PIECES; i++) {
            in.seek(size / PIECES * i);
            int read = Math.max(0, in.read(piece));
            hash.update(piece, 0, read);
          }
        }
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 8);
    } catch (IOException e) {
      throw new TrainingException(modelDirectory + ": can't be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
