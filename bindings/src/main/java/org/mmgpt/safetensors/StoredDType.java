package org.mmgpt.safetensors;

import java.util.Optional;
import org.mmgpt.torch.DType;

/**
 * Every element type the safetensors format knows, by the format's own names. This is wider than
 * what libtorch computes with: a file holding any of them can be inspected and its bytes read.
 *
 * <p>The order is the format's order of increasing alignment; its writers lay tensors out by
 * descending order of it, so that each tensor starts aligned. Do not reorder.
 */
public enum StoredDType {
  BOOL(8),
  F4(4),
  F6_E2M3(6),
  F6_E3M2(6),
  U8(8),
  I8(8),
  F8_E5M2(8),
  F8_E4M3(8),
  F8_E8M0(8),
  F8_E4M3FNUZ(8),
  F8_E5M2FNUZ(8),
  I16(16),
  U16(16),
  F16(16),
  BF16(16),
  I32(32),
  U32(32),
  F32(32),
  C64(64),
  F64(64),
  I64(64),
  U64(64);

  private final int bits;

  StoredDType(int bits) {
    this.bits = bits;
  }

  /** Size of one element in bits; less than 8 for the packed microscaling types. */
  public int bits() {
    return bits;
  }

  /** The type libtorch computes with, if these bindings have one for it. */
  public Optional<DType> torch() {
    return switch (this) {
      case BOOL -> Optional.of(DType.BOOL);
      case U8 -> Optional.of(DType.UINT8);
      case I8 -> Optional.of(DType.INT8);
      case F8_E5M2 -> Optional.of(DType.FLOAT8_E5M2);
      case F8_E4M3 -> Optional.of(DType.FLOAT8_E4M3FN);
      case I16 -> Optional.of(DType.INT16);
      case U16 -> Optional.of(DType.UINT16);
      case F16 -> Optional.of(DType.FLOAT16);
      case BF16 -> Optional.of(DType.BFLOAT16);
      case I32 -> Optional.of(DType.INT32);
      case U32 -> Optional.of(DType.UINT32);
      case F32 -> Optional.of(DType.FLOAT32);
      case F64 -> Optional.of(DType.FLOAT64);
      case I64 -> Optional.of(DType.INT64);
      case U64 -> Optional.of(DType.UINT64);
      case F4, F6_E2M3, F6_E3M2, F8_E8M0, F8_E4M3FNUZ, F8_E5M2FNUZ, C64 -> Optional.empty();
    };
  }

  /** How a tensor of this type is stored. */
  public static StoredDType of(DType dtype) {
    for (StoredDType stored : values()) {
      if (stored.torch().equals(Optional.of(dtype))) {
        return stored;
      }
    }
    throw new SafeTensorsException("the safetensors format has no dtype for " + dtype);
  }

  /** The dtype with the format's name {@code name}, such as {@code "BF16"}; names are exact. */
  public static Optional<StoredDType> named(String name) {
    for (StoredDType dtype : values()) {
      if (dtype.name().equals(name)) {
        return Optional.of(dtype);
      }
    }
    return Optional.empty();
  }

  /**
   * Bytes taken by a dense tensor of this dtype.
   *
   * @param shape sizes, none negative; an empty shape is a scalar
   * @throws ArithmeticException if the size overflows 63 bits, is negative, or (packed types) does
   *     not end at a byte boundary; the message says which
   */
  public long byteSize(long... shape) {
    long elements = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new ArithmeticException("negative size " + size);
      }
      elements = Math.multiplyExact(elements, size);
    }
    long total = Math.multiplyExact(elements, (long) bits);
    if (total % 8 != 0) {
      throw new ArithmeticException(
          elements + " elements of " + bits + " bits do not end at a byte boundary");
    }
    return total / 8;
  }
}
