package org.mmgpt.data;

import java.util.Optional;

/**
 * One question and its answer.
 *
 * @param instruction what is asked
 * @param input what the instruction works on, such as a text or the choices
 * @param response the answer; the only part of a turn that is learned
 * @param images pictures shown with this turn, each of which gets an image block
 */
public record Turn(String instruction, Optional<String> input, String response, int images) {

  public Turn {
    if (images < 0) {
      throw new IllegalArgumentException("a turn can't show %d images".formatted(images));
    }
  }

  /** A turn without input and without pictures. */
  public static Turn of(String instruction, String response) {
    return new Turn(instruction, Optional.empty(), response, 0);
  }

  /** The same turn with an input; an empty one counts as none. */
  public Turn withInput(String text) {
    return new Turn(
        instruction, text.isEmpty() ? Optional.empty() : Optional.of(text), response, images);
  }

  /** The same turn showing so many pictures. */
  public Turn withImages(int count) {
    return new Turn(instruction, input, response, count);
  }
}
