package org.mmgpt.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.world.BaseCorpus;
import org.mmgpt.model.Quantization;
import org.mmgpt.torch.Tensors;

class PerplexityTest {
  /** What the network has learnt; of other texts its perplexity means nothing. */
  private static final List<String> TEXTS =
      Stream.generate(new Random(5)::nextLong)
          .map(seed -> BaseCorpus.plain(new Random(seed)).text())
          .limit(20)
          .toList();

  /** Eight bits cost little, and what they replace is freed. */
  @Test
  void eightBitsAreNearlyAsGood() {
    check(Quantization.INT8, 0.01);
  }

  /** So do four, of which the head, with outputs that can't be packed, keeps eight. */
  @Test
  void fourBitsAreAlmostAsGood() {
    check(Quantization.INT4, 0.03);
  }

  private static void check(Quantization kind, double tolerance) {
    long before = Tensors.live();
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"))) {
      double exact = Perplexity.of(gpt, TEXTS).value();
      gpt.model().quantizeDecoder(kind);
      double quantized = Perplexity.of(gpt, TEXTS).value();
      assertThat(quantized).isNotEqualTo(exact);
      assertThat(quantized / exact).isCloseTo(1, within(tolerance));
      var config = gpt.defaultConfig().withMaxNewTokens(5);
      assertThat(gpt.generate(Prompt.instruction("Hello!"), config).generation().tokens())
          .isNotEmpty();
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }
}
