package org.mmgpt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.train.batches.BatchSource;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.listener.StepTiming;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LearningRateSchedule;
import org.mmgpt.train.optimizer.ParameterGroup;
import org.mmgpt.train.step.Backward;
import org.mmgpt.train.step.Objective;
import org.mmgpt.train.step.PairedBackward;
import org.mmgpt.train.step.SequentialBackward;
import org.mmgpt.train.step.StepResult;
import org.mmgpt.train.step.TrainingStep;

/** Fits a line through points: small enough to follow, with everything that a training run has. */
class TrainerTest {

  private record Points(float[] x, float[] y) {}

  /** Squared error of {@code y = slope * x}. */
  private record Line(Tensor slope) implements Objective<Points> {
    @Override
    public double weight(Points batch) {
      return batch.x.length;
    }

    @Override
    public Tensor lossSum(Points batch) {
      Tensor x = Tensor.ofArray(batch.x, batch.x.length);
      Tensor y = Tensor.ofArray(batch.y, batch.y.length);
      Tensor error = x.mul(slope).sub(y);
      return error.mul(error).sum();
    }
  }

  /** Two unequal micro batches around {@code y = 2x}. */
  private static List<Points> points(long step) {
    var random = new SplittableRandom(step);
    var batches = new ArrayList<Points>();
    for (int size : new int[] {3, 5}) {
      var x = new float[size];
      var y = new float[size];
      for (int i = 0; i < size; i++) {
        x[i] = (float) random.nextDouble(-1, 1);
        y[i] = 2 * x[i] + (float) random.nextDouble(-0.1, 0.1);
      }
      batches.add(new Points(x, y));
    }
    return batches;
  }

  private enum Threads {
    ONE,
    TWO
  }

  private static List<StepResult> train(Threads threads, BatchSource<Points> source) {
    var results = new ArrayList<StepResult>();
    try (var scope = Scope.open()) {
      Tensor slope = Tensor.ofArray(new float[] {0}, 1).requiresGrad(true).escape();
      var parameters = new LinkedHashMap<String, Tensor>();
      parameters.put("slope", slope);
      var objective = new Line(slope);
      try (slope;
          Backward<Points> backward =
              threads == Threads.TWO
                  ? new PairedBackward<>(objective)
                  : new SequentialBackward<>(objective);
          var adamW =
              new AdamW(List.of(ParameterGroup.of(parameters, 0)), AdamW.Settings.DEFAULT)) {
        new Trainer<>(
                new TrainingStep<>(backward, adamW, new GradientClipping(1)),
                source,
                new Trainer.Settings(60, 0.1, new LearningRateSchedule.Cosine(5, 60)),
                List.of(
                    new TrainingListener() {
                      @Override
                      public void stepped(StepResult result, StepTiming timing) {
                        results.add(result);
                      }
                    }))
            .train(0);
      }
    }
    return results;
  }

  @Test
  void the_loss_falls() {
    List<StepResult> results = train(Threads.ONE, TrainerTest::points);
    assertThat(results.getFirst().loss()).isGreaterThan(0.5);
    assertThat(results.getLast().loss()).isLessThan(0.05);
  }

  @Test
  void the_same_run_gives_the_same_bits() {
    assertThat(train(Threads.ONE, TrainerTest::points))
        .isEqualTo(train(Threads.ONE, TrainerTest::points));
  }

  @Test
  void the_batches_of_every_step_are_released_once() {
    var released = new ArrayList<List<Points>>();
    train(
        Threads.ONE,
        new BatchSource<>() {
          @Override
          public List<Points> microBatches(long step) {
            return points(step);
          }

          @Override
          public void release(List<Points> microBatches) {
            released.add(microBatches);
          }
        });
    assertThat(released).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @Test
  void two_threads_give_the_same_bits_each_time_whichever_comes_first() {
    List<StepResult> first = train(Threads.TWO, TrainerTest::points);
    for (int repeat = 0; repeat < 5; repeat++) {
      assertThat(train(Threads.TWO, TrainerTest::points)).isEqualTo(first);
    }
  }

  @Test
  void every_point_counts_the_same_however_the_batch_is_cut() {
    BatchSource<Points> uncut =
        step -> {
          List<Points> parts = points(step);
          var x = new float[8];
          var y = new float[8];
          System.arraycopy(parts.getFirst().x, 0, x, 0, 3);
          System.arraycopy(parts.getLast().x, 0, x, 3, 5);
          System.arraycopy(parts.getFirst().y, 0, y, 0, 3);
          System.arraycopy(parts.getLast().y, 0, y, 3, 5);
          return List.of(new Points(x, y));
        };
    double cut = train(Threads.ONE, TrainerTest::points).getFirst().loss();
    assertThat(train(Threads.ONE, uncut).getFirst().loss()).isCloseTo(cut, withinPercentage(1e-4));
  }

  @Test
  void a_step_that_is_not_finite_is_skipped() {
    List<StepResult> results =
        train(
            Threads.ONE,
            step ->
                step == 30
                    ? List.of(new Points(new float[] {1}, new float[] {Float.NaN}))
                    : points(step));
    assertThat(results.get(30).applied()).isFalse();
    assertThat(results.getLast().loss()).isLessThan(0.05);
  }

  @Test
  void gives_up_when_nothing_is_finite_any_more() {
    assertThatThrownBy(
            () ->
                train(
                    Threads.ONE,
                    step -> List.of(new Points(new float[] {1}, new float[] {Float.NaN}))))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("10 steps in a row")
        .hasMessageContaining("lower learning_rate");
  }

  @Test
  void frees_every_tensor() {
    long before = Tensors.live();
    train(Threads.TWO, TrainerTest::points);
    assertThat(Tensors.live()).isEqualTo(before);
  }
}
