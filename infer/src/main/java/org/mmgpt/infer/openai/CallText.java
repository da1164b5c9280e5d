package org.mmgpt.infer.openai;

import java.util.Optional;

/** Takes the text of a call apart as it comes: the function's name, a space, and the arguments. */
final class CallText {
  private final StringBuilder before = new StringBuilder(); // of the arguments
  private Optional<String> name;
  private boolean begun;

  private CallText(Optional<String> name) {
    this.name = name;
  }

  static CallText of(WantedCall call) {
    return new CallText(
        call.isChoice() ? Optional.empty() : Optional.of(call.functions().getFirst().name()));
  }

  /** The function; empty as long as its name isn't there whole. */
  Optional<String> name() {
    return name;
  }

  /** Takes the next piece; returns what of it belongs to the arguments. */
  String push(String piece) {
    if (begun) {
      return piece;
    }
    before.append(piece);
    String text = before.toString().stripLeading();
    int space = text.indexOf(' ');
    if (name.isEmpty()) {
      if (space < 0) {
        return "";
      }
      name = Optional.of(text.substring(0, space));
      text = text.substring(space + 1);
    }
    begun = !text.isEmpty();
    before.setLength(0);
    return text;
  }
}
