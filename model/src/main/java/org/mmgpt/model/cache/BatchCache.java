package org.mmgpt.model.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Keys and values of several sequences of different lengths, for every decoder layer, in memory
 * allocated once. A sequence is a row; each starts at the left, so that rows come and go without
 * anybody else moving.
 */
public final class BatchCache implements AutoCloseable {
  /** Rows are made ready in pieces of so many tokens. */
  private static final int PIECE = 256;

  // A layer's keys and values share one tensor, so that one operator can write both.
  private final List<Tensor> layers = new ArrayList<>(); // (rows, 2, Hkv, capacity, D)
  private final List<Tensor> keys = new ArrayList<>(); // views of them (rows, Hkv, capacity, D)
  private final List<Tensor> values = new ArrayList<>();
  private final int capacity;
  private final Device device;
  private final DType dtype;
  private final int[] lengths;
  private final int[] finite; // by row: the places before hold numbers, those behind anything

  /**
   * Takes the memory of all rows at once.
   *
   * @param rows sequences there is room for
   * @param capacity tokens there is room for in a row
   * @param dtype of keys and values
   */
  public BatchCache(TextConfig config, int rows, int capacity, DType dtype, Device device) {
    this.capacity = capacity;
    this.device = device;
    this.dtype = dtype;
    this.lengths = new int[rows];
    this.finite = new int[rows];
    long[] shape = {rows, 2, config.numKeyValueHeads(), capacity, config.headDim()};
    try (Scope scope = Scope.open()) {
      for (int i = 0; i < config.numHiddenLayers(); i++) {
        Tensor layer = Torch.empty(shape, dtype, device);
        layers.add(layer);
        keys.add(layer.select(1, 0));
        values.add(layer.select(1, 1));
      }
      layers.forEach(
          Tensor::escape); // only now: where memory ends on the way, nothing is left over
      keys.forEach(Tensor::escape);
      values.forEach(Tensor::escape);
    }
  }

  /** Bytes that keys and values of one token take. */
  public static long bytesPerToken(TextConfig config, DType dtype) {
    return 2L
        * config.numHiddenLayers()
        * config.numKeyValueHeads()
        * config.headDim()
        * dtype.bytes();
  }

  /** What keys and values are kept in. */
  public DType dtype() {
    return dtype;
  }

  /** Where keys and values lie. */
  public Device device() {
    return device;
  }

  /** Sequences there is room for. */
  public int rows() {
    return lengths.length;
  }

  /** Tokens a sequence may have. */
  public int capacity() {
    return capacity;
  }

  /** Tokens stored of a row. */
  public int length(int row) {
    return lengths[row];
  }

  /** Forgets the tokens of {@code row} from {@code length} on. */
  public void truncate(int row, int length) {
    lengths[row] = Math.min(lengths[row], length);
  }

  /** Forgets all tokens of a row in which there may be NaN, so that nobody meets it by a mask. */
  public void distrust(int row) {
    lengths[row] = 0;
    finite[row] = 0;
  }

  /** Makes row {@code to} the first {@code length} tokens of row {@code from}. */
  public void copy(int from, int to, int length) {
    try (Scope scope = Scope.open()) {
      for (Tensor layer : layers) {
        stored(layer, to, length).copy_(stored(layer, from, length));
      }
    }
    written(to, length);
  }

  /** Keys and values of a row's first tokens, out of the way of the batch. */
  public StoredTokens store(int row, int length) {
    try (Scope scope = Scope.open()) {
      List<Tensor> copies =
          layers.stream().map(layer -> stored(layer, row, length).clone()).toList();
      copies.forEach(Tensor::escape);
      return new StoredTokens(copies);
    }
  }

  /** Makes row {@code row} the first {@code length} tokens of what was stored. */
  public void restore(int row, StoredTokens tokens, int length) {
    try (Scope scope = Scope.open()) {
      for (int layer = 0; layer < layers.size(); layer++) {
        stored(layers.get(layer), row, length)
            .copy_(tokens.layers().get(layer).narrow(2, 0, length));
      }
    }
    written(row, length);
  }

  private static Tensor stored(Tensor layer, int row, int length) {
    return layer.select(0, row).narrow(2, 0, length); // (2, Hkv, length, D)
  }

  private void written(int row, int length) {
    lengths[row] = length;
    finite[row] = Math.max(finite[row], length);
  }

  /** To be called before a pass through the layers. Passes over different rows may run at once. */
  public Rows begin(BatchPass pass) {
    int first = pass.firstRow();
    int rows = pass.rows();
    int length = pass.length();
    int longest = 0;
    for (int row = first; row < first + rows; row++) {
      longest = Math.max(longest, lengths[row]);
    }
    int total = longest + length;
    if (total > capacity) {
      throw new ModelException(
          "the cache holds %d tokens a row; %d are there and %d more don't fit"
              .formatted(capacity, longest, length));
    }
    for (int row = first; rows > 1 && row < first + rows; row++) {
      makeFinite(row, total);
    }
    return new Rows(pass, total);
  }

