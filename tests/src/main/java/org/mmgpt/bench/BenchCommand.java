package org.mmgpt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.command.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "Examples:",
      "  ./mmgpt bench",
      "  ./mmgpt bench --suite full --python venv/bin/python --output results",
      "  ./mmgpt bench --suite gpu --only prefill",
      "  ./mmgpt bench --profile"
    })
public final class BenchCommand implements Subcommand {
  private static final String REFERENCE = "tests/src/test/python_reference";

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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (suite == Suite.GPU && Device.count(Device.Type.CUDA) == 0) {
      throw new IllegalStateException(
          "--suite gpu: libtorch %s sees no CUDA device; ./mmgpt doctor shows what it sees, the suites quick and full run on the CPU"
              .formatted(Torch.version()));
    }
    Path home = Path.of(System.getProperty("org.mmgpt.home", ".")).toAbsolutePath();
    PrintWriter out = spec.commandLine().getOut();
    Files.createDirectories(output);
    Path models = Files.createDirectories(output.resolve("models"));
    for (Shape shape : suite.shapes()) {
      boolean stored = shape == Shape.M100;
      shape.write(models.resolve(shape.label()), stored);
    }
    var notes = new ArrayList<String>();
    List<Side> sides = sides(home.resolve(REFERENCE), notes);
    try {
      var turns = new Turns(sides, suite.rounds(), suite.seconds());
      List<Measured> bounds = suite.bounds().stream().map(row -> measure(turns, row, out)).toList();
      List<Measured> measured =
          suite
              .rows(
                  home.resolve("train/tiny"),
                  models,
                  picture(output.resolve("picture.jpg")),
                  MadeUpRecords.write(output.resolve("pictures"), Suite.PIPELINE_RECORDS))
              .stream()
              .filter(row -> row.name().contains(only))
              .map(row -> measure(turns, row, out))
              .toList();
      measured.forEach(
          row ->
              row.missing()
                  .forEach(
                      (side, why) ->
                          notes.add("%s, %s: %s".formatted(row.row().name(), side, why))));
      var all = new ArrayList<>(bounds);
      all.addAll(measured);
      List<Profile> profiles = profile ? profiles(turns, all, notes) : List.of();
      var report =
          new Report(
              suite.name().toLowerCase(java.util.Locale.ROOT),
              machine(sides),
              Bounds.of(bounds.getFirst(), bounds.getLast()),
              all,
              notes,
              profiles);
      write(report);
    } finally {
      sides.forEach(Side::close);
    }
    out.printf(
        "%s%n  report.md, report.html, results.json%s%n", output, profile ? ", flame.html" : "");
    return ExitCode.OK;
  }

  private List<Side> sides(Path reference, List<String> notes) throws IOException {
    var sides = new ArrayList<Side>();
    Side java = Side.java(output);
    String missing = missingPython(reference);
    if (missing.isEmpty()) {
      sides.add(Side.python("python", python, reference, output));
      sides.add(java);
      if (!noCompile) {
        sides.add(Side.python(Row.COMPILE, python, reference, output, Row.COMPILE));
      }
      String lacks = said(reference, "import transformers, peft");
      if (lacks.isEmpty()) {
        sides.add(Side.python(Row.PEFT, python, reference, output, Row.PEFT));
      } else {
        notes.add(
            "no column of transformers and peft: %s says: %s; pip install transformers peft"
                .formatted(python, lacks));
      }
    } else {
      sides.add(java);
      notes.add("no columns of Python: " + missing);
      spec.commandLine().getErr().println("bench: no columns of Python: " + missing);
    }
    if (suite != Suite.GPU) {
      try {
        sides.add(CppSide.build(reference.resolve("worker.cpp"), output));
      } catch (IOException e) {
        notes.add("no column of C++: " + e.getMessage());
      }
    }
    return sides;
  }

  /** The last line of what a Python program complains about; empty if it runs. */
  private String said(Path reference, String program) throws IOException {
    try {
      Process process =
          new ProcessBuilder(python, "-W", "ignore", "-c", program)
              .directory(reference.toFile())
              .redirectErrorStream(true)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? "" : said.substring(said.lastIndexOf('\n') + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted");
    }
  }

  /** What the Python side lacks, in a line with the remedy; empty if it can run. */
  private String missingPython(Path reference) throws IOException {
    String wanted = Torch.version();
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import worker; print(worker.torch.__version__)")
              .directory(reference.toFile())
              .redirectErrorStream(true)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      String last = said.substring(said.lastIndexOf('\n') + 1);
      if (process.waitFor() != 0) {
        return "%s says: %s; pip install torch==%s safetensors tokenizers numpy pillow"
            .formatted(python, last, wanted);
      }
      return last.startsWith(wanted)
          ? ""
          : "%s has torch %s and Java runs on libtorch %s; compare the same build: pip install torch==%s"
              .formatted(python, last, wanted, wanted);
    } catch (IOException e) {
      return "%s cannot be started; name another with --python".formatted(python);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted");
    }
  }

  private static Measured measure(Turns turns, Row row, PrintWriter out) {
    Measured measured = turns.measure(row);
    out.printf("%-60s", row.name());
    measured
        .samples()
        .keySet()
        .forEach(side -> out.printf("  %s %.3g", side, measured.median(side)));
    out.printf(" %s%n", row.unit());
    out.flush();
    return measured;
  }

  /** Of Java in every row of the table, those first in which it is slower. */
  private List<Profile> profiles(Turns turns, List<Measured> measured, List<String> notes) {
    var profiles = new ArrayList<Profile>();
    List<Row> rows =
        measured.stream()
            .filter(row -> row.has("java") && row.row().growth().isEmpty() && !row.row().fresh())
            .sorted(Comparator.comparing(row -> !row.verdict().equals("slower")))
            .map(Measured::row)
            .toList();
    try (Side java = Side.profiledJava(output)) {
      for (Row row : rows) {
        long limit = turns.limit();
        if (limit <= 0) {
          notes.add("%s: not profiled, the suite's time was used up".formatted(row.name()));
          continue;
        }
        try {
          var stacks = new LinkedHashMap<String, Long>();
          java.ask(row.request(), limit)
              .get("stacks")
              .properties()
              .forEach(stack -> stacks.put(stack.getKey(), stack.getValue().asLong()));
          profiles.add(new Profile(row.name(), stacks));
        } catch (IOException e) {
          notes.add("%s: not profiled: %s".formatted(row.name(), e.getMessage()));
        }
      }
    }
    return profiles;
  }

  private Map<String, String> machine(List<Side> sides) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    Path cpu = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpu)) {
      try (var lines = Files.lines(cpu)) {
        lines
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .ifPresent(line -> facts.put("processor", line.replaceFirst(".*:\\s*", "")));
      }
    }
    facts.put("threads", String.valueOf(Torch.getNumThreads()));
    facts.put("device and dtype", suite.device() + ", " + suite.dtype());
    facts.put("libtorch", Torch.version());
    facts.put("Java", Runtime.version().toString());
    facts.put("sides", String.join(", ", sides.stream().map(Side::name).toList()));
    facts.put("rounds", String.valueOf(suite.rounds()));
    facts.put("load before", Files.readString(Path.of("/proc/loadavg")).strip());
    return facts;
  }

  private static String picture(Path file) throws IOException {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 640, 480, Color.BLUE));
    graphics.fillRect(0, 0, 640, 480);
    graphics.dispose();
    ImageIO.write(image, "jpg", file.toFile());
    return file.toString();
  }

  private void write(Report report) throws IOException {
    Files.writeString(output.resolve("report.md"), report.markdown());
    Files.writeString(output.resolve("report.html"), Page.of(report));
    if (profile) {
      Files.writeString(output.resolve("flame.html"), FlameGraph.of(report.profiles()));
    }
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(output.resolve("results.json").toFile(), report.asMap());
    if (readme.isPresent()) {
      ReadmeTable.read(output.resolve("results.json")).putInto(readme.get());
    }
  }
}
