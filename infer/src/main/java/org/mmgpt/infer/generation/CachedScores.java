package org.mmgpt.infer.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.cache.KvCache;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * A network's scores over its cache. Prompts of different lengths are padded on the left.
 *
 * <p>After the prompt the network sees one token at a time, as the original does: a generated
 * {@code <image>} therefore attends to the first picture, and nothing before it changes.
 */
final class CachedScores implements NextTokenScores {
  private final Flamingo model;
  private final TokenBatch prompts;
  private final Optional<Tensor> media; // (B, T_img, L, D)
  private final KvCache cache;
  private final int capacity;
  private int[] padding; // (B), how many places at the start of each row
  private int length;

  /**
   * @param media the pictures of all prompts, (B, T_img, L, D); stays the caller's
   * @param capacity most tokens a sequence may come to have, padding included
   */
  CachedScores(Flamingo model, List<long[]> prompts, Optional<Tensor> media, int capacity) {
    this.model = model;
    this.prompts = LeftPadding.batch(prompts, model.config().padTokenId());
    this.media = media;
    this.capacity = capacity;
    this.length = this.prompts.length();
    this.padding = prompts.stream().mapToInt(ids -> length - ids.length).toArray();
    try (InferenceMode inference = InferenceMode.open()) {
      this.cache =
          new KvCache(
              model.config().text(), prompts.size(), capacity, model.dtype(), model.device());
    }
  }

  @Override
  public float[][] prefill() {
    return scores(prompts, media, Scores::rows);
  }

  @Override
  public long[] prefillHighest() {
    return scores(prompts, media, Scores::highest);
  }

  @Override
  public float[][] append(long[] tokens) {
    return after(tokens, Scores::rows);
  }

  @Override
  public long[] appendHighest(long[] tokens) {
    return after(tokens, Scores::highest);
  }

  private <T> T after(long[] tokens, Function<Tensor, T> read) {
    if (length == capacity) {
      throw new GenerationException("a sequence has reached its limit of " + capacity + " tokens");
    }
    length++;
    var next = new TokenBatch(tokens, attentionMask(), tokens.length, 1);
    return scores(next, Optional.empty(), read);
  }

  @Override
  public void reorder(int[] rows) {
    try (InferenceMode inference = InferenceMode.open()) {
      cache.reorder(Arrays.stream(rows).asLongStream().toArray());
    }
    int[] before = padding;
    padding = Arrays.stream(rows).map(row -> before[row]).toArray();
  }

  private <T> T scores(TokenBatch tokens, Optional<Tensor> pictures, Function<Tensor, T> read) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      Tensor hidden = model.hidden(ForwardPass.cached(tokens, pictures, cache)); // (B, T, H)
      Tensor last = hidden.select(1, tokens.length() - 1); // (B, H)
      return read.apply(model.logits(last)); // (B, V)
    }
  }

  /** 1 for tokens, 0 for padding, (B, length). */
  private long[] attentionMask() {
    var mask = new long[padding.length * length];
    Arrays.fill(mask, 1);
    for (int row = 0; row < padding.length; row++) {
      Arrays.fill(mask, row * length, row * length + padding[row], 0);
    }
    return mask;
  }

  @Override
  public void close() {
    cache.close();
  }
}
