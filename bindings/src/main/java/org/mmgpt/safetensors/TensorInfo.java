package org.mmgpt.safetensors;

import java.util.Arrays;

/**
 * One tensor as the header describes it: dense, row major, little endian.
 *
 * @param name the key in the header
 * @param dtype element type
 * @param shape sizes, outermost first; empty for a scalar
 * @param begin offset of the first byte, counted from the end of the header
 * @param end offset behind the last byte, counted likewise
 */
public record TensorInfo(String name, StoredDType dtype, long[] shape, long begin, long end) {
  public TensorInfo {
    shape = shape.clone();
  }

  /** A copy of the sizes. */
  @Override
  public long[] shape() {
    return shape.clone();
  }

  /** Length of the data in bytes. */
  public long byteSize() {
    return end - begin;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TensorInfo that
        && name.equals(that.name)
        && dtype == that.dtype
        && begin == that.begin
        && end == that.end
        && Arrays.equals(shape, that.shape);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return name + " " + dtype + Arrays.toString(shape) + " at [" + begin + ", " + end + ")";
  }
}
