package org.mmgpt.bench.decode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What bench-decode has found so far: on the screen, as {@code decode.md}, as {@code decode.json}.
 */
final class DecodeReport {
  private final Path folder;
  private final PrintWriter out;
  private final PrintWriter err;
  private final long begin = System.nanoTime();
  private final Map<String, Object> json = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();

  /**
   * @param folder where the files go, created if need be
   */
  DecodeReport(Path folder, PrintWriter out, PrintWriter err) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.out = out;
    this.err = err;
  }

  /** A piece of the page. */
  void say(String format, Object... values) {
    String text = format.formatted(values);
    page.append(text);
    out.print(text);
    out.flush();
  }

  /** An entry of the JSON. */
  void put(String key, Object value) {
    json.put(key, value);
  }

  void progress(String done) {
    err.printf("bench-decode: %s after %.1f s%n", done, seconds());
    err.flush();
  }

  /** Something that couldn't be measured. */
  void problem(String name, RuntimeException e) {
    problems.add(name + ": " + e.getMessage());
    say("%n%s failed: %s%n", name, e.getMessage());
    e.printStackTrace(err);
  }

  /** Whether everything could be measured. */
  boolean isWhole() {
    return problems.isEmpty();
  }

  /** To be called after each part, so that a run cut short leaves what it had. */
  void write() throws IOException {
    json.put("problems", problems);
    json.put("seconds", seconds());
    Files.writeString(folder.resolve("decode.md"), page.toString());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("decode.json").toFile(), json);
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }
}
