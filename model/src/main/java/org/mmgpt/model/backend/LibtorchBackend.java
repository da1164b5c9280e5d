package org.mmgpt.model.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mmgpt.model.attention.RotaryMatrices;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * libtorch's operators, as few as it has them: heads are turned by one product ({@link
 * RotaryMatrices}), products add to the residual.
 *
 * <p>Only so many of a row's tokens are read as it was made for.
 */
public final class LibtorchBackend implements DecodeBackend {
  /** A bias whose rows begin elsewhere is copied by libtorch's attention, in every layer. */
  private static final long BIAS_STRIDE = 16;

  /**
   * What hides a key: its weight is exactly 0. Minus infinity is left alone, as a block of keys
   * none of which is seen would be for the kernel to handle.
   */
  private static final double HIDDEN = -60_000; // fp16 ends at -65504

  /** A layer's part of the cache. */
  private record Store(
      Tensor tokens, // (rows*2*Hkv*capacity, D)
      Tensor keys, // (B, Hkv, S, D)
      Tensor values) {}

  private final RotaryMatrices rotary;
  private final long keyHeads;
  private final long headDim;
  private final int rows;
  private final int span;
  private final List<Tensor> owned = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final Tensor firstPlaces; // (B, 2*Hkv), where each head of the cache begins
  private final Tensor keyPositions; // (1, S'), S at least
  private final Tensor visible; // (B, S'), zeros

  /**
   * @param rows B, the first of the cache
   * @param span S, of a row's tokens those that are read
   */
  public LibtorchBackend(
      TextConfig text, RotaryMatrices rotary, BatchCache cache, int rows, int span) {
    this.rotary = rotary;
    this.rows = rows;
    this.span = span;
    keyHeads = text.numKeyValueHeads();
    headDim = text.headDim();
    try (Scope scope = Scope.open()) {
      for (int i = 0; i < text.numHiddenLayers(); i++) {
        Tensor layer = cache.layer(i); // (rows, 2, Hkv, capacity, D)
        Tensor seen = layer.narrow(0, 0, rows).narrow(3, 0, span);
        stores.add(
            new Store(
                own(layer.view(-1, headDim)), own(seen.select(1, 0)), own(seen.select(1, 1))));
      }
      firstPlaces =
          own(
              Torch.arange(0L, rows * 2 * keyHeads, 1L, DType.INT64, cache.device())
                  .mul(cache.capacity())
                  .view(rows, 2 * keyHeads));
      long columns = (span + BIAS_STRIDE - 1) / BIAS_STRIDE * BIAS_STRIDE;
      keyPositions =
          own(Torch.arange(0L, columns, 1L, DType.INT64, cache.device()).view(1, columns));
      visible = own(Torch.zeros(new long[] {rows, columns}, cache.dtype(), cache.device()));
    }
  }

  private Tensor own(Tensor tensor) {
    owned.add(tensor.escape());
    return tensor;
  }

  @Override
  public Tensor product(Tensor x, RMSNorm norm, JoinedLinear weight) {
    return weight.forward(norm.forward(x));
  }

  @Override
  public Tensor gateTimesUp(Tensor x, RMSNorm norm, JoinedLinear gateUp) {
    Tensor both = gateUp.forward(norm.forward(x)); // (B, 2 I)
    long inner = both.size(1) / 2;
    return both.narrow(1, 0, inner).silu_().mul(both.narrow(1, inner, inner)); // (B, I)
  }

  @Override
  public void addProduct(Tensor sum, Tensor input, Linear weight) {
    weight.addTo(sum, input);
  }

  @Override
  public void addFeedForward(Tensor x, FeedForward feedForward, Tensor gate) {
    x.addcmul_(feedForward.forward(x), gate);
  }

  @Override
  public void scores(Tensor x, RMSNorm norm, Tensor weight, Tensor scores) {
    scores.addmm(norm.forward(x), weight.t(), 0, 1, scores);
  }

  @Override
  public Attention attention(Tensor positions) {
    Tensor column = positions.unsqueeze(1); // (B, 1)
    Tensor bias =
        visible
            .maskedFill(keyPositions.gt(column), HIDDEN) // (B, S')
            .unsqueeze(1)
            .unsqueeze(1)
            .narrow(3, 0, span); // (B, 1, 1, S)
    Tensor index = firstPlaces.add(column); // (B, 2*Hkv), where new heads go in the cache
    Tensor rotations = rotary.of(positions); // (B * (Hq / Hkv + 2), D, D)
    return (joined, layer) -> attended(joined, stores.get(layer), bias, index, rotations);
  }

  private Tensor attended(Tensor joined, Store store, Tensor bias, Tensor index, Tensor rotations) {
    long heads = joined.size(1) / headDim - 2 * keyHeads; // Hq
    Tensor turned =
        joined
            .view(-1, keyHeads, headDim)
            .bmm(rotations) // (B * (Hq / Hkv + 2), Hkv, D)
            .view(rows, heads + 2 * keyHeads, headDim); // (B, Hq + 2 Hkv, D)
    store.tokens().indexPut_(List.of(Optional.of(index)), turned.narrow(1, heads, 2 * keyHeads));
    // Query heads that share a key's head are its queries, so that nothing is repeated.
    Tensor queries = turned.narrow(1, 0, heads).view(rows, keyHeads, heads / keyHeads, headDim);
    return Torch.scaledDotProductAttention(
            queries,
            store.keys(),
            store.values(),
            Optional.of(bias),
            0.0,
            false,
            OptionalDouble.empty(),
            false) // (B, Hkv, Hq / Hkv, D)
        .reshape(rows, heads * headDim);
  }

  @Override
  public void complete() {} // as soon as they are asked for

  @Override
  public void close() {
    owned.forEach(Tensor::close);
  }
}
