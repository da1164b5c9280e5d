package org.mmgpt.torch;

/** While open, a device is its type's current one on this thread: {@code cuda} means it. */
public final class DeviceGuard extends ThreadBlock {
  private final Device before;

  private DeviceGuard(Device device) {
    before = Device.current(device.type());
    device.makeCurrent();
    entered();
  }

  /**
   * @throws TorchException if there is no such device
   */
  public static DeviceGuard open(Device device) {
    return new DeviceGuard(device);
  }

  @Override
  void restore() {
    before.makeCurrent();
  }
}
