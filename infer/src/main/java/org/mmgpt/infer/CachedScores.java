package org.mmgpt.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.KvCache;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * A network's scores over its cache. Prompts of different lengths are padded on the left.
 *
 * <p>After the prompt the network sees one token at a time, as the original does: a generated
 * {@code <image>} therefore attends to the first picture, and nothing before it changes.
 */
final class FlamingoScores implements NextTokenScores {
  private final Flamingo model;
  private final List<long[]> prompts;
  private final Optional<Tensor> media; // (B, T_img, L, D)
  private final KvCache cache;
  private final int capacity;
  private boolean[][] padding; // (B, longest prompt)
  private int length;

  /**
   * @param media the pictures of all prompts, (B, T_img, L, D); stays the caller's
   * @param capacity most tokens a sequence may come to have, padding included
   */
  FlamingoScores(Flamingo model, List<long[]> prompts, Optional<Tensor> media, int capacity) {
    this.model = model;
    this.prompts = prompts;
    this.media = media;
    this.capacity = capacity;
    this.length = prompts.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    this.padding = new boolean[prompts.size()][length];
    try (InferenceMode inference = InferenceMode.open()) {
      this.cache =
          new KvCache(
              model.config().text(), prompts.size(), capacity, model.dtype(), model.device());
    }
  }

  @Override
  public float[][] prefill() {
    int rows = prompts.size();
    var ids = new long[rows * length]; // (B, T)
    Arrays.fill(ids, model.config().padTokenId());
    for (int row = 0; row < rows; row++) {
      long[] prompt = prompts.get(row);
      System.arraycopy(prompt, 0, ids, (row + 1) * length - prompt.length, prompt.length);
      Arrays.fill(padding[row], 0, length - prompt.length, true);
    }
    return scores(new TokenBatch(ids, attentionMask(), rows, length), media);
  }

  @Override
  public float[][] append(long[] tokens) {
    if (length == capacity) {
      throw new GenerationException("a sequence has reached its limit of " + capacity + " tokens");
    }
    length++;
    return scores(new TokenBatch(tokens, attentionMask(), tokens.length, 1), Optional.empty());
  }

  @Override
  public void reorder(int[] rows) {
    try (InferenceMode inference = InferenceMode.open()) {
      cache.reorder(Arrays.stream(rows).asLongStream().toArray());
    }
    boolean[][] before = padding;
    padding = new boolean[rows.length][];
    Arrays.setAll(padding, row -> before[rows[row]]);
  }

  private float[][] scores(TokenBatch tokens, Optional<Tensor> pictures) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      Tensor hidden = model.hidden(ForwardPass.cached(tokens, pictures, cache)); // (B, T, H)
      Tensor last = hidden.select(1, tokens.length() - 1); // (B, H)
      float[] scores = model.logits(last).to(Device.CPU, DType.FLOAT32).toFloatArray(); // (B*V)
      int vocabulary = scores.length / tokens.rows();
      var rows = new float[tokens.rows()][]; // (B, V)
      Arrays.setAll(
          rows, row -> Arrays.copyOfRange(scores, row * vocabulary, (row + 1) * vocabulary));
      return rows;
    }
  }

  /** 1 for tokens, 0 for padding, (B, length). */
  private long[] attentionMask() {
    var mask = new long[padding.length * length];
    Arrays.fill(mask, 1);
    for (int row = 0; row < padding.length; row++) {
      for (int i = 0; i < padding[row].length && padding[row][i]; i++) {
        mask[row * length + i] = 0;
      }
    }
    return mask;
  }

  @Override
  public void close() {
    cache.close();
  }
}
