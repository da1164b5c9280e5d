package org.mmgpt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mmgpt.model.WholeFile;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.command.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures Java beside the Python reference and writes the table. */
@Command(
    name = "bench",
    description = {
      "Run the same work in Java and in the Python reference, in turns, and write report.md,"
          + " report.html and results.json.",
      "Run it on a machine that does nothing else."
    },
    footer = {
      "",
      "Exit code 1: a row failed; the others are written.",
      "",
      "Examples:",
      "  ./mmgpt bench",
      "  ./mmgpt bench --suite full --python venv/bin/python --output results",
      "  ./mmgpt bench --suite gpu --seconds 200 --rounds 2 --no-compile",
      "  ./mmgpt bench --only prefill --rounds 5",
      "  ./mmgpt bench --profile"
    })
public final class BenchCommand implements Subcommand {
  private static final String REFERENCE = "tests/src/test/python_reference";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--suite",
      description =
          "quick (within 10 minutes on 2 cores), full (within an hour) or gpu; default quick.")
  private Suite suite = Suite.QUICK;

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "The Python with torch and safetensors; otherwise $MMGPT_PYTHON or python3.")
  private String python = System.getenv().getOrDefault("MMGPT_PYTHON", "python3");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write the report; otherwise target/bench.")
  private Path output = Path.of(System.getProperty("org.mmgpt.home", "."), "target", "bench");

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only the rows whose name contains the text.")
  private String only = "";

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      description = "Also put the table of the fresh results.json between this file's marks.")
  private Optional<Path> readme = Optional.empty();

  @Option(names = "--no-compile", description = "Leave out the column of torch.compile.")
  private boolean noCompile;

  @Option(
      names = "--profile",
      description =
          "Also sample where Java's time goes in each row: flame.html, and by operator in the"
              + " report where Java is slower.")
  private boolean profile;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often each side has its turn at a row; otherwise 2 (quick), 5 (full), 3 (gpu).")
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "What the whole suite may take; the most telling rows come first, those that the time was"
              + " too short for are named.")
  private Optional<Long> seconds = Optional.empty();

  @Option(
      names = "--rehearsal",
      description =
          "Only see that every row of the suite runs: once, on the CPU, with models of no size. Its"
              + " figures mean nothing.")
  private boolean rehearsal;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    check();
    Path home = Path.of(System.getProperty("org.mmgpt.home", ".")).toAbsolutePath();
    Path models = Files.createDirectories(output.resolve("models"));
    var rows = new Rows(suite, rehearsal, home.resolve("train/tiny"), models);
    for (Shape shape : rows.shapes()) {
      shape.write(models.resolve(shape.label()), rows.stored(shape));
    }
    List<Row> wanted = wanted(rows);
    Page.prepare();
    try (Sides sides =
        Sides.find(python, home.resolve(REFERENCE), output, !noCompile, !suite.onGpu())) {
      sides.missing().forEach(line -> spec.commandLine().getErr().println("bench: " + line));
      int turnsEach = rounds.orElse(rehearsal ? 1 : suite.rounds());
      long used = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      var turns = new Turns(sides.all(), turnsEach, seconds.orElse(suite.seconds()) - used);
      Map<String, String> machine = Machine.facts();
      machine.put("device and dtype", rows.device() + ", " + rows.dtype());
      machine.put("sides", String.join(", ", sides.names()));
      machine.put("rounds", String.valueOf(turnsEach));
      var run = new SuiteRun(turns, spec.commandLine().getOut(), sides.missing());
      try (var interruption = Interruption.stopping(turns)) {
        try {
          run.measure(rows.bounds(), wanted);
          if (profile) {
            run.profile(output);
          }
        } finally { // whatever ended it
          write(run.report(name(), machine));
        }
      }
      spec.commandLine()
          .getOut()
          .printf(
              "%s%n  report.md, report.html, results.json%s%n",
              output, profile ? ", flame.html" : "");
      return exitCode(turns.failures());
    }
  }

  /** What was measured is written, but a script that calls this must see that it isn't all. */
  private int exitCode(List<String> failures) {
    if (failures.isEmpty()) {
      return ExitCode.OK;
    }
    spec.commandLine()
        .getErr()
        .printf("mmgpt: rows failed, the others are written: %s%n", String.join("; ", failures));
    return ExitCode.SOFTWARE;
  }

  private void check() {
    if (rounds.isPresent() && rounds.get() < 1) {
      throw new ParameterException(spec.commandLine(), "--rounds must be 1 or more");
    }
    if (seconds.isPresent() && seconds.get() < 1) {
      throw new ParameterException(spec.commandLine(), "--seconds must be 1 or more");
    }
    if (suite.onGpu() && !rehearsal && Device.count(Device.Type.CUDA) == 0) {
      throw new IllegalStateException(
          "--suite gpu: libtorch %s sees no CUDA device; ./mmgpt doctor shows what it sees, the suites quick and full run on the CPU"
              .formatted(Torch.version()));
    }
  }

  private String name() {
    return suite.name().toLowerCase(Locale.ROOT)
        + (rehearsal ? ", a rehearsal whose figures mean nothing" : "");
  }

  /** The rows asked for; what they need is made up. */
  private List<Row> wanted(Rows rows) throws IOException {
    Path picture = output.resolve("picture.jpg");
    Path records = output.resolve("pictures");
    List<Row> wanted =
        rows.measured(picture, records).stream()
            .filter(row -> row.name().contains(only))
            .filter(row -> !noCompile || !suite.onGpu() || !row.others().contains(Row.COMPILE))
            .toList();
    MadeUpRecords.writePicture(picture);
    if (wanted.stream().anyMatch(row -> row.request().work().equals("pipeline"))) {
      MadeUpRecords.write(records, Rows.PIPELINE_RECORDS);
    }
    return wanted;
  }

  private void write(Report report) throws IOException {
    write("report.md", report.markdown());
    write("results.json", JSON.writeValueAsString(report.asMap()));
    write("report.html", Page.of(report));
    if (profile) {
      write("flame.html", FlameGraph.of(report.profiles()));
    }
    if (readme.isPresent()) {
      ReadmeTable.read(output.resolve("results.json")).putInto(readme.get());
    }
  }

  private void write(String name, String text) throws IOException {
    WholeFile.write(output.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
