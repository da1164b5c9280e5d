package org.mmgpt.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all: until the new one is, the old one stays. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes beside the file's place and renames; what a link leads to is replaced, not the link. A
   * device, such as {@code /dev/stdout}, is written to.
   */
  public static void write(Path path, byte[] content) throws IOException {
    Path file = Files.exists(path) ? path.toRealPath() : path;
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, content);
      return;
    }
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try {
      Files.write(partial, content);
      Files.move(
          partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException("%s: can't be written: %s".formatted(file, e.getMessage()), e);
    } finally {
      Files.deleteIfExists(partial); // where the disk is full
    }
  }
}
