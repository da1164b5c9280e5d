package org.mmgpt.lora;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Whole parameters of an adapter, which stand in for the model's own: those of {@code
 * modules_to_save}, which are trained, and the base's own embedding and output layer, which PEFT
 * writes where the vocabulary was extended or the output layer has factors, and computes with. The
 * latter are kept only where they are others than the model's.
 */
final class StandIns implements AutoCloseable {
  private static final String EMBEDDING = "model.embed_tokens.weight";
  private static final String OUTPUT = "lm_head.weight";

  /** One parameter of the model and what stands in for it. */
  private record StandIn(Parameter parameter, Tensor tensor) {}

  private final Flamingo model;
  private final Map<String, StandIn> trained = new LinkedHashMap<>(); // by path
  private final Map<String, StandIn> ofBase = new LinkedHashMap<>(); // by name in PEFT's file
  private final List<Tensor> originals = new ArrayList<>(); // while merged

  StandIns(Flamingo model) {
    this.model = model;
  }

  /** Begins to train a copy of a parameter. */
  void copy(String path, Parameter parameter) {
    try (Scope scope = Scope.open()) {
      trained.put(path, new StandIn(parameter, parameter.own().detach().clone().escape()));
    }
  }

  /** Reads what {@code modules_to_save} names. */
  void read(AdapterWeights weights, String path, Parameter parameter) {
    take(weights, path, parameter).ifPresent(found -> trained.put(path, found));
  }

  /** Reads what the file holds of the base and isn't the same in the model. */
  void readBase(AdapterWeights weights) {
    Map<String, Parameter> parameters = model.langEncoder().parametersByPath();
    for (String path : List.of(EMBEDDING, OUTPUT)) {
      for (String name : List.of(path, path.replace(".weight", ".base_layer.weight"))) {
        Parameter parameter = parameters.getOrDefault(path, parameters.get(EMBEDDING));
        if (trained.containsKey(path) || !weights.has(name)) {
          continue;
        }
        take(weights, name, parameter).ifPresent(found -> keepUnlessSame(name, found));
      }
    }
  }

  private static Optional<StandIn> take(AdapterWeights weights, String name, Parameter parameter) {
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
                return new StandIn(parameter, cast);
              }
            });
  }

  private void keepUnlessSame(String name, StandIn found) {
    if (found.parameter().own().equal(found.tensor())) {
      found.tensor().close();
      return;
    }
    ofBase.put(name, found);
    if (model.config().text().tieWordEmbeddings()) {
      throw new ModelException(
          "the adapter holds another %s than this model, which shares it between input and output;"
                  .formatted(name)
              + " import the model that it was trained on, or merge it with PEFT");
    }
  }

  boolean isEmpty() {
    return trained.isEmpty() && ofBase.isEmpty();
  }

  void attach() {
    forEach(whole -> whole.parameter().substitute(whole.tensor()));
  }

  void detach() {
    forEach(whole -> whole.parameter().restore(whole.tensor()));
  }

  /**
   * @throws ModelException if the model can't take them as its own
   */
  void requireMergeable() {
    if (model.config().text().tieWordEmbeddings() && trained.containsKey(EMBEDDING)) {
      throw new ModelException(
          "modules_to_save holds embed_tokens, whose weight this model's output shares; merged, the"
              + " output would change too: use the adapter unmerged");
    }
  }

  /** Makes them the model's own, and remembers what was: subtracting would not give it back. */
  void merge() {
    forEach(
        whole -> {
          Tensor own = whole.parameter().own();
          originals.add(own.clone().escape());
          own.copy_(whole.tensor());
        });
  }

  void unmerge() {
    Iterator<Tensor> original = originals.iterator();
    forEach(whole -> whole.parameter().own().copy_(original.next()));
    forgetOriginals();
  }

  /** By name in PEFT's file. */
  SequencedMap<String, Tensor> trained() {
    return named(trained);
  }

  /** By name in PEFT's file. */
  SequencedMap<String, Tensor> ofBase() {
    return named(ofBase);
  }

  private static SequencedMap<String, Tensor> named(Map<String, StandIn> wholes) {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    wholes.forEach((name, whole) -> tensors.put(AdapterWeights.PREFIX + name, whole.tensor()));
    return tensors;
  }

  private void forEach(Consumer<StandIn> action) {
    Stream.concat(trained.values().stream(), ofBase.values().stream()).forEach(action);
  }

  private void forgetOriginals() {
    originals.forEach(Tensor::close);
    originals.clear();
  }

  @Override
  public void close() {
    forEach(whole -> whole.tensor().close());
    forgetOriginals();
  }
}
