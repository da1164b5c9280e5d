package org.mmgpt.train.parallel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.LayerGate;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A decoder whose frozen layers lie in equal parts with several processes (ZeRO's third stage,
 * arXiv 1910.02054, for weights alone). A layer is gathered before it is computed and let go
 * afterwards, and the next one is under way meanwhile, so that two layers are whole at a time.
 *
 * <p>Every process has to compute the same layers in the same order, whatever the data: as many
 * passes forward and backward as the others.
 */
public final class ShardedDecoder implements LayerGate, AutoCloseable {
  /** A layer on its way here, or here. */
  private record Gathered(int layer, Tensor whole, Runnable arrival) {}

  private final Peers peers;
  private final Flamingo model;
  private final List<LayerShard> shards;
  private final List<Map<String, Parameter>> parameters;
  private final Map<Parameter, Tensor> views = new LinkedHashMap<>(); // of the layer computed now
  private Optional<Gathered> present = Optional.empty();
  private Optional<Gathered> ahead = Optional.empty();
  private boolean leading;

  private ShardedDecoder(Flamingo model, List<LayerShard> shards, Peers peers) {
    this.peers = peers;
    this.model = model;
    this.shards = shards;
    this.parameters = model.langEncoder().layerParameters();
    model.langEncoder().through(this);
  }

  /**
   * Reads a model directory, of its decoder layers this process's part only.
   *
   * @param peers those who have the other parts
   */
  public static ShardedDecoder load(Path modelDirectory, Device device, DType dtype, Peers peers) {
    FlamingoConfig config = FlamingoConfig.load(modelDirectory);
    try (var weights =
        ShardedWeights.open(modelDirectory, dtype, device, peers.rank(), peers.size())) {
      Flamingo model = Flamingo.of(config, dtype, device, weights);
      return new ShardedDecoder(model, weights.shards(), peers);
    }
  }

  /** The network around it, which somebody else closes. */
  public Flamingo model() {
    return model;
  }

  /** This process's part of each layer. */
  List<LayerShard> shards() {
    return shards;
  }

  /** How many elements of the model the other processes keep for this one. */
  public long elementsElsewhere() {
    return shards.stream().mapToLong(shard -> shard.numel() - shard.own().numel()).sum();
  }

  @Override
  public void enter(int layer) {
    if (leading && layer == 0) {
      peers.sum(1); // tells those in followFirst() of another pass
    }
    Gathered gathered = arriving(layer);
    gathered.arrival().run();
    present = Optional.of(gathered);
    prefetch(next(layer));
    shards
        .get(layer)
        .views(gathered.whole())
        .forEach((name, view) -> standIn(parameters.get(layer).get(name), view));
  }

  /** An adapter's own copy of a weight keeps its place. */
  private void standIn(Parameter parameter, Tensor view) {
    views.put(parameter, view);
    if (parameter.value() == parameter.own()) {
      parameter.substitute(view);
    }
  }

  /** What is recorded is a layer computed again, on the way back. */
  private static int next(int layer) {
    return Torch.isGradEnabled() ? layer - 1 : layer + 1;
  }

  private void prefetch(int layer) {
    if (layer >= 0 && layer < shards.size()) {
      ahead = Optional.of(gather(layer));
    }
  }

  private Gathered arriving(int layer) {
    Optional<Gathered> expected = ahead;
    ahead = Optional.empty();
    if (expected.isPresent() && expected.get().layer() == layer) {
      return expected.get();
    }
    expected.ifPresent(ShardedDecoder::drop);
    return gather(layer);
  }

  private Gathered gather(int layer) {
    Tensor whole = shards.get(layer).room();
    return new Gathered(layer, whole, peers.gather(whole, shards.get(layer).own()));
  }

  private static void drop(Gathered unused) {
    unused.arrival().run();
    unused.whole().close();
  }

  /** A graph that needs the weights for the way back holds them itself. */
  @Override
  public void leave(int layer) {
    views.forEach(Parameter::restore);
    views.values().forEach(Tensor::close);
    views.clear();
    present.ifPresent(gathered -> gathered.whole().close());
    present = Optional.empty();
  }

  /**
   * The first process computes as many passes forward as it likes, the others gather with it.
   *
   * @param others what these return
   */
  public <T> T firstAlone(Supplier<T> first, T others) {
    if (!peers.isFirst()) {
      followFirst();
      return others;
    }
    leading = true;
    try {
      T result = first.get();
      peers.sum(0);
      return result;
    } finally {
      leading = false;
    }
  }

  private void followFirst() {
    try (var noGrad = NoGrad.open()) {
      while (peers.sum(0)[0] > 0) {
        for (int layer = 0; layer < shards.size(); layer++) {
          enter(layer);
          leave(layer);
        }
      }
    }
  }

  @Override
  public void close() {
    model.langEncoder().through(LayerGate.NONE);
    ahead.ifPresent(gathered -> gathered.whole().close()); // after a failure; c10d holds it, too
    ahead = Optional.empty();
    shards.forEach(LayerShard::close);
  }
}
