package org.mmgpt.train.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all: until the new one is, the old one stays. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes beside the file's place and renames. */
  public static void write(Path file, byte[] content) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try {
      Files.write(partial, content);
      Files.move(
          partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial); // where the disk is full
    }
  }
}
