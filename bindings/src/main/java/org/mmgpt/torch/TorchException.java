package org.mmgpt.torch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmgpt.torch.ffi.NativeText;

/** What libtorch refused: the operator, its arguments' types and shapes, and libtorch's message. */
public final class TorchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TorchException(String message) {
    super(message);
  }

  /** For the failure that the last call of this thread left behind. */
  static TorchException inOperator(String operator, Object... arguments) {
    String described =
        Arrays.stream(arguments).map(TorchException::describe).collect(Collectors.joining(", "));
    return new TorchException(operator + "(" + described + "): " + NativeText.lastError());
  }

  private static String describe(Object argument) {
    return switch (argument) {
      case Tensor tensor -> tensor.summary();
      case long[] numbers -> Arrays.toString(numbers);
      case List<?> list ->
          list.stream().map(TorchException::describe).collect(Collectors.joining(", ", "[", "]"));
      case Optional<?> optional -> optional.map(TorchException::describe).orElse("none");
      default -> argument.toString();
    };
  }
}
