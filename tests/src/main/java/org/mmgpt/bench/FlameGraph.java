package org.mmgpt.bench;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.mmgpt.data.report.Html;

/**
 * flame.html: one flame graph for each profiled row, in a file that needs nothing else. A frame is
 * as wide as its share of the samples, its callees stand below it; a click makes it as wide as the
 * page.
 */
final class FlameGraph {
  /** Narrower frames can't be seen and make the file large. */
  private static final double LEAST_SHARE = 0.002;

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Where Java's time goes</title>
      <meta name="viewport" content="width=device-width">
      <style>
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem 1rem}
      .graph{font:11px/16px system-ui,sans-serif}
      .frame{overflow:hidden;min-width:0}
      .frame>b{display:block;height:16px;margin:0 1px 1px 0;padding:0 2px;background:#f6b26b;
       font-weight:normal;white-space:nowrap;overflow:hidden;cursor:pointer}
      .frame.operator>b{background:#9fc5e8}
      .row{display:flex}
      </style>
      <h1>Where Java's time goes</h1>
      <p>JFR's samples of the threads that compute. Blue frames are calls of libtorch: what happens within them JFR
      doesn't see. Callees stand below their callers. Click a frame to widen it, again to go back.</p>
      """;

  /** A click widens a frame. */
  private static final String SCRIPT =
      """
      <script>
      document.addEventListener('click', event => {
        const bar = event.target.closest('.frame>b');
        if (!bar) return;
        const frame = bar.parentElement, graph = frame.closest('.graph');
        const again = frame.dataset.wide;
        for (const each of graph.querySelectorAll('div')) {
          each.style.display = '';
          delete each.dataset.wide;
        }
        if (again) return;
        frame.dataset.wide = 'yes';
        for (let at = frame; at.parentElement !== graph; at = at.parentElement.parentElement) {
          for (const other of at.parentElement.children) {
            if (other !== at) other.style.display = 'none';
          }
        }
      });
      </script>
      </html>
      """;

  private FlameGraph() {}

  private static final class Node {
    private final TreeMap<String, Node> callees = new TreeMap<>();
    private long samples;
  }

  static String of(List<Profile> profiles) {
    var html = new StringBuilder(HEAD);
    for (Profile profile : profiles) {
      html.append(
          "<h2>%s</h2>\n<p>%d samples</p>\n"
              .formatted(Html.escape(profile.row()), profile.samples()));
      html.append("<div class=\"graph\">");
      Node root = tree(profile);
      append(html, "all", root, root.samples);
      html.append("</div>\n");
    }
    return html.append(SCRIPT).toString();
  }

  private static Node tree(Profile profile) {
    var root = new Node();
    profile
        .stacks()
        .forEach(
            (stack, count) -> {
              root.samples += count;
              Node at = root;
              for (String frame : stack.split(Profile.SEPARATOR)) {
                at = at.callees.computeIfAbsent(frame, unseen -> new Node());
                at.samples += count;
              }
            });
    return root;
  }

  private static void append(StringBuilder html, String frame, Node node, long all) {
    String name = Html.escape(Profile.shortName(frame));
    html.append(
        String.format(
            Locale.ROOT,
            "<div class=\"frame%s\" style=\"flex:%d 1 0\"><b title=\"%s, %.1f %%\">%s</b>",
            Profile.isCall(frame) ? " operator" : "",
            node.samples,
            Html.escape(frame),
            100.0 * node.samples / all,
            name));
    if (!node.callees.isEmpty()) {
      html.append("<div class=\"row\">");
      long unseen = node.samples; // the frame's own, and what is too narrow
      for (var callee : node.callees.entrySet()) {
        if (callee.getValue().samples >= LEAST_SHARE * all) {
          append(html, callee.getKey(), callee.getValue(), all);
          unseen -= callee.getValue().samples;
        }
      }
      if (unseen > 0) {
        html.append("<div style=\"flex:%d 1 0\"></div>".formatted(unseen));
      }
      html.append("</div>");
    }
    html.append("</div>");
  }
}
