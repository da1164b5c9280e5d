package org.mmgpt.data;

import java.util.Optional;

/**
 * One question and its answer.
 *
 * @param instruction what is asked
 * @param input what the instruction works on, such as a text or the choices
 * @param response the answer; the only part of a turn that can be learned
 * @param images pictures shown with this turn, each of which gets an image block
 * @param learned whether the answer is; if not, the turn only leads up to those behind it
 */
public record Turn(
    String instruction, Optional<String> input, String response, int images, boolean learned) {

  public Turn {
    if (images < 0) {
      throw new IllegalArgumentException("a turn can't show %d images".formatted(images));
    }
  }

  /** A turn without input and without pictures. */
  public static Turn of(String instruction, String response) {
    return new Turn(instruction, Optional.empty(), response, 0, true);
  }

  /** The same turn with an input; an empty one counts as none. */
  public Turn withInput(String text) {
    return new Turn(
        instruction,
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        response,
        images,
        learned);
  }

  /** The same turn showing so many pictures. */
  public Turn withImages(int count) {
    return new Turn(instruction, input, response, count, learned);
  }

  /** The same turn, of which nothing is learned. */
  public Turn notLearned() {
    return new Turn(instruction, input, response, images, false);
  }
}
