package org.mmgpt.train.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.train.optimizer.LearningRateSchedule;

class FinetuneConfigTest {
  private static final String MINIMAL =
      """
      model: base
      output: out
      data:
        language:
          - {type: alpaca_gpt4, annotations: notes/alpaca.json}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("run.yaml");
  }

  private FinetuneConfig read(String yaml, String... overrides) throws IOException {
    Files.writeString(file, yaml);
    return FinetuneConfig.read(file, List.of(overrides));
  }

  private void assertRefused(String yaml, String message, String... overrides) {
    assertThatThrownBy(() -> read(yaml, overrides))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message.replace("FILE", file.toString()));
  }

  @Test
  void what_the_file_leaves_out_is_the_published_recipe() throws IOException {
    FinetuneConfig config = read(MINIMAL);
    assertThat(config.model()).isEqualTo(Path.of("base"));
    assertThat(config.lora().rank()).isEqualTo(16);
    assertThat(config.lora().targets()).hasSize(9);
    assertThat(config.optimizer().learningRate()).isEqualTo(1e-5);
    assertThat(LearningRateSchedule.of(config.optimizer(), 500))
        .isEqualTo(new LearningRateSchedule.Cosine(100, 500));
    assertThat(config.training().accumulation()).isEqualTo(16);
  }

  @Test
  void sources_of_pictures_must_say_where_those_are() {
    assertRefused(
        MINIMAL + "  vision:\n    - {type: llava, annotations: llava.json}\n",
        "FILE:7: vision.0.images is missing; it names the folder of the pictures");
  }

  @Test
  void what_a_source_leaves_out_stands_under_each() throws IOException {
    String more = "    - {type: dolly, annotations: dolly.jsonl, weight: 2}\n";
    DataConfig data = read(MINIMAL + more, "data.each.sample=7").data();
    assertThat(data.language())
        .extracting(DataConfig.Source::sample, DataConfig.Source::weight)
        .containsExactly(tuple(7, 1.0), tuple(7, 2.0));
    assertRefused(
        MINIMAL + "    - {type: dolly, annotations: dolly.jsonl, weight: -1}\n",
        "FILE:6: weight must be positive, got -1.0");
  }

  @Test
  void arguments_override_the_file() throws IOException {
    FinetuneConfig config =
        read(MINIMAL, "optimizer.learning_rate=2e-3", "lora.targets=[q_proj]", "model=other");
    assertThat(config.optimizer().learningRate()).isEqualTo(2e-3);
    assertThat(config.lora().targets()).containsExactly("q_proj");
    assertThat(config.model()).isEqualTo(Path.of("other"));
  }

  @Test
  void an_unknown_key_is_answered_with_its_line_and_the_nearest_known_one() {
    assertRefused(
        MINIMAL + "optimizer:\n  lerning_rate: 1e-3\n",
        "FILE:7: unknown key 'lerning_rate'; did you mean 'learning_rate'?");
  }

  @Test
  void an_unknown_key_like_no_other_is_answered_with_all() {
    assertRefused(
        MINIMAL + "lora:\n  wombat: 3\n",
        "FILE:7: unknown key 'wombat'; known are alpha, dora, dropout, rank, rslora, start,"
            + " targets");
  }

  @Test
  void the_papers_recipe_can_be_read() {
    FinetuneConfig paper = FinetuneConfig.read(Path.of("configs/mmgpt-9b.yaml"), List.of());
    assertThat(paper.data().vision()).hasSize(6);
    assertThat(paper.training().accumulation()).isEqualTo(16);
    assertThat(LearningRateSchedule.of(paper.optimizer(), 500))
        .isEqualTo(new LearningRateSchedule.Cosine(100, 500));
  }

  @Test
  void the_published_arithmetic_is_not_for_two_threads_or_fp16() {
    assertRefused(
        MINIMAL + "reference_quirks: true\nprecision: fp16\n",
        "FILE:6: reference_quirks computes in fp32 or bf16, not fp16");
  }

  @Test
  void a_negative_batch_size_is_refused_with_its_line() {
    assertRefused(
        MINIMAL + "training:\n  epochs: 2\n  vision_batch: -4\n",
        "FILE:8: vision_batch must be 1 or more, got -4");
  }

  @Test
  void a_word_where_a_number_belongs_is_refused() {
    assertRefused(
        MINIMAL + "lora:\n  rank: high\n", "FILE:7: lora.rank: 'high' is not a whole number");
  }

  /** It became 0: {@code "seed="$SEED} without a SEED was another run, in silence. */
  @Test
  void nothing_where_a_number_belongs_is_refused() {
    assertRefused(MINIMAL, "'seed=': seed: expected a whole number", "seed=");
  }

  @Test
  void a_fraction_where_a_whole_number_belongs_is_refused() {
    assertRefused(
        MINIMAL + "lora:\n  rank: 1.5\n", "FILE:7: lora.rank: '1.5' is not a whole number");
  }

  @Test
  void an_unknown_schedule_is_answered_with_the_known_ones() {
    assertRefused(
        MINIMAL + "optimizer:\n  schedule: triangle\n",
        "FILE:7: optimizer.schedule: 'triangle' is not one of constant, linear, cosine");
  }

  @Test
  void a_missing_key_is_named() {
    assertRefused(MINIMAL.replace("output: out\n", ""), "FILE: key 'output' is missing");
  }

  @Test
  void a_key_given_twice_is_refused() {
    assertRefused(MINIMAL + "model: twice\n", "FILE:6: key 'model' is given twice");
  }

  @Test
  void a_wrong_override_names_itself() {
    assertRefused(
        MINIMAL, "'training.clip=-1': clip must be 0 or more, got -1.0", "training.clip=-1");
  }

  @Test
  void a_name_missing_in_an_override_is_said() {
    for (String odd : List.of(".=1", "training..steps=1", "training.=1")) {
      assertRefused(MINIMAL, "'" + odd + "': a name is missing beside a point", odd);
    }
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> FinetuneConfig.read(file, List.of()))
        .hasMessage(file + ": no such file");
  }

  @Test
  void what_is_no_configuration_at_all_is_named_for_what_it_is() throws IOException {
    assertRefused("", "FILE: key 'model' is missing");
    assertRefused(
        "model: [",
        "FILE:1: while parsing a flow node, expected the node content, but found '<stream end>'");
    assertThatThrownBy(() -> FinetuneConfig.read(folder, List.of()))
        .hasMessage(folder + ": this is a folder; name a YAML file");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThatThrownBy(() -> FinetuneConfig.read(file, List.of()))
        .hasMessage(file + ": this is no text in UTF-8");
  }

  @Test
  void more_threads_than_libtorch_lives_with_are_refused() {
    assertRefused("threads: 100000\n" + MINIMAL, "FILE:1: threads must be 0 to 1024, got 100000");
  }
}
