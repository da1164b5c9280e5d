package org.mmgpt.lora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.OperatorThreads;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Low-rank factors for the linear layers of a decoder, under PEFT's names, and the whole parameters
 * that {@link StandIns} holds. The adapter owns its tensors and outlives being attached and
 * detached. A model has at most one adapter attached; {@link LoraAdapters} switches between
 * several.
 */
public final class LoraAdapter implements AutoCloseable {
  /** One layer of the decoder and its factors. */
  private record Layer(Linear linear, LoraLayer lora) {}

  private final LoraConfig config;
  private final AdapterConfigJson json;
  private final Flamingo model;
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final StandIns standIns;
  private boolean merged;

  private LoraAdapter(LoraConfig config, AdapterConfigJson json, Flamingo model) {
    this.config = config;
    this.json = json;
    this.model = model;
    this.standIns = new StandIns(model);
  }

  /**
   * A new adapter: A drawn from libtorch's generator, B zero, whole modules as they are, so that
   * nothing changes yet.
   *
   * @throws ModelException if a target hits no layer, with near names
   */
  public static LoraAdapter create(LoraConfig config, Flamingo model) {
    LoraAdapter adapter = new LoraAdapter(config, AdapterConfigJson.initial(), model);
    LoraTargets targets = LoraTargets.of(config, model);
    targets
        .linears()
        .forEach(
            (path, linear) ->
                adapter.layers.put(
                    path, new Layer(linear, LoraLayer.initial(path, linear, config))));
    targets.saved().forEach(adapter.standIns::copy);
    return adapter;
  }

  /**
   * Reads PEFT's layout: {@code adapter_config.json} and {@code adapter_model.safetensors}.
   *
   * @throws org.mmgpt.model.config.ConfigException if the configuration is broken or not supported
   * @throws ModelException naming factors that are missing, misshapen or unknown
   */
  public static LoraAdapter load(Path adapterDirectory, Flamingo model) {
    AdapterConfigJson json = AdapterConfigJson.read(adapterDirectory);
    LoraAdapter adapter = new LoraAdapter(json.config(), json, model);
    try (AdapterWeights weights = AdapterWeights.open(adapterDirectory);
        OperatorThreads threads = OperatorThreads.all()) { // ended, for another may compute
      LoraTargets targets = targets(json, adapterDirectory, model);
      targets.linears().forEach((path, linear) -> adapter.read(weights, path, linear));
      targets.saved().forEach((path, whole) -> adapter.standIns.read(weights, path, whole));
      adapter.standIns.readBase(weights);
      weights.verify();
      return adapter;
    } catch (RuntimeException e) {
      adapter.close();
      throw e;
    }
  }

  private static LoraTargets targets(AdapterConfigJson json, Path adapter, Flamingo model) {
    try {
      return LoraTargets.of(json.config(), model);
    } catch (ModelException e) {
      throw new ModelException(adapter.resolve(AdapterConfigJson.FILE) + ": " + e.getMessage());
    }
  }

  private void read(AdapterWeights weights, String path, Linear linear) {
    Device device = linear.weight().device();
    long out = linear.weight().size(0);
    long in = linear.weight().size(1);
    int rank = config.rank(path);
    Optional<Tensor> a = weights.take(path + ".lora_A.weight", device, rank, in);
    Optional<Tensor> b = weights.take(path + ".lora_B.weight", device, out, rank);
    Optional<Tensor> magnitude =
        config.useDora()
            ? weights.take(path + ".lora_magnitude_vector", device, out)
            : Optional.empty();
    if (a.isEmpty() || b.isEmpty() || magnitude.isEmpty() && config.useDora()) {
      a.ifPresent(Tensor::close);
      b.ifPresent(Tensor::close);
      magnitude.ifPresent(Tensor::close);
      return; // verify() will refuse the adapter
    }
    double scaling = config.scaling(path);
    double dropout = config.loraDropout();
    layers.put(
        path,
        new Layer(
            linear,
            magnitude.isPresent()
                ? new DoraLayer(a.get(), b.get(), magnitude.get(), scaling, dropout)
                : new LoraLayer(a.get(), b.get(), scaling, dropout)));
  }

  /** From now on the model's layers go through this adapter, and through no other. */
  public LoraAdapter attach() {
    if (merged) {
      throw new IllegalStateException("the adapter is merged into the weights; unmerge it first");
    }
    detachAll(model);
    layers.values().forEach(layer -> layer.linear().attach(layer.lora()));
    standIns.attach();
    return this;
  }

