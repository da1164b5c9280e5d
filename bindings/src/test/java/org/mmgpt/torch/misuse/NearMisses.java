package org.mmgpt.torch.misuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.TorchException;

/** What an argument might be by mistake: nearly what it should be. */
final class NearMisses {
  private NearMisses() {}

  static List<Object> of(Object argument) {
    return switch (argument) {
      case Tensor tensor -> List.copyOf(ofTensor(tensor));
      case List<?> tensors -> ofList(tensors);
      case Long value -> ofInteger(value);
      case long[] values -> ofIntegers(values);
      case Double value -> List.of(0.0, -1.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY);
      case Boolean value -> List.of(!value);
      default -> throw new IllegalArgumentException("no near miss of " + argument);
    };
  }

  private static List<Tensor> ofTensor(Tensor tensor) {
    List<Tensor> misses = new ArrayList<>();
    for (int d = 0; d < tensor.dim(); d++) {
      long size = tensor.size(d);
      misses.add(tensor.narrow(d, 0, 0));
      misses.add(tensor.narrow(d, 0, size - 1)); // strided where d isn't the first
      misses.add(tensor.narrow(d, 0, size - 1).contiguous());
      misses.add(Torch.cat(List.of(tensor, tensor), d));
      misses.add(tensor.narrow(d, 0, 1).expandAs(tensor)); // stride 0
      misses.add(Torch.stack(List.of(tensor, tensor), d + 1).select(d + 1, 1)); // with gaps
      misses.add(tensor.transpose(d, 0).contiguous().transpose(d, 0));
      misses.add(tensor.transpose(d, 0));
    }
    misses.add(tensor.unsqueeze(0));
    misses.add(tensor.unsqueeze(-1));
    if (tensor.dim() > 0) {
      misses.add(tensor.select(0, 0).contiguous());
      misses.add(tensor.flatten());
    }
    for (DType dtype : DType.values()) {
      try {
        misses.add(tensor.to(dtype));
      } catch (TorchException e) {
        continue; // some conversions aren't there for every type
      }
    }
    misses.addAll(withOtherElements(tensor));
    List<Tensor> fenced = new ArrayList<>(misses.stream().map(FencedMemory::copy).toList());
    fenced.add(tensor.to(Device.META));
    if (tensor.dtype().isFloatingPoint()) {
      fenced.add(FencedMemory.copy(tensor).requiresGrad(true));
    }
    return fenced;
  }

  /** Numbers of rows that aren't there, and what isn't a number. */
  private static List<Tensor> withOtherElements(Tensor tensor) {
    List<Tensor> others = new ArrayList<>();
    if (tensor.dtype().isFloatingPoint()) {
      others.add(tensor.fullLike(Double.NaN));
      others.add(tensor.fullLike(-1.0));
    } else {
      for (long value : new long[] {-1, 100, Long.MAX_VALUE, Long.MIN_VALUE}) {
        others.add(tensor.to(DType.INT64).fullLike(value).to(tensor.dtype()));
      }
    }
    return others;
  }

  private static List<Object> ofList(List<?> tensors) {
    List<Object> misses = new ArrayList<>();
    misses.add(List.of());
    misses.add(tensors.subList(1, tensors.size()));
    List<Object> longer = new ArrayList<>(tensors);
    longer.add(tensors.getFirst());
    misses.add(longer);
    for (Tensor miss : ofTensor((Tensor) tensors.getLast())) {
      List<Object> changed = new ArrayList<>(tensors);
      changed.set(tensors.size() - 1, miss);
      misses.add(changed);
    }
    return misses;
  }

  private static List<Object> ofInteger(long value) {
    return LongStream.of(
            0, -1, value - 1, value + 1, value * 2, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE)
        .<Object>mapToObj(Long::valueOf)
        .toList();
  }

  private static List<Object> ofIntegers(long[] values) {
    List<Object> misses = new ArrayList<>();
    misses.add(new long[0]);
    misses.add(Arrays.copyOf(values, values.length - 1));
    misses.add(Arrays.copyOf(values, values.length + 1));
    for (int i = 0; i < values.length; i++) {
      for (Object value : ofInteger(values[i])) {
        long[] changed = values.clone();
        changed[i] = (Long) value;
        misses.add(changed);
      }
    }
    return misses;
  }
}
