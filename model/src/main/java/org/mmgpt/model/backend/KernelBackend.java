package org.mmgpt.model.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.StepKernel.AddGated;
import org.mmgpt.torch.StepKernel.Norm;
import org.mmgpt.torch.StepKernel.Phase;
import org.mmgpt.torch.StepKernel.Plain;
import org.mmgpt.torch.StepKernel.Product;
import org.mmgpt.torch.StepKernel.Room;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A kernel of our own ({@link StepKernel}) for a few rows in bf16: a whole step is one launch,
 * where libtorch has eleven a layer and five more for a gated one. Numbers are rounded where {@link
 * LibtorchBackend} rounds them, except that attention's weights stay in fp32.
 */
public final class KernelBackend implements DecodeBackend {
  private static final int MOST_PARTS = 16;
  private static final Norm NONE = new Norm.None();

  private final DecodeKernels.Own kernels;
  private final BatchCache cache;
  private final Tensor cosines; // (positions, D)
  private final Tensor sines;
  private final StepKernel kernel;
  private final Room room;
  private final List<Phase> phases = new ArrayList<>(); // asked for and not computed yet
  private final Map<String, Tensor> results = new HashMap<>(); // what layers hand on, by name

  /**
   * Looks whether there is a kernel for this model, which takes no time.
   *
   * @param kernels how it is launched
   * @param rows B, the first of the cache
   * @param span of a row's tokens those that are read at most
   * @throws ModelException if there is none, with the reason
   */
  public KernelBackend(
      TextConfig text,
      DecodeKernels.Own kernels,
      RotaryEmbedding rotary,
      BatchCache cache,
      int rows,
      int span) {
    if (cache.dtype() != DType.BFLOAT16) {
      throw new ModelException("own kernels compute in bf16, not in " + cache.dtype());
    }
    if (rows > StepKernel.MOST_ROWS) {
      throw new ModelException(
          "own kernels have no more than %d rows".formatted(StepKernel.MOST_ROWS));
    }
    this.kernels = kernels;
    this.cache = cache;
    cosines = rotary.cosines();
    sines = rotary.sines();
    Device device = cache.device();
    int keyHeads = text.numKeyValueHeads();
    int parts =
        Math.clamp(Math.ceilDiv(span, kernels.leastPart()), 1, mostParts(text, device, rows));
    kernel = new StepKernel(kernels.stages(), device);
    try (Scope scope = Scope.open()) {
      room =
          Room.create(
              rows,
              keyHeads,
              parts,
              kernels.leastPart(),
              text.numAttentionHeads() / keyHeads,
              text.headDim(),
              device);
    }
  }

  /** So that all rows, heads and parts together are a block's work on each multiprocessor. */
  private static int mostParts(TextConfig text, Device device, int rows) {
    int blocks = device.properties().multiProcessors();
    return Math.clamp(blocks / (rows * text.numKeyValueHeads()), 1, MOST_PARTS);
  }

  /** Tokens of a row that are divided into parts, if such rows ever are. */
  public static int tokensForParts(
      TextConfig text, DecodeKernels.Own kernels, Device device, int rows) {
    return mostParts(text, device, rows) == 1 ? 1 : kernels.leastPart() + 1;
  }

  private void add(Phase phase) {
    phases.add(phase);
    if (!kernels.whole()) {
      complete();
    }
  }

  /** Layers come one after the other, so that all of them can use the same. */
  private Tensor result(String name, Tensor like, long width) {
    return results.computeIfAbsent(
        name,
        n -> {
          try (Scope scope = Scope.open()) {
            return Torch.empty(new long[] {like.size(0), width}, like.dtype(), like.device())
                .escape();
          }
        });
  }

  @Override
  public Tensor product(Tensor x, RMSNorm norm, JoinedLinear weight) {
    Tensor joined = weight.joined();
    Tensor outputs = result("outputs", x, joined.size(0));
    add(new Product(x, norm.inKernel(), joined, Plain.STORE, outputs));
    return outputs;
  }

  @Override
  public Tensor gateTimesUp(Tensor x, RMSNorm norm, JoinedLinear gateUp) {
    Tensor joined = gateUp.joined();
    Tensor inner = result("gate times up", x, joined.size(0) / 2);
    add(new Product(x, norm.inKernel(), joined, Plain.SILU_TIMES, inner));
    return inner;
  }

  @Override
  public void addProduct(Tensor sum, Tensor input, Linear weight) {
    add(new Product(input, NONE, weight.plainWeight(), Plain.ADD, sum));
  }

  @Override
  public void addFeedForward(Tensor x, FeedForward feedForward, Tensor gate) {
    Tensor up = feedForward.up().plainWeight();
    Tensor down = feedForward.down().plainWeight();
    Tensor inner = result("feed-forward", x, up.size(0));
    add(new Product(x, feedForward.norm().inKernel(), up, Plain.GELU, inner));
    add(new Product(inner, NONE, down, new AddGated(gate), x));
  }

  @Override
  public void scores(Tensor x, RMSNorm norm, Tensor weight, Tensor scores) {
    add(new Product(x, norm.inKernel(), weight, Plain.STORE, scores));
  }

  @Override
  public Attention attention(Tensor positions) {
    return (joined, layer) -> {
      Tensor keys = cache.layer(layer); // (rows, 2, Hkv, capacity, D)
      long heads = joined.size(1) / keys.size(4) - 2 * keys.size(2); // Hq
      Tensor attended = result("attended", joined, heads * keys.size(4));
      add(new StepKernel.Attention(joined, keys, cosines, sines, positions, room, attended));
      return attended;
    };
  }

  @Override
  public void complete() {
    if (!phases.isEmpty()) {
      try {
        kernel.run(phases);
      } finally {
        phases.clear();
      }
    }
  }

  @Override
  public void close() {
    results.values().forEach(Tensor::close);
    room.close();
    kernel.close();
  }
}
