package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.error.GenerationException;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.infer.sampling.TokenLogprob;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensors;

class EngineTest {
  private static MultiModalGpt gpt;

  @BeforeAll
  static void load() {
    gpt = TinyGpt.load();
  }

  @AfterAll
  static void close() {
    gpt.close();
  }

  private static GenerationRequest endless(String question) {
    return GenerationRequest.of(Prompt.instruction(question), TinyGpt.greedy(gpt, 400));
  }

  /**
   * Whatever a prompt looks like, whoever runs beside it, and in whatever pieces it is computed.
   */
  @Test
  void anAnswerIsTheSameAloneAndAmongOthers() {
    var random = new SplittableRandom(20_230_508);
    List<Prompt> prompts =
        IntStream.range(0, 60).mapToObj(i -> TinyGpt.prompt(gpt, random)).toList();
    var lengths = IntStream.range(0, 60).map(i -> 1 + random.nextInt(40)).toArray();
    var alone = new ArrayList<long[]>();
    for (int i = 0; i < prompts.size(); i++) {
      alone.add(
          gpt.generate(prompts.get(i), TinyGpt.greedy(gpt, lengths[i])).generation().tokens());
    }
    var config = EngineConfig.standard().withMaxBatch(9).withPrefillChunk(23);
    try (var engine = Engine.start(gpt, config)) {
      for (int round = 0; round < 2; round++) { // the second finds the first's prefixes
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < prompts.size(); i++) {
          var request = GenerationRequest.of(prompts.get(i), TinyGpt.greedy(gpt, lengths[i]));
          replies.add(engine.submit(request));
        }
        for (int i = 0; i < replies.size(); i++) {
          assertThat(replies.get(i).await().generation().tokens())
              .as("round %d, prompt %d: %s", round, i, prompts.get(i).text())
              .isEqualTo(alone.get(i));
        }
      }
    }
  }

  /** A reader who comes when told is given the same, and is told at the end, too. */
  @Test
  void whoeverIsToldFindsWhatHasArrived() throws InterruptedException {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var request =
          GenerationRequest.of(Prompt.instruction("What is red?"), TinyGpt.greedy(gpt, 60));
      var single = new ArrayList<AnswerPiece>();
      engine.submit(request).forEach(single::add);
      Reply reply = engine.submit(request);
      var arrived = new ArrayList<AnswerPiece>();
      var toldAtTheEnd = new CountDownLatch(1);
      reply.whenMore(
          () -> {
            boolean done = reply.isDone();
            synchronized (arrived) {
              arrived.addAll(reply.arrived());
            }
            if (done) {
              toldAtTheEnd.countDown();
            }
          });
      assertThat(toldAtTheEnd.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(arrived).isEqualTo(single);
      assertThatThrownBy(reply::iterator).hasMessageContaining("reader already");
    }
  }

  @Test
  void drawsDependOnTheSeedAlone() {
    var config =
        TinyGpt.greedy(gpt, 30).toBuilder().doSample(true).temperature(1.3).seed(7).build();
    Prompt prompt = Prompt.instruction("Tell me about triangles.");
    long[] alone = gpt.generate(prompt, config).generation().tokens();
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      Reply same = engine.submit(GenerationRequest.of(prompt, config));
      Reply other = engine.submit(GenerationRequest.of(prompt, config.withSeed(8)));
      assertThat(same.await().generation().tokens()).isEqualTo(alone);
      assertThat(other.await().generation().tokens()).isNotEqualTo(alone);
    }
  }

  /** The picture of the first turn is not computed again, nor is what was said about it. */
  @Test
  void aDialogueGoesOnWhereItStopped() {
    var picture = TinyGpt.picture(new SplittableRandom(1));
    Turn first = Turn.of("How many shapes are there?", "").withImages(1);
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var config = TinyGpt.greedy(gpt, 12);
      Reply opening = engine.submit(GenerationRequest.of(Prompt.of(first, picture), config));
      Answer said = opening.await();
      assertThat(opening.cachedTokens()).isZero();
      Turn answered = Turn.of(first.instruction(), said.text()).withImages(1);
      Prompt next =
          Prompt.of(new Dialogue(List.of(answered, Turn.of("And which colours?", ""))), picture);
      long[] fresh = gpt.generate(next, config).generation().tokens();
      Reply second = engine.submit(GenerationRequest.of(next, config));
      assertThat(second.await().generation().tokens()).isEqualTo(fresh);
      assertThat(second.cachedTokens()).isGreaterThanOrEqualTo(opening.promptTokens());
      // Another picture, other keys and values: nothing may be taken over.
      Prompt other = Prompt.of(first, TinyGpt.picture(new SplittableRandom(2)));
      Reply third = engine.submit(GenerationRequest.of(other, config));
      third.await();
      assertThat(third.cachedTokens()).isZero();
    }
  }

  @Test
  void cancellingEndsAnAnswerWithinOneToken() throws InterruptedException {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      Reply reply = engine.submit(endless("Say something."));
      var pieces = reply.iterator();
      pieces.next();
      reply.cancel();
      Answer answer = reply.await();
      assertThat(answer.generation().finishReason()).isEqualTo(FinishReason.CANCELLED);
      assertThat(answer.generation().tokens()).hasSizeLessThan(400);
      assertThat(engine.drain(Duration.ofSeconds(5))).isTrue();
    }
  }

  @Test
  void aFullQueueRefusesAndForgetsWhoLeft() {
    var config = EngineConfig.standard().withMaxBatch(1).withMaxQueue(2);
    try (var engine = Engine.start(gpt, config)) {
      Reply running = engine.submit(endless("Say something."));
      running.iterator().next();
      Reply waiting = engine.submit(endless("Me too."));
      engine.submit(endless("And me."));
      assertThatThrownBy(() -> engine.submit(endless("And me?")))
          .isInstanceOf(EngineBusyException.class)
          .hasMessageContaining("2 requests are waiting");
      waiting.cancel();
      assertThat(waiting.await().generation().finishReason()).isEqualTo(FinishReason.CANCELLED);
      engine.submit(endless("Now?"));
    }
  }

  @Test
  void timeRunsOutInTheQueueToo() {
    var config = EngineConfig.standard().withMaxBatch(1);
    try (var engine = Engine.start(gpt, config)) {
      Reply running = engine.submit(endless("Say something."));
      Reply late = engine.submit(endless("Me too.").withTimeLimit(Duration.ofMillis(1)));
      Answer answer = late.await();
      assertThat(answer.generation().finishReason()).isEqualTo(FinishReason.TIMEOUT);
      assertThat(answer.generation().tokens()).isEmpty();
      running.cancel();
    }
  }

  @Test
  void aSubscriberGetsWhatItAsksFor() throws InterruptedException {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var text = new StringBuilder();
      var done = new CountDownLatch(1);
      Reply reply =
          engine.submit(
              GenerationRequest.of(Prompt.instruction("Hello!"), TinyGpt.greedy(gpt, 10)));
      reply.subscribe(
          new Flow.Subscriber<>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription opened) {
              subscription = opened;
              subscription.request(1);
            }

            @Override
            public void onNext(AnswerPiece piece) {
              text.append(piece.text());
              subscription.request(1);
            }

            @Override
            public void onError(Throwable error) {
              text.append(error);
              done.countDown();
            }

            @Override
            public void onComplete() {
              done.countDown();
            }
          });
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(text.toString().strip()).isEqualTo(reply.await().text());
    }
  }

  /** A schema that gave up took every answer of the same pass along. */
  @Test
  void whatOneAnswerIsKeptToFailsThatOneAlone() {
    LogitsProcessor failing =
        (tokens, logits) -> {
          if (tokens.generatedSize() == 5) {
            throw new IllegalStateException("this way leads nowhere");
          }
        };
    try (Engine engine = Engine.start(gpt, EngineConfig.standard())) {
      GenerationRequest good = endless("What is red?");
      var bad =
          new GenerationRequest(
              good.turn(),
              good.prompt(),
              good.config(),
              Optional.empty(),
              Optional.empty(),
              Echo.NONE,
              false,
              List.of(failing));
      List<Reply> replies = List.of(engine.submit(good), engine.submit(bad), engine.submit(good));
      assertThatThrownBy(() -> replies.get(1).await()).hasMessage("this way leads nowhere");
      assertThat(replies.get(0).await().generation().tokens())
          .isEqualTo(replies.get(2).await().generation().tokens())
          .hasSize(good.config().maxNewTokens());
    }
  }

  /** They waited for ever: only those who had not begun were told. */
  @Test
  void nobodyWaitsForAnEngineThatBreaksDown() {
    LogitsProcessor breaking =
        (tokens, logits) -> {
          throw new OutOfMemoryError("made up by a test");
        };
    try (Engine engine = Engine.start(gpt, EngineConfig.standard())) {
      GenerationRequest good = endless("What is red?");
      Reply running = engine.submit(good);
      running.iterator().next();
      Reply bad =
          engine.submit(
              new GenerationRequest(
                  good.turn(),
                  good.prompt(),
                  good.config(),
                  Optional.empty(),
                  Optional.empty(),
                  Echo.NONE,
                  false,
                  List.of(breaking)));
      for (Reply reply : List.of(running, bad)) {
        assertThatThrownBy(reply::await).hasMessageContaining("the engine has stopped");
      }
    }
  }

  @Test
  void probabilitiesAreTheModelsOwn() {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var request =
          GenerationRequest.of(Prompt.instruction("Hello!"), TinyGpt.greedy(gpt, 5))
              .withLogprobs(3);
      var pieces = new ArrayList<AnswerPiece>();
      engine.submit(request).forEach(pieces::add);
      var logprobs = pieces.stream().flatMap(piece -> piece.logprobs().stream()).toList();
      assertThat(logprobs).hasSize(5);
      assertThat(logprobs)
          .allSatisfy(
              token -> {
                assertThat(token.logprob()).isNegative();
                assertThat(token.alternatives()).hasSize(3);
                assertThat(token.alternatives().getFirst().token()).isEqualTo(token.token());
              });
    }
  }

  /** In whatever pieces a prompt is computed, and whether it has been known before. */
  @Test
  void aPromptIsScoredAsTheModelScoresIt() {
    var random = new SplittableRandom(7);
    var ids = new ArrayList<>(random.ints(150, 3, 500).boxed().toList());
    ids.addFirst(gpt.tokenizer().bosId());
    float[][] expected;
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      long[] tokens = ids.stream().mapToLong(Integer::longValue).toArray();
      var logits = gpt.model().forward(TokenBatch.of(tokens), Optional.empty()); // (1, T, V)
      expected = Scores.rows(logits.select(0, 0));
    }
    try (var engine = Engine.start(gpt, EngineConfig.standard().withPrefillChunk(17))) {
      var request =
          GenerationRequest.of(Prompt.ofTokens(ids), TinyGpt.greedy(gpt, 1)).withLogprobs(2);
      Reply other = engine.submit(endless("What is red?"));
      engine.submit(request).await(); // so that the prompt is known
      for (Echo echo : List.of(Echo.PROMPT_FIRST, Echo.PROMPT_ALONE)) {
        Reply reply = engine.submit(request.withEcho(echo));
        reply.await();
        List<TokenLogprob> logprobs =
            reply.arrived().stream().flatMap(piece -> piece.logprobs().stream()).toList();
        assertThat(logprobs).hasSize(echo == Echo.PROMPT_FIRST ? ids.size() + 1 : ids.size());
        assertThat(logprobs.getFirst().logprob()).isNaN();
        for (int place = 1; place < ids.size(); place++) {
          var one = TokenLogprob.of(expected[place - 1], ids.get(place), 2);
          assertThat(logprobs.get(place).token()).isEqualTo(one.token());
          assertThat(logprobs.get(place).logprob()).isCloseTo(one.logprob(), within(1e-3));
          assertThat(logprobs.get(place).alternatives()).hasSize(2);
        }
      }
      other.cancel();
    }
  }

  @Test
  void anAnswerBehindItsPromptGoesOnWithASpace() {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var prompt = new Prompt(MarkedText.empty().plain("The sky  is"), List.of());
      var request = GenerationRequest.of(prompt, TinyGpt.greedy(gpt, 6));
      String answer = engine.submit(request).await().text();
      String both = engine.submit(request.withEcho(Echo.PROMPT_FIRST)).await().text();
      assertThat(both).startsWith("The sky  is").endsWith(answer);
      assertThat(both.substring("The sky  is".length()).strip()).isEqualTo(answer);
      assertThat(engine.submit(request.withEcho(Echo.PROMPT_ALONE)).await().text())
          .isEqualTo("The sky  is");
    }
  }

  @Test
  void whatCannotBeAnsweredIsRefusedAtOnce() {
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      assertThatThrownBy(() -> engine.submit(endless("word ".repeat(600))))
          .isInstanceOf(GenerationException.class)
          .hasMessageContaining("context");
      var unknown = Prompt.instruction("Hello!").withAdapter("green");
      assertThatThrownBy(() -> engine.submit(GenerationRequest.of(unknown, gpt.defaultConfig())))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("green");
      var beams = gpt.defaultConfig().toBuilder().numBeams(3).build();
      assertThatThrownBy(() -> GenerationRequest.of(unknown, beams))
          .hasMessageContaining("num_beams");
    }
  }

  @Test
  void nothingIsLeftBehind() {
    long before = Tensors.live();
    try (var engine = Engine.start(gpt, EngineConfig.standard())) {
      var random = new SplittableRandom(5);
      var replies =
          IntStream.range(0, 20)
              .mapToObj(i -> TinyGpt.prompt(gpt, random))
              .map(p -> engine.submit(GenerationRequest.of(p, TinyGpt.greedy(gpt, 50))))
              .toList();
      for (int i = 0; i < 10; i++) {
        replies.get(i).await();
      }
    } // the others are cut off
    gpt.adapters().use(Optional.empty());
    assertThat(Tensors.live()).isEqualTo(before);
  }
}
