package org.mmgpt.torch.misuse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Calls of the operators that random arguments hardly ever fit, all of which work. */
abstract sealed class RightCalls permits TensorCalls, NetworkCalls, TrainingCalls {
  private final List<RightCall> calls = new ArrayList<>();

  static List<RightCall> all() {
    return Stream.of(new TensorCalls(), new NetworkCalls(), new TrainingCalls())
        .flatMap(some -> some.calls.stream())
        .toList();
  }

  final void add(String name, RightCall.Operator operator, Object... arguments) {
    calls.add(RightCall.of(name, operator, arguments));
  }

  static Tensor matrix(long rows, long columns) {
    return Torch.randn(rows, columns);
  }

  /** Of 0 to less than {@code end}. */
  static Tensor integers(long end, long... shape) {
    return Torch.rand(shape).mul((double) end).floor();
  }
}
