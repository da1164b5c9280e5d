package org.mmgpt.train.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * {@code CHECKSUMS} of a checkpoint: a line for each of its files, CRC-32C and name. A disk or a
 * copy that has changed a bit shows when the run wants to go on, not in what it learns.
 */
final class Checksums {
  private static final String FILE = "CHECKSUMS";
  private static final int BUFFER = 1 << 20;

  private Checksums() {}

  /** Adds the sums of {@code files} to the folder that holds them. */
  static void write(Path folder, List<Path> files) throws IOException {
    var lines = new ArrayList<String>();
    for (Path file : files) {
      lines.add("%s  %s".formatted(of(file), file.getFileName()));
    }
    Files.write(folder.resolve(FILE), lines);
  }

  /**
   * What is wrong with a folder, if anything is; nothing is known of one without sums, which older
   * versions wrote.
   */
  static Optional<String> problem(Path folder) throws IOException {
    Path sums = folder.resolve(FILE);
    if (!Files.exists(sums)) {
      return Optional.empty();
    }
    for (String line : new String(Files.readAllBytes(sums), ISO_8859_1).lines().toList()) {
      String[] sumAndName = line.split(" {2}", 2);
      if (sumAndName.length < 2) {
        return Optional.of(FILE + " is damaged");
      }
      Path file = folder.resolve(sumAndName[1]);
      if (!Files.isRegularFile(file)) {
        return Optional.of(sumAndName[1] + " is missing");
      } else if (!of(file).equals(sumAndName[0])) {
        return Optional.of(sumAndName[1] + " is not as it was written");
      }
    }
    return Optional.empty();
  }

  private static String of(Path file) throws IOException {
    var sum = new CRC32C();
    var buffer = ByteBuffer.allocateDirect(BUFFER);
    try (var channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        sum.update(buffer.flip());
        buffer.clear();
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
