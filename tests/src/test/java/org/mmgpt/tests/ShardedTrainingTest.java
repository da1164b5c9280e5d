package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs that share the frozen layers compute what two do that have all of them. */
class ShardedTrainingTest {
  private static final String SHARDED = "parallel.shard_base=true";
  private static final int STEPS = 12;
  private static final double PERCENT = 1e-4; // 1e-6 relative

  @TempDir private Path folder;
  private TinyRun run;

  @BeforeEach
  void writeConfiguration() throws IOException {
    run =
        TinyRun.write(
            folder,
            40,
            """
            lora: {rank: 4}
            training: {steps: %d, language_batch: 2, accumulation: 2}
            optimizer: {learning_rate: 1e-3, warmup_steps: 2, schedule: constant}
            checkpoints: {every_steps: 5}
            evaluation:
              every_steps: 5
              answers: 2
              max_new_tokens: 4
              batches: 3 # one process has one less than the other
              language: [{type: alpaca_gpt4, annotations: %s}]
            parallel: {timeout_seconds: 60, check_every: 4}
            """
                .formatted(STEPS, folder.resolve("alpaca.json")));
  }

  @Test
  void theLossesAreThoseOfWholeLayers() throws Exception {
    run.launch(2, run.into("whole"));
    run.launch(2, run.into("sharded"), SHARDED);

    TinyRun.assertSame(run.losses("sharded"), run.losses("whole"), STEPS, PERCENT);
    TinyRun.assertSame(
        run.numbers("sharded", "evaluation_loss"),
        run.numbers("whole", "evaluation_loss"),
        3,
        PERCENT);
  }

  @Test
  void itGoesOnFromACheckpoint() throws Exception {
    run.launch(2, run.into("all"), SHARDED);
    run.launch(2, run.into("parts"), SHARDED, "training.steps=7");
    run.launch(2, run.into("parts"), SHARDED);

    assertThat(run.losses("parts")).isEqualTo(run.losses("all"));
  }

  @Test
  void oneProcessIsToldThatItKeepsEverything() throws Exception {
    MmgptProcess.Outcome outcome = run.finetune(SHARDED, "training.steps=1");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("note: parallel.shard_base has no effect on one process");
  }

  @Test
  void onlyFrozenWeightsCanBeSharded() throws Exception {
    MmgptProcess.Outcome outcome = run.finetune(SHARDED, "training.trainable=[mlp]");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("parallel.shard_base and training.trainable exclude each other");
  }
}
