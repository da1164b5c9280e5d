package org.mmgpt.infer.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.mmgpt.data.DataException;
import org.mmgpt.data.Image;
import org.mmgpt.infer.Chat;
import org.mmgpt.infer.GenerationException;
import picocli.CommandLine;

/** What the lines of a dialogue mean: questions, or commands that start with a slash. */
final class Dialogue {
  private static final String COMMANDS = "/image FILE, /reset, /quit";

  private final Chat chat;
  private final PrintWriter out;
  private final PrintWriter err;
  private Optional<Image> picture;
  private boolean over;

  /**
   * @param picture to be shown with the first question
   * @param streams where answers and errors go
   */
  Dialogue(Chat chat, Optional<Image> picture, CommandLine streams) {
    this.chat = chat;
    this.picture = picture;
    this.out = streams.getOut();
    this.err = streams.getErr();
  }

  /** Whether the user has left. */
  boolean over() {
    return over;
  }

  /** Ends the answer being given; from any thread. */
  void stop() {
    chat.stop();
  }

  /** Takes a line. What is wrong with it is said in one line, and the dialogue goes on. */
  void take(String line) {
    String text = line.strip();
    try {
      if (text.startsWith("/")) {
        String[] words = text.split("\\s+", 2);
        command(words[0], words.length > 1 ? words[1] : "");
      } else if (!text.isEmpty()) {
        ask(text);
      }
    } catch (DataException | GenerationException e) {
      err.println("mmgpt: " + e.getMessage());
      err.flush();
    }
  }

  private void command(String name, String argument) {
    switch (name) {
      case "/image" -> {
        if (argument.isEmpty()) {
          throw new DataException("/image needs a file");
        }
        picture = Optional.of(Image.read(Path.of(argument)));
      }
      case "/reset" -> {
        chat.reset();
        picture = Optional.empty();
      }
      case "/quit", "/exit" -> over = true;
      default -> throw new DataException("no command " + name + "; there are " + COMMANDS);
    }
  }

  private void ask(String question) {
    Consumer<String> show =
        piece -> {
          out.print(piece);
          out.flush();
        };
    if (picture.isPresent()) {
      Image shown = picture.get();
      picture = Optional.empty();
      chat.ask(question, shown, show);
    } else {
      chat.ask(question, show);
    }
    out.println();
    out.flush();
  }
}
