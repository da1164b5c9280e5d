package org.mmgpt.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Tensors;

class PerplexityTest {
  private static final List<String> TEXTS =
      List.of("the color of the circle is red", "a picture of a blue square . the end");

  /** Eight bits cost little, and what they replace is freed. */
  @Test
  void eightBitsAreNearlyAsGood() {
    long before = Tensors.live();
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"))) {
      double exact = Perplexity.of(gpt, TEXTS).value();
      gpt.model().quantizeDecoderToInt8();
      double quantized = Perplexity.of(gpt, TEXTS).value();
      assertThat(quantized).isNotEqualTo(exact);
      assertThat(quantized / exact).isBetween(0.98, 1.02);
      var config = gpt.defaultConfig().withMaxNewTokens(5);
      assertThat(gpt.generate(Prompt.instruction("Hello!"), config).generation().tokens())
          .isNotEmpty();
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }
}
