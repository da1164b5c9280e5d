package org.mmgpt.bench;

import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.Tensor;

/**
 * The matrices of the decoder, for counting what a pass must at least compute and read.
 *
 * @param body elements of those that every token goes through
 * @param head elements of the last one, to the vocabulary
 * @param width bytes of an element
 */
record DecoderWeights(long body, long head, long width) {
  /** What a last-level cache may keep from one pass to the next. */
  private static final long CACHED = 256_000_000;

  static DecoderWeights of(Flamingo model) {
    long body = 0;
    long head = 0;
    for (var entry : model.langEncoder().namedParameters().entrySet()) {
      String name = entry.getKey();
      Tensor weight = entry.getValue();
      // The gated layers' attention is only for tokens that see a picture.
      if (weight.dim() != 2 || name.contains(".gated_cross_attn_layer.attn.")) {
        continue;
      }
      if (name.contains("embed_tokens")) { // looked up; tied, it is the head as well
        head += model.config().text().tieWordEmbeddings() ? weight.numel() : 0;
      } else if (name.startsWith("lm_head")) {
        head += weight.numel();
      } else {
        body += weight.numel();
      }
    }
    return new DecoderWeights(body, head, model.dtype().bytes());
  }

  /**
   * Floating-point operations of a forward pass.
   *
   * @param tokens through the layers
   * @param scored of them that reach the vocabulary
   */
  double flops(long tokens, long scored) {
    return 2.0 * body * tokens + 2.0 * head * scored;
  }

  /** Bytes of weights that a pass must read from memory; 0 if a cache may hold them. */
  double bytesOfPass() {
    long bytes = (body + head) * width;
    return bytes < CACHED ? 0 : bytes;
  }
}
