package org.mmgpt.data.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text with markers at known places. Plain text inside it stays plain: a user who writes {@code
 * <image>} gets those seven characters tokenised, never the special token.
 */
public record MarkedText(List<Part> parts) {

  /** A run of plain text or one marker. */
  public sealed interface Part permits Plain, Mark {}

  public record Plain(String text) implements Part {}

  public record Mark(Marker marker) implements Part {}

  private static final Pattern MARKERS = Pattern.compile("<image>|<\\|endofchunk\\|>|<PAD>");

  public MarkedText {
    parts = List.copyOf(parts);
  }

  /** No parts; the start of a text built with {@link #plain} and {@link #mark}. */
  public static MarkedText empty() {
    return new MarkedText(List.of());
  }

  /**
   * Reads the markers out of a text that is trusted, such as a template. Never use it on what a
   * user or an annotation file wrote.
   */
  public static MarkedText parse(String trusted) {
    var text = empty();
    var matcher = MARKERS.matcher(trusted);
    int from = 0;
    while (matcher.find()) {
      text = text.plain(trusted.substring(from, matcher.start()));
      for (var marker : Marker.values()) {
        if (marker.text().equals(matcher.group())) {
          text = text.mark(marker);
        }
      }
      from = matcher.end();
    }
    return text.plain(trusted.substring(from));
  }

  /** This text followed by plain characters, joined to the last part when that is plain too. */
  public MarkedText plain(String text) {
    if (text.isEmpty()) {
      return this;
    }
    var longer = new ArrayList<>(parts);
    if (!parts.isEmpty() && parts.getLast() instanceof Plain(String before)) {
      longer.set(longer.size() - 1, new Plain(before + text));
    } else {
      longer.add(new Plain(text));
    }
    return new MarkedText(longer);
  }

  /** This text followed by a marker. */
  public MarkedText mark(Marker marker) {
    var longer = new ArrayList<>(parts);
    longer.add(new Mark(marker));
    return new MarkedText(longer);
  }

  /** This text followed by another. */
  public MarkedText append(MarkedText other) {
    var both = this;
    for (var part : other.parts) {
      both =
          switch (part) {
            case Plain(String text) -> both.plain(text);
            case Mark(Marker marker) -> both.mark(marker);
          };
    }
    return both;
  }

  /** How many pictures the text has room for. */
  public int imageCount() {
    return (int) parts.stream().filter(part -> part.equals(new Mark(Marker.IMAGE))).count();
  }

  /** The text as people read it, markers written out. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(
          switch (part) {
            case Plain(String plain) -> plain;
            case Mark(Marker marker) -> marker.text();
          });
    }
    return text.toString();
  }
}
