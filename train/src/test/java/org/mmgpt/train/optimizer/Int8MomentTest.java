package org.mmgpt.train.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

class Int8MomentTest {

  @Test
  void keepsSignAndMagnitudeOfWhatIsLargeEnoughInItsBlock() {
    try (var scope = Scope.open();
        var moment = Int8Moment.zeros(new long[] {2, 150}, Device.CPU)) {
      float[] values = new float[300];
      for (int i = 0; i < values.length; i++) { // the second block's are a million times smaller
        values[i] = (float) (Math.sin(i + 1) * Math.exp(-0.02 * (i % 256)) * (i < 256 ? 1 : 1e-6));
      }
      moment.set(Tensor.ofArray(values, 2, 150));
      float[] kept = moment.values().toFloatArray();
      assertThat(moment.values().shape()).containsExactly(2, 150);
      for (int i = 0; i < values.length; i++) {
        assertThat(kept[i]).isCloseTo(values[i], withinPercentage(5));
      }
    }
  }

  @Test
  void zerosStayZerosAndTheLargestIsExact() {
    try (var scope = Scope.open();
        var moment = Int8Moment.zeros(new long[] {3}, Device.CPU)) {
      assertThat(moment.values().toFloatArray()).containsExactly(0, 0, 0);
      moment.set(Tensor.ofArray(new float[] {-0.7f, 0, 1e-9f}, 3));
      assertThat(moment.values().toFloatArray()).containsExactly(-0.7f, 0, 0);
    }
  }

  /** Least squares of 400 weights: in eight bits it arrives where it does in 32. */
  @Test
  void trainingConvergesAlike() {
    double full = lossAfterTraining(MomentStorage.FLOAT32);
    double int8 = lossAfterTraining(MomentStorage.INT8);
    assertThat(full).isLessThan(1e-2);
    assertThat(int8).isCloseTo(full, within(1e-2));
  }

  private static double lossAfterTraining(MomentStorage storage) {
    Torch.manualSeed(5);
    try (var scope = Scope.open()) {
      Tensor wanted = Torch.randn(20, 20);
      Tensor weight = Torch.zeros(20, 20).requiresGrad(true);
      var group = ParameterGroup.of(new LinkedHashMap<>(Map.of("weight", weight)), 0);
      double loss = 0;
      try (var adamW = new AdamW(List.of(group), AdamW.Settings.DEFAULT, storage)) {
        for (int step = 0; step < 400; step++) {
          try (var inner = Scope.open()) {
            Tensor x = Torch.randn(64, 20);
            Tensor difference = x.mm(weight).sub(x.mm(wanted));
            Tensor mean = difference.mul(difference).mean();
            mean.backward();
            loss = mean.item();
          }
          adamW.step(0.03 * (1 - step / 400.0));
          adamW.clearGradients();
        }
      }
      return loss;
    }
  }
}
