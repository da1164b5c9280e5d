package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.mmgpt.torch.ffi.MmgptTorch;

/** A mark in a stream's work: other streams and threads wait for it, two of them measure time. */
public final class Event implements AutoCloseable {
  private final Device.Type type;
  private long handle;

  private Event(Device.Type type, boolean timing) {
    ThreadState.current(); // loads the library
    this.type = type;
    handle = MmgptTorch.mm_event_new(type.code(), timing);
    if (handle == 0) {
      throw TorchException.inOperator("new_event", type);
    }
  }

  /**
   * @param timing whether {@link #elapsedMillis} will be asked; without it events are cheaper
   */
  public static Event create(Device.Type type, boolean timing) {
    return new Event(type, timing);
  }

  synchronized long handle() {
    if (handle == 0) {
      throw new IllegalStateException("this event is closed");
    }
    return handle;
  }

  /** Sets the mark behind all work that the stream has been given so far. */
  public synchronized Event record(Stream stream) {
    Device device = stream.device();
    check(
        MmgptTorch.mm_event_record(handle(), device.type().code(), device.index(), stream.id()),
        "record");
    return this;
  }

  /** Whether the work before the mark is done. */
  public synchronized boolean isDone() {
    int done = MmgptTorch.mm_event_query(handle());
    check(done >= 0, "query");
    return done == 1;
  }

  /** Waits until the work before the mark is done. */
  public synchronized void synchronize() {
    check(MmgptTorch.mm_event_synchronize(handle()), "synchronize");
  }

  /**
   * Time from this mark to a later one, in milliseconds.
   *
   * @throws TorchException if either was made without timing, or isn't done
   */
  public synchronized double elapsedMillis(Event end) {
    CallBuffer call = CallBuffer.begin();
    MemorySegment millis = call.segment(call.longs(0L), Long.BYTES);
    check(MmgptTorch.mm_event_elapsed(handle(), end.handle(), millis), "elapsed_time");
    return millis.get(ValueLayout.JAVA_DOUBLE, 0);
  }

  @Override
  public synchronized void close() {
    if (handle != 0) {
      MmgptTorch.mm_event_delete(handle);
      handle = 0;
    }
  }

  private void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator, type);
    }
  }
}
