package org.mmgpt.model.cache;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Keys and values of the tokens so far, for every decoder layer, in memory allocated once; and,
 * once a picture has been shown, the keys and values of the gated layers.
 */
public final class KvCache implements KeyValueCache, AutoCloseable {
  private final List<Tensor> keys = new ArrayList<>(); // a layer (B, Hkv, capacity, D)
  private final List<Tensor> values = new ArrayList<>();
  private final List<MediaKeysValues> media = new ArrayList<>();
  private final long capacity;
  private long length;

  /**
   * Room for keys and values (rows, Hkv, capacity, D) in each layer, of which nothing is filled.
   *
   * @param rows sequences
   * @param capacity tokens of each
   */
  public KvCache(TextConfig config, long rows, long capacity, DType dtype, Device device) {
    this.capacity = capacity;
    long[] shape = {rows, config.numKeyValueHeads(), capacity, config.headDim()};
    try (Scope scope = Scope.open()) {
      for (int i = 0; i < config.numHiddenLayers(); i++) {
        keys.add(Torch.empty(shape, dtype, device));
        values.add(Torch.empty(shape, dtype, device));
      }
      keys.forEach(Tensor::escape); // only now: where memory ends on the way, nothing is left over
      values.forEach(Tensor::escape);
    }
  }

  /** Tokens stored. */
  public long length() {
    return length;
  }

  @Override
  public Tensor appendKeys(int layer, Tensor added) {
    return append(keys.get(layer), added);
  }

  @Override
  public Tensor appendValues(int layer, Tensor added) {
    return append(values.get(layer), added);
  }

  private Tensor append(Tensor store, Tensor added) {
    long count = added.size(2);
    if (length + count > capacity) {
      throw new ModelException(
          "the cache holds %d tokens; %d are there and %d more don't fit"
              .formatted(capacity, length, count));
    }
    store.narrow(2, length, count).copy_(added);
    return store.narrow(2, 0, length + count); // (B, Hkv, length + T, D)
  }

  /** To be called after a forward pass over {@code count} tokens. */
  public void advance(long count) {
    length += count;
  }

  /** Whether pictures are stored. */
  public boolean hasMedia() {
    return !media.isEmpty();
  }

  /** By gated layer, the pictures' keys and values, each (B, H, T_img*L, D'). */
  public List<MediaKeysValues> media() {
    return media;
  }

  /** Keeps the pictures' keys and values, by gated layer, in place of those stored before. */
  public void storeMedia(List<MediaKeysValues> projected) {
    closeMedia();
    for (MediaKeysValues kv : projected) {
      media.add(new MediaKeysValues(kv.keys().escape(), kv.values().escape()));
    }
  }

  /** Row i becomes what row {@code rows[i]} was; the number of rows may change. For beam search. */
  public void reorder(long[] rows) {
    try (Scope scope = Scope.open()) {
      Tensor index = Tensor.ofArray(rows, rows.length).to(keys.getFirst().device());
      keys.replaceAll(store -> select(store, index));
      values.replaceAll(store -> select(store, index));
      media.replaceAll(
          kv -> new MediaKeysValues(select(kv.keys(), index), select(kv.values(), index)));
    }
  }

  private static Tensor select(Tensor store, Tensor index) {
    Tensor selected = store.indexSelect(0, index).escape();
    store.close();
    return selected;
  }

  private void closeMedia() {
    media.forEach(
        kv -> {
          kv.keys().close();
          kv.values().close();
        });
    media.clear();
  }

  @Override
  public void close() {
    keys.forEach(Tensor::close);
    values.forEach(Tensor::close);
    closeMedia();
  }
}
