package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.model.Activations;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * A network's scores, computed from the whole sequence at every step. It costs more each step and
 * gives what {@link CachedScores} gives, up to rounding, but in one case: where the model itself
 * produces {@code <image>}, a look at the whole sequence counts it among the markers, so that the
 * text before it turns to another picture, and a marker too many looks at all of them alike. The
 * original decodes with a cache, which is why that is the default; this is how the network was
 * trained.
 */
final class FullPrefixScores implements NextTokenScores {
  private final Flamingo model;
  private Optional<Tensor> media; // (B, T_img, L, D)
  private List<long[]> rows;

  /**
   * @param media the pictures of all prompts, (B, T_img, L, D); stays the caller's
   */
  FullPrefixScores(Flamingo model, List<long[]> prompts, Optional<Tensor> media) {
    this.model = model;
    this.rows = prompts;
    this.media = media;
  }

  @Override
  public float[][] prefill() {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      TokenBatch tokens = LeftPadding.batch(rows, model.config().padTokenId());
      var pass = new ForwardPass(tokens, media, false, true, Optional.empty(), Activations.IGNORED);
      Tensor last = model.hidden(pass).select(1, tokens.length() - 1); // (B, H)
      return Scores.rows(model.logits(last)); // (B, V)
    }
  }

  @Override
  public float[][] append(long[] tokens) {
    var longer = new ArrayList<long[]>();
    for (int row = 0; row < tokens.length; row++) {
      long[] ids = rows.get(row);
      long[] extended = Arrays.copyOf(ids, ids.length + 1);
      extended[ids.length] = tokens[row];
      longer.add(extended);
    }
    rows = longer;
    return prefill();
  }

  @Override
  public void reorder(int[] order) {
    List<long[]> before = rows;
    rows = Arrays.stream(order).mapToObj(before::get).toList();
    if (media.isPresent()) {
      long[] index = Arrays.stream(order).asLongStream().toArray();
      media =
          Optional.of(
              media.get().indexSelect(0, Tensor.ofArray(index, index.length).to(model.device())));
    }
  }

  @Override
  public void close() {
    // the pictures belong to the caller's scope
  }
}
