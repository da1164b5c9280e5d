package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.SampleStream;
import org.mmgpt.data.Shard;
import org.mmgpt.data.report.PreviewPage;
import org.mmgpt.data.report.Rendering;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt data preview}: the first samples of a run, as it will see them. */
@Command(
    name = "preview",
    description = "Show the first samples of a run: text, what of it is learned, pictures.",
    footer = {
      "",
      "Learned text is green in a terminal, otherwise it stands between ⟦ and ⟧.",
      "",
      "Example:",
      "  ./mmgpt data preview shop.yaml -n 3 --html preview.html"
    })
final class DataPreview implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunData run;

  @Option(names = "-n", paramLabel = "N", description = "How many samples; otherwise 5.")
  private int count = 5;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with the pictures.")
  private Optional<Path> html = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var config = run.config();
    var encoder = RunData.encoder(config);
    var streams =
        RunData.mixtures(config).stream()
            .map(
                mixture ->
                    new SampleStream(
                        mixture, encoder, Shard.ALL, config.seed(), config.data().badRecords()))
            .toList();
    var out = spec.commandLine().getOut();
    boolean colour = System.console() != null && System.console().isTerminal();
    var shown = new ArrayList<PreviewPage.Shown>();
    for (int i = 0; i < count; i++) {
      var stream = streams.get(i % streams.size());
      var named = stream.named(i / streams.size());
      var rendering = Rendering.of(named.sample().tokens(), encoder.tokenizer());
      shown.add(new PreviewPage.Shown(named.place(), rendering, named.sample()));
      out.printf(
          "--- %s, %d tokens, %d learned, pictures: %d%n%s%n%n",
          named.place(),
          rendering.tokens(),
          rendering.learned(),
          named.sample().pixels().size(),
          rendering.toText(colour));
    }
    streams.forEach(stream -> stream.skipped().named().forEach(p -> out.println("left out: " + p)));
    if (html.isPresent()) {
      Files.writeString(html.get(), PreviewPage.html(shown, encoder.transform()));
      out.println("wrote " + html.get());
    }
    out.flush();
    return ExitCode.OK;
  }
}
