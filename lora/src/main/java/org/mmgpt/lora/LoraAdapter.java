package org.mmgpt.lora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.Linear;
import org.mmgpt.model.ModelException;
import org.mmgpt.model.Module;
import org.mmgpt.safetensors.SafeTensorsFile;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Low-rank factors for the linear layers of a decoder, under PEFT's names. The adapter owns its
 * factors and outlives being attached and detached.
 */
public final class LoraAdapter implements AutoCloseable {
  static final String WEIGHTS = "adapter_model.safetensors";
  private static final String PREFIX = "base_model.model.";

  private final LoraConfig config;
  private final Flamingo model;
  private final Map<String, LoraLayer> layers; // by the path of the linear layer

  private LoraAdapter(LoraConfig config, Flamingo model, Map<String, LoraLayer> layers) {
    this.config = config;
    this.model = model;
    this.layers = layers;
  }

  /**
   * A new adapter: A drawn from libtorch's generator, B zero, so that nothing changes yet.
   *
   * @throws ModelException if a target hits no layer, with near names
   */
  public static LoraAdapter create(LoraConfig config, Flamingo model) {
    Map<String, Linear> targets = targets(config, model);
    Map<String, LoraLayer> layers = new LinkedHashMap<>();
    targets.forEach((path, linear) -> layers.put(path, LoraLayer.initial(linear, config)));
    return new LoraAdapter(config, model, layers);
  }

  /**
   * Reads PEFT's layout: {@code adapter_config.json} and {@code adapter_model.safetensors}.
   *
   * @throws ModelException with the list of factors that are missing, misshapen or unknown
   */
  public static LoraAdapter load(Path adapterDirectory, Flamingo model) {
    LoraConfig config = LoraConfig.read(adapterDirectory);
    Path file = adapterDirectory.resolve(WEIGHTS);
    try (SafeTensorsFile stored = SafeTensorsFile.open(file);
        Scope scope = Scope.open()) {
      List<String> problems = new ArrayList<>();
      Map<String, Tensor> unused = new TreeMap<>();
      stored.names().forEach(name -> unused.put(name, stored.tensor(name)));
      Map<String, LoraLayer> layers = new LinkedHashMap<>();
      targets(config, model)
          .forEach(
              (path, linear) -> {
                long out = linear.weight().size(0);
                long in = linear.weight().size(1);
                Optional<Tensor> a = take(unused, path, "lora_A", problems, config.r(), in);
                Optional<Tensor> b = take(unused, path, "lora_B", problems, out, config.r());
                if (a.isPresent() && b.isPresent()) {
                  layers.put(
                      path,
                      new LoraLayer(
                          a.get().to(linear.weight().device()).clone().escape(),
                          b.get().to(linear.weight().device()).clone().escape(),
                          config));
                }
              });
      unused.keySet().forEach(name -> problems.add("unknown " + name));
      if (!problems.isEmpty()) {
        layers.values().forEach(LoraLayer::close);
        throw new ModelException(
            file + " doesn't fit the model:\n  " + String.join("\n  ", problems));
      }
      return new LoraAdapter(config, model, layers);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the adapter in " + adapterDirectory, e);
    }
  }

  private static Optional<Tensor> take(
      Map<String, Tensor> stored,
      String path,
      String factor,
      List<String> problems,
      long... shape) {
    String name = PREFIX + path + "." + factor + ".weight";
    Tensor found = stored.remove(name);
    if (found == null) {
      problems.add("missing " + name);
      return Optional.empty();
    }
    if (!java.util.Arrays.equals(found.shape(), shape)) {
      problems.add(
          "%s has shape %s, expected %s"
              .formatted(
                  name,
                  java.util.Arrays.toString(found.shape()),
                  java.util.Arrays.toString(shape)));
      return Optional.empty();
    }
    return Optional.of(found);
  }

  /** The linear layers of the decoder that the configuration names, by their path in it. */
  private static Map<String, Linear> targets(LoraConfig config, Flamingo model) {
    Map<String, Linear> all = new LinkedHashMap<>();
    for (Map.Entry<String, Module> entry : model.langEncoder().namedModules().entrySet()) {
      if (entry.getValue() instanceof Linear linear) {
        all.put(entry.getKey(), linear);
      }
    }
    for (String target : config.targetModules()) {
      LoraConfig alone = new LoraConfig(config.r(), config.loraAlpha(), 0, List.of(target));
      if (all.keySet().stream().noneMatch(alone::targets)) {
        List<String> suffixes =
            all.keySet().stream()
                .map(path -> path.replaceAll(".*\\.(?=[a-z_]+(\\.\\d+)?$)", ""))
                .distinct()
                .sorted()
                .toList();
        throw new ModelException(
            "LoRA's target \"%s\" names no linear layer; there are %s".formatted(target, suffixes));
      }
    }
    all.keySet().removeIf(path -> !config.targets(path));
    return all;
  }

  /** From now on the model's layers go through this adapter. */
  public LoraAdapter attach() {
    linears().forEach((path, linear) -> linear.attach(layers.get(path)));
    return this;
  }

  /** The model computes as if there were no adapter. */
  public void detach() {
    linears().values().forEach(Linear::detach);
  }

  private Map<String, Linear> linears() {
    return targets(config, model);
  }

  /** Whether dropout is applied. */
  public void training(boolean on) {
    layers.values().forEach(layer -> layer.training(on));
  }

  /** The factors by their name in PEFT's file, in the order of the layers. */
  public Map<String, Tensor> namedParameters() {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    layers.forEach(
        (path, layer) -> {
          parameters.put(PREFIX + path + ".lora_A.weight", layer.a());
          parameters.put(PREFIX + path + ".lora_B.weight", layer.b());
        });
    return parameters;
  }

  /**
   * Writes PEFT's layout. Weights first, each file replaced in one step: a reader never sees half.
   */
  public void save(Path adapterDirectory) {
    try (Scope scope = Scope.open()) {
      Files.createDirectories(adapterDirectory);
      SafeTensorsWriter writer = new SafeTensorsWriter().metadata("format", "pt");
      namedParameters()
          .forEach(
              (name, factor) -> {
                Tensor plain = factor.detach().to(Device.CPU).contiguous();
                writer.add(name, StoredDType.F32, plain.shape(), plain.dataPtr());
              });
      writer.write(adapterDirectory.resolve(WEIGHTS));
      config.write(adapterDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the adapter to " + adapterDirectory, e);
    }
  }

  public LoraConfig config() {
    return config;
  }

  @Override
  public void close() {
    detach();
    layers.values().forEach(LoraLayer::close);
  }
}
