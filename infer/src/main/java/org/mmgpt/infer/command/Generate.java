package org.mmgpt.infer.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.Cancellation;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt generate}: one prompt, one answer. */
@Command(
    name = "generate",
    description = "Answer one instruction, about pictures or not.",
    footer = {
      "",
      "Examples:",
      "  # with the adapter and the picture that ./mmgpt demo makes",
      "  ./mmgpt generate --model train/tiny --adapter target/demo/adapter \\",
      "      --image target/demo/picture.png --prompt \"How many shapes are there?\"",
      "  ./mmgpt generate --model models/mmgpt-9b --prompt \"Tell me a story.\" \\",
      "      --temperature 0.7 --seed 1",
      "  ./mmgpt generate --model models/mmgpt-9b --prompt \"Tell me a story.\" \\",
      "      --quantize int8",
      "  ./mmgpt generate --model models/mmgpt-9b --batch questions.jsonl \\",
      "      --output answers.jsonl",
      "  ./mmgpt generate --model models/mmgpt-9b --image a.png --raw \\",
      "      --prompt \"<image>A picture of\" --json"
    })
public final class Generate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Mixin private GenerationOptions generation;

  @Option(
      names = "--image",
      paramLabel = "FILE",
      description = "A picture; give it again for more, in the order of the prompt.")
  private List<Path> images = List.of();

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "The instruction; it is put into the template the model is tuned on.")
  private Optional<String> prompt = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "FILE.jsonl",
      description = "Answer every line's \"prompt\" (and \"image\"), many at a time.")
  private Optional<Path> batch = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE.jsonl",
      description = "Where the answers of --batch go; those there already stay.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--raw",
      description = "Take the prompt as it is, with <image> where a picture stands.")
  private boolean raw;

  @Option(
      names = "--json",
      description = "Print a JSON object for each answer: text, tokens, why it ended.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (prompt.isPresent() == batch.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give either --prompt or --batch");
    }
    if (batch.isPresent() != output.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--batch and --output go together");
    }
    return batch.isPresent() ? answerAll() : answerOne();
  }

  private Integer answerAll() throws IOException {
    var file = new BatchFile(batch.get(), output.get());
    long lines = file.lines(); // a missing file shows before the model is loaded
    try (ModelOptions.Opened opened = model.open();
        var progress = new ByteProgress("answers", System.err, "", 1);
        Engine engine = Engine.start(opened.gpt(), EngineConfig.standard())) {
      int failed =
          file.run(
              engine,
              generation.over(opened.gpt()),
              opened.adapter(),
              2 * EngineConfig.standard().maxBatch(),
              done -> progress.written(done, lines));
      if (failed > 0) {
        spec.commandLine()
            .getErr()
            .printf(
                "mmgpt: %s could not be answered; %s says why%n",
                failed == 1 ? "1 line" : failed + " lines", output.get());
      }
      return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private Integer answerOne() throws IOException {
    List<Image> pictures = images.stream().map(Image::read).toList();
    PrintWriter out = spec.commandLine().getOut();
    try (ModelOptions.Opened opened = model.open();
        Engine engine = Engine.start(opened.gpt(), EngineConfig.single())) {
      GenerationConfig config = generation.over(opened.gpt());
      Prompt asked = prompt(pictures);
      Prompt prompt = opened.adapter().map(asked::withAdapter).orElse(asked);
      if (config.numReturnSequences() > 1) {
        print(opened.gpt().generate(List.of(prompt), config), out);
      } else if (json) {
        print(List.of(engine.answer(prompt, config, piece -> {}, new Cancellation())), out);
      } else {
        engine.answer(
            prompt,
            config,
            piece -> {
              out.print(piece);
              out.flush();
            },
            new Cancellation());
        out.println();
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(List<Answer> answers, PrintWriter out) throws IOException {
    for (Answer answer : answers) {
      out.println(json ? json(answer) : answer.text());
    }
  }

  private Prompt prompt(List<Image> pictures) {
    if (!raw) {
      return Prompt.instruction(prompt.orElseThrow(), pictures.toArray(Image[]::new));
    }
    MarkedText text = MarkedText.parse(prompt.orElseThrow());
    if (text.imageCount() != pictures.size()) {
      // Allowed, since the original's own page does it: of two pictures it passes the last.
      spec.commandLine()
          .getErr()
          .printf(
              "mmgpt: the prompt has %d <image> markers and %d pictures are given%n",
              text.imageCount(), pictures.size());
    }
    return new Prompt(text, pictures);
  }

  private static String json(Answer answer) throws IOException {
    var mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("text", answer.text());
    var tokens = json.putArray("tokens");
    for (long token : answer.generation().tokens()) {
      tokens.add(token);
    }
    json.put("prompt_tokens", answer.promptTokens());
    json.put("finish_reason", answer.generation().finishReason().name().toLowerCase(Locale.ROOT));
    return mapper.writeValueAsString(json);
  }
}
