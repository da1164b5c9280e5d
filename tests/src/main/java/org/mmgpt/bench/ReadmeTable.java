package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %.3g %s | %.3g %s | %.2f | %s |\n",
                row.get("name").asText(),
                median.get("python").asDouble(),
                row.get("unit").asText(),
                median.get("java").asDouble(),
                row.get("unit").asText(),
                row.get("ratio").asDouble(),
                row.get("verdict").asText()));
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
    Path next = readme.resolveSibling(readme.getFileName() + ".new");
    Files.writeString(next, after);
    Files.move(next, readme, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
