package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Token ids in, token ids out: the part of {@link org.mmgpt.infer.MultiModalGpt} between one text
 * and the other. One call is one batch, on the calling thread, which must be a platform thread.
 */
public final class Generator {
  private final Flamingo model;

  /** Generates with {@code model}, which stays the caller's. */
  public Generator(Flamingo model) {
    this.model = model;
  }

  /**
   * Continues token ids.
   *
   * @param pixels the pictures of all prompts, (B, T_img, F, 3, S, S), normalised; none means that
   *     the gated layers are skipped, as for texts without pictures
   * @return {@code num_return_sequences} generations a prompt, those of a prompt side by side
   */
  public List<Generation> generate(
      List<long[]> prompts, Optional<Tensor> pixels, GenerationConfig config) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      Optional<Tensor> media = pixels.map(model::encodeImages); // (B, T_img, L, D)
      return run(TokenPrompt.ofTexts(prompts), media, config, TokenListener.NONE, () -> false);
    }
  }

  /**
   * Continues a batch of prompts.
   *
   * @param media what the decoder attends to, (B, T_img, L, D)
   * @return in the order of {@code batch}
   */
  public List<Generation> run(
      List<TokenPrompt> batch,
      Optional<Tensor> media,
      GenerationConfig config,
      TokenListener listener,
      BooleanSupplier cancelled) {
    if (config.numBeams() > 1) {
      return batch.size() == 1
          ? search(batch.getFirst(), media, config, listener, cancelled)
          : searchEach(batch, media, config, listener, cancelled);
    }
    try (NextTokenScores scores = scores(batch, media, config)) {
      return new Decoding(config, cancelled).run(batch, scores, listener);
    }
  }

  private List<Generation> searchEach(
      List<TokenPrompt> batch,
      Optional<Tensor> media,
      GenerationConfig config,
      TokenListener listener,
      BooleanSupplier cancelled) {
    var all = new ArrayList<Generation>();
    for (int i = 0; i < batch.size(); i++) {
      int row = i;
      Optional<Tensor> own = media.map(m -> m.narrow(0, row, 1)); // (1, T_img, L, D)
      all.addAll(search(batch.get(i), own, config, listener, cancelled));
    }
    return all;
  }

  private List<Generation> search(
      TokenPrompt prompt,
      Optional<Tensor> media,
      GenerationConfig config,
      TokenListener listener,
      BooleanSupplier cancelled) {
    List<Generation> best;
    try (NextTokenScores scores = scores(List.of(prompt), media, config)) {
      best = new BeamSearch(config, prompt, cancelled).run(scores);
    }
    for (int i = 0; i < best.size(); i++) {
      int place = prompt.index() * config.numReturnSequences() + i;
      for (long token : best.get(i).tokens()) {
        if (!listener.chosen(place, token)) {
          break; // beam search knows no stop strings; the text is cut all the same
        }
      }
    }
    return best;
  }

  private NextTokenScores scores(
      List<TokenPrompt> batch, Optional<Tensor> media, GenerationConfig config) {
    List<long[]> ids = batch.stream().map(TokenPrompt::ids).toList();
    int longest = batch.stream().mapToInt(TokenPrompt::length).max().orElseThrow();
    return config.useCache()
        ? new CachedScores(model, ids, media, longest + config.maxNewTokens())
        : new FullPrefixScores(model, ids, media);
  }
}
