package org.mmgpt.torch;

/** The element types of tensors, with the codes of {@code c10::ScalarType}. */
public enum DType {
  UINT8(0, 1),
  INT8(1, 1),
  INT16(2, 2),
  INT32(3, 4),
  INT64(4, 8),
  FLOAT16(5, 2),
  FLOAT32(6, 4),
  FLOAT64(7, 8),
  BOOL(11, 1),
  BFLOAT16(15, 2),
  FLOAT8_E5M2(23, 1),
  FLOAT8_E4M3FN(24, 1),
  UINT16(27, 2),
  UINT32(28, 4),
  UINT64(29, 8);

  private static final DType[] BY_CODE = new DType[64];

  static {
    for (DType dtype : values()) {
      BY_CODE[dtype.code] = dtype;
    }
  }

  private final int code;
  private final int bytes;

  DType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  int code() {
    return code;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether this is a real floating-point type. */
  public boolean isFloatingPoint() {
    return switch (this) {
      case FLOAT16, BFLOAT16, FLOAT32, FLOAT64, FLOAT8_E5M2, FLOAT8_E4M3FN -> true;
      default -> false;
    };
  }

  static DType ofCode(int code) {
    DType dtype = code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    if (dtype == null) {
      throw new TorchException("libtorch's scalar type " + code + " has no counterpart in Java");
    }
    return dtype;
  }
}
