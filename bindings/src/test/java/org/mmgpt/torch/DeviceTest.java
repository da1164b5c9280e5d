package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every device has; the CPU is one. */
class DeviceTest {
  @Test
  void theCpuIsADevice() {
    assertThat(Device.count(Device.Type.CPU)).isEqualTo(1);
    DeviceProperties cpu = Device.CPU.properties();
    assertThat(cpu.name()).isNotBlank();
    assertThat(cpu.totalMemory()).isGreaterThan(1L << 28);
    assertThat(cpu.multiProcessors()).isEqualTo(Runtime.getRuntime().availableProcessors());
    Device.CPU.synchronize();
    Device.emptyCache(Device.Type.CPU);
  }

  @Test
  void streamsAndEventsOfTheCpu() {
    try (Scope scope = Scope.open();
        Event start = Event.create(Device.Type.CPU, true);
        Event end = Event.create(Device.Type.CPU, true)) {
      Stream side = Stream.create(Device.CPU, false);
      start.record(side);
      try (StreamGuard on = StreamGuard.open(side)) {
        Torch.ones(1 << 20).exp().sum().recordStream(side);
      }
      end.record(side);
      side.waitFor(end);
      side.synchronize();
      assertThat(side.isDone()).isTrue();
      assertThat(end.isDone()).isTrue();
      assertThat(start.elapsedMillis(end)).isPositive();
    }
  }

  @Test
  void eventsWithoutTimingOrRecordMeasureNothing() {
    try (Event untimed = Event.create(Device.Type.CPU, false);
        Event unrecorded = Event.create(Device.Type.CPU, true)) {
      assertThatThrownBy(() -> untimed.elapsedMillis(unrecorded))
          .hasMessageContaining("with timing");
      assertThatThrownBy(() -> unrecorded.elapsedMillis(unrecorded))
          .hasMessageContaining("recorded");
      unrecorded.close();
      assertThatThrownBy(unrecorded::isDone).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theRandomStateOfADeviceIsTakenAndPutBack() {
    try (Scope scope = Scope.open()) {
      Tensor state = Torch.rngState(Device.CPU);
      float[] first = Torch.rand(3).toFloatArray();
      Torch.setRngState(Device.CPU, state);
      assertThat(Torch.rand(3).toFloatArray()).isEqualTo(first);
      assertThatThrownBy(() -> Torch.setRngState(Device.CPU, Torch.zeros(3)))
          .isInstanceOf(TorchException.class);
    }
  }

  @Test
  void aDeviceThatIsNotThereIsAnException() {
    Device absent = Device.cuda(99);
    for (Runnable use :
        new Runnable[] {
          absent::synchronize,
          absent::properties,
          absent::memory,
          absent::resetPeakMemory,
          () -> DeviceGuard.open(absent),
          () -> Stream.create(absent, true),
          () -> Stream.current(absent),
          () -> Stream.ofDefault(absent),
          () -> Torch.rngState(absent),
          () -> CudaGraph.capture(absent, () -> {}),
          () -> Torch.zeros(new long[] {1}, DType.FLOAT32, absent)
        }) {
      assertThatThrownBy(use::run).isInstanceOf(TorchException.class);
    }
    assertThatThrownBy(Device.CPU::memory).hasMessageContaining("no caching allocator");
    assertThatThrownBy(() -> CudaGraph.capture(Device.CPU, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGpuRecordsAndReplaysAGraph() {
    Assumptions.assumeTrue(Device.count(Device.Type.CUDA) > 0, "no CUDA device");
    Device cuda = Device.cuda(0);
    try (Scope scope = Scope.open();
        DeviceGuard guard = DeviceGuard.open(cuda);
        NoGrad noGrad = NoGrad.open()) {
      Tensor x = Torch.ones(new long[] {8}, DType.FLOAT32, cuda);
      Tensor y = Torch.zeros(new long[] {8}, DType.FLOAT32, cuda);
      y.copy_(x.mul(2));
      try (CudaGraph graph = CudaGraph.capture(cuda, () -> y.copy_(x.mul(2)));
          Event start = Event.create(Device.Type.CUDA, true);
          Event end = Event.create(Device.Type.CUDA, true)) {
        Tensor pinned = Torch.emptyPinned(DType.FLOAT32, 8).fill_(5);
        x.copy_(pinned, true);
        start.record(Stream.current(cuda));
        graph.replay();
        end.record(Stream.current(cuda));
        end.synchronize();
        assertThat(y.to(Device.CPU).toFloatArray()).containsOnly(10);
        assertThat(start.elapsedMillis(end)).isPositive();
        assertThat(cuda.memory().allocated()).isPositive();
      }
      Device.emptyCache(Device.Type.CUDA);
    }
  }
}
