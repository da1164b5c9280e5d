package org.mmgpt.train.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mmgpt.data.report.Html;

/** One HTML file that needs nothing else: accuracies, loss curve, pictures with both answers. */
final class DemoPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto;
        padding: 0 1rem; color: #222; background: #fff }
      table { border-collapse: collapse } td, th { padding: .1rem .8rem; text-align: right }
      td:first-child, th:first-child { text-align: left }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
        gap: 1rem } .card { border: 1px solid #ccc; border-radius: .5rem; padding: .8rem }
      .card img { width: 144px; height: 144px; image-rendering: pixelated; display: block }
      .figures { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin: 1rem 0 }
      .figures img { flex: 1 1 20rem; min-width: 0; max-width: 100% } .right { color: #06682c } .wrong { color: #a3141f }
      .kind { color: #666; font-size: .85rem; margin-top: .6rem } dl { margin: .4rem 0 0 } dt { float: left;
        clear: left; width: 5.5rem; color: #666 } dd { margin: 0 0 0 5.5rem }
      @media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd }
        .right { color: #5fd38d } .wrong { color: #ff8a8a } .kind, dt { color: #aaa } }
      """;

  private DemoPage() {}

  /**
   * The page.
   *
   * @param lossPng the loss curve; none where a machine has no fonts
   */
  static String html(List<Answered> answers, Optional<byte[]> lossPng) {
    var page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append("<title>MultiModal-GPT: before and after fine-tuning</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head>\n<body>\n<h1>Before and after fine-tuning</h1>\n")
        .append(
            "<p>Held-out questions about held-out pictures, answered by generating text; right"
                + " means right to the letter.</p>\n");
    page.append("<div class=\"figures\">\n");
    accuracies(page, answers);
    lossPng.ifPresent(
        png ->
            page.append("<img alt=\"Loss over the training steps\" src=\"")
                .append(Html.source(png))
                .append("\">\n"));
    page.append("</div>\n<div class=\"cards\">\n");
    answers.stream()
        .collect(Collectors.groupingBy(Answered::conversation, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(conversation -> card(page, conversation));
    return page.append("</div>\n</body>\n</html>\n").toString();
  }

  private static void accuracies(StringBuilder page, List<Answered> answers) {
    page.append("<table><tr><th>kind<th>questions<th>before<th>after</tr>\n");
    Accuracy.byKind(answers).forEach((kind, accuracy) -> row(page, kind, accuracy));
    row(page, "all", Accuracy.of(answers));
    page.append("</table>\n");
  }

  private static void row(StringBuilder page, String kind, Accuracy accuracy) {
    page.append(
        String.format(
            Locale.ROOT,
            "<tr><td>%s<td>%d<td>%.1f %%<td>%.1f %%</tr>%n",
            Html.escape(kind),
            accuracy.questions(),
            100 * accuracy.before(),
            100 * accuracy.after()));
  }

  private static void card(StringBuilder page, List<Answered> conversation) {
    page.append("<div class=\"card\">");
    conversation
        .getFirst()
        .picture()
        .ifPresent(
            picture ->
                page.append("<img alt=\"The picture asked about\" src=\"")
                    .append(Html.source(picture.png()))
                    .append("\">"));
    for (Answered answer : conversation) {
      page.append("<div class=\"kind\">").append(Html.escape(answer.kind())).append("</div><b>");
      page.append(Html.escape(answer.question())).append("</b><dl>");
      definition(page, "expected", answer.expected(), "");
      definition(page, "before", answer.before(), answer.rightBefore() ? "right" : "wrong");
      definition(page, "after", answer.after(), answer.rightAfter() ? "right" : "wrong");
      page.append("</dl>");
    }
    page.append("</div>\n");
  }

  private static void definition(StringBuilder page, String term, String text, String style) {
    page.append("<dt>").append(term).append("<dd class=\"").append(style).append("\">");
    page.append(text.isBlank() ? "(nothing)" : Html.escape(text));
  }
}
