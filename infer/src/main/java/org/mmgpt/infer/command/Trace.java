package org.mmgpt.infer.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.infer.ForwardTrace;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt trace}: every intermediate result of given inputs. */
@Command(
    name = "trace",
    description = {
      "Run given inputs through the network and write down every intermediate result.",
      "Inputs are NAME/in/input_ids, and where there are any NAME/in/attention_mask,",
      "NAME/in/labels and NAME/in/pixel_values; results are NAME/out/logits and so on.",
      "If INPUTS.json lies beside INPUTS.safetensors, its cases.NAME.pixel_values_from says",
      "whose pictures a case without pictures of its own is shown."
    },
    footer = {
      "",
      "Examples:",
      "  ./mmgpt trace --model models/mmgpt-9b --inputs cases.safetensors \\",
      "      --outputs out.safetensors",
      "  ./mmgpt trace --model models/mmgpt-9b --adapter adapters/mmgpt-v0 \\",
      "      --inputs cases.safetensors --case vl_batch \\",
      "      --outputs out.safetensors --gradients grads.safetensors"
    })
public final class Trace implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(
      names = "--inputs",
      required = true,
      paramLabel = "FILE.safetensors",
      description = "The inputs.")
  private Path inputs;

  @Option(
      names = "--case",
      paramLabel = "NAME",
      description = "Which inputs; give it again for more. All if not given.")
  private List<String> cases = List.of();

  @Option(
      names = "--outputs",
      required = true,
      paramLabel = "OUT.safetensors",
      description = "Where to write the results.")
  private Path outputs;

  @Option(
      names = "--gradients",
      paramLabel = "GRADS.safetensors",
      description = "Also run backward and write the gradients of the adapter's parameters.")
  private Optional<Path> gradients = Optional.empty();

  @Option(
      names = "--attend-previous",
      description = "Text sees the picture before it, as in media placement augmentation.")
  private boolean attendPrevious;

  @Override
  public Integer call() throws IOException {
    if (gradients.isPresent() && !model.hasAdapter()) {
      throw new ParameterException(
          spec.commandLine(), "--gradients are those of an adapter; name one with --adapter");
    }
    try (SafeTensors file = SafeTensors.open(inputs);
        ModelOptions.Weights opened = model.openWeights();
        Scope scope = Scope.open()) {
      ForwardTrace trace = new ForwardTrace(opened.model(), opened.adapter());
      SafeTensorsWriter results = new SafeTensorsWriter();
      SafeTensorsWriter slopes = new SafeTensorsWriter();
      for (String name : chosen(file)) {
        ForwardTrace.Inputs read = trace.read(file, name, pixelsFrom(name));
        ForwardTrace.Result result = trace.run(read, attendPrevious, gradients.isPresent());
        result.outputs().forEach((output, value) -> results.add(name + "/out/" + output, value));
        result.gradients().forEach((path, value) -> slopes.add(name + "/" + path, value));
      }
      results.write(outputs);
      if (gradients.isPresent()) {
        slopes.write(gradients.get());
      }
    }
    return ExitCode.OK;
  }

  private List<String> chosen(SafeTensors file) {
    List<String> all = ForwardTrace.cases(file);
    if (all.isEmpty()) {
      throw new ModelException(inputs + ": holds no NAME/in/input_ids");
    }
    for (String name : cases) {
      if (!all.contains(name)) {
        throw new ModelException(inputs + ": has no case " + name + ", there are " + all);
      }
    }
    return cases.isEmpty() ? all : cases;
  }

  private String pixelsFrom(String name) throws IOException {
    String file = inputs.getFileName().toString().replaceFirst("\\.safetensors$", ".json");
    Path notes = inputs.resolveSibling(file);
    if (notes.equals(inputs) || !Files.isRegularFile(notes)) {
      return name;
    }
    JsonNode from =
        new ObjectMapper()
            .readTree(notes.toFile())
            .path("cases")
            .path(name)
            .path("pixel_values_from");
    return from.isTextual() ? from.asText() : name;
  }
}