  /** The model computes as if there were no adapter. */
  static void detachAll(Flamingo model) {
    model
        .langEncoder()
        .namedModules()
        .values()
        .forEach(
            module -> {
              if (module instanceof Linear linear) {
                linear.detach();
              }
            });
    model.langEncoder().parametersByPath().values().forEach(Parameter::restore);
  }

  /** If this adapter is attached, the model computes as if there were none. */
  public void detach() {
    layers.values().forEach(layer -> layer.linear().detach(layer.lora()));
    standIns.detach();
  }

  /** Whether dropout is applied. */
  public void training(boolean on) {
    layers.values().forEach(layer -> layer.lora().training(on));
  }

  /**
   * Adds this adapter to the model's own weights, which makes it free at run time, and detaches
   * whatever was attached. In half precision the sum is rounded.
   */
  public void merge() {
    if (merged) {
      throw new IllegalStateException("the adapter is merged already");
    }
    standIns.requireMergeable();
    detachAll(model);
    try (NoGrad noGrad = NoGrad.open()) {
      standIns.merge(); // first, for factors may be on top of one
      for (Layer layer : layers.values()) {
        try (Scope scope = Scope.open()) {
          Tensor weight = layer.linear().weight();
          weight.copy_(layer.lora().merged(weight));
        }
      }
    }
    merged = true;
  }

  /** Takes {@link #merge} back, up to rounding: within 1e-6 in single precision. */
  public void unmerge() {
    if (!merged) {
      throw new IllegalStateException("the adapter is not merged");
    }
    try (NoGrad noGrad = NoGrad.open()) {
      for (Layer layer : layers.values()) {
        try (Scope scope = Scope.open()) {
          Tensor weight = layer.linear().weight();
          weight.copy_(layer.lora().unmerged(weight));
        }
      }
      standIns.unmerge();
    }
    merged = false;
  }

  /** What is trained by its name in PEFT's file, in the order of the layers. */
  public SequencedMap<String, Tensor> namedParameters() {
    SequencedMap<String, Tensor> parameters = new LinkedHashMap<>();
    layers.forEach(
        (path, layer) ->
            layer
                .lora()
                .parameters()
                .forEach(
                    (name, tensor) ->
                        parameters.put(AdapterWeights.PREFIX + path + "." + name, tensor)));
    parameters.putAll(standIns.trained());
    return Collections.unmodifiableSequencedMap(parameters);
  }

  /** All that PEFT's file holds: what is trained, and what of the base stands in the file. */
  public SequencedMap<String, Tensor> namedTensors() {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>(namedParameters());
    tensors.putAll(standIns.ofBase());
    return Collections.unmodifiableSequencedMap(tensors);
  }

  /** Number of trained elements. */
  public long parameterCount() {
    return namedParameters().values().stream().mapToLong(Tensor::numel).sum();
  }

  /**
   * Writes PEFT's layout. Weights first, each file replaced in one step: a reader never sees half.
   */
  public void save(Path adapterDirectory) {
    try {
      Files.createDirectories(adapterDirectory);
      SafeTensorsWriter writer = new SafeTensorsWriter().metadata("format", "pt");
      namedTensors().forEach(writer::add);
      writer.write(adapterDirectory.resolve(AdapterWeights.FILE));
      json.write(config, adapterDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the adapter to %s: %s".formatted(adapterDirectory, e.getMessage()), e);
    }
  }

  /** Writes PEFT's {@code adapter_config.json} alone, beside weights that someone else writes. */
  public void saveConfig(Path adapterDirectory) throws IOException {
    json.write(config, adapterDirectory);
  }

  public LoraConfig config() {
    return config;
  }

  /** Whether it has whole modules, which a batch can't mix with another adapter's. */
  boolean hasSavedModules() {
    return !standIns.isEmpty();
  }

  /** The factors of each layer, for {@link LoraAdapters}. */
  Map<Linear, LoraLayer> layers() {
    Map<Linear, LoraLayer> byLinear = new LinkedHashMap<>();
    layers.values().forEach(layer -> byLinear.put(layer.linear(), layer.lora()));
    return byLinear;
  }

  Flamingo model() {
    return model;
  }

  /** Detaches and frees. What is merged stays in the model. */
  @Override
  public void close() {
    detach();
    layers.values().forEach(layer -> layer.lora().close());
    standIns.close();
  }
}
