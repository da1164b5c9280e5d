package org.mmgpt.tests.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code tests/results} with parts that scripts write between parts that people do. */
record ResultPage(Path file) {
  private static final String END = "<!-- end -->";

  /** Replaces what stands behind {@code <!-- measured by SCRIPT -->}, and leaves the rest. */
  void replace(String script, String figures) throws IOException {
    String text = Files.readString(file);
    String marker = "<!-- measured by " + script + " -->";
    int begin = text.indexOf(marker);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IOException(file + " has no part between " + marker + " and " + END);
    }
    String before = text.substring(0, begin + marker.length());
    Files.writeString(file, before + "\n" + figures + text.substring(end));
  }
}
