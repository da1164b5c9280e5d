package org.mmgpt.train.report;

import java.util.List;
import java.util.Locale;

/** A line chart as SVG: small, sharp, and drawn in no time. */
final class Curve {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 240;
  private static final int LEFT = 60;
  private static final int BOTTOM = 24;

  /** More points than pixels show nothing more. */
  private static final int MAX_POINTS = 700;

  /** One value of a curve. */
  record Point(long step, double value) {}

  private Curve() {}

  /** The chart; empty text if there is nothing finite to draw. */
  static String svg(String title, List<Point> all) {
    List<Point> points = all.stream().filter(point -> Double.isFinite(point.value())).toList();
    if (points.isEmpty()) {
      return "";
    }
    double low = points.stream().mapToDouble(Point::value).min().orElseThrow();
    double high = points.stream().mapToDouble(Point::value).max().orElseThrow();
    long first = points.getFirst().step();
    long last = Math.max(first + 1, points.getLast().step());
    double range = high > low ? high - low : 1;
    var line = new StringBuilder();
    int stride = Math.ceilDiv(points.size(), MAX_POINTS);
    for (int i = 0; i < points.size(); i += stride) {
      Point point = points.get(i);
      double x = LEFT + (double) (WIDTH - LEFT) * (point.step() - first) / (last - first);
      double y = (HEIGHT - BOTTOM) * (1 - (point.value() - low) / range) + 4;
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return String.format(
        Locale.ROOT,
        """
        <figure><figcaption>%s</figcaption>
        <svg viewBox="0 0 %d %d" role="img" aria-label="%s">
        <polyline points="%s"/>
        <text x="0" y="14">%.4g</text><text x="0" y="%d">%.4g</text>
        <text x="%d" y="%d">%d</text><text x="%d" y="%d" text-anchor="end">%d</text>
        </svg></figure>
        """,
        title,
        WIDTH,
        HEIGHT,
        title,
        line,
        high,
        HEIGHT - BOTTOM,
        low,
        LEFT,
        HEIGHT - 4,
        first,
        WIDTH,
        HEIGHT - 4,
        points.getLast().step());
  }
}
