package org.mmgpt.train.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.data.report.Html;
import org.mmgpt.model.WholeFile;

/**
 * {@code report.html}: one file with all in it, which can be mailed. It reloads itself while the
 * run goes on.
 */
public final class ReportPage {
  private static final String STYLE =
      """
      body{font:15px system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
      figure{margin:1.5em 0}figcaption{font-weight:600}svg{width:100%;border:1px solid #ddd}
      polyline{fill:none;stroke:#2563eb;stroke-width:1.5}text{font-size:12px;fill:#555}
      table{border-collapse:collapse}td,th{text-align:left;padding:.15em 1.2em .15em 0;
      vertical-align:top;border-bottom:1px solid #eee}pre{white-space:pre-wrap;margin:0}
      @media(prefers-color-scheme:dark){body{background:#111;color:#ddd}text{fill:#aaa}
      svg{border-color:#333}td,th{border-color:#333}}
      """;

  private final Path file;
  private final SequencedMap<String, String> configuration;
  private final SequencedMap<String, String> environment;
  private final SequencedMap<String, List<Curve.Point>> curves = new LinkedHashMap<>();
  private final SequencedMap<String, String> latest = new LinkedHashMap<>();
  private final List<Sample> samples = new ArrayList<>();

  /** An answer on held-out data, beside the one that was expected. */
  public record Sample(long step, String question, String expected, String answer) {}

  /**
   * @param configuration keys and values of the run
   * @param environment what it runs on
   */
  public ReportPage(
      Path file,
      SequencedMap<String, String> configuration,
      SequencedMap<String, String> environment) {
    this.file = file;
    this.configuration = new LinkedHashMap<>(configuration);
    this.environment = new LinkedHashMap<>(environment);
  }

  /** Adds a point to the curve of that name. */
  public void point(String curve, long step, double value) {
    curves.computeIfAbsent(curve, name -> new ArrayList<>()).add(new Curve.Point(step, value));
  }

  /** What the table of figures shows under that name from now on. */
  public void figure(String name, String value) {
    latest.put(name, value);
  }

  /** The newest answers take the place of older ones. */
  public void samples(List<Sample> newest) {
    samples.clear();
    samples.addAll(newest);
  }

  /**
   * Writes the page; a browser sees the old or the new one, never half.
   *
   * @param running whether it is to reload itself
   */
  public void write(boolean running) throws IOException {
    var html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
    if (running) {
      html.append("<meta http-equiv=\"refresh\" content=\"30\">");
    }
    html.append("<title>Fine-tuning</title><style>").append(STYLE).append("</style>");
    html.append("<h1>Fine-tuning").append(running ? ", running" : "").append("</h1>");
    table(html, "Figures", latest);
    curves.forEach((name, points) -> html.append(Curve.svg(Html.escape(name), points)));
    if (!samples.isEmpty()) {
      html.append("<h2>Answers on held-out data, step ").append(samples.getFirst().step());
      html.append("</h2><table><tr><th>Question<th>Expected<th>Answer</tr>");
      for (Sample sample : samples) {
        html.append("<tr><td>").append(Html.escape(sample.question()));
        html.append("<td>").append(Html.escape(sample.expected()));
        html.append("<td>").append(Html.escape(sample.answer())).append("</tr>");
      }
      html.append("</table>");
    }
    table(html, "Configuration", configuration);
    table(html, "Environment", environment);
    WholeFile.write(file, html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void table(StringBuilder html, String title, Map<String, String> rows) {
    html.append("<h2>").append(title).append("</h2><table>");
    rows.forEach(
        (name, value) ->
            html.append("<tr><td>")
                .append(Html.escape(name))
                .append("<td><pre>")
                .append(Html.escape(value))
                .append("</pre></tr>"));
    html.append("</table>");
  }
}
