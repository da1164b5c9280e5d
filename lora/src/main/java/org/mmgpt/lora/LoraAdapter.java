package org.mmgpt.lora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
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
 * Low-rank factors for the linear layers of a decoder, under PEFT's names, and whole copies of the
 * modules in {@code modules_to_save}. PEFT also writes the base's own embedding and output layer
 * where the vocabulary was extended or the output layer has factors, and computes with those; where
 * they are others than the model's, they stand in for them, too. The adapter owns its tensors and
 * outlives being attached and detached. A model has at most one adapter attached; {@link
 * LoraAdapters} switches between several.
 */
public final class LoraAdapter implements AutoCloseable {
  private static final String EMBEDDING = "model.embed_tokens.weight";
  private static final String OUTPUT = "lm_head.weight";

  /** One layer of the decoder and its factors. */
  private record Layer(Linear linear, LoraLayer lora) {}

  /** One parameter of the model and what stands in for it. */
  private record Saved(Parameter parameter, Tensor standIn) {}

  private final LoraConfig config;
  private final AdapterConfigJson json;
  private final Flamingo model;
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final Map<String, Saved> saved = new LinkedHashMap<>();
  private final Map<String, Saved> base = new LinkedHashMap<>(); // by the name in PEFT's file
  private final List<Tensor> originals = new ArrayList<>(); // of what stands in, while merged
  private boolean merged;

  private LoraAdapter(LoraConfig config, AdapterConfigJson json, Flamingo model) {
    this.config = config;
    this.json = json;
    this.model = model;
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
    try (Scope scope = Scope.open()) {
      targets
          .saved()
          .forEach(
              (path, parameter) ->
                  adapter.saved.put(
                      path, new Saved(parameter, parameter.own().detach().clone().escape())));
    }
    return adapter;
  }

  /**
   * Reads PEFT's layout: {@code adapter_config.json} and {@code adapter_model.safetensors}.
   *
   * @throws org.mmgpt.model.config.ConfigException if the configuration is broken or not supported
   * @throws ModelException with the list of factors that are missing, misshapen or unknown
   */
  public static LoraAdapter load(Path adapterDirectory, Flamingo model) {
    AdapterConfigJson json = AdapterConfigJson.read(adapterDirectory);
    LoraAdapter adapter = new LoraAdapter(json.config(), json, model);
    try (AdapterWeights weights = AdapterWeights.open(adapterDirectory);
        OperatorThreads threads = OperatorThreads.all()) { // ended, for another may compute
      LoraTargets targets = LoraTargets.of(adapter.config, model);
      targets.linears().forEach((path, linear) -> adapter.read(weights, path, linear));
      targets.saved().forEach((path, parameter) -> adapter.read(weights, path, parameter));
      adapter.readBase(weights);
      weights.verify();
      return adapter;
    } catch (RuntimeException e) {
      adapter.close();
      throw e;
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

  private void read(AdapterWeights weights, String path, Parameter parameter) {
    standIn(weights, path, parameter).ifPresent(found -> saved.put(path, found));
  }

  private static Optional<Saved> standIn(AdapterWeights weights, String name, Parameter parameter) {
    Tensor own = parameter.own();
    if (own.isClosed()) {
      throw new ModelException(
          "the adapter has a %s of its own, which can't stand in for quantised weights;"
                  .formatted(name)
              + " load the model without --quantize, or merge the adapter first");
    }
    return weights
        .take(name, own.device(), own.shape())
        .map(
            full -> {
              try (Scope scope = Scope.open()) {
                Tensor cast = full.to(own.dtype()).escape();
                if (cast != full) {
                  full.close();
                }
                return new Saved(parameter, cast);
              }
            });
  }

  /** What the file holds of the base and isn't the same in the model. */
  private void readBase(AdapterWeights weights) {
    Map<String, Parameter> parameters = model.langEncoder().parametersByPath();
    for (String path : List.of(EMBEDDING, OUTPUT)) {
      for (String name : List.of(path, path.replace(".weight", ".base_layer.weight"))) {
        Parameter parameter = parameters.getOrDefault(path, parameters.get(EMBEDDING));
        if (saved.containsKey(path) || !weights.has(name)) {
          continue;
        }
        standIn(weights, name, parameter).ifPresent(found -> keepUnlessSame(name, found));
      }
    }
  }

  private void keepUnlessSame(String name, Saved found) {
    if (found.parameter().own().equal(found.standIn())) {
      found.standIn().close();
      return;
    }
    base.put(name, found);
    if (model.config().text().tieWordEmbeddings()) {
      throw new ModelException(
          "the adapter holds another %s than this model, which shares it between input and output;"
                  .formatted(name)
              + " import the model that it was trained on, or merge it with PEFT");
    }
  }

  /** Whole parameters: those of {@code modules_to_save}, and the base's that the file holds. */
  private List<Saved> standIns() {
    return Stream.concat(saved.values().stream(), base.values().stream()).toList();
  }

  /** From now on the model's layers go through this adapter, and through no other. */
  public LoraAdapter attach() {
    if (merged) {
      throw new IllegalStateException("the adapter is merged into the weights; unmerge it first");
    }
    detachAll(model);
    layers.values().forEach(layer -> layer.linear().attach(layer.lora()));
    standIns().forEach(whole -> whole.parameter().substitute(whole.standIn()));
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
    standIns().forEach(whole -> whole.parameter().restore(whole.standIn()));
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
    if (model.config().text().tieWordEmbeddings() && saved.containsKey(EMBEDDING)) {
      throw new ModelException(
          "modules_to_save holds embed_tokens, whose weight this model's output shares; merged, the"
              + " output would change too: use the adapter unmerged");
    }
    detachAll(model);
    try (NoGrad noGrad = NoGrad.open()) {
      for (Saved whole : standIns()) { // first, for factors may be on top of one
        Tensor own = whole.parameter().own();
        originals.add(own.clone().escape()); // subtracting would not give them back
        own.copy_(whole.standIn());
      }
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
      Iterator<Tensor> original = originals.iterator();
      standIns().forEach(whole -> whole.parameter().own().copy_(original.next()));
    }
    forgetOriginals();
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
    saved.forEach((path, module) -> parameters.put(AdapterWeights.PREFIX + path, module.standIn()));
    return Collections.unmodifiableSequencedMap(parameters);
  }

  /** All that PEFT's file holds: what is trained, and what of the base stands in the file. */
  public SequencedMap<String, Tensor> namedTensors() {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>(namedParameters());
    base.forEach((name, whole) -> tensors.put(AdapterWeights.PREFIX + name, whole.standIn()));
    return Collections.unmodifiableSequencedMap(tensors);
  }

  private void forgetOriginals() {
    originals.forEach(Tensor::close);
    originals.clear();
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
    return !standIns().isEmpty();
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
    standIns().forEach(whole -> whole.standIn().close());
    forgetOriginals();
  }
}
