package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;

/**
 * A network that overflows for some words, as in fp16 a large one may. Its scores are no numbers
 * then, and the answer was {@code <unk>} to its very end; what was left of it in the cache made
 * numbers vanish from answers that used the same memory afterwards, beneath a mask.
 */
class OverflowTest {
  private final MultiModalGpt gpt = TinyGpt.load();

  @BeforeEach
  void aDogIsTooMuch() {
    long dog = gpt.tokenizer().vocabulary().indexOf("▁dog");
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      gpt.model()
          .namedParameters()
          .get("lang_encoder.model.embed_tokens.weight")
          .select(0, dog)
          .fill_(Double.NaN);
    }
  }

  @AfterEach
  void close() {
    gpt.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = CudaGraphs.class,
      names = {"OFF", "UNRECORDED"})
  void anAnswerThatFailsLeavesNothingToItsNeighbours(CudaGraphs graphs) {
    var config = EngineConfig.standard().withMaxBatch(2).withCudaGraphs(graphs);
    Prompt few = Prompt.instruction("Hello!");
    Prompt many = Prompt.instruction("How many shapes are there? ".repeat(12));
    var failures = new AtomicInteger();
    var listener =
        new EngineListener() {
          @Override
          public void failed(RuntimeException failure) {
            failures.incrementAndGet();
          }
        };
    try (var engine = Engine.start(gpt, config, listener)) {
      List<long[]> expected = tokens(engine, few, many);
      for (int i = 0; i < 2; i++) { // in both rows
        Reply failing = engine.submit(request("A dog runs and runs. ".repeat(20)));
        assertThatThrownBy(failing::await)
            .isInstanceOf(GenerationException.class)
            .hasMessageContaining("not numbers");
      }
      assertThat(tokens(engine, few, many)).containsExactlyElementsOf(expected);
      assertThat(failures).hasValue(2);
    }
  }

  @Test
  void whoeverGeneratesIsToldInsteadOfAnswered() {
    Prompt dog = Prompt.instruction("A dog runs.");
    GenerationConfig greedy = TinyGpt.greedy(gpt, 3);
    Stream.of(
            greedy,
            greedy.toBuilder().repetitionPenalty(1.1).build(),
            greedy.toBuilder().doSample(true).build(),
            greedy.toBuilder().numBeams(2).build(),
            greedy.toBuilder().numBeams(2).doSample(true).build())
        .forEach(
            config ->
                assertThatThrownBy(() -> gpt.generate(dog, config))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("not numbers"));
  }

  private List<long[]> tokens(Engine engine, Prompt... prompts) {
    List<Reply> replies =
        Stream.of(prompts)
            .map(prompt -> engine.submit(GenerationRequest.of(prompt, TinyGpt.greedy(gpt, 30))))
            .toList();
    return replies.stream().map(reply -> reply.await().generation().tokens()).toList();
  }

  private GenerationRequest request(String instruction) {
    return GenerationRequest.of(Prompt.instruction(instruction), TinyGpt.greedy(gpt, 30));
  }
}
