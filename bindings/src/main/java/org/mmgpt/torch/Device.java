package org.mmgpt.torch;

/**
 * Where a tensor lives.
 *
 * @param index the ordinal of the device, -1 where its type has only one or the current one is
 *     meant
 */
public record Device(Type type, int index) {
  public static final Device CPU = new Device(Type.CPU, -1);

  /** Shapes without memory: for looking at a model too large to allocate. */
  public static final Device META = new Device(Type.META, -1);

  /** Device types with the codes of {@code c10::DeviceType}. */
  public enum Type {
    CPU(0),
    CUDA(1),
    META(14);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  public static Device cuda(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("no CUDA device has the index " + index);
    }
    return new Device(Type.CUDA, index);
  }

  static Device ofCode(int type, int index) {
    for (Type candidate : Type.values()) {
      if (candidate.code == type) {
        return new Device(candidate, index);
      }
    }
    throw new TorchException("libtorch's device type " + type + " has no counterpart in Java");
  }

  /** As PyTorch prints it, e.g. {@code cuda:0}. */
  @Override
  public String toString() {
    String name = type.name().toLowerCase(java.util.Locale.ROOT);
    return index < 0 ? name : name + ":" + index;
  }
}
