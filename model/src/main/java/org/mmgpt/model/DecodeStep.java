package org.mmgpt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.ScoreWeight;
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
 * <p>What computes the layers is a {@link DecodeBackend}, which also knows the cache.
 */
final class DecodeStep implements AutoCloseable {
  /** Rows of the numbers a step begins with. */
  private static final int IDS = 0;

  private static final int POSITIONS = 1;
  private static final int SHOWN = 2;
  private static final int NUMBERS = 3;

  private final LlamaDecoder decoder;
  private final DecodeBackend backend;
  private final DType dtype;
  private final int rows;
  private final boolean gated;
  private final List<Tensor> owned = new ArrayList<>();
  private final Tensor numbers; // (3, B)
  private final Tensor room; // (B, P), V at least
  private final Tensor logits; // (B, V)

  /**
   * @param backend closed with this
   * @param rows B
   * @param gated whether some rows have pictures in their dialogue
   */
  DecodeStep(Flamingo model, DecodeBackend backend, int rows, boolean gated) {
    this.decoder = model.langEncoder();
    this.backend = backend;
    this.dtype = model.dtype();
    this.rows = rows;
    this.gated = gated;
    TextConfig text = model.config().text();
    Device device = model.device();
    try (Scope scope = Scope.open()) {
      numbers = own(Torch.zeros(new long[] {NUMBERS, rows}, DType.INT64, device));
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

  DecodeBackend backend() {
    return backend;
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

  /** (B) */
  Tensor positions() {
    return numbers.select(0, POSITIONS);
  }

  /** 1 for rows with pictures in their dialogue, (B, 1); empty where no row has any. */
  Optional<Tensor> shown() {
    return gated ? Optional.of(numbers.select(0, SHOWN).to(dtype).unsqueeze(1)) : Optional.empty();
  }

  @Override
  public void close() {
    owned.forEach(Tensor::close);
    backend.close();
  }
}
