package org.mmgpt.data.report;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.data.Encoded;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * A sample's tokens as text again, cut where it changes whether they are learned.
 *
 * @param tokens how many there are
 * @param learned how many of them are learned
 */
public record Rendering(List<Run> runs, int tokens, int learned) {
  private static final String RESET = "\u001b[0m";
  private static final String GREEN = "\u001b[32m";

  /** Text of tokens one after another that are all learned or all not. */
  public record Run(String text, boolean learned) {}

  /** Reads tokens back, markers and end of text written out. */
  public static Rendering of(Encoded.Tokens tokens, Tokenizer tokenizer) {
    var runs = new ArrayList<Run>();
    int count = 0;
    int[] ids = tokens.inputIds();
    int from = 0;
    for (int i = 0; i <= ids.length; i++) {
      boolean ends =
          i == ids.length || (i > from && isLearned(tokens, i) != isLearned(tokens, from));
      if (ends && i > from) {
        runs.add(new Run(text(ids, from, i, tokenizer), isLearned(tokens, from)));
        count += isLearned(tokens, from) ? i - from : 0;
        from = i;
      }
    }
    return new Rendering(List.copyOf(runs), ids.length, count);
  }

  /**
   * For a terminal.
   *
   * @param colour learned text in green; otherwise between ⟦ and ⟧
   */
  public String toText(boolean colour) {
    var text = new StringBuilder();
    for (var run : runs) {
      if (run.learned()) {
        text.append(colour ? GREEN : "⟦").append(run.text()).append(colour ? RESET : "⟧");
      } else {
        text.append(run.text());
      }
    }
    return text.toString();
  }

  private static String text(int[] ids, int from, int to, Tokenizer tokenizer) {
    var text = new StringBuilder();
    var decoder = tokenizer.streamingDecoder();
    for (int i = from; i < to; i++) {
      if (tokenizer.isSpecial(ids[i])) {
        text.append(decoder.finish()).append(tokenizer.piece(ids[i]));
        decoder = tokenizer.streamingDecoder();
      } else {
        text.append(decoder.push(ids[i]));
      }
    }
    return text.append(decoder.finish()).toString();
  }

  private static boolean isLearned(Encoded.Tokens tokens, int i) {
    return tokens.labels()[i] != InstructionTemplate.IGNORE_INDEX;
  }
}
