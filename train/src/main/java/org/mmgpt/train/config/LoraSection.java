package org.mmgpt.train.config;

import java.util.List;
import org.mmgpt.lora.LoraConfig;

/**
 * The adapters, in PEFT's words.
 *
 * @param start an adapter to go on from, whose rank, alpha and targets then hold: a directory in
 *     PEFT's layout or a checkpoint of the original; empty: a new one
 * @param rslora scale by alpha / sqrt(rank) (arXiv 2312.03732)
 * @param dora learn the length of each output's weights apart (arXiv 2402.09353)
 */
public record LoraSection(
    String start,
    int rank,
    double alpha,
    double dropout,
    List<String> targets,
    boolean rslora,
    boolean dora) {
  public LoraSection {
    Range.atLeast("rank", rank, 1);
    Range.positive("alpha", alpha);
    Range.share("dropout", dropout);
    targets = List.copyOf(targets);
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("targets must name at least one linear layer");
    }
  }

  /** A new adapter's configuration. */
  public LoraConfig config() {
    return new LoraConfig(rank, alpha, dropout, targets)
        .toBuilder().useRslora(rslora).useDora(dora).build();
  }
}
