package org.mmgpt.lora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Several adapters on one model, chosen by name before a forward pass: one for the whole batch, or
 * one for each row. Choosing costs no copy of any weight.
 *
 * <p>As the model itself, it is for one thread at a time; any thread may look at names meanwhile,
 * so that adapters can be added while an engine answers.
 */
public final class LoraAdapters implements AutoCloseable {
  private final Flamingo model;
  private volatile Map<String, LoraAdapter> adapters = Map.of(); // never changed, but replaced
  private final List<Tensor> rowIndices = new ArrayList<>();
  private List<Optional<String>> current = List.of(Optional.empty());

  /** No adapter yet: the model as it is. */
  public LoraAdapters(Flamingo model) {
    this.model = model;
  }

  /**
   * Reads an adapter in PEFT's layout under a name.
   *
   * @throws ModelException if the name is taken, or the adapter doesn't fit the model
   */
  public synchronized void load(String name, Path adapterDirectory) {
    checkFree(name);
    put(name, LoraAdapter.load(adapterDirectory, model));
  }

  /**
   * Takes over an adapter of the same model under a name; it is closed with this.
   *
   * @throws ModelException if the name is taken
   */
  public synchronized void add(String name, LoraAdapter adapter) {
    checkFree(name);
    if (adapter.model() != model) {
      throw new ModelException("adapter \"" + name + "\" was made for another model");
    }
    put(name, adapter);
  }

  private void put(String name, LoraAdapter adapter) {
    var more = new LinkedHashMap<>(adapters);
    more.put(name, adapter);
    adapters = Collections.unmodifiableMap(more);
  }

  private void checkFree(String name) {
    if (adapters.containsKey(name)) {
      throw new ModelException("there is an adapter \"" + name + "\" already");
    }
  }

  /** The names, in the order they came in. */
  public Set<String> names() {
    return adapters.keySet();
  }

  /**
   * An adapter by its name.
   *
   * @throws ModelException if there is none, with those there are
   */
  public LoraAdapter get(String name) {
    LoraAdapter found = adapters.get(name);
    if (found == null) {
      throw new ModelException(
          "there is no adapter \"%s\"; there are %s".formatted(name, adapters.keySet()));
    }
    return found;
  }

  /** From now on every row goes through this adapter; none for the model as it is. */
  public void use(Optional<String> name) {
    useByRow(List.of(name));
  }

  /**
   * Whether requests for these adapters can share a batch: an adapter with whole modules of its own
   * ({@code modules_to_save}) shares with nobody.
   */
  public boolean canShareBatch(Set<Optional<String>> names) {
    return names.size() < 2
        || names.stream().flatMap(Optional::stream).noneMatch(name -> get(name).hasSavedModules());
  }

  /**
   * From now on row i of a batch goes through the adapter {@code rows.get(i)}. With one entry, or
   * the same in all, batches of any size will do.
   *
   * @throws ModelException if there is no such adapter, or they can't share a batch
   */
  public void useByRow(List<Optional<String>> rows) {
    if (rows.equals(current)) {
      return;
    }
    Set<Optional<String>> distinct = new LinkedHashSet<>(rows);
    distinct.forEach(name -> name.ifPresent(this::get));
    if (!canShareBatch(distinct)) {
      throw new ModelException(
          "adapters with modules_to_save can't share a batch with others: " + distinct);
    }
    detach();
    if (distinct.size() == 1) {
      rows.getFirst().ifPresent(name -> get(name).attach());
    } else {
      attachByRow(rows);
    }
    current = List.copyOf(rows);
  }

  private void attachByRow(List<Optional<String>> rows) {
    Map<Linear, List<RowLora.Part>> parts = new LinkedHashMap<>();
    for (String name : adapters.keySet()) {
      long[] places = places(rows, name);
      if (places.length > 0) {
        Tensor index = index(places);
        get(name)
            .layers()
            .forEach(
                (linear, layer) ->
                    parts
                        .computeIfAbsent(linear, l -> new ArrayList<>())
                        .add(new RowLora.Part(layer, index)));
      }
    }
    parts.forEach((linear, list) -> linear.attach(new RowLora(List.copyOf(list))));
  }

  private static long[] places(List<Optional<String>> rows, String name) {
    long[] places = new long[rows.size()];
    int count = 0;
    for (int row = 0; row < places.length; row++) {
      if (rows.get(row).filter(name::equals).isPresent()) {
        places[count++] = row;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private Tensor index(long[] places) {
    try (Scope scope = Scope.open()) {
      Tensor index = Tensor.ofArray(places, places.length).to(model.device()).escape();
      rowIndices.add(index);
      return index;
    }
  }

  private void detach() {
    LoraAdapter.detachAll(model);
    rowIndices.forEach(Tensor::close);
    rowIndices.clear();
    current = List.of(Optional.empty());
  }

  @Override
  public void close() {
    use(Optional.empty());
    adapters.values().forEach(LoraAdapter::close);
    adapters = Map.of();
  }
}
