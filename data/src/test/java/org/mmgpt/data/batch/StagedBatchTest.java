package org.mmgpt.data.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;

class StagedBatchTest {
  private static final float[] VALUES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

  @Test
  void onlyACudaDeviceTakesPicturesFromPinnedMemory() {
    assertThat(StagedBatch.isCopiedTo(Device.cuda(1))).isTrue();
    assertThat(StagedBatch.isCopiedTo(Device.CPU)).isFalse();
    assertThat(StagedBatch.isCopiedTo(Device.META)).isFalse();
  }

  @Test
  void onTheCpuThePicturesStayInTheBatchAndBecomeATensorWhenAskedFor() {
    try (var scope = Scope.open();
        var staged = StagedBatch.of(batch(true), Device.CPU)) {
      assertThat(staged.pinned()).isEmpty();
      var pixels = staged.pixels(Device.CPU).orElseThrow();
      assertThat(pixels.dtype()).isEqualTo(DType.FLOAT32);
      assertThat(pixels.shape()).containsExactly(1, 1, 1, 3, 2, 2);
      assertThat(pixels.toFloatArray()).containsExactly(VALUES);
    }
  }

  @Test
  void aBatchOfTextHasNoPictures() {
    try (var staged = StagedBatch.of(batch(false), Device.cuda(0))) {
      assertThat(staged.pinned()).isEmpty();
      assertThat(staged.pixels(Device.cuda(0))).isEmpty();
    }
  }

  @Test
  void picturesForAGpuArriveThereFromPinnedMemory() {
    assumeTrue(Device.count(Device.Type.CUDA) > 0, "no CUDA device");
    Device cuda = Device.cuda(0);
    try (var scope = Scope.open();
        var staged = StagedBatch.of(batch(true), cuda)) {
      assertThat(staged.pinned().orElseThrow().isPinned()).isTrue();
      var pixels = staged.pixels(cuda).orElseThrow();
      staged.close(); // the copy may still run
      assertThat(pixels.device()).isEqualTo(cuda);
      assertThat(pixels.to(Device.CPU).toFloatArray()).containsExactly(VALUES);
    }
  }

  private static Batch batch(boolean visual) {
    return new Batch(
        1,
        2,
        new long[] {1, 7},
        new long[] {1, 1},
        new long[] {-100, 7},
        visual
            ? Optional.of(new Batch.Pixels(VALUES, new long[] {1, 1, 1, 3, 2, 2}))
            : Optional.empty());
  }
}
