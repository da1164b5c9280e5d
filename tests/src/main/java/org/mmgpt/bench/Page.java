package org.mmgpt.bench;

import java.io.IOException;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.mmgpt.data.report.Html;
import org.mmgpt.train.report.PlotImage;

/** report.html: the report with its curves drawn, in one file that needs nothing else. */
final class Page {
  private Page() {}

  static String of(Report report) throws IOException {
    var html =
        new StringBuilder(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Java beside Python</title>
            <meta name="viewport" content="width=device-width">
            <style>
            body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
            td,th{border-bottom:1px solid #ccc;padding:.25rem .6rem;text-align:left}
            img{max-width:100%}
            </style>
            """);
    appendText(html, report.markdown());
    try {
      for (Growth growth : report.growths()) {
        html.append(
            "<p><img alt=\"%s\" src=\"%s\"></p>\n"
                .formatted(growth.title(), Html.source(plot(growth))));
      }
    } catch (PlotImage.NoFontsException e) {
      html.append("<p>No plots: ").append(e.getMessage()).append("</p>\n");
    }
    return html.append("</html>\n").toString();
  }

  /** The few forms of Markdown that the report uses: headings, lists, tables, paragraphs. */
  private static void appendText(StringBuilder html, String markdown) {
    boolean inTable = false;
    boolean inList = false;
    for (String line : markdown.lines().toList()) {
      String safe = Html.escape(line);
      if (inTable && !line.startsWith("|")) {
        html.append("</table>\n");
      }
      if (inList && !line.startsWith("- ")) {
        html.append("</ul>\n");
      }
      if (line.startsWith("|---")) {
        continue;
      }
      if (line.startsWith("|")) {
        String tag = inTable ? "td" : "th";
        html.append(inTable ? "" : "<table>\n").append("<tr>");
        for (String cell : safe.substring(1, safe.length() - 1).split("\\|", -1)) {
          html.append("<%s>%s</%s>".formatted(tag, cell.strip(), tag));
        }
        html.append("</tr>\n");
      } else if (line.startsWith("- ")) {
        html.append(inList ? "" : "<ul>\n")
            .append("<li>")
            .append(safe.substring(2))
            .append("</li>\n");
      } else if (line.startsWith("#")) {
        int level = line.indexOf(' ');
        html.append("<h%d>%s</h%d>\n".formatted(level, safe.substring(level + 1), level));
      } else if (!line.isBlank()) {
        html.append("<p>").append(safe).append("</p>\n");
      }
      inTable = line.startsWith("|");
      inList = line.startsWith("- ");
    }
    html.append(inTable ? "</table>\n" : "").append(inList ? "</ul>\n" : "");
  }

  /**
   * Draws something. Java2D registers hooks when it first draws, which an interrupted run, which
   * wants to draw its report, is refused.
   */
  static void prepare() throws IOException {
    XYChart chart = chart("", "", "");
    chart.addSeries("any", new double[] {1, 2}, new double[] {1, 2});
    try {
      PlotImage.png(chart);
    } catch (PlotImage.NoFontsException e) {
      // Then nothing is drawn at the end either; the page says so.
    }
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(760)
            .height(420)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    return chart;
  }

  private static byte[] plot(Growth growth) throws IOException {
    XYChart chart = chart(growth.title(), growth.over(), growth.points().getFirst().row().unit());
    for (String side : List.of("python", "java")) {
      List<Measured> points = growth.points().stream().filter(point -> point.has(side)).toList();
      if (!points.isEmpty()) {
        chart.addSeries(
            side,
            points.stream().mapToDouble(point -> point.row().size()).toArray(),
            points.stream().mapToDouble(point -> point.median(side)).toArray());
      }
    }
    return PlotImage.png(chart);
  }
}
