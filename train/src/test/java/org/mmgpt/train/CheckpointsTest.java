package org.mmgpt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.Tensor;

class CheckpointsTest {
  private static final long STEPS = 20;

  @TempDir Path folder;

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
  private List<StepResult> run(String fingerprint, long dieAfter) {
    var results = new ArrayList<StepResult>();
    var parameters = new LinkedHashMap<String, Tensor>();
    Tensor x = Tensor.ofArray(new float[] {0.5f, -3}, 2).requiresGrad(true);
    parameters.put("x", x);
    try (x;
        var adamW = new AdamW(List.of(ParameterGroup.of(parameters, 0.1)), AdamW.Settings.DEFAULT);
        Backward<Long> backward = new SequentialBackward<>(new Parabola(x))) {
      var checkpoints = new Checkpoints(folder, 2, fingerprint, parameters, adamW);
      TrainingListener recorder =
          new TrainingListener() {
            @Override
            public void stepped(StepResult result) {
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
              List.of(new CheckpointListener(checkpoints, 5, Duration.ofHours(1)), recorder))
          .train(checkpoints.restore());
    } catch (TrainingException killed) {
      assertThat(killed).hasMessage("killed");
    }
    return results;
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_resumed_run_continues_to_the_last_bit() throws Exception {
    List<StepResult> uninterrupted = run("same", Long.MAX_VALUE);
    for (String name : names()) {
      Files.delete(folder.resolve(name));
    }
    run("same", 12);
    List<StepResult> resumed = run("same", Long.MAX_VALUE);
    assertThat(resumed.getFirst().step()).isEqualTo(10);
    assertThat(resumed).isEqualTo(uninterrupted.subList(10, (int) STEPS));
  }

  @Test
  void only_the_last_ones_stay() throws Exception {
    run("same", Long.MAX_VALUE);
    assertThat(names())
        .containsExactly("checkpoint-00000015.safetensors", "checkpoint-00000020.safetensors");
  }

  @Test
  void a_finished_run_has_nothing_left_to_do() {
    run("same", Long.MAX_VALUE);
    assertThat(run("same", Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void another_configuration_is_refused() {
    run("rank 4", 12);
    assertThatThrownBy(
            () -> {
              var parameters = new LinkedHashMap<String, Tensor>();
              try (Tensor x = Tensor.ofArray(new float[] {0, 0}, 2);
                  var adamW = new AdamW(List.of(), AdamW.Settings.DEFAULT)) {
                parameters.put("x", x);
                new Checkpoints(folder, 2, "rank 8", parameters, adamW).restore();
              }
            })
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("another configuration (rank 4, now rank 8)");
  }

  @Test
  void what_a_killed_writer_left_is_not_taken_for_a_checkpoint() throws Exception {
    run("same", 7);
    Files.writeString(folder.resolve(".checkpoint-00000099.safetensors.1234.partial"), "half");
    assertThat(run("same", Long.MAX_VALUE).getFirst().step()).isEqualTo(5);
  }
}
