package org.mmgpt.model.cache;

import java.util.List;
import org.mmgpt.torch.Tensor;

/** Keys and values of a sequence's first tokens, taken out of a {@link BatchCache}. */
public final class StoredTokens implements AutoCloseable {
  private final List<Tensor> layers; // (2, Hkv, length, D), keys before values

  StoredTokens(List<Tensor> layers) {
    this.layers = layers;
  }

  List<Tensor> layers() {
    return layers;
  }

  /** Bytes of all keys and values. */
  public long bytes() {
    Tensor first = layers.getFirst();
    return layers.size() * first.numel() * first.dtype().bytes();
  }

  @Override
  public void close() {
    layers.forEach(Tensor::close);
  }
}
