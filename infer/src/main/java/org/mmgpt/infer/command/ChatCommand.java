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
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.Chat;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.lora.LoraAdapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt chat}: a dialogue in the terminal, or line by line through a pipe. */
@Command(
    name = "chat",
    description = "Talk to a model, about pictures or not.",
    footer = {
      "",
      "In the dialogue:",
      Dialogue.HELP,
      "Examples:",
      "  # with the adapter and the picture that ./mmgpt demo makes",
      "  ./mmgpt chat --model train/tiny --adapter target/demo/adapter \\",
      "      --image target/demo/picture.png",
      "  printf 'How many shapes are there?\\nWhich colours?\\n' | ./mmgpt chat \\",
      "      --model train/tiny --adapter target/demo/adapter \\",
      "      --image target/demo/picture.png"
    })
public final class ChatCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";
  private static final Path HISTORY = Path.of(System.getProperty("user.home"), ".mmgpt_history");

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
    image.ifPresent(Image::read); // what is wrong with it shows before the model is loaded
    try (ModelOptions.Opened opened = model.open();
        Engine engine = Engine.start(opened.gpt(), EngineConfig.single())) {
      Chat chat = engine.chat(generation.over(opened.gpt()));
      chat.useAdapter(opened.adapter());
      LoraAdapters adapters = opened.gpt().adapters();
      if (System.console() != null && System.console().isTerminal()) {
        talk(adapters, chat);
      } else {
        var dialogue = new Dialogue(adapters, chat, spec.commandLine(), Optional.empty());
        image.ifPresent(dialogue::show);
        readAll(dialogue);
      }
      return ExitCode.OK;
    }
  }

  private void talk(LoraAdapters adapters, Chat chat) throws IOException {
    try (Terminal terminal = TerminalBuilder.terminal()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .variable(LineReader.HISTORY_FILE, HISTORY)
              .build();
      var screen =
          new Dialogue.Screen(
              Math.max(10, terminal.getWidth()), TerminalAttributes.hasSixels(terminal));
      var dialogue = new Dialogue(adapters, chat, spec.commandLine(), Optional.of(screen));
      image.ifPresent(dialogue::show);
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
