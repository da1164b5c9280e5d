package org.mmgpt.bench.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.bench.Shape;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.DeviceGuard;
import org.mmgpt.torch.NoGrad;
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
        "At the end also with an own kernel instead of libtorch's, for up to 8 sequences, launched"
            + " in several ways. It is compiled for the GPU then."
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
      var parts =
          new DecodeParts(
              config(Shape.B9),
              device,
              dtype,
              copyBandwidth(device),
              new DecodeParts.Size(batches, prompt, tokens, rounds),
              report);
      for (Part part : wanted()) {
        measure(part, parts);
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

  /** A part that fails is said to, and leaves the others to be measured. */
  private void measure(Part part, DecodeParts parts) throws IOException {
    try {
      switch (part) {
        case DECODE -> parts.decode();
        case OPERATORS -> parts.operators();
        case ENGINE -> parts.engine(tiny(), config(Shape.B1));
        case KERNELS -> parts.ownKernels();
      }
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

  /** The model of the engine's part, which needs a tokenizer. */
  private Path tiny() {
    return shape
        .filter(directory -> Files.isRegularFile(directory.resolve("tokenizer.json")))
        .orElse(Path.of(System.getProperty("org.mmgpt.home", ".")).resolve("train/tiny"));
  }
}
