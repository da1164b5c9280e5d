package org.mmgpt.model.backend;

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
import org.mmgpt.torch.StepKernels;
import org.mmgpt.torch.StepKernels.AddGated;
import org.mmgpt.torch.StepKernels.Norm;
import org.mmgpt.torch.StepKernels.Plain;
import org.mmgpt.torch.StepKernels.Room;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Kernels of our own ({@link StepKernels}) for a few rows in bf16: five a layer and two more for a
 * gated one, where libtorch has eleven and five. Numbers are rounded where {@link LibtorchBackend}
 * rounds them, except that attention's weights stay in fp32.
 */
public final class KernelBackend implements DecodeBackend {
  /** Tokens that a block of threads reads at least: fewer cost more to join than they save. */
  private static final int LEAST_PART = 32;

  private static final int MOST_PARTS = 16;
  private static final Norm NONE = new Norm.None();

  private final DecodeKernels.Own kernels;
  private final BatchCache cache;
  private final Tensor cosines; // (positions, D)
  private final Tensor sines;
  private final long width; // Hq D
  private final Room room;

  /**
   * Looks whether there are kernels for this model, which takes no time.
   *
   * @param kernels how they are launched
   * @param rows B, the first of the cache
   * @param span of a row's tokens those that are read at most
   * @throws ModelException if there are none, with the reason
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
    if (rows > StepKernels.MOST_ROWS) {
      throw new ModelException(
          "own kernels have no more than %d rows".formatted(StepKernels.MOST_ROWS));
    }
    this.kernels = kernels;
    this.cache = cache;
    cosines = rotary.cosines();
    sines = rotary.sines();
    width = (long) text.numAttentionHeads() * text.headDim();
    Device device = cache.device();
    int keyHeads = text.numKeyValueHeads();
    int parts = Math.clamp(span / LEAST_PART, 1, mostParts(text, kernels, device, rows));
    try (Scope scope = Scope.open()) {
      room =
          Room.create(
              rows, keyHeads, parts, text.numAttentionHeads() / keyHeads, text.headDim(), device);
    }
  }

  /** As many blocks as wanted for all rows and heads together. */
  private static int mostParts(
      TextConfig text, DecodeKernels.Own kernels, Device device, int rows) {
    int blocks = kernels.attentionBlocks() * device.properties().multiProcessors();
    return Math.clamp(blocks / (rows * text.numKeyValueHeads()), 1, MOST_PARTS);
  }

  /** Tokens of a row from which on it is divided into as many parts as ever. */
  public static int tokensForAllParts(
      TextConfig text, DecodeKernels.Own kernels, Device device, int rows) {
    return LEAST_PART * mostParts(text, kernels, device, rows);
  }

  private static Tensor room(Tensor like, long width) {
    return Torch.empty(new long[] {like.size(0), width}, like.dtype(), like.device());
  }

  @Override
  public Tensor product(Tensor x, RMSNorm norm, JoinedLinear weight) {
    Tensor joined = weight.joined();
    Tensor outputs = room(x, joined.size(0));
    StepKernels.product(x, norm.inKernel(), joined, Plain.STORE, outputs, kernels.reading());
    return outputs;
  }

  @Override
  public Tensor gateTimesUp(Tensor x, RMSNorm norm, JoinedLinear gateUp) {
    Tensor joined = gateUp.joined();
    Tensor inner = room(x, joined.size(0) / 2);
    StepKernels.product(x, norm.inKernel(), joined, Plain.SILU_TIMES, inner, kernels.reading());
    return inner;
  }

  @Override
  public void addProduct(Tensor sum, Tensor input, Linear weight) {
    StepKernels.product(input, NONE, weight.plainWeight(), Plain.ADD, sum, kernels.reading());
  }

  @Override
  public void addFeedForward(Tensor x, FeedForward feedForward, Tensor gate) {
    Tensor up = feedForward.up().plainWeight();
    Tensor down = feedForward.down().plainWeight();
    Tensor inner = room(x, up.size(0));
    StepKernels.product(x, feedForward.norm().inKernel(), up, Plain.GELU, inner, kernels.reading());
    StepKernels.product(inner, NONE, down, new AddGated(gate), x, kernels.reading());
  }

  @Override
  public void scores(Tensor x, RMSNorm norm, Tensor weight, Tensor scores) {
    StepKernels.product(x, norm.inKernel(), weight, Plain.STORE, scores, kernels.reading());
  }

  @Override
  public Attention attention(Tensor positions) {
    return (joined, layer) -> {
      Tensor attended = room(joined, width);
      StepKernels.attend(
          joined,
          cache.layer(layer),
          cosines,
          sines,
          positions,
          room,
          attended,
          kernels.overlaps());
      return attended;
    };
  }

  @Override
  public void close() {
    room.close();
  }
}
