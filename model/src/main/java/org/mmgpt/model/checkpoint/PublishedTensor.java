package org.mmgpt.model.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.safetensors.TensorBytes;

/**
 * A tensor of a published file, none of whose bytes have been read yet.
 *
 * @param origin file and name, for messages
 * @param bytes row-major, part behind part
 * @param requiresGrad whether it was being trained when it was saved, as far as the file tells
 */
public record PublishedTensor(
    String origin, StoredDType dtype, long[] shape, List<TensorBytes> bytes, boolean requiresGrad) {
  PublishedTensor(String origin, StoredDType dtype, long[] shape, List<TensorBytes> bytes) {
    this(origin, dtype, shape, bytes, false);
  }

  /** Number of elements. */
  public long elements() {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  long rows() {
    return shape.length == 0 ? 1 : shape[0];
  }

  /** Size of the data. */
  public long byteSize() {
    return dtype.byteSize(shape);
  }

  /** This tensor with rows of zeros below it. */
  PublishedTensor withRows(long rows) {
    long[] taller = shape.clone();
    taller[0] = rows;
    List<TensorBytes> padded = new ArrayList<>(bytes);
    padded.add(new TensorBytes.Zeros(dtype.byteSize(taller) - byteSize()));
    return new PublishedTensor(origin, dtype, taller, padded);
  }

  /** Tensors of one dtype below each other. */
  static PublishedTensor stacked(List<PublishedTensor> parts) {
    PublishedTensor first = parts.getFirst();
    long[] shape = first.shape.clone();
    shape[0] = 0;
    List<TensorBytes> bytes = new ArrayList<>();
    for (PublishedTensor part : parts) {
      long[] row = part.shape.clone();
      if (row.length == first.shape.length) {
        row[0] = first.shape[0];
      }
      if (part.dtype != first.dtype || !Arrays.equals(row, first.shape)) {
        throw new ModelException(
            "%s is %s%s, which doesn't go with %s %s%s"
                .formatted(
                    part.origin,
                    part.dtype,
                    Arrays.toString(part.shape),
                    first.origin,
                    first.dtype,
                    Arrays.toString(first.shape)));
      }
      shape[0] += part.shape[0];
      bytes.addAll(part.bytes);
    }
    return new PublishedTensor(first.origin, first.dtype, shape, bytes);
  }
}
