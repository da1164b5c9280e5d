package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * A text the base reads: a lead-in, a picture or none, and statements. Nothing on a page asks.
 *
 * @param scene the picture that stands between the lead-in and the text
 * @param leadIn words before the picture
 * @param spans the text, in order; spans that answer count more in the loss
 */
public record Page(Optional<Scene> scene, String leadIn, List<Span> spans) {

  /** Part of the running text. */
  public record Span(String text, boolean answer) {}

  /**
   * Token ids and how much each one counts as a target.
   *
   * @param inputIds from beginning of text to end of text // (T)
   * @param weights 0 for the lead-in and markers, {@link #TELLING} for what is told, 1 for answers
   *     // (T)
   */
  public record Tokens(int[] inputIds, float[] weights) {}

  /** What a token that is no answer counts in the loss. */
  public static final float TELLING = 0.3f;

  public Page {
    spans = List.copyOf(spans);
  }

  /** The text after the picture. */
  public String text() {
    var text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }

  /** Encodes the page; an answer's tokens are those by which the text before it grows. */
  public Tokens encode(Tokenizer tokenizer) {
    var opening = MarkedText.empty().plain(leadIn);
    int[] start = tokenizer.encode(scene.isPresent() ? opening.mark(Marker.IMAGE) : opening);
    int[] body = tokenizer.encode(text());
    int[] ids = Arrays.copyOf(start, start.length + body.length + 1);
    System.arraycopy(body, 0, ids, start.length, body.length);
    ids[ids.length - 1] = tokenizer.eosId();
    var weights = new float[ids.length];
    Arrays.fill(weights, start.length, ids.length, TELLING);
    var told = new StringBuilder();
    for (Span span : spans) {
      int from = length(told, tokenizer);
      told.append(span.text());
      if (span.answer()) {
        int to = length(told, tokenizer);
        Arrays.fill(weights, start.length + from, start.length + to, 1f);
      }
    }
    return new Tokens(ids, weights);
  }

  /** Tokens of the text, without the blank at its end: that belongs to the word after it. */
  private static int length(CharSequence text, Tokenizer tokenizer) {
    int end = text.length();
    boolean blank = end > 0 && text.charAt(end - 1) == ' ';
    return tokenizer.encode(text.subSequence(0, blank ? end - 1 : end).toString()).length;
  }

  /** Collects the spans of a page. */
  static final class Writer {
    private final List<Span> spans = new ArrayList<>();

    void say(String text) {
      spans.add(new Span(text, false));
    }

    void answer(String text) {
      spans.add(new Span(text, true));
    }

    Page page(Optional<Scene> scene, String leadIn) {
      return new Page(scene, leadIn, spans);
    }
  }
}
