package org.mmgpt.train.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.image.Image;
import org.mmgpt.train.step.StepResult;

class DemoPageTest {
  private static final List<Answered> ANSWERS =
      List.of(
          new Answered(
              0,
              "counting",
              Optional.of(Image.of(4, 4, new byte[48])),
              "How many shapes are there?",
              "two",
              "<script>alert(1)</script>",
              "two."),
          new Answered(1, "counting", Optional.empty(), "Count the shapes.", "one", "", " one "),
          new Answered(
              1,
              "opposite",
              Optional.empty(),
              "What is the opposite of hot?",
              "cold",
              "cold",
              "colder"));

  @Test
  void an_answer_counts_only_if_it_is_right_to_the_letter() {
    assertThat(ANSWERS).extracting(Answered::rightBefore).containsExactly(false, false, true);
    assertThat(ANSWERS).extracting(Answered::rightAfter).containsExactly(true, true, false);
  }

  @Test
  void accuracies_are_counted_by_kind() {
    assertThat(Accuracy.byKind(ANSWERS))
        .containsEntry("counting", new Accuracy(2, 0, 2))
        .containsEntry("opposite", new Accuracy(1, 1, 0));
    assertThat(Accuracy.table(ANSWERS)).contains("counting").contains("33.3%").contains("66.7%");
  }

  @Test
  void the_page_needs_no_other_file_and_runs_nothing_that_was_generated() throws Exception {
    String html = DemoPage.html(ANSWERS, Optional.of(new byte[] {1, 2, 3}));
    assertThat(html).contains("data:image/png;base64,").doesNotContain("http");
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(html).contains("(nothing)");
  }

  @Test
  void the_summary_holds_seed_accuracies_seconds_and_losses() throws Exception {
    var seconds = new LinkedHashMap<String, Double>();
    seconds.put("fine-tune", 12.345);
    var steps = List.of(new StepResult(0, 3.5, 1, 0.1, true));
    JsonNode json =
        new ObjectMapper().readTree(new Summary(42, "2.13.0", 2, ANSWERS, seconds, steps).json());
    assertThat(json.at("/seed").asLong()).isEqualTo(42);
    assertThat(json.at("/accuracy/after").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(json.at("/accuracy_by_kind/counting/questions").asInt()).isEqualTo(2);
    assertThat(json.at("/losses/0").asDouble()).isEqualTo(3.5);
    assertThat(json.at("/peak_memory_bytes").asLong()).isPositive();
  }
}
