package org.mmgpt.infer.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * What a terminal answers when asked for its primary device attributes (DA1): {@code ESC [ ? 62 ; 4
 * c} is a terminal of the VT200 family with sixels.
 */
final class TerminalAttributes {
  private static final String QUESTION = "\u001b[c";
  private static final String BEGIN = "\u001b[?";
  private static final String SIXELS = "4";
  private static final int LONGEST = 64;
  private static final long PATIENCE_MILLIS = 200; // for terminals that don't know the question

  private TerminalAttributes() {}

  /** Asks the terminal, which must not be reading anything else. */
  static boolean hasSixels(Terminal terminal) {
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      return false;
    }
    Attributes before = terminal.enterRawMode();
    try {
      terminal.writer().print(QUESTION);
      terminal.writer().flush();
      return answer(terminal.reader()).filter(TerminalAttributes::namesSixels).isPresent();
    } catch (IOException e) {
      return false; // then it gets blocks, as every terminal
    } finally {
      terminal.setAttributes(before);
    }
  }

  private static Optional<String> answer(NonBlockingReader reader) throws IOException {
    var answer = new StringBuilder();
    while (answer.length() < LONGEST) {
      int c = reader.read(PATIENCE_MILLIS);
      if (c < 0) {
        return Optional.empty();
      }
      answer.append((char) c);
      if (c == 'c') {
        return Optional.of(answer.toString());
      }
    }
    return Optional.empty();
  }

  /** Whether sixels are among the attributes of an answer. The first number is the family. */
  static boolean namesSixels(String answer) {
    if (!answer.startsWith(BEGIN) || !answer.endsWith("c")) {
      return false;
    }
    String[] numbers = answer.substring(BEGIN.length(), answer.length() - 1).split(";");
    return Arrays.stream(numbers).skip(1).anyMatch(SIXELS::equals);
  }
}
