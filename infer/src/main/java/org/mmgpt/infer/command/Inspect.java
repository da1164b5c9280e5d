package org.mmgpt.infer.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mmgpt.model.checkpoint.PublishedTensor;
import org.mmgpt.model.checkpoint.PublishedTensors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt inspect}: what is in a file of weights. */
@Command(
    name = "inspect",
    description = {
      "List the tensors of a file or directory of weights, without reading them.",
      "It may be safetensors or PyTorch's .pt and .bin, sharded or not: a model, an adapter, a",
      "published checkpoint.",
      "Trainable are the tensors of LoRA, and those saved as requiring gradients."
    },
    footer = {
      "",
      "Examples:",
      "  ./mmgpt inspect train/tiny",
      "  ./mmgpt inspect models/mmgpt-9b --adapter adapters/mmgpt-v0",
      "  ./mmgpt inspect openflamingo/checkpoint.pt --json"
    })
public final class Inspect implements Callable<Integer> {
  private static final List<String> CONFIGS = List.of("config.json", "adapter_config.json");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|DIR", description = "What to look into.")
  private Path place;

  @Option(
      names = "--adapter",
      paramLabel = "DIR",
      description = "Count this adapter's parameters with the model's.")
  private Optional<Path> adapter = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  private record Counts(long total, long trainable) {
    static Counts of(Map<String, PublishedTensor> tensors) {
      long total = 0;
      long trainable = 0;
      for (Map.Entry<String, PublishedTensor> entry : tensors.entrySet()) {
        long elements = entry.getValue().elements();
        total += elements;
        if (entry.getValue().requiresGrad() || entry.getKey().contains(".lora_")) {
          trainable += elements;
        }
      }
      return new Counts(total, trainable);
    }

    Counts plus(Counts other) {
      return new Counts(total + other.total, trainable + other.trainable);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (PublishedTensors file = PublishedTensors.open(place)) {
      Counts counts = Counts.of(file.tensors());
      if (adapter.isPresent()) {
        try (PublishedTensors added = PublishedTensors.open(adapter.get())) {
          counts = counts.plus(Counts.of(added.tensors()));
        }
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(report(file, counts)));
      } else {
        print(file, counts, out);
      }
      out.flush();
    }
    return ExitCode.OK;
  }

  private ObjectNode report(PublishedTensors file, Counts counts) throws IOException {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode tensors = root.putArray("tensors");
    file.tensors()
        .forEach(
            (name, tensor) -> {
              ObjectNode entry = tensors.addObject();
              entry.put("name", name).put("dtype", tensor.dtype().name());
              Arrays.stream(tensor.shape()).forEach(entry.putArray("shape")::add);
              entry.put("bytes", tensor.byteSize());
            });
    root.putObject("totals")
        .put("tensors", file.tensors().size())
        .put("bytes", bytes(file.tensors()));
    root.putObject("parameters").put("total", counts.total).put("trainable", counts.trainable);
    file.metadata().forEach(root.putObject("metadata")::put);
    root.set("config", config().orElseGet(() -> new ObjectMapper().createObjectNode()));
    return root;
  }

  private void print(PublishedTensors file, Counts counts, PrintWriter out) throws IOException {
    int width = file.tensors().keySet().stream().mapToInt(String::length).max().orElse(0);
    file.tensors()
        .forEach(
            (name, tensor) ->
                out.printf(
                    "%-" + Math.max(width, 1) + "s  %-4s %-20s %15d%n",
                    name,
                    tensor.dtype(),
                    Arrays.toString(tensor.shape()),
                    tensor.byteSize()));
    out.printf("%d tensors, %,d bytes%n", file.tensors().size(), bytes(file.tensors()));
    byDType(file.tensors())
        .forEach((dtype, count) -> out.printf("  %-4s %,d parameters%n", dtype, count));
    out.printf("parameters: %,d total, %,d trainable%n", counts.total, counts.trainable);
    file.metadata().forEach((key, value) -> out.printf("metadata: %s = %s%n", key, value));
    config().ifPresent(node -> out.printf("config: %s%n", node.toPrettyString()));
  }

  private static long bytes(Map<String, PublishedTensor> tensors) {
    return tensors.values().stream().mapToLong(PublishedTensor::byteSize).sum();
  }

  private static Map<String, Long> byDType(Map<String, PublishedTensor> tensors) {
    Map<String, Long> counts = new LinkedHashMap<>();
    tensors
        .values()
        .forEach(tensor -> counts.merge(tensor.dtype().name(), tensor.elements(), Long::sum));
    return counts;
  }

  private Optional<JsonNode> config() throws IOException {
    Optional<Path> file =
        Stream.of(place)
            .filter(Files::isDirectory)
            .flatMap(folder -> CONFIGS.stream().map(folder::resolve))
            .filter(Files::isRegularFile)
            .findFirst();
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new ObjectMapper().readTree(file.get().toFile()));
  }
}
