package org.mmgpt.train.parallel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.StoredWeights;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Reads a model directory, but of every decoder layer keeps this process's part only: no more than
 * one whole layer is in the host's memory at a time, and none on the device. In their place the
 * network gets tensors of the right shape that all show one number, NaN.
 */
final class ShardedWeights implements WeightSource {
  private static final Pattern OF_LAYER =
      Pattern.compile("lang_encoder\\.model\\.layers\\.(\\d+)\\.decoder_layer\\.(.*)");

  private final WeightSource stored;
  private final int rank;
  private final int processes;
  private final Device device;
  private final List<LayerShard> shards = new ArrayList<>();
  private final SequencedMap<String, Tensor> layer = new LinkedHashMap<>(); // being read
  private String number = ""; // of that layer

  private ShardedWeights(WeightSource stored, int rank, int processes, Device device) {
    this.stored = stored;
    this.rank = rank;
    this.processes = processes;
    this.device = device;
  }

  static ShardedWeights open(
      Path modelDirectory, DType dtype, Device device, int rank, int processes) {
    return new ShardedWeights(
        StoredWeights.open(modelDirectory, dtype, Device.CPU), rank, processes, device);
  }

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    Optional<Tensor> whole = stored.take(name, shape, init);
    Matcher ofLayer = OF_LAYER.matcher(name);
    if (whole.isEmpty() || !ofLayer.matches()) {
      return whole.map(this::moved);
    }
    if (!number.equals(ofLayer.group(1))) { // a layer's weights are asked for in a row
      cut();
      number = ofLayer.group(1);
    }
    layer.put(ofLayer.group(2), whole.get());
    try (var scope = Scope.open()) {
      Tensor nan = Torch.full(new long[] {1}, Double.NaN, whole.get().dtype(), device);
      return Optional.of(nan.expand(whole.get().shape()).escape());
    }
  }

  private Tensor moved(Tensor onHost) {
    try (var scope = Scope.open()) {
      Tensor moved = onHost.to(device).escape();
      if (moved != onHost) {
        onHost.close();
      }
      return moved;
    }
  }

  private void cut() {
    if (!layer.isEmpty()) {
      shards.add(LayerShard.of(layer, rank, processes, device));
      layer.values().forEach(Tensor::close);
      layer.clear();
    }
  }

  /** Of each layer, once the whole network is built; the caller's. */
  List<LayerShard> shards() {
    cut();
    return List.copyOf(shards);
  }

  @Override
  public boolean has(String name) {
    return stored.has(name);
  }

  @Override
  public Set<String> untaken() {
    return stored.untaken();
  }

  @Override
  public void close() {
    layer.values().forEach(Tensor::close);
    stored.close();
  }
}
