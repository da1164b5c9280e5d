package org.mmgpt.model;

import java.util.List;
import org.mmgpt.torch.Tensor;

/** Keys and values of a sequence's first tokens, taken out of a {@link BatchCache}. */
public final class StoredTokens implements AutoCloseable {
  private final List<Tensor> keys; // a layer (Hkv, length, D)
  private final List<Tensor> values;
  private final int length;

  StoredTokens(List<Tensor> keys, List<Tensor> values, int length) {
    this.keys = keys;
    this.values = values;
    this.length = length;
  }

  List<Tensor> keys() {
    return keys;
  }

  List<Tensor> values() {
    return values;
  }

  /** Tokens stored. */
  public int length() {
    return length;
  }

  /** Bytes of all keys and values. */
  public long bytes() {
    Tensor first = keys.getFirst();
    return 2 * keys.size() * first.numel() * first.dtype().bytes();
  }

  @Override
  public void close() {
    keys.forEach(Tensor::close);
    values.forEach(Tensor::close);
  }
}
