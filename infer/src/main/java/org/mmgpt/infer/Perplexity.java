package org.mmgpt.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * How surprised a model is by texts: e to the mean of each token's negative log-probability given
 * those before it. A text longer than the context is taken in pieces, each without the one before.
 *
 * @param value the perplexity
 * @param tokens it is the mean over
 */
public record Perplexity(double value, long tokens) {

  /**
   * Of a model over texts without pictures.
   *
   * @throws GenerationException if there is no text of at least one token
   */
  public static Perplexity of(MultiModalGpt gpt, List<String> texts) {
    int context = gpt.model().config().text().maxPositionEmbeddings();
    double[] sum = {0};
    long[] count = {0};
    gpt.exclusively(
        () -> {
          for (String text : texts) {
            int[] ids = gpt.tokenizer().encode(MarkedText.empty().plain(text));
            for (int from = 0; from + 1 < ids.length; from += context) {
              int[] piece = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + context));
              if (piece.length > 1) {
                sum[0] += loss(gpt, piece) * (piece.length - 1);
                count[0] += piece.length - 1;
              }
            }
          }
        });
    if (count[0] == 0) {
      throw new GenerationException("there is no text to take the perplexity of");
    }
    return new Perplexity(Math.exp(sum[0] / count[0]), count[0]);
  }

  private static double loss(MultiModalGpt gpt, int[] piece) {
    long[] ids = Arrays.stream(piece).asLongStream().toArray();
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      Tensor logits = gpt.model().forward(TokenBatch.of(ids), Optional.empty()); // (1, T, V)
      Tensor labels = Tensor.ofArray(ids, 1, ids.length).to(gpt.model().device());
      return CausalLoss.mean(logits, labels).item();
    }
  }
}
