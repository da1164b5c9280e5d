package org.mmgpt.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmgpt.data.world.BaseCorpus;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
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

  /** Each matrix is rounded as soon as it is there, so that the whole never is. */
  @ParameterizedTest
  @EnumSource(Quantization.class)
  void weightsAreTheSameHoweverTheyAreRounded(Quantization kind) {
    Path tiny = Path.of("../train/tiny");
    Supplier<Flamingo> rounded =
        () -> Flamingo.load(tiny, Device.CPU, DType.FLOAT32, Optional.of(kind));
    try (var afterwards = MultiModalGpt.load(tiny);
        var loaded = MultiModalGpt.load(tiny, rounded)) {
      afterwards.model().quantizeDecoder(kind);
      assertThat(Perplexity.of(loaded, TEXTS)).isEqualTo(Perplexity.of(afterwards, TEXTS));
    }
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
