package org.mmgpt.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * The one template of MultiModal-GPT for vision-language and language-only instructions:
 *
 * <pre>
 * Below is an instruction that describes a task. Write a response that appropriately completes the request.
 *
 * ### Image:
 * &lt;image&gt;
 *
 * ### Instruction:
 * {instruction}
 *
 * ### Input:
 * {input}
 *
 * ### Response:
 * {response}
 * </pre>
 *
 * The image and input blocks stand only where a turn has them. For training each turn is encoded on
 * its own, beginning of text to end of text, as the reference does; only the first has the opening
 * sentence. Only the response and its end of text are learned.
 *
 * @param maxTurnTokens longest a turn may become; what is over is cut off its end (512 in the
 *     paper)
 * @param maxTokens longest a dialogue may become; turns that don't fit whole are left out
 */
public record InstructionTemplate(int maxTurnTokens, int maxTokens) {
  /** The label of a token that isn't learned; what ATen's cross entropy ignores. */
  public static final int IGNORE_INDEX = -100;

  private static final String SYSTEM =
      "Below is an instruction that describes a task."
          + " Write a response that appropriately completes the request.";
  private static final String BLOCK = "\n\n### ";

  public InstructionTemplate {
    if (maxTurnTokens < 1 || maxTokens < 1) {
      throw new DataException(
          "template: lengths must be positive, got %d tokens a turn and %d in all"
              .formatted(maxTurnTokens, maxTokens));
    }
  }

  /** 512 tokens a turn and no limit on the dialogue, as the reference. */
  public static InstructionTemplate standard() {
    return new InstructionTemplate(512, Integer.MAX_VALUE);
  }

  /**
   * The turn up to and with {@code ### Response:}, which is what the model is asked to go on from.
   */
  public static MarkedText prompt(Turn turn, boolean first) {
    var text = MarkedText.empty().plain(first ? SYSTEM : "");
    for (int i = 0; i < turn.images(); i++) {
      text = text.plain(BLOCK + "Image:\n").mark(Marker.IMAGE);
    }
    text = text.plain(BLOCK + "Instruction:\n" + turn.instruction());
    if (turn.input().isPresent()) {
      text = text.plain(BLOCK + "Input:\n" + turn.input().get());
    }
    return text.plain(BLOCK + "Response:\n");
  }

  /**
   * The prompt of a running dialogue, as the reference's chat builds it: all turns in one text, the
   * last one's response left for the model.
   */
  public static MarkedText chatPrompt(Dialogue dialogue) {
    var text = MarkedText.empty();
    var turns = dialogue.turns();
    for (int i = 0; i < turns.size(); i++) {
      text = text.append(prompt(turns.get(i), i == 0));
      if (i + 1 < turns.size()) {
        text = text.plain(turns.get(i).response());
      }
    }
    return text;
  }

  /** Token ids and labels of a dialogue, or why there is nothing to learn from it. */
  public Encoded encode(Dialogue dialogue, Tokenizer tokenizer) {
    var ids = IntStream.builder();
    var labels = IntStream.builder();
    int length = 0;
    int images = 0;
    boolean learns = false;
    for (int i = 0; i < dialogue.turns().size(); i++) {
      var turn = dialogue.turns().get(i);
      int[] turnIds = encodeTurn(turn, i == 0, tokenizer);
      int learnedFrom = tokenizer.encode(prompt(turn, i == 0)).length;
      if (length + turnIds.length > maxTokens) {
        break;
      }
      if (learnedFrom >= turnIds.length) {
        // Cut before its answer: it would teach nothing and may have lost an image marker.
        break;
      }
      for (int t = 0; t < turnIds.length; t++) {
        ids.add(turnIds[t]);
        labels.add(t < learnedFrom || !turn.learned() ? IGNORE_INDEX : turnIds[t]);
      }
      length += turnIds.length;
      images += turn.images();
      learns |= turn.learned();
    }
    if (!learns) {
      return new Encoded.Nothing(
          dialogue.turns().isEmpty()
              ? "it has no turns"
              : dialogue.turns().stream().noneMatch(Turn::learned)
                  ? "none of its answers is to be learned"
                  : "the first instruction that is learned fills its limit");
    }
    return new Encoded.Tokens(ids.build().toArray(), labels.build().toArray(), images);
  }

  private int[] encodeTurn(Turn turn, boolean first, Tokenizer tokenizer) {
    int[] ids = tokenizer.encode(prompt(turn, first).plain(turn.response()));
    if (ids.length >= maxTurnTokens) {
      return Arrays.copyOf(ids, maxTurnTokens); // no end of text: the answer goes on
    }
    int[] ended = Arrays.copyOf(ids, ids.length + 1);
    ended[ids.length] = tokenizer.eosId();
    return ended;
  }
}
