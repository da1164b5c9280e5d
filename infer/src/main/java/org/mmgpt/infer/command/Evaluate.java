package org.mmgpt.infer.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mmgpt.infer.Perplexity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt evaluate}: how good a model is, in numbers. */
@Command(
    name = "evaluate",
    description = "Measure how good a model is.",
    subcommands = Evaluate.OfPerplexity.class,
    footer = {
      "",
      "Examples:",
      "  ./mmgpt evaluate perplexity --model train/tiny --text texts.txt",
      "  ./mmgpt evaluate perplexity --model models/mmgpt-9b --text texts.txt \\",
      "      --quantize int8"
    })
public final class Evaluate {

  /** {@code ./mmgpt evaluate perplexity}. */
  @Command(
      name = "perplexity",
      description = {
        "How surprised a model is by texts; with --quantize, also how much more than without",
        "in the same precision."
      },
      footer = {
        "",
        "Examples:",
        "  ./mmgpt evaluate perplexity --model train/tiny --text texts.txt",
        "  ./mmgpt evaluate perplexity --model models/mmgpt-9b --text texts.txt \\",
        "      --quantize int8"
      })
  static final class OfPerplexity implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private ModelOptions model;

    @Option(
        names = "--text",
        required = true,
        paramLabel = "FILE",
        description = "Texts in UTF-8, an empty line between two.")
    private Path text;

    @Override
    public Integer call() throws IOException {
      List<String> texts =
          Arrays.stream(Files.readString(text).split("\\R\\s*\\R"))
              .map(String::strip)
              .filter(t -> !t.isEmpty())
              .toList();
      PrintWriter out = spec.commandLine().getOut();
      try (ModelOptions.Opened opened = model.openExact()) {
        opened.gpt().adapters().use(opened.adapter());
        Perplexity exact = Perplexity.of(opened.gpt(), texts);
        out.printf(
            Locale.ROOT,
            "perplexity %.4f over %d tokens in %s%n",
            exact.value(),
            exact.tokens(),
            opened.gpt().model().dtype().name().toLowerCase(Locale.ROOT));
        if (model.compute().quantize(opened.gpt().model())) {
          Perplexity less = Perplexity.of(opened.gpt(), texts);
          double percent = 100 * (less.value() / exact.value() - 1);
          out.printf(Locale.ROOT, "quantized  %.4f, %+.3f %%%n", less.value(), percent);
        }
        out.flush();
        return ExitCode.OK;
      }
    }
  }
}
