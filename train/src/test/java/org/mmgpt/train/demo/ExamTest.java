package org.mmgpt.train.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.world.Conversation.Asked;
import org.mmgpt.data.world.WorldDataset;

/** The very questions of {@code ./mmgpt demo}, and the very records that it trains on. */
class ExamTest {
  private static final int SEED = 42;
  private static final int RECORDS = 300 * 16; // steps and batch of tiny/demo.yaml

  private static final Exam EXAM =
      Exam.draw(Demonstration.VISUAL_CONVERSATIONS, Demonstration.LANGUAGE_CONVERSATIONS, SEED);

  @Test
  void it_asks_at_least_200_questions_of_five_kinds_about_pictures_and_two_about_text() {
    assertThat(EXAM.conversations().stream().mapToInt(c -> asked(c).size()).sum())
        .isGreaterThanOrEqualTo(200);
    assertThat(kinds(true)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(kinds(false)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void no_picture_of_it_is_trained_on() {
    Set<ByteBuffer> trained = new HashSet<>();
    Set<String> scenes = new HashSet<>();
    for (int i = 0; i < RECORDS; i++) {
      WorldDataset.Record record = Demonstration.training(true, SEED).record(i);
      record.images().forEach(image -> trained.add(ByteBuffer.wrap(image.rgb())));
      scenes.add(record.conversation().scene().orElseThrow().key());
    }

    assertThat(visual(true)).hasSize(Demonstration.VISUAL_CONVERSATIONS);
    assertThat(visual(true))
        .allSatisfy(
            record -> {
              assertThat(scenes).doesNotContain(record.conversation().scene().orElseThrow().key());
              assertThat(record.images())
                  .noneMatch(image -> trained.contains(ByteBuffer.wrap(image.rgb())));
            });
  }

  /** Questions about pictures recur with every picture; those about language are whole. */
  @Test
  void no_question_about_language_is_trained_on() {
    Set<String> trained = new HashSet<>();
    for (int i = 0; i < RECORDS; i++) {
      asked(Demonstration.training(false, SEED).record(i))
          .forEach(asked -> trained.add(asked.question()));
    }

    assertThat(visual(false).stream().flatMap(r -> asked(r).stream()).map(Asked::question))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(trained);
  }

  private static List<WorldDataset.Record> visual(boolean visual) {
    return EXAM.conversations().stream().filter(c -> c.images().isEmpty() != visual).toList();
  }

  private static Set<String> kinds(boolean visual) {
    var asked = new ArrayList<Asked>();
    visual(visual).forEach(record -> asked.addAll(asked(record)));
    return asked.stream().map(a -> a.fact().kind().label()).collect(Collectors.toSet());
  }

  private static List<Asked> asked(WorldDataset.Record record) {
    return record.conversation().asked();
  }
}
