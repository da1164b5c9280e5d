package org.mmgpt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.infer.engine.CudaGraphs;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.DeviceGuard;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.StepKernels;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.command.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures decoding against the copy bandwidth of the device, with CUDA graphs and without. */
@Command(
    name = "bench-decode",
    description = {
      "Tokens a second of OpenFlamingo's 9 B shape with random weights in bf16, at several batch"
          + " sizes, as a share of what the device's copy bandwidth allows, with CUDA graphs and"
          + " without.",
      "Writes decode.md and decode.json. Takes a minute and 40 GB on a GPU, and twice that with"
          + " --cuda-kernels."
    },
    footer = {
      "",
      "Examples:",
      "  ./mmgpt bench-decode",
      "  ./mmgpt bench-decode --batch 1 --prompt 1024",
      "  ./mmgpt bench-decode --batch 1,8 --cuda-kernels",
      "  ./mmgpt bench-decode --batch 1 --only kernels",
      "  ./mmgpt bench-decode --device cpu --model train/tiny"
    })
public final class DecodeCommand implements Subcommand {
  private static final double GB = 1e9;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "cuda or cpu; cuda if not given.")
  private String deviceName = "cuda";

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Take the shape of this directory's config.json instead.")
  private Optional<Path> shape = Optional.empty();

  @Option(
      names = "--batch",
      split = ",",
      paramLabel = "N",
      description = "Sequences computed together; 1,8,32 if not given.")
  private List<Integer> batches = List.of(1, 8, 32);

  @Option(names = "--prompt", paramLabel = "N", description = "Tokens before those timed; 256.")
  private int prompt = 256;

  @Option(names = "--tokens", paramLabel = "N", description = "Tokens timed together; 32.")
  private int tokens = 32;

  @Option(names = "--rounds", paramLabel = "N", description = "How often; 4.")
  private int rounds = 4;

  @Option(
      names = "--cuda-kernels",
      description = {
        "At the end also with own kernels instead of libtorch's, for up to 8 sequences, launched in"
            + " several ways. They are compiled for the GPU then, and have not been run on one yet."
      })
  private boolean cudaKernels;

  /** What is measured, in this order. */
  private enum Part {
    DECODE("decode"),
    OPERATORS("operators"),
    ENGINE("engine"),
    KERNELS("own kernels"); // last, as a fault ends what a process can do with a GPU

    private final String label;

    Part(String label) {
      this.label = label;
    }
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Of ${COMPLETION-CANDIDATES} those to measure; all but KERNELS if not given.")
  private Set<Part> only = EnumSet.noneOf(Part.class);

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write; otherwise target/bench.")
  private Path output = Path.of(System.getProperty("org.mmgpt.home", "."), "target", "bench");

  @Spec private CommandSpec spec;

  private DecodeReport report;

  @Override
  public Integer call() throws IOException {
    boolean cuda = deviceName.equals("cuda");
    if (!cuda && !deviceName.equals("cpu")) {
      throw new IllegalArgumentException("--device is cuda or cpu, not " + deviceName);
    }
    if (cuda && Device.count(Device.Type.CUDA) == 0) {
      throw new IllegalStateException(
          "libtorch %s sees no CUDA device; ./mmgpt doctor shows what it sees, --device cpu --model train/tiny tries the program"
              .formatted(Torch.version()));
    }
    if (prompt < 1 || tokens < 1 || rounds < 1 || batches.stream().anyMatch(b -> b < 1)) {
      throw new IllegalArgumentException(
          "--prompt, --tokens, --rounds and --batch are numbers from 1");
    }
    report = new DecodeReport(output, spec.commandLine().getOut(), spec.commandLine().getErr());
    Device device = cuda ? Device.cuda(0) : Device.CPU;
    DType dtype = cuda ? DType.BFLOAT16 : DType.FLOAT32;
    try (DeviceGuard guard = DeviceGuard.open(device);
        NoGrad noGrad = NoGrad.open()) {
      machine(device, dtype);
      double bytesPerSecond = copyBandwidth(device);
      FlamingoConfig config = config(Shape.B9);
      for (Part part : wanted()) {
        measure(
            part,
            () -> {
              switch (part) {
                case DECODE -> decode(config, device, dtype, bytesPerSecond);
                case OPERATORS -> operators(config, device, dtype, bytesPerSecond);
                case ENGINE -> engine(device);
                case KERNELS -> ownKernels(config, device, bytesPerSecond);
              }
            });
      }
    }
    return report.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Set<Part> wanted() {
    var parts = only.isEmpty() ? EnumSet.complementOf(EnumSet.of(Part.KERNELS)) : only;
    if (!cudaKernels) {
      return parts;
    }
    var all = EnumSet.copyOf(parts);
    all.add(Part.KERNELS);
    return all;
  }

  private interface Measuring {
    void run() throws IOException;
  }

  /** A part that fails is said to, and leaves the others to be measured. */
  private void measure(Part part, Measuring measuring) throws IOException {
    try {
      measuring.run();
    } catch (RuntimeException e) {
      report.problem(part.label, e);
    }
    report.write();
  }

  private FlamingoConfig config(Shape otherwise) throws IOException {
    if (shape.isPresent()) {
      return FlamingoConfig.load(shape.get());
    }
    Path directory = Files.createTempDirectory("bench-decode");
    try {
      otherwise.write(directory, false);
      return FlamingoConfig.load(directory);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  private void machine(Device device, DType dtype) {
    var properties = device.properties();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("device", properties.name());
    facts.put("memory_gb", properties.totalMemory() / GB);
    facts.put("dtype", dtype.toString());
    facts.put("libtorch", Torch.version());
    facts.put("java", Runtime.version().toString());
    facts.put("prompt", prompt);
    facts.put("tokens", tokens);
    facts.put("rounds", rounds);
    report.put("machine", facts);
    report.say(
        "# Decoding on %s%n%nlibtorch %s, Java %s, %s. Prompts of %d tokens, %d tokens a round, %d"
            + " rounds in turns after one to warm up; medians with the range.%n",
        properties.name(), Torch.version(), Runtime.version(), dtype, prompt, tokens, rounds);
  }

  private double copyBandwidth(Device device) {
    Spread rate = CopyBandwidth.of(device);
    report.put("copy_bytes_per_second", rate);
    report.say(
        "%nCopy within the device, read and written: %s GB/s.%n",
        rate.map(r -> r / GB).text("%.0f"));
    return rate.median();
  }

  private void decode(FlamingoConfig config, Device device, DType dtype, double bytesPerSecond) {
    List<DecodeSpeed.Way> ways = new ArrayList<>();
    if (device.type() == Device.Type.CUDA) {
      ways.add(DecodeSpeed.Way.GRAPHS);
    }
    ways.addAll(List.of(DecodeSpeed.Way.STEPS, DecodeSpeed.Way.ORDINARY));
    report.put("decode", decode(config, device, dtype, bytesPerSecond, ways, batches));
  }

  /** Whole steps first, which check every kernel beside libtorch before they use it. */
  private void ownKernels(FlamingoConfig config, Device device, double bytesPerSecond)
      throws IOException {
    List<Integer> few = batches.stream().filter(b -> b <= StepKernels.MOST_ROWS).toList();
    var ways = new ArrayList<>(KernelVariants.OF_STEPS.stream().map(KernelVariants::way).toList());
    ways.add(DecodeSpeed.Way.GRAPHS);
    report.say("%n# Own kernels%n");
    report.put(
        "decode_own_kernels", decode(config, device, DType.BFLOAT16, bytesPerSecond, ways, few));
    report.write();
    Map<Integer, List<OperatorTimes.Row>> all = new LinkedHashMap<>();
    for (int batch : few) {
      List<OperatorTimes.Row> rows = OwnKernels.measure(config, batch, span(), device);
      all.put(batch, rows);
      report.say("%n## Own kernels at batch %d%n", batch);
      table(rows, bytesPerSecond);
      report.progress("own kernels at batch " + batch);
    }
    report.put("own_kernels", all);
  }

  private List<Map<String, Object>> decode(
      FlamingoConfig config,
      Device device,
      DType dtype,
      double bytesPerSecond,
      List<DecodeSpeed.Way> ways,
      List<Integer> batches) {
    var all = new ArrayList<Map<String, Object>>();
    try (Flamingo model = Flamingo.random(config, device, dtype)) {
      model.joinProjections();
      device.synchronize();
      report.progress("weights are there");
      report.say(
          "%n## A decode step, %.2f B parameters of which the decoder has %.2f B%n%n| batch | way |"
              + " tokens/s | ms a token of all rows | GB to read | share of copy | tokens as %s"
              + " |%n|---:|---|---:|---:|---:|---:|---:|%n",
          model.parameterCount() / 1e9,
          model.langEncoder().parameterCount() / 1e9,
          ways.getLast().label());
      for (int batch : batches) {
        for (var result :
            new DecodeSpeed(model, prompt, tokens)
                .measure(batch, ways, rounds, (way, e) -> report.problem(way.label(), e))) {
          all.add(DecodeSpeed.asMap(result, bytesPerSecond));
          report.say(
              "| %d | %s | %s | %s | %.2f | %.1f %% | %.0f %% |%n",
              batch,
              result.way().label(),
              result.tokensPerSecond().text("%.1f"),
              result.seconds().map(s -> 1e3 * s).text("%.3f"),
              result.bytes() / GB,
              100 * result.shareOf(bytesPerSecond),
              100 * result.alike());
        }
        report.progress("batch " + batch);
      }
      memory(device);
    }
    if (device.type() == Device.Type.CUDA) {
      Device.emptyCache(Device.Type.CUDA);
    }
    return all;
  }

  private void memory(Device device) {
    if (device.type() == Device.Type.CUDA) {
      report.put("memory", device.memory());
      report.say(
          "%nMemory: %.1f GB at the peak, %.1f GB reserved.%n",
          device.memory().peakAllocated() / GB, device.memory().peakReserved() / GB);
    }
  }

  private void operators(FlamingoConfig config, Device device, DType dtype, double bytesPerSecond) {
    Map<Integer, List<OperatorTimes.Row>> all = new LinkedHashMap<>();
    for (int batch : batches) {
      List<OperatorTimes.Row> rows = DecodeOperators.measure(config, batch, span(), dtype, device);
      all.put(batch, rows);
      report.say("%n## Where the time goes at batch %d%n", batch);
      table(rows, bytesPerSecond);
      report.progress("operators at batch " + batch);
    }
    report.put("operators", all);
  }

  /** Tokens of a row that attention reads. */
  private int span() {
    return (prompt + tokens + 63) / 64 * 64;
  }

  private void table(List<OperatorTimes.Row> rows, double bytesPerSecond) {
    report.say(
        "%n| operator | us a call | calls a token | ms a token | share of copy |%n"
            + "|---|---:|---:|---:|---:|%n");
    double total = 0;
    for (OperatorTimes.Row row : rows) {
      double ms = row.perToken() * row.microseconds().median() / 1e3;
      total += ms;
      report.say(
          "| %s | %s | %s | %s | %s |%n",
          row.name(),
          row.microseconds().text("%.2f"),
          row.perToken() == 0 ? "" : Integer.toString(row.perToken()),
          row.perToken() == 0 ? "" : "%.3f".formatted(ms),
          row.bytes() == 0
              ? ""
              : "%.0f %%"
                  .formatted(1e8 * row.bytes() / bytesPerSecond / row.microseconds().median()));
    }
    report.say("| all of them |  |  | %.3f |  |%n", total);
  }

  private void engine(Device device) throws IOException {
    boolean cuda = device.type() == Device.Type.CUDA;
    CudaGraphs with = cuda ? CudaGraphs.ON : CudaGraphs.UNRECORDED;
    List<CudaGraphs> ways = List.of(with, CudaGraphs.OFF);
    int requests = batches.getLast();
    Path tiny =
        shape
            .filter(directory -> Files.isRegularFile(directory.resolve("tokenizer.json")))
            .orElse(Path.of(System.getProperty("org.mmgpt.home", ".")).resolve("train/tiny"));
    var speed = new EngineSpeed(tiny, device, requests, 64);
    var results = new LinkedHashMap<String, List<EngineSpeed.Result>>();
    results.put("the tiny model in fp32", speed.ofTiny(ways, rounds));
    if (cuda) {
      results.put(
          "1 B with random weights in bf16",
          speed.ofShape(config(Shape.B1), DType.BFLOAT16, ways, rounds));
    }
    report.say(
        "%n## The engine, %d requests at once, 64 tokens each%n%n"
            + "| model | %s, tokens/s | without | tokens alike |%n|---|---:|---:|---:|%n",
        requests, cuda ? "with graphs" : "the graphs' steps, not recorded");
    var all = new LinkedHashMap<String, Object>();
    results.forEach(
        (name, pair) -> {
          double alike = EngineSpeed.alike(pair.getFirst(), pair.getLast());
          all.put(
              name,
              Map.of(
                  "with_graphs_tokens_per_second", pair.getFirst().tokensPerSecond(),
                  "without_tokens_per_second", pair.getLast().tokensPerSecond(),
                  "tokens_alike", alike));
          report.say(
              "| %s | %.0f | %.0f | %.1f %% |%n",
              name,
              pair.getFirst().tokensPerSecond(),
              pair.getLast().tokensPerSecond(),
              100 * alike);
        });
    report.put("engine", all);
    report.progress("engine");
  }
}
