package org.mmgpt.infer.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.mmgpt.data.Image;
import org.mmgpt.infer.Chat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt chat}: a dialogue in the terminal, or line by line through a pipe. */
@Command(
    name = "chat",
    description = "Talk to a model, about pictures or not.",
    footer = {
      "",
      "In the dialogue:",
      "  /image FILE   show a picture with the next question",
      "  /reset        forget everything said so far",
      "  /quit         leave (so does Ctrl-D); Ctrl-C ends an answer",
      "",
      "Examples:",
      "  ./mmgpt chat --model train/tiny --adapter target/demo/adapter --image picture.png",
      "  printf 'How many shapes are there?\\n' | ./mmgpt chat --model train/tiny --image a.png"
    })
public final class ChatCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Mixin private GenerationOptions generation;

  @Option(
      names = "--image",
      paramLabel = "FILE",
      description = "A picture to show with the first question.")
  private Optional<Path> image = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Optional<Image> picture = image.map(Image::read);
    try (ModelOptions.Opened opened = model.open()) {
      var dialogue = new Dialogue(chat(opened), picture, spec.commandLine());
      if (System.console() != null && System.console().isTerminal()) {
        talk(dialogue);
      } else {
        readAll(dialogue);
      }
      return ExitCode.OK;
    }
  }

  private Chat chat(ModelOptions.Opened opened) {
    try {
      return opened.gpt().chat(generation.over(opened.gpt().defaultConfig()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static void talk(Dialogue dialogue) throws IOException {
    try (Terminal terminal = TerminalBuilder.terminal()) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
      while (!dialogue.over()) {
        String line;
        try {
          line = reader.readLine(PROMPT);
        } catch (EndOfFileException | UserInterruptException leaving) {
          return;
        }
        var before = terminal.handle(Terminal.Signal.INT, signal -> dialogue.stop());
        dialogue.take(line);
        terminal.handle(Terminal.Signal.INT, before);
      }
    }
  }

  private static void readAll(Dialogue dialogue) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine();
        line != null && !dialogue.over();
        line = lines.readLine()) {
      dialogue.take(line);
    }
  }
}
