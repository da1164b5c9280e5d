package org.mmgpt.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A folder to be a PATH with some of this machine's programs and no others. */
final class FewTools {
  private FewTools() {}

  /** Makes the folder; names that this machine lacks are left out. */
  static Path folder(Path bin, List<String> names) throws IOException {
    Files.createDirectory(bin);
    for (String name : names) {
      for (String place : System.getenv("PATH").split(":")) {
        Path tool = Path.of(place, name);
        if (Files.isExecutable(tool) && !Files.exists(bin.resolve(name))) {
          // No links: JUnit warns of each when it deletes the folder.
          script(bin.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
        }
      }
    }
    return bin;
  }

  /** Makes or replaces a program. */
  static void script(Path file, String lines) throws IOException {
    Files.writeString(file, lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
