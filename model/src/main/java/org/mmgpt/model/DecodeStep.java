package org.mmgpt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * One more token for each of the first rows of a {@link BatchCache}, computed from numbers in a
 * buffer into a buffer, without asking the CPU anything in between: the same kernels on the same
 * memory every time, as a CUDA graph needs it. None of the rows looks at a picture.
 *
 * <p>Only so many of a row's tokens are read as the step was made for; there is a step for every
 * few lengths.
 */
final class DecodeStep implements AutoCloseable {
  /** Rows of the numbers a step begins with. */
  private static final int IDS = 0;

  private static final int POSITIONS = 1;
  private static final int SHOWN = 2;
  private static final int NUMBERS = 3;

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

  private final LlamaDecoder decoder;
  private final RotaryMatrices rotary;
  private final DType dtype;
  private final int rows;
  private final boolean gated;
  private final List<Tensor> owned = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final Tensor numbers; // (3, B)
  private final Tensor firstPlaces; // (B, 2*Hkv), where each head of the cache begins
  private final int span;
  private final Tensor keyPositions; // (1, S'), S at least
  private final Tensor visible; // (B, S'), zeros
  private final Tensor room; // (B, P), V at least
  private final Tensor logits; // (B, V)

  /**
   * @param rows B, the first of the cache
   * @param span S, of a row's tokens those that are read
   * @param gated whether some rows have pictures in their dialogue
   */
  DecodeStep(
      Flamingo model, BatchCache cache, RotaryMatrices rotary, int rows, int span, boolean gated) {
    this.decoder = model.langEncoder();
    this.rotary = rotary;
    this.dtype = model.dtype();
    this.rows = rows;
    this.span = span;
    this.gated = gated;
    TextConfig text = model.config().text();
    Device device = model.device();
    try (Scope scope = Scope.open()) {
      for (int i = 0; i < text.numHiddenLayers(); i++) {
        Tensor layer = cache.layer(i); // (rows, 2, Hkv, capacity, D)
        Tensor seen = layer.narrow(0, 0, rows).narrow(3, 0, span);
        stores.add(
            new Store(
                own(layer.view(-1, text.headDim())),
                own(seen.select(1, 0)),
                own(seen.select(1, 1))));
      }
      numbers = own(Torch.zeros(new long[] {NUMBERS, rows}, DType.INT64, device));
      long heads = 2L * text.numKeyValueHeads();
      firstPlaces =
          own(
              Torch.arange(0L, rows * heads, 1L, DType.INT64, device)
                  .mul(cache.capacity())
                  .view(rows, heads));
      long columns = (span + BIAS_STRIDE - 1) / BIAS_STRIDE * BIAS_STRIDE;
      keyPositions = own(Torch.arange(0L, columns, 1L, DType.INT64, device).view(1, columns));
      visible = own(Torch.zeros(new long[] {rows, columns}, dtype, device));
      long scores = ScoreWeight.roomFor(text.vocabSize());
      room = own(Torch.zeros(new long[] {rows, scores}, dtype, device));
      logits = own(room.narrow(1, 0, text.vocabSize()));
    }
  }

  private Tensor own(Tensor tensor) {
    owned.add(tensor.escape());
    return tensor;
  }

  /** Makes ready for {@link #run}: for each row the token, its position, and 1 for pictures. */
  void set(long[] ids, long[] positions, long[] shown) {
    var all = new long[NUMBERS * rows];
    System.arraycopy(ids, 0, all, IDS * rows, rows);
    System.arraycopy(positions, 0, all, POSITIONS * rows, rows);
    System.arraycopy(shown, 0, all, SHOWN * rows, rows);
    try (Scope scope = Scope.open()) {
      numbers.copy_(Tensor.ofArray(all, NUMBERS, rows));
    }
  }

  /** Computes {@link #logits} and stores the tokens' keys and values. */
  void run() {
    try (Scope scope = Scope.open()) {
      decoder.decode(this);
    }
  }

  /** Where a product may write {@link #logits} and, behind them, what nobody reads, (B, P). */
  Tensor room() {
    return room;
  }

  /** Scores for the token after, (B, V). */
  Tensor logits() {
    return logits;
  }

  /** (B) */
  Tensor ids() {
    return numbers.select(0, IDS);
  }

  /** 1 for rows with pictures in their dialogue, (B, 1); empty where no row has any. */
  Optional<Tensor> shown() {
    return gated ? Optional.of(numbers.select(0, SHOWN).to(dtype).unsqueeze(1)) : Optional.empty();
  }

  /** What every layer needs of the positions. */
  Places places() {
    Tensor positions = numbers.select(0, POSITIONS); // (B)
    Tensor column = positions.unsqueeze(1); // (B, 1)
    Tensor bias = visible.maskedFill(keyPositions.gt(column), HIDDEN); // (B, S')
    return new Places(
        stores,
        firstPlaces.add(column),
        bias.unsqueeze(1).unsqueeze(1).narrow(3, 0, span), // (B, 1, 1, S)
        rotary.of(positions));
  }

  /**
   * Where the new tokens are.
   *
   * @param index where each of their heads goes in the cache, (B, 2*Hkv)
   * @param bias 0 for the keys a row sees and {@link #HIDDEN} for others, (B, 1, 1, S)
   * @param rotations see {@link RotaryMatrices}
   */
  record Places(List<Store> stores, Tensor index, Tensor bias, Tensor rotations) {
    long headDim() {
      return rotations.size(1);
    }

    /** Stores a layer's new keys and values (B, 2*Hkv, D). */
    void store(int layer, Tensor added) {
      stores.get(layer).tokens().indexPut_(List.of(Optional.of(index)), added);
    }

    /** (B, Hkv, S, D) */
    Tensor keys(int layer) {
      return stores.get(layer).keys();
    }

    /** (B, Hkv, S, D) */
    Tensor values(int layer) {
      return stores.get(layer).values();
    }
  }

  @Override
  public void close() {
    owned.forEach(Tensor::close);
  }
}
