package org.mmgpt.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Turn;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;

/**
 * What was said so far, and the prompt the model gets for the next answer, as the original's web
 * page builds it.
 *
 * <p>Every question with a picture in the window has its own image block, yet only the last of
 * those pictures is given to the model, so that there may be more markers than pictures. The
 * network was used that way; {@link #pictures} has them all for who wants otherwise.
 */
public final class ChatHistory {
  /** Window size that keeps everything. */
  public static final int ALL = -1;

  private record Exchange(String question, Optional<Image> picture, String answer) {}

  private final int bufferSize;
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * @param bufferSize how many exchanges before the current one are part of the prompt; {@link
   *     #ALL} for all, 0 for none
   */
  public ChatHistory(int bufferSize) {
    if (bufferSize < ALL) {
      throw new IllegalArgumentException(
          "buffer_size is " + bufferSize + "; -1 (all) is the least");
    }
    this.bufferSize = bufferSize;
  }

  /** Adds a question without a picture; its answer is empty until {@link #answer}. */
  public void ask(String question) {
    exchanges.add(new Exchange(question, Optional.empty(), ""));
  }

  /** Adds a question about a new picture. */
  public void ask(String question, Image picture) {
    exchanges.add(new Exchange(question, Optional.of(picture), ""));
  }

  /**
   * Sets the answer to the last question.
   *
   * @throws IllegalStateException if nothing was asked
   */
  public void answer(String answer) {
    if (exchanges.isEmpty()) {
      throw new IllegalStateException("there is no question to answer; call ask first");
    }
    Exchange last = exchanges.removeLast();
    exchanges.add(new Exchange(last.question(), last.picture(), answer));
  }

  /** Takes the last question back, answered or not, as if it had never been asked. */
  public void retract() {
    if (!exchanges.isEmpty()) {
      exchanges.removeLast();
    }
  }

  /** Forgets everything. */
  public void reset() {
    exchanges.clear();
  }

  /** The prompt for the answer to the last question. */
  public MarkedText prompt() {
    var turns = new ArrayList<Turn>();
    for (Exchange exchange : window()) {
      turns.add(
          Turn.of(exchange.question(), exchange.answer())
              .withImages(exchange.picture().isPresent() ? 1 : 0));
    }
    return InstructionTemplate.chatPrompt(new Dialogue(turns));
  }

  /** The pictures in the window, oldest first. */
  public List<Image> pictures() {
    return window().stream().flatMap(exchange -> exchange.picture().stream()).toList();
  }

  /** The picture given to the model: the last one in the window; none means text only. */
  public Optional<Image> picture() {
    List<Image> pictures = pictures();
    return pictures.isEmpty() ? Optional.empty() : Optional.of(pictures.getLast());
  }

  private List<Exchange> window() {
    int from = bufferSize == ALL ? 0 : Math.max(0, exchanges.size() - (bufferSize + 1));
    return exchanges.subList(from, exchanges.size());
  }
}
