package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mmgpt.model.WholeFile;

/** The README's performance table, made from results.json and from nothing else. */
record ReadmeTable(String text) {
  static final String BEGIN = "<!-- made by ./mmgpt bench --readme README.md -->\n";
  static final String END = "<!-- end of what bench made -->\n";

  static ReadmeTable read(Path results) throws IOException {
    return of(new ObjectMapper().readTree(results.toFile()));
  }

  static ReadmeTable of(JsonNode results) {
    JsonNode machine = results.get("machine");
    var text =
        new StringBuilder(
            "| medians of runs in turns, less is better | Python | Java | Python / Java | |\n");
    text.append("|---|---|---|---|---|\n");
    for (JsonNode row : results.get("rows")) {
      JsonNode median = row.get("median");
      if (row.get("growth").asText().isEmpty() && median.has("java") && median.has("python")) {
        text.append(line(row, median.get("python").asDouble(), median.get("java").asDouble()));
      }
    }
    text.append(
        "\nSuite %s on %s, %s threads, %s; libtorch %s on both sides, Java %s; load of the machine before: %s.\n"
            .formatted(
                results.get("suite").asText(),
                machine.path("processor").asText("an unknown processor"),
                machine.get("threads").asText(),
                machine.get("device and dtype").asText(),
                machine.get("libtorch").asText(),
                machine.get("Java").asText(),
                machine.get("load before").asText().split(" ")[0]));
    return new ReadmeTable(text.toString());
  }

  /** Thousands of milliseconds are seconds. */
  private static String line(JsonNode row, double python, double java) {
    String unit = row.get("unit").asText();
    boolean thousands = unit.equals("ms") && Math.max(python, java) >= 1000;
    double scale = thousands ? 1e-3 : 1;
    String shown = thousands ? "s" : unit;
    return String.format(
        Locale.ROOT,
        "| %s | %.3g %s | %.3g %s | %.2f | %s |\n",
        row.get("name").asText(),
        python * scale,
        shown,
        java * scale,
        shown,
        row.get("ratio").asDouble(),
        row.get("verdict").asText());
  }

  /** Replaces what stands between the marks. */
  void putInto(Path readme) throws IOException {
    String before = Files.readString(readme);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(
          "%s has no place for the table; put these two lines into it: %s %s"
              .formatted(readme, BEGIN.strip(), END.strip()));
    }
    String after =
        before.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + before.substring(end);
    WholeFile.write(readme, after.getBytes(StandardCharsets.UTF_8));
  }
}
