package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * A queue of a device's work, done in order; several run side by side. The CPU has one, whose work
 * is always done, so that the same code runs on both.
 *
 * @param id libtorch's number of the stream
 */
public record Stream(Device device, long id) {
  private interface Find {
    boolean into(MemorySegment id);
  }

  private static Stream found(Device device, String operator, Find find) {
    CallBuffer call = CallBuffer.begin();
    MemorySegment id = call.segment(call.longs(0L), Long.BYTES);
    if (!find.into(id)) {
      throw TorchException.inOperator(operator, device);
    }
    return new Stream(device.concrete(), id.get(ValueLayout.JAVA_LONG, 0));
  }

  /** A stream from the device's pool, of which there are 32: later ones share with earlier. */
  public static Stream create(Device device, boolean highPriority) {
    return found(
        device,
        "new_stream",
        id -> MmgptTorch.mm_stream_new(device.type().code(), device.index(), highPriority, id));
  }

  /** The stream that other streams wait for, and that waits for them. */
  public static Stream ofDefault(Device device) {
    return found(
        device,
        "default_stream",
        id -> MmgptTorch.mm_stream_default(device.type().code(), device.index(), id));
  }

  /** Where this thread's operators on that device go now. */
  public static Stream current(Device device) {
    return found(
        device,
        "current_stream",
        id -> MmgptTorch.mm_stream_current(device.type().code(), device.index(), id));
  }

  void makeCurrent() {
    check(MmgptTorch.mm_set_stream_current(device.type().code(), device.index(), id), "set_stream");
  }

  /** Whether all work given to it so far is done. */
  public boolean isDone() {
    int done = MmgptTorch.mm_stream_query(device.type().code(), device.index(), id);
    check(done >= 0, "query");
    return done == 1;
  }

  /** Waits until all work given to it so far is done. */
  public void synchronize() {
    check(
        MmgptTorch.mm_stream_synchronize(device.type().code(), device.index(), id), "synchronize");
  }

  /** What is given to this stream from now on starts after the event; this thread goes on. */
  public void waitFor(Event event) {
    check(
        MmgptTorch.mm_stream_wait(device.type().code(), device.index(), id, event.handle()),
        "wait_event");
  }

  private void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator, this);
    }
  }
}
