package org.mmgpt.infer.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.Chat;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.lora.LoraAdapters;
import org.mmgpt.model.WholeFile;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsException;
import org.mmgpt.safetensors.pickle.PickleException;
import picocli.CommandLine;

/** What the lines of a dialogue mean: questions, or commands that start with a slash. */
final class Dialogue {
  /**
   * Where pictures are shown.
   *
   * @param columns it has
   * @param sixels whether it draws them
   */
  record Screen(int columns, boolean sixels) {}

  static final String HELP =
      """
        /image FILE   show a picture with the next question
        /adapter DIR  answer with this LoRA adapter; none for the model as it is
        /params       show how answers are made; /params temperature=0.7 seed=1 changes it
        /save FILE    write what was said, as JSON
        /reset        forget everything said so far
        /help         this list
        /quit         leave (so does Ctrl-D); Ctrl-C ends an answer
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoraAdapters adapters;
  private final Chat chat;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<Screen> screen;
  private final List<ObjectNode> said = new ArrayList<>();
  private Optional<Path> picture = Optional.empty();
  private boolean over;

  /**
   * @param adapters there are, and where more go
   * @param streams where answers and errors go
   * @param screen which gets to see pictures; empty if there is none
   */
  Dialogue(LoraAdapters adapters, Chat chat, CommandLine streams, Optional<Screen> screen) {
    this.adapters = adapters;
    this.chat = chat;
    this.out = streams.getOut();
    this.err = streams.getErr();
    this.screen = screen;
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
    } catch (DataException
        | GenerationException
        | ModelException
        | ConfigException // an adapter's files, as the next two
        | SafeTensorsException
        | PickleException e) {
      err.println("mmgpt: " + e.getMessage());
      err.flush();
    }
  }

  private void command(String name, String argument) {
    switch (name) {
      case "/image" -> show(path(name, argument));
      case "/adapter" -> useAdapter(path(name, argument).toString());
      case "/params" -> parameters(argument);
      case "/save" -> save(path(name, argument));
      case "/reset" -> {
        chat.reset();
        said.clear();
        picture = Optional.empty();
      }
      case "/help" -> tell(HELP.stripTrailing());
      case "/quit", "/exit" -> over = true;
      default -> throw new DataException("no command " + name + "; /help lists those there are");
    }
  }

  private static Path path(String command, String argument) {
    if (argument.isEmpty()) {
      throw new DataException(command + " needs a name behind it");
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) { // a NUL in it, say from a pipe of something else
      throw new DataException(command + ": " + e.getReason(), e);
    }
  }

  /** Shows a picture with the next question. */
  void show(Path file) {
    Image read = Image.read(file);
    picture = Optional.of(file);
    screen.ifPresent(
        seen -> {
          out.print(PicturePreview.of(read, System.getenv(), seen.sixels(), seen.columns()));
          out.flush();
        });
  }

  /** An adapter is known by its folder; {@code none} is the model as it is. */
  private void useAdapter(String folder) {
    if (folder.equals("none")) {
      chat.useAdapter(Optional.empty());
      return;
    }
    if (!adapters.names().contains(folder)) {
      adapters.load(folder, Path.of(folder));
    }
    chat.useAdapter(Optional.of(folder));
  }

  private void parameters(String changes) {
    if (!changes.isEmpty()) {
      chat.useConfig(Parameters.change(chat.config(), changes));
    }
    tell(Parameters.describe(chat.config()));
  }

  private void tell(String text) {
    out.println(text);
    out.flush();
  }

  /** Writes what was said, as OpenAI's protocol has it. */
  private void save(Path file) {
    var conversation = JSON.createObjectNode();
    conversation.putArray("messages").addAll(said);
    try {
      WholeFile.write(
          file, (conversation.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DataException(file + ": can't be written: " + reason(e), e);
    }
    tell("saved to " + file);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException folder -> "its folder isn't there";
      case AccessDeniedException denied -> "no permission";
      default -> String.valueOf(e.getMessage());
    };
  }

  private void ask(String question) {
    Consumer<String> show =
        piece -> {
          out.print(piece);
          out.flush();
        };
    ObjectNode asked = message("user", question);
    Answer answer;
    if (picture.isPresent()) {
      asked.put("image", picture.get().toString());
      answer = chat.ask(question, Image.read(picture.get()), show);
      picture = Optional.empty(); // only now: a question that fails leaves it to the next
    } else {
      answer = chat.ask(question, show);
    }
    said.add(asked);
    said.add(message("assistant", answer.text()));
    out.println();
    out.flush();
  }

  private static ObjectNode message(String role, String content) {
    return JSON.createObjectNode().put("role", role).put("content", content);
  }
}
