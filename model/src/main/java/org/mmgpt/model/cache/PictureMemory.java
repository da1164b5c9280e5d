package org.mmgpt.model.cache;

import java.util.List;

/**
 * What the gated layers keep of one row's pictures: their keys and values, computed once and looked
 * at by every pass over that row, of however many dialogues. It is the caller's and may be used on
 * any thread.
 */
public final class PictureMemory implements AutoCloseable {
  private final List<MediaKeysValues> layers;

  /**
   * @param layers by gated layer, each (1, H, T_img*L, D'), whose tensors outlive their scope
   */
  public PictureMemory(List<MediaKeysValues> layers) {
    this.layers =
        layers.stream()
            .map(kv -> new MediaKeysValues(kv.keys().escape(), kv.values().escape()))
            .toList();
  }

  /** By gated layer, each (1, H, T_img*L, D'). */
  public List<MediaKeysValues> layers() {
    return layers;
  }

  /** Bytes of all keys and values. */
  public long bytes() {
    return layers.stream().mapToLong(kv -> 2 * kv.keys().numel() * kv.keys().dtype().bytes()).sum();
  }

  @Override
  public void close() {
    layers.forEach(
        kv -> {
          kv.keys().close();
          kv.values().close();
        });
  }
}
