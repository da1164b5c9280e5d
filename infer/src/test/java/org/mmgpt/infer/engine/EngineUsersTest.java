package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.Cancellation;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;

/** What a program does wrong that uses an engine is its own trouble, and no other answer's. */
class EngineUsersTest {
  private static MultiModalGpt gpt;

  @BeforeAll
  static void load() {
    gpt = TinyGpt.load();
  }

  @AfterAll
  static void close() {
    gpt.close();
  }

  @Test
  void aReaderThatThrowsLosesItsAnswerAlone() {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      Reply neighbour = engine.submit(request(60));
      Reply reply = engine.submit(request(400));
      var calls = new AtomicInteger();
      reply.whenMore(
          () -> {
            if (calls.incrementAndGet() == 3) {
              throw new IllegalStateException("the reader's own trouble");
            }
          });
      assertThat(reply.await().generation().finishReason()).isEqualTo(FinishReason.CANCELLED);
      assertThat(calls).hasValue(3);
      assertThat(neighbour.await().generation().tokens()).hasSize(60);
      assertThat(engine.isOpen()).isTrue();
    }
  }

  @Test
  void aListenerThatThrowsEndsNothing() {
    var listener =
        new EngineListener() {
          @Override
          public void step(int answers) {
            throw new IllegalStateException("the listener's own trouble");
          }

          @Override
          public void finished(FinishReason reason) {
            throw new IllegalStateException("again");
          }
        };
    try (var engine = Engine.start(gpt, EngineConfig.standard(), listener)) {
      for (int i = 0; i < 2; i++) {
        assertThat(engine.submit(request(9)).await().generation().tokens()).hasSize(9);
      }
    }
  }

  @Test
  void nobodyGoesOnForAReaderWhoHasThrown() {
    var tokens = new AtomicInteger();
    var listener =
        new EngineListener() {
          @Override
          public void nextToken(Duration afterLast) {
            tokens.incrementAndGet();
          }
        };
    try (var engine = Engine.start(gpt, EngineConfig.standard(), listener)) {
      assertThatThrownBy(
              () ->
                  engine.answer(
                      Prompt.instruction("Hello!"),
                      TinyGpt.greedy(gpt, 400),
                      piece -> {
                        throw new IllegalStateException("no place to write it to");
                      },
                      new Cancellation()))
          .hasMessage("no place to write it to");
      assertThat(engine.drain(Duration.ofSeconds(20))).isTrue();
      assertThat(tokens).hasValueLessThan(399);
    }
  }

  @Test
  void anAdapterMayComeWhileTheEngineAnswers() {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      Reply running = engine.submit(request(300));
      gpt.adapters().add("late", LoraAdapter.create(LoraConfig.of(4, 8), gpt.model()));
      var late = Prompt.instruction("Hello!").withAdapter("late");
      Reply answer = engine.submit(GenerationRequest.of(late, TinyGpt.greedy(gpt, 5)));
      assertThat(answer.await().generation().tokens()).hasSize(5);
      assertThat(running.await().generation().tokens()).hasSize(300);
    }
  }

  @Test
  void whoeverAsksTheModelItselfGetsATurn() {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(1))) {
      List<Reply> busy = IntStream.range(0, 20).mapToObj(i -> engine.submit(request(400))).toList();
      gpt.generate(Prompt.instruction("Hello!"), TinyGpt.greedy(gpt, 2));
      assertThat(busy.getLast().isDone()).isFalse();
      busy.forEach(Reply::cancel);
    }
  }

  private static GenerationRequest request(int tokens) {
    return GenerationRequest.of(Prompt.instruction("Hello!"), TinyGpt.greedy(gpt, tokens));
  }
}
