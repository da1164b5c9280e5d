package org.mmgpt.torch.misuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmgpt.torch.Tensor;

/**
 * A call that works as it stands.
 *
 * @param arguments tensors, lists of them, {@code long}, {@code long[]}, {@code double} and {@code
 *     boolean}, which {@link NearMisses} exchanges one by one
 */
record RightCall(String name, Operator operator, List<Object> arguments) {
  /** Calls something with arguments that may be anything of the right Java types. */
  @FunctionalInterface
  interface Operator {
    void call(Arguments arguments);
  }

  static RightCall of(String name, Operator operator, Object... arguments) {
    return new RightCall(name, operator, Stream.of(arguments).map(RightCall::fenced).toList());
  }

  private static Object fenced(Object argument) {
    return switch (argument) {
      case Tensor tensor -> FencedMemory.copy(tensor);
      case List<?> tensors -> tensors.stream().map(RightCall::fenced).toList();
      default -> argument;
    };
  }

  void run() {
    operator.call(new Arguments(arguments));
  }

  RightCall with(int index, Object argument) {
    List<Object> changed = new ArrayList<>(arguments);
    changed.set(index, argument);
    return new RightCall(name, operator, changed);
  }

  /** The arguments by number, as what they are. */
  record Arguments(List<Object> values) {
    Tensor tensor(int index) {
      return (Tensor) values.get(index);
    }

    Optional<Tensor> optional(int index) {
      return Optional.of(tensor(index));
    }

    @SuppressWarnings("unchecked") // lists hold tensors only
    List<Tensor> tensors(int index) {
      return (List<Tensor>) values.get(index);
    }

    long integer(int index) {
      return (Long) values.get(index);
    }

    long[] integers(int index) {
      return (long[]) values.get(index);
    }

    double real(int index) {
      return (Double) values.get(index);
    }

    boolean flag(int index) {
      return (Boolean) values.get(index);
    }
  }
}
