package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.TokenLogprob;
import org.mmgpt.torch.Tensors;

/**
 * An evaluation harness sent 64 prompts in one request, and whoever wanted a word meanwhile waited
 * until all of them had had their rows.
 */
class FairTurnsTest {
  private static MultiModalGpt gpt;

  @BeforeAll
  static void load() {
    gpt = TinyGpt.load();
  }

  @AfterAll
  static void close() {
    gpt.close();
  }

  /** An answer that takes a millisecond a token, so that it isn't over while a test looks. */
  private static GenerationRequest slow(Turn turn, Prompt prompt, int tokens) {
    LogitsProcessor waiting = (said, logits) -> LockSupport.parkNanos(1_000_000);
    return new GenerationRequest(
        turn,
        prompt,
        TinyGpt.greedy(gpt, tokens),
        Optional.empty(),
        Optional.empty(),
        Echo.NONE,
        false,
        List.of(waiting));
  }

  private static List<Reply> askMany(Engine engine, Turn turn, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> engine.submit(slow(turn, Prompt.instruction("Story " + i), 400)))
        .toList();
  }

  private static Reply askAWord(Engine engine, String client) {
    var config = TinyGpt.greedy(gpt, 3);
    var request = GenerationRequest.of(Prompt.instruction("Hello!"), config);
    return engine.submit(request.withTurn(Turn.of(client)));
  }

  private static void awaitFirstTokens(List<Reply> replies) throws InterruptedException {
    for (Reply reply : replies) {
      while (reply.generatedTokens() == 0) {
        Thread.sleep(1);
      }
    }
  }

  private static long done(List<Reply> replies) {
    return replies.stream().filter(Reply::isDone).count();
  }

  /** Not even for one of them: the row is somebody's who has more. */
  @Test
  void aQuestionIsAnsweredBesideSixtyFourPromptsOfSomebodyElse() throws Exception {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(4))) {
      List<Reply> harness = askMany(engine, Turn.of("harness"), 64);
      awaitFirstTokens(harness.subList(0, 4));
      askAWord(engine, "chat").await();
      assertThat(done(harness)).isZero();
    }
  }

  /** Many people sit behind one address, or use one key. */
  @Test
  void aClientsOwnRequestsTakeTurns() throws Exception {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(4))) {
      List<Reply> harness = askMany(engine, Turn.of("office"), 64);
      awaitFirstTokens(harness.subList(0, 4));
      askAWord(engine, "office").await();
      assertThat(done(harness)).isZero();
    }
  }

  /** With a single row nobody is displaced; each ends, and the row goes round. */
  @Test
  void clientsTakeTurnsAtASingleRow() {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(1))) {
      List<Reply> first = askMany(engine, Turn.of("first"), 12);
      List<Reply> second = IntStream.range(0, 2).mapToObj(i -> askAWord(engine, "second")).toList();
      second.getLast().await();
      assertThat(done(first)).isBetween(2L, 3L);
    }
  }

  /** Pictures, adapters, and whether what was computed is still in the cache: none of it shows. */
  @Test
  void whoeverHadToWaitAgainSaysWhatItWouldHaveSaid() throws Exception {
    var random = new SplittableRandom(64);
    List<Prompt> prompts =
        IntStream.range(0, 6).mapToObj(i -> TinyGpt.prompt(gpt, random)).toList();
    List<long[]> alone =
        prompts.stream()
            .map(prompt -> gpt.generate(prompt, TinyGpt.greedy(gpt, 60)).generation().tokens())
            .toList();
    long tensors = Tensors.live();
    for (long prefixBytes : new long[] {0, 1 << 30}) {
      var config = EngineConfig.standard().withMaxBatch(3).withPrefixCacheBytes(prefixBytes);
      try (var engine = Engine.start(gpt, config)) {
        Turn harness = Turn.of("harness");
        List<Reply> replies =
            prompts.stream().map(prompt -> engine.submit(slow(harness, prompt, 60))).toList();
        awaitFirstTokens(replies.subList(0, 3));
        for (int i = 0; i < 10; i++) { // each takes a row from somebody
          Reply first = askAWord(engine, "one");
          askAWord(engine, "another").await();
          first.await();
        }
        assertThat(done(replies)).isLessThan(6);
        for (int i = 0; i < replies.size(); i++) {
          assertThat(replies.get(i).await().generation().tokens())
              .as("prefix cache of %d bytes, prompt %d: %s", prefixBytes, i, prompts.get(i).text())
              .isEqualTo(alone.get(i));
        }
      }
    }
    gpt.adapters().use(Optional.empty());
    assertThat(Tensors.live()).isEqualTo(tensors);
  }

  /** The prompt is neither said nor scored again. */
  @Test
  void aPromptIsEchoedOnceHoweverOftenItsAnswerWaits() throws Exception {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(2))) {
      var request =
          slow(Turn.of("harness"), Prompt.instruction("What is red?"), 100)
              .withLogprobs(0)
              .withEcho(Echo.PROMPT_FIRST);
      Reply expected = engine.submit(request);
      expected.await();
      List<Reply> replies = List.of(engine.submit(request), engine.submit(request));
      awaitFirstTokens(replies);
      askAWord(engine, "chat").await();
      assertThat(done(replies)).isZero();
      for (Reply reply : replies) {
        assertThat(reply.await()).usingRecursiveComparison().isEqualTo(expected.await());
        assertThat(probabilities(reply)).hasSize(reply.promptTokens() + 100);
      }
    }
  }

  private static List<TokenLogprob> probabilities(Reply reply) {
    return reply.arrived().stream().flatMap(piece -> piece.logprobs().stream()).toList();
  }

  @Test
  void whoeverWaitsAgainCanBeCancelledAndRunsOutOfTime() throws Exception {
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(3))) {
      Prompt prompt = Prompt.instruction("Slowly.");
      Turn harness = Turn.of("harness");
      Reply running = engine.submit(slow(harness, prompt, 400));
      Reply late = engine.submit(slow(harness, prompt, 400).withTimeLimit(Duration.ofMillis(500)));
      Reply unwanted = engine.submit(slow(harness, prompt, 400));
      awaitFirstTokens(List.of(running, late, unwanted));
      List<Reply> one = askMany(engine, Turn.of("one"), 1); // in the place of the unwanted
      awaitFirstTokens(one);
      List<Reply> another = askMany(engine, Turn.of("another"), 1); // in that of the late
      awaitFirstTokens(another);
      unwanted.cancel();
      assertThat(unwanted.await().generation().finishReason()).isEqualTo(FinishReason.CANCELLED);
      assertThat(late.await().generation().finishReason()).isEqualTo(FinishReason.TIMEOUT);
      assertThat(late.await().generation().tokens()).isNotEmpty();
      assertThat(List.of(running, one.getFirst(), another.getFirst())).noneMatch(Reply::isDone);
    }
  }

  /** Whoever fills the line keeps its own further requests out, and nobody else's. */
  @Test
  void aFullLineTakesOneMoreOfSomebodyWhoHasNoneInIt() throws Exception {
    var config = EngineConfig.standard().withMaxBatch(1).withMaxQueue(2);
    try (var engine = Engine.start(gpt, config)) {
      Turn harness = Turn.of("harness");
      awaitFirstTokens(askMany(engine, harness, 1));
      askMany(engine, harness, 2);
      assertThatThrownBy(() -> askMany(engine, harness, 1)).isInstanceOf(EngineBusyException.class);
      askMany(engine, Turn.of("one"), 1);
      assertThatThrownBy(() -> askMany(engine, Turn.of("one"), 1))
          .isInstanceOf(EngineBusyException.class);
      askMany(engine, Turn.of("another"), 1);
      assertThatThrownBy(() -> askMany(engine, Turn.of("a third"), 1))
          .isInstanceOf(EngineBusyException.class)
          .hasMessageContaining("4 requests are waiting");
    }
  }
}
