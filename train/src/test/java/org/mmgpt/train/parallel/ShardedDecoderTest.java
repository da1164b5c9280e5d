package org.mmgpt.train.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

class ShardedDecoderTest {
  private static final Path BASE = Path.of("tiny");
  private static final int LAYERS = 4;

  @Test
  void aProcessKeepsHalfOfTheLayersAndComputesTheSame() {
    var pair = new ArrayList<List<LayerShard>>();
    try (var whole = Flamingo.load(BASE, Device.CPU, DType.FLOAT32);
        var first = load(0, pair);
        var second = load(1, pair);
        var model = first.model();
        var other = second.model()) {
      pair.add(first.shards());
      pair.add(second.shards());
      long bytes = bytes(whole);

      assertThat(bytes(model) + shardBytes(first)).isBetween(bytes / 2, bytes / 2 + 1024);
      assertThat(first.elementsElsewhere() * Float.BYTES).isBetween(bytes / 2 - 64, bytes / 2);
      long live = Tensors.live();
      assertThat(logits(model)).isEqualTo(logits(whole));
      assertThat(Tensors.live()).as("nothing gathered stays").isEqualTo(live);
      assertThat(bytes(model) + shardBytes(first)).isBetween(bytes / 2, bytes / 2 + 1024);
    }
  }

  private static ShardedDecoder load(int rank, List<List<LayerShard>> pair) {
    return ShardedDecoder.load(BASE, Device.CPU, DType.FLOAT32, new OneOfTwo(rank, pair));
  }

  /** What the layers' own parameters occupy: an expanded tensor has strides of 0. */
  private static long bytes(Flamingo model) {
    long elements = 0;
    for (Map<String, Parameter> layer : model.langEncoder().layerParameters()) {
      for (Parameter parameter : layer.values()) {
        long[] shape = parameter.own().shape();
        long[] stride = parameter.own().strides();
        long last = 0;
        for (int i = 0; i < shape.length; i++) {
          last += (shape[i] - 1) * stride[i];
        }
        elements += last + 1;
      }
    }
    return elements * Float.BYTES;
  }

  private static long shardBytes(ShardedDecoder decoder) {
    return decoder.shards().stream().mapToLong(s -> s.own().numel()).sum() * Float.BYTES;
  }

  private static float[] logits(Flamingo model) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      var tokens = new TokenBatch(new long[] {1, 5, 9, 20}, new long[] {1, 1, 1, 1}, 1, 4);
      return model.forward(tokens, Optional.empty()).flatten(0, -1).toFloatArray();
    }
  }

  /** Both processes in one: what the other has, too, is at hand. */
  private static final class OneOfTwo extends Peers.Alone {
    private final int rank;
    private final List<List<LayerShard>> pair;

    OneOfTwo(int rank, List<List<LayerShard>> pair) {
      this.rank = rank;
      this.pair = pair;
    }

    @Override
    public int rank() {
      return rank;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public Runnable gather(Tensor whole, Tensor part) {
      for (int layer = 0; layer < LAYERS; layer++) {
        if (pair.get(rank).get(layer).own() == part) {
          try (var scope = Scope.open();
              var noGrad = NoGrad.open()) {
            whole.copy_(
                Torch.cat(
                    List.of(pair.getFirst().get(layer).own(), pair.getLast().get(layer).own())));
          }
        }
      }
      return () -> {};
    }
  }
}
