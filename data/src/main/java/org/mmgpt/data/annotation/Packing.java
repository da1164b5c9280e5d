package org.mmgpt.data.annotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What annotations are downloaded in and aren't read from, by how such files begin. */
final class Packing {
  private record Kind(String name, byte[] beginning) {
    Kind(String name, String beginning) {
      this(name, beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("gzip", "\u001f\u008b"),
          new Kind("zip", "PK\u0003\u0004"),
          new Kind("zstd", "\u0028\u00b5\u002f\u00fd"),
          new Kind("xz", "\u00fd7zXZ"),
          new Kind("bzip2", "BZh"),
          new Kind("parquet", "PAR1"));

  private static final int LONGEST = 5;

  private Packing() {}

  /** The name of what a file is packed with, if it begins like that. */
  static Optional<String> of(Path file) throws IOException {
    byte[] beginning;
    try (var stream = Files.newInputStream(file)) {
      beginning = stream.readNBytes(LONGEST);
    }
    return KINDS.stream()
        .filter(kind -> begins(beginning, kind.beginning()))
        .map(Kind::name)
        .findFirst();
  }

  private static boolean begins(byte[] file, byte[] with) {
    return file.length >= with.length && Arrays.equals(with, 0, with.length, file, 0, with.length);
  }
}
