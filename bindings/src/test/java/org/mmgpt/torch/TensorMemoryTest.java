package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TensorMemoryTest {
  @Test
  void everyPrimitiveGoesThereAndBack() {
    try (Scope scope = Scope.open()) {
      assertThat(Tensor.ofArray(new float[] {1.5f, -2}, 2).toFloatArray())
          .containsExactly(1.5f, -2);
      assertThat(Tensor.ofArray(new double[] {1e300, -2}, 2).toDoubleArray())
          .containsExactly(1e300, -2);
      assertThat(Tensor.ofArray(new long[] {Long.MIN_VALUE, 7}, 2).toLongArray())
          .containsExactly(Long.MIN_VALUE, 7);
      assertThat(Tensor.ofArray(new int[] {Integer.MIN_VALUE, 7}, 2).toIntArray())
          .containsExactly(Integer.MIN_VALUE, 7);
      assertThat(Tensor.ofArray(new short[] {Short.MIN_VALUE, 7}, 2).toShortArray())
          .containsExactly(Short.MIN_VALUE, (short) 7);
      assertThat(Tensor.ofArray(new byte[] {-128, 7}, 2).toByteArray())
          .containsExactly((byte) -128, (byte) 7);
      assertThat(Tensor.ofArray(new char[] {'\uffff', 'a'}, 2).toCharArray())
          .containsExactly('\uffff', 'a');
      assertThat(Tensor.ofArray(new boolean[] {true, false}, 2).toBooleanArray())
          .containsExactly(true, false);
      assertThat(Tensor.ofArray(new float[0], 0, 3).toFloatArray()).isEmpty();
    }
  }

  @Test
  void arraysAreConvertedAndReadInRowMajorOrder() {
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.ofArray(new float[] {1, 2, 3, 4}, 2, 2).t();
      assertThat(x.toLongArray()).containsExactly(1, 3, 2, 4);
      assertThat(x.to(DType.BFLOAT16).toFloatArray()).containsExactly(1, 3, 2, 4);
      assertThat(x.gt(1).toByteArray()).containsExactly((byte) 0, (byte) 1, (byte) 1, (byte) 1);
    }
  }

  @Test
  void aShapeThatDoesNotFitTheArrayIsRefused() {
    assertThatThrownBy(() -> Tensor.ofArray(new float[3], 2, 2))
        .hasMessage("shape [2, 2] has 4 elements, the array 3");
    assertThatThrownBy(() -> Tensor.ofArray(new float[1], -1, -1))
        .hasMessageContaining("negative size");
    assertThatThrownBy(() -> Tensor.ofArray(new float[1], Long.MAX_VALUE, 2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void anArrayThatIsThereIsFilled() {
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.ofArray(new float[] {1, 0, 3, 4}, 2, 2).t();
      float[] floats = new float[4];
      x.copyTo(floats);
      assertThat(floats).containsExactly(1, 3, 0, 4);
      boolean[] booleans = new boolean[4];
      x.copyTo(booleans);
      assertThat(booleans).containsExactly(true, true, false, true);
      assertThatThrownBy(() -> x.copyTo(new long[3]))
          .hasMessage("float32[2, 2] has 4 elements, the array 3");
    }
  }

  /** Small blocks are kept by the thread that frees them, whichever thread made them. */
  @Test
  void smallTensorsOfOneThreadAreFreedByAnother() throws InterruptedException {
    int count = 10_000;
    Tensor[] made = new Tensor[count];
    for (int i = 0; i < count; i++) {
      made[i] = Torch.full(new long[] {1 + i % 300}, i);
    }
    AtomicReference<String> wrong = new AtomicReference<>("");
    Thread other =
        new Thread(
            () -> {
              for (int i = 0; i < count; i++) {
                if (made[i].sum().item() != (double) i * (1 + i % 300)) {
                  wrong.set("tensor " + i + " is " + made[i]);
                }
                made[i].close();
              }
            });
    other.start();
    other.join();
    assertThat(wrong.get()).isEmpty();
    assertThat(Torch.zeros(64).sum().item()).isZero();
  }

  @Test
  void dataPtrEndsWithItsTensor() {
    Tensor x = Torch.zeros(3);
    MemorySegment bytes = x.dataPtr();
    bytes.setAtIndex(ValueLayout.JAVA_FLOAT, 1, 5);
    assertThat(x.toFloatArray()).containsExactly(0, 5, 0);
    x.close();
    assertThatThrownBy(() -> bytes.getAtIndex(ValueLayout.JAVA_FLOAT, 1))
        .isInstanceOf(IllegalStateException.class);
    MemorySegment ofScope;
    try (Scope scope = Scope.open()) {
      ofScope = Torch.zeros(3).dataPtr();
    }
    assertThat(ofScope.scope().isAlive()).isFalse();
  }

  @Test
  void dataPtrOfAnArenaOutlivesItsTensor() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes;
      try (Scope scope = Scope.open()) {
        bytes = Torch.full(new long[] {2}, 4.0).dataPtr(arena);
      }
      assertThat(bytes.getAtIndex(ValueLayout.JAVA_FLOAT, 1)).isEqualTo(4);
    }
  }

  @Test
  void aTensorOverMemoryOfJava() {
    MemorySegment memory = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4);
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.fromBlob(memory, DType.FLOAT32, 2, 2);
      x.mul_(2);
      assertThat(memory.getAtIndex(ValueLayout.JAVA_FLOAT, 3)).isEqualTo(8);
      assertThat(Blobs.held()).isEqualTo(1);
    }
    assertThat(Blobs.held()).isZero();
  }

  @Test
  void anArenaOfATensorEndsWithTheLastViewOfIt() {
    AtomicReference<Arena> given = new AtomicReference<>();
    try (Scope outer = Scope.open()) {
      Tensor row;
      try (Scope inner = Scope.open()) {
        Tensor x =
            Tensor.fromBlob(
                arena -> {
                  given.set(arena);
                  return arena.allocateFrom(ValueLayout.JAVA_LONG, 1, 2, 3, 4);
                },
                DType.INT64,
                2,
                2);
        row = inner.keep(x.select(0, 1));
      }
      assertThat(given.get().scope().isAlive()).isTrue();
      assertThat(row.toLongArray()).containsExactly(3, 4);
      assertThatThrownBy(() -> given.get().close())
          .isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(given.get().scope().isAlive()).isFalse();
  }

  @Test
  void memoryThatCannotServeIsRefused() {
    assertThatThrownBy(() -> Tensor.fromBlob(MemorySegment.ofArray(new float[2]), DType.FLOAT32, 2))
        .hasMessageContaining("Java's heap");
    MemorySegment memory = Arena.ofAuto().allocate(16, 8);
    assertThatThrownBy(() -> Tensor.fromBlob(memory.asReadOnly(), DType.FLOAT32, 2))
        .hasMessageContaining("read-only");
    assertThatThrownBy(() -> Tensor.fromBlob(memory, DType.FLOAT32, 5))
        .hasMessageContaining("needs 20 bytes, the memory has 16");
    assertThatThrownBy(() -> Tensor.fromBlob(memory.asSlice(2), DType.FLOAT32, 2))
        .hasMessageContaining("not aligned");
    assertThatThrownBy(() -> Tensor.fromBlob(memory, DType.FLOAT32, Long.MAX_VALUE, 8))
        .isInstanceOf(TorchException.class);
    try (Arena confined = Arena.ofConfined()) {
      assertThatThrownBy(() -> Tensor.fromBlob(confined.allocate(8, 8), DType.FLOAT32, 2))
          .hasMessageContaining("confined");
    }
    assertThat(Blobs.held()).isZero();
  }

  @Test
  void moreMemoryThanThereIsIsAnException() {
    long aThousandGigabytes = 1L << 40;
    assertThatThrownBy(() -> Torch.zeros(aThousandGigabytes))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining("out of memory");
    long everything = Device.CPU.properties().totalMemory() / 4;
    assertThatThrownBy(() -> Torch.ones(everything)).hasMessageContaining("out of memory");
  }
}
