package org.mmgpt.torch;

/** While open, this thread's operators on the stream's device go to that stream. */
public final class StreamGuard extends ThreadBlock {
  private final Device deviceBefore;
  private final Stream streamBefore;

  private StreamGuard(Stream stream) {
    deviceBefore = Device.current(stream.device().type());
    streamBefore = Stream.current(stream.device());
    stream.device().makeCurrent();
    stream.makeCurrent();
    entered();
  }

  /** Makes the stream current, and its device, until closed. */
  public static StreamGuard open(Stream stream) {
    return new StreamGuard(stream);
  }

  @Override
  void restore() {
    streamBefore.makeCurrent();
    deviceBefore.makeCurrent();
  }
}
