package org.mmgpt.bench;

import java.util.List;
import java.util.Map;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.Tensor;

/** The matrices that every token goes through, for counting what a pass must at least compute. */
record DecoderWeights(long numel, long bytes) {
  static DecoderWeights of(Flamingo model) {
    List<Tensor> matrices =
        model.langEncoder().namedParameters().entrySet().stream()
            .filter(entry -> entry.getValue().dim() == 2)
            .filter(entry -> !entry.getKey().contains("embed_tokens"))
            // Pictures' keys and values are computed once a picture.
            .filter(entry -> !entry.getKey().endsWith(".attn.to_kv.weight"))
            .map(Map.Entry::getValue)
            .toList();
    long numel = matrices.stream().mapToLong(Tensor::numel).sum();
    long width = matrices.getFirst().dtype().bytes();
    return new DecoderWeights(numel, numel * width);
  }
}
