package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.model.cache.KvCache;
import org.mmgpt.torch.Tensor;

/**
 * What one pass through the decoder is given.
 *
 * @param media perceiver latents (B, T_img, L, D); empty for a text without pictures
 * @param attendPrevious text sees the last picture before it instead of the next one (media
 *     placement augmentation)
 * @param positionsFromMask positions skip padding, as in generation; else they count from 0
 *     whatever the padding, as in training
 * @param cache filled and continued when present
 */
public record ForwardPass(
    TokenBatch tokens,
    Optional<Tensor> media,
    boolean attendPrevious,
    boolean positionsFromMask,
    Optional<KvCache> cache,
    Activations activations) {

  /** Training: positions from 0, nothing cached. */
  public static ForwardPass training(TokenBatch tokens, Optional<Tensor> media) {
    return new ForwardPass(tokens, media, false, false, Optional.empty(), Activations.IGNORED);
  }

  /** Generation: the tokens behind those in the cache. Media is given when a picture is new. */
  public static ForwardPass cached(TokenBatch tokens, Optional<Tensor> media, KvCache cache) {
    return new ForwardPass(tokens, media, false, true, Optional.of(cache), Activations.IGNORED);
  }

  /** The same with the other rule of which picture a text sees. */
  public ForwardPass withAttendPrevious(boolean previous) {
    return new ForwardPass(tokens, media, previous, positionsFromMask, cache, activations);
  }

  /** The same, told of every intermediate result. */
  public ForwardPass withActivations(Activations listener) {
    return new ForwardPass(tokens, media, attendPrevious, positionsFromMask, cache, listener);
  }
}
