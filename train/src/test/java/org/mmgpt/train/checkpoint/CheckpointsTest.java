package org.mmgpt.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.Trainer;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.listener.CheckpointListener;
import org.mmgpt.train.listener.StepTiming;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LearningRateSchedule;
import org.mmgpt.train.optimizer.ParameterGroup;
import org.mmgpt.train.step.Backward;
import org.mmgpt.train.step.Objective;
import org.mmgpt.train.step.SequentialBackward;
import org.mmgpt.train.step.StepResult;
import org.mmgpt.train.step.TrainingStep;

class CheckpointsTest {
  private static final long STEPS = 20;

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = parent.resolve("checkpoints");
  }

  /** A parabola with its lowest point at the step's number; the batch is that number. */
  private record Parabola(Tensor x) implements Objective<Long> {
    @Override
    public double weight(Long target) {
      return 1;
    }

    @Override
    public Tensor lossSum(Long target) {
      Tensor error = x.sub((double) target);
      return error.mul(error).sum();
    }
  }

  /** Trains from the newest checkpoint on; dies after {@code dieAfter} steps in all. */
  private List<StepResult> run(int rank, long dieAfter) {
    var results = new ArrayList<StepResult>();
    var parameters = new LinkedHashMap<String, Tensor>();
    Tensor x = Tensor.ofArray(new float[] {0.5f, -3}, 2).requiresGrad(true);
    parameters.put("x", x);
    try (x;
        var adamW = new AdamW(List.of(ParameterGroup.of(parameters, 0.1)), AdamW.Settings.DEFAULT);
        var checkpoints =
            new Checkpoints(
                folder, 2, settings(rank), new Checkpoints.Content(parameters, adamW.state()));
        Backward<Long> backward = new SequentialBackward<>(new Parabola(x))) {
      TrainingListener recorder =
          new TrainingListener() {
            @Override
            public void stepped(StepResult result, StepTiming timing) {
              results.add(result);
              if (result.step() + 1 == dieAfter) {
                throw new TrainingException("killed");
              }
            }
          };
      new Trainer<>(
              new TrainingStep<>(backward, adamW, new GradientClipping(1)),
              step -> List.of(step),
              new Trainer.Settings(STEPS, 0.1, new LearningRateSchedule.Linear(2, STEPS)),
              List.of(
                  new CheckpointListener(
                      checkpoints, OptionalLong.of(5), Optional.empty(), Progress::at),
                  recorder))
          .train(checkpoints.restore().nextStep());
    } catch (TrainingException end) {
      if (!"killed".equals(end.getMessage())) {
        throw end;
      }
    }
    return results;
  }

  private static SequencedMap<String, String> settings(int rank) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("lora.rank", Integer.toString(rank));
    return settings;
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_resumed_run_continues_to_the_last_bit() throws Exception {
    List<StepResult> uninterrupted = run(4, Long.MAX_VALUE);
    Files.move(folder, folder.resolveSibling("uninterrupted"));
    run(4, 12);
    List<StepResult> resumed = run(4, Long.MAX_VALUE);
    assertThat(resumed.getFirst().step()).isEqualTo(10);
    assertThat(resumed).isEqualTo(uninterrupted.subList(10, (int) STEPS));
  }

  @Test
  void only_the_last_ones_stay() throws Exception {
    run(4, Long.MAX_VALUE);
    assertThat(names()).containsExactly("step-00000015", "step-00000020");
  }

  @Test
  void the_best_by_evaluation_stays_however_old_it_is() throws Exception {
    try (Tensor x = Tensor.ofArray(new float[] {0}, 1);
        var adamW = new AdamW(List.of(), AdamW.Settings.DEFAULT)) {
      var parameters = new LinkedHashMap<String, Tensor>();
      parameters.put("x", x);
      double[] losses = {3, 1, 2, 2.5};
      try (var checkpoints =
          new Checkpoints(
              folder, 1, settings(4), new Checkpoints.Content(parameters, adamW.state()))) {
        for (int step = 0; step < losses.length; step++) {
          checkpoints.save(Progress.at(step).withEvaluationLoss(OptionalDouble.of(losses[step])));
        }
      }
    }
    assertThat(names()).containsExactly("step-00000001", "step-00000003");
  }

  @Test
  void what_cannot_be_written_is_named_with_what_stands() throws Exception {
    run(4, 7);
    try (Tensor x = Tensor.ofArray(new float[] {0}, 1);
        var adamW = new AdamW(List.of(), AdamW.Settings.DEFAULT)) {
      var parameters = new LinkedHashMap<String, Tensor>();
      parameters.put("x", x);
      Checkpoints.Content full =
          new Checkpoints.Content(
              "x.safetensors",
              parameters,
              adamW.state(),
              target -> {
                throw new IOException("No space left on device");
              });
      var checkpoints = new Checkpoints(folder, 2, settings(4), full);
      checkpoints.save(Progress.at(10));
      assertThatThrownBy(checkpoints::close)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining("step 10 can't be written (No space left on device)")
          .hasMessageContaining("step-00000005 stands");
    }
    assertThat(names()).containsExactly("step-00000005");
  }

  @Test
  void a_finished_run_has_nothing_left_to_do() {
    run(4, Long.MAX_VALUE);
    assertThat(run(4, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void another_configuration_is_refused() {
    run(4, 12);
    assertThatThrownBy(() -> run(8, 20))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("step-00000010: lora.rank is 8, but was 4")
        .hasMessageContaining("checkpoints.resume=false");
  }

  @Test
  void what_a_killed_writer_left_is_not_taken_for_a_checkpoint() throws Exception {
    run(4, 7);
    Files.createDirectory(folder.resolve("step-00000099.partial"));
    Files.createDirectory(folder.resolve("step-00000098")); // renamed, but not marked as complete
    assertThat(run(4, Long.MAX_VALUE).getFirst().step()).isEqualTo(5);
    assertThat(names()).containsExactly("step-00000015", "step-00000020");
  }

  /** A bit that the disk had turned went into the training unseen. */
  @Test
  void a_damaged_checkpoint_is_refused_and_the_one_before_goes_on() throws Exception {
    List<StepResult> uninterrupted = run(4, Long.MAX_VALUE);
    Path newest = folder.resolve("step-00000020");
    Path file = newest.resolve("optimizer.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> run(4, Long.MAX_VALUE))
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            newest
                + " is damaged, optimizer.safetensors is not as it was written; delete this folder"
                + " to go on from step-00000015");
    Files.delete(file);
    assertThatThrownBy(() -> run(4, Long.MAX_VALUE))
        .hasMessageContaining("optimizer.safetensors is missing");

    Files.delete(newest.resolve("COMPLETE"));
    assertThat(run(4, Long.MAX_VALUE)).isEqualTo(uninterrupted.subList(15, (int) STEPS));
  }
}