  /** A masked key still meets its query, and what memory held before may be a NaN. */
  public void makeFinite(int row, int total) {
    if (finite[row] >= total) {
      return;
    }
    int to = Math.min(capacity, (total + PIECE - 1) / PIECE * PIECE);
    try (Scope scope = Scope.open()) {
      for (Tensor layer : layers) {
        layer.select(0, row).narrow(2, finite[row], to - finite[row]).zero_();
      }
    }
    finite[row] = to;
  }

  /**
   * Where each new token of each head goes, (B*Hkv*T) into (rows*2*Hkv*capacity).
   *
   * @param half 0 for keys, 1 for values
   */
  private Tensor index(BatchPass pass, int half) {
    int heads = (int) keys.getFirst().size(1);
    int count = pass.length();
    var index = new long[pass.rows() * heads * count];
    for (int i = 0; i < index.length; i++) {
      int row = pass.firstRow() + i / (heads * count);
      int head = half * heads + i / count % heads;
      index[i] = (2L * row * heads + head) * capacity + lengths[row] + i % count;
    }
    return Tensor.ofArray(index, index.length).to(device);
  }

  /** A layer's keys and values, (rows, 2, Hkv, capacity, D), at the same place all its life. */
  public Tensor layer(int layer) {
    return layers.get(layer);
  }

  /** To be called after a step that stored one more token of each of the first rows. */
  public void advance(int rows) {
    for (int row = 0; row < rows; row++) {
      written(row, lengths[row] + 1);
    }
  }

  /** The position of each token of a pass, row-major. */
  public long[] positions(BatchPass pass) {
    var positions = new long[pass.ids().length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = lengths[pass.firstRow() + i / pass.length()] + i % pass.length();
    }
    return positions;
  }

  /** Whether all rows of a pass are as long as the first. */
  public boolean even(BatchPass pass) {
    for (int row = pass.firstRow(); row < pass.firstRow() + pass.rows(); row++) {
      if (lengths[row] != lengths[pass.firstRow()]) {
        return false;
      }
    }
    return true;
  }

  /** To be called after a pass through the layers. */
  public void advance(BatchPass pass) {
    for (int row = pass.firstRow(); row < pass.firstRow() + pass.rows(); row++) {
      written(row, lengths[row] + pass.length());
    }
  }

  /** What one pass reads and writes. */
  public final class Rows implements KeyValueCache {
    private final BatchPass pass;
    private final int total; // tokens of the longest row behind the pass
    private final Optional<Tensor> keyIndex; // empty for a single row
    private final Optional<Tensor> valueIndex;

    private Rows(BatchPass pass, int total) {
      this.pass = pass;
      this.total = total;
      boolean single = pass.rows() == 1;
      keyIndex = single ? Optional.empty() : Optional.of(index(pass, 0));
      valueIndex = single ? Optional.empty() : Optional.of(index(pass, 1));
    }

    /** What each query may see, additive, (B, 1, T, S); empty where causality decides. */
    public Optional<Tensor> mask() {
      if (even(pass) && (pass.length() == 1 || lengths[pass.firstRow()] == 0)) {
        return Optional.empty();
      }
      var mask = new float[pass.ids().length * total];
      long[] positions = positions(pass);
      for (int query = 0; query < positions.length; query++) {
        int start = query * total;
        Arrays.fill(
            mask, start + (int) positions[query] + 1, start + total, Float.NEGATIVE_INFINITY);
      }
      return Optional.of(
          Tensor.ofArray(mask, pass.rows(), 1, pass.length(), total).to(device, dtype));
    }

    @Override
    public Tensor appendKeys(int layer, Tensor added) {
      return append(layers.get(layer), keys.get(layer), keyIndex, added);
    }

    @Override
    public Tensor appendValues(int layer, Tensor added) {
      return append(layers.get(layer), values.get(layer), valueIndex, added);
    }

    private Tensor append(Tensor both, Tensor half, Optional<Tensor> index, Tensor added) {
      Tensor rows = half.narrow(0, pass.firstRow(), pass.rows());
      if (index.isPresent()) {
        long size = both.size(4);
        both.view(-1, size).indexCopy_(0, index.get(), added.reshape(-1, size)); // (B, Hkv, T, D)
      } else {
        rows.narrow(2, lengths[pass.firstRow()], pass.length()).copy_(added);
      }
      return rows.narrow(2, 0, total); // (B, Hkv, S, D)
    }
  }

  @Override
  public void close() {
    keys.forEach(Tensor::close);
    values.forEach(Tensor::close);
    layers.forEach(Tensor::close);
  }
}
