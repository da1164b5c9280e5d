package org.mmgpt.model.checkpoint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Which published tensor becomes which parameter of the network. As a {@link WeightSource} it gives
 * the network tensors without data, so that building one checks every name and shape before a byte
 * is copied.
 */
final class ImportPlan implements WeightSource {
  private final Map<String, PublishedTensor> parameters = new LinkedHashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Set<String> taken = new LinkedHashSet<>();

  /** The parameter's tensor, in place of one that was put there before. */
  void put(String parameter, PublishedTensor tensor) {
    parameters.put(parameter, tensor);
  }

  /** A published tensor that no parameter of the network is made of. */
  void unknown(PublishedTensor tensor) {
    unknown.add(tensor.origin());
  }

  Optional<PublishedTensor> find(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  PublishedTensor at(String parameter, String piece) {
    return find(parameter)
        .orElseThrow(() -> new ModelException(piece + " has no tensor for " + parameter));
  }

  /** Highest index plus one behind {@code prefix}: the number of layers of that name. */
  int count(String prefix) {
    return parameters.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
        .filter(index -> index.matches("\\d{1,6}"))
        .mapToInt(index -> Integer.parseInt(index) + 1)
        .max()
        .orElse(0);
  }

  Map<String, PublishedTensor> parameters() {
    return parameters;
  }

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    taken.add(name);
    return find(name)
        .map(
            tensor -> {
              try (Scope scope = Scope.open()) {
                return Torch.empty(tensor.shape(), DType.FLOAT32, Device.META).escape();
              }
            });
  }

  @Override
  public boolean has(String name) {
    return parameters.containsKey(name);
  }

  @Override
  public Set<String> untaken() {
    Set<String> left = new LinkedHashSet<>(unknown);
    parameters.forEach(
        (name, tensor) -> {
          if (!taken.contains(name)) {
            left.add(tensor.origin());
          }
        });
    return left;
  }

  @Override
  public void close() {}
}
