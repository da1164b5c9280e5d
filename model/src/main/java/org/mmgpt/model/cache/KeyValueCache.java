package org.mmgpt.model.cache;

import org.mmgpt.torch.Tensor;

/** Where the decoder's layers keep the keys and values of the tokens so far. */
public sealed interface KeyValueCache permits KvCache, BatchCache.Rows {

  /**
   * Stores a layer's new keys (B, Hkv, T, D) behind the old ones and returns all, as far as any.
   */
  Tensor appendKeys(int layer, Tensor added);

  /** As {@link #appendKeys}, for values. */
  Tensor appendValues(int layer, Tensor added);
}
