package org.mmgpt.train.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.Batch;
import org.mmgpt.data.batch.BatchStream;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.batch.SampleStream;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.batch.VisualShare;
import org.mmgpt.data.report.PreviewPage;
import org.mmgpt.data.report.Rendering;
import org.mmgpt.model.WholeFile;
import org.mmgpt.train.config.DataConfig;
import org.mmgpt.train.config.FinetuneConfig;
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
    PrintWriter out = spec.commandLine().getOut();
    boolean colour = System.console() != null && System.console().isTerminal();
    var shown = new ArrayList<PreviewPage.Shown>();
    for (int i = 0; i < count; i++) {
      shown.add(sample(i, streams, encoder, config));
      out.println(text(shown.getLast(), colour));
    }
    if (config.data().packing()) {
      for (int i = 0; i < streams.size(); i++) {
        boolean visual = i == 0 && !config.data().vision().isEmpty();
        out.println(packing(streams.get(i), visual, encoder, config));
      }
    }
    streams.forEach(stream -> stream.skipped().named().forEach(p -> out.println("left out: " + p)));
    if (html.isPresent()) {
      String page = PreviewPage.html(shown, encoder.transform());
      WholeFile.write(html.get(), page.getBytes(StandardCharsets.UTF_8));
      out.println("wrote " + html.get());
    }
    out.flush();
    return ExitCode.OK;
  }

  /** The i-th in the order in which training takes them from its streams. */
  private static PreviewPage.Shown sample(
      int i, List<SampleStream> streams, SampleEncoder encoder, FinetuneConfig config) {
    boolean mixes = streams.size() == 2 && config.data().streams() == DataConfig.Streams.MIXED;
    Place place = mixes ? mixed(i, config) : inStep(i, streams.size());
    var named = streams.get(place.stream()).named(place.number());
    var rendering = Rendering.of(named.sample().tokens(), encoder.tokenizer());
    return new PreviewPage.Shown(named.place(), rendering, named.sample());
  }

  private static String text(PreviewPage.Shown shown, boolean colour) {
    Rendering rendering = shown.rendering();
    return "--- %s, %d tokens, %d learned, pictures: %d%n%s%n"
        .formatted(
            shown.place(),
            rendering.tokens(),
            rendering.learned(),
            shown.sample().pixels().size(),
            rendering.toText(colour));
  }

  /** A sample of one of the streams. */
  private record Place(int stream, long number) {}

  private static Place inStep(int place, int streams) {
    return new Place(place % streams, place / streams);
  }

  private static Place mixed(int place, FinetuneConfig config) {
    var share = new VisualShare(config.data().visionShare(), config.seed());
    long visualBefore = share.before(place);
    return share.isVisual(place) ? new Place(0, visualBefore) : new Place(1, place - visualBefore);
  }

  /** What packing makes of the first batch of a stream. */
  private static String packing(
      SampleStream stream, boolean visual, SampleEncoder encoder, FinetuneConfig config) {
    int samples = visual ? config.training().visionBatch() : config.training().languageBatch();
    int size = encoder.transform().size();
    var apart = new Collator(encoder.tokenizer(), size);
    var together = new Collator(encoder.tokenizer(), size, config.maxLength());
    var plain = new BatchStream(stream, apart, samples, 1, config.seed()).batch(0);
    var packed = new BatchStream(stream, together, samples, 1, config.seed()).batch(0);
    return "packed: the first %s batch's %d samples stand in %d rows of %d tokens, %.0f %% padding (%.0f %% unpacked)"
        .formatted(
            visual ? "visual" : "language",
            packed.samples(),
            packed.size(),
            packed.length(),
            100 * padding(packed),
            100 * padding(plain));
  }

  private static double padding(Batch batch) {
    return Arrays.stream(batch.attentionMask()).filter(sample -> sample == 0).count()
        / (double) batch.attentionMask().length;
  }
}
