package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.Chat;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.generation.FinishReason;

/** A dialogue on an engine is the model's own, without computing it again for every answer. */
class EngineChatTest {
  private static final Image FIRST = TinyGpt.picture(new SplittableRandom(1));
  private static final Image SECOND = TinyGpt.picture(new SplittableRandom(2));
  private static MultiModalGpt gpt;

  @BeforeAll
  static void load() {
    gpt = TinyGpt.load();
  }

  @AfterAll
  static void close() {
    gpt.close();
  }

  private static List<Answer> dialogue(Chat chat) {
    var answers = new ArrayList<Answer>();
    answers.add(chat.ask("How many shapes are there?", FIRST));
    answers.add(chat.ask("And which colours?"));
    answers.add(chat.ask("What about this one?", SECOND)); // two markers now, and one picture
    chat.useAdapter(Optional.of("red"));
    answers.add(chat.ask("Say it again."));
    chat.useConfig(chat.config().toBuilder().numBeams(2).build());
    answers.add(chat.ask("Which is largest?"));
    chat.reset();
    chat.useAdapter(Optional.empty());
    chat.useConfig(TinyGpt.greedy(gpt, 9));
    answers.add(chat.ask("How many shapes are there?", FIRST));
    return answers;
  }

  @Test
  void theAnswersAreTheModelsOwn() {
    List<Answer> own = dialogue(gpt.chat(TinyGpt.greedy(gpt, 9)));
    List<Answer> kept;
    try (var engine = Engine.start(gpt, EngineConfig.single())) {
      kept = dialogue(engine.chat(TinyGpt.greedy(gpt, 9)));
    }
    for (int i = 0; i < own.size(); i++) {
      assertThat(kept.get(i).text()).as("answer %d", i).isEqualTo(own.get(i).text());
      assertThat(kept.get(i).generation().tokens())
          .as("tokens of answer %d", i)
          .isEqualTo(own.get(i).generation().tokens());
    }
  }

  @Test
  void whatWasComputedIsNotComputedAgain() {
    var cached = new ArrayList<Integer>();
    EngineListener listener =
        new EngineListener() {
          @Override
          public void prompt(int tokens, int known) {
            cached.add(known);
          }
        };
    try (var engine = Engine.start(gpt, EngineConfig.single(), listener)) {
      Chat chat = engine.chat(TinyGpt.greedy(gpt, 9));
      Answer first = chat.ask("How many shapes are there?", FIRST);
      chat.ask("And which colours?");
      assertThat(cached.getFirst()).isZero();
      assertThat(cached.getLast()).isGreaterThanOrEqualTo(first.promptTokens());
    }
  }

  @Test
  void itIsStoppedWithinOneToken() {
    try (var engine = Engine.start(gpt, EngineConfig.single())) {
      Chat chat = engine.chat(TinyGpt.greedy(gpt, 400));
      Answer stopped = chat.ask("Say something.", piece -> chat.stop());
      assertThat(stopped.generation().finishReason()).isEqualTo(FinishReason.CANCELLED);
      assertThat(stopped.generation().tokens()).hasSizeLessThan(400);
      chat.useConfig(TinyGpt.greedy(gpt, 3));
      assertThat(chat.ask("And now?").generation().finishReason()).isEqualTo(FinishReason.LENGTH);
    }
  }
}
