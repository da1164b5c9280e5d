package org.mmgpt.torch.generator;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The Java expressions that turn an argument, or its absence, into FFM carriers. */
final class JavaExpression {
  private JavaExpression() {}

  static String given(Argument argument, Form form) {
    String x = form.expressionOf(argument);
    boolean optionals = form.optionals();
    return switch (argument.type()) {
      case TENSOR -> x + ".handle()";
      case OPTIONAL_TENSOR -> optionals ? "CallBuffer.handle(" + x + ")" : x + ".handle()";
      case TENSOR_LIST -> "call.tensors(%1$s), %1$s.size()".formatted(x);
      case OPTIONAL_TENSOR_LIST -> "call.optionalTensors(%1$s), %1$s.size()".formatted(x);
      case INT, SYM_INT, FLOAT, BOOL -> x;
      case OPTIONAL_INT, OPTIONAL_SYM_INT ->
          optionals ? "%1$s.orElse(0), %1$s.isPresent()".formatted(x) : x + ", true";
      case OPTIONAL_FLOAT ->
          optionals ? "%1$s.orElse(0), %1$s.isPresent()".formatted(x) : x + ", true";
      case INT_LIST, SYM_INT_LIST -> "call.longs(%1$s), %1$s.length".formatted(x);
      case OPTIONAL_INT_LIST, OPTIONAL_SYM_INT_LIST ->
          optionals
              ? "call.longs(%1$s), CallBuffer.length(%1$s)".formatted(x)
              : "call.longs(%1$s), %1$s.length".formatted(x);
      case OPTIONAL_BOOL -> optionals ? "CallBuffer.code(" + x + ")" : "(" + x + " ? 1 : 0)";
      case SCALAR, OPTIONAL_SCALAR ->
          form.scalar().equals("long") ? "0, " + x : "1, Double.doubleToRawLongBits(" + x + ")";
      case DTYPE -> x + ".code()";
      case OPTIONAL_DTYPE -> optionals ? "CallBuffer.dtypeCode(" + x + ")" : x + ".code()";
      case DEVICE -> "%1$s.type().code(), %1$s.index()".formatted(x);
      case OPTIONAL_DEVICE ->
          optionals
              ? "CallBuffer.deviceType(%1$s), CallBuffer.deviceIndex(%1$s)".formatted(x)
              : "%1$s.type().code(), %1$s.index()".formatted(x);
      case STRING -> "call.text(%1$s), %1$s.length()".formatted(x);
      case OPTIONAL_STRING ->
          optionals
              ? "call.text(%1$s), CallBuffer.textLength(%1$s)".formatted(x)
              : "call.text(%1$s), %1$s.length()".formatted(x);
      case LEFT_OUT, MEMORY_FORMAT -> throw new IllegalStateException(argument.name());
    };
  }

  /** The schema's default. */
  static String absent(Argument argument) {
    String text = argument.defaultText().orElse("None");
    if (text.equals("None")) {
      return none(argument);
    }
    return switch (argument.type()) {
      case INT, SYM_INT -> integer(text);
      case OPTIONAL_INT, OPTIONAL_SYM_INT -> integer(text) + ", true";
      case INT_LIST, SYM_INT_LIST, OPTIONAL_INT_LIST, OPTIONAL_SYM_INT_LIST -> {
        List<String> values = list(text, argument.length());
        yield values.isEmpty()
            ? "0L, 0L"
            : "call.longs(%s), %d".formatted(String.join(", ", values), values.size());
      }
      case FLOAT -> text + "d";
      case OPTIONAL_FLOAT -> text + "d, true";
      case BOOL -> text.toLowerCase();
      case OPTIONAL_BOOL -> text.equals("True") ? "1" : "0";
      case SCALAR, OPTIONAL_SCALAR ->
          text.matches("-?\\d+")
              ? "0, " + integer(text)
              : "1, Double.doubleToRawLongBits(" + text + "d)";
      case DTYPE, OPTIONAL_DTYPE -> text;
      case STRING, OPTIONAL_STRING -> "call.text(%1$s), %1$s.length()".formatted(text);
      default -> throw new IllegalArgumentException("unsupported default of " + argument);
    };
  }

  private static String none(Argument argument) {
    return switch (argument.type()) {
      case OPTIONAL_TENSOR -> "0L";
      case OPTIONAL_INT, OPTIONAL_SYM_INT -> "0L, false";
      case OPTIONAL_FLOAT -> "0d, false";
      case OPTIONAL_INT_LIST, OPTIONAL_SYM_INT_LIST, OPTIONAL_STRING -> "0L, -1L";
      case OPTIONAL_BOOL, OPTIONAL_DTYPE -> "-1";
      case OPTIONAL_SCALAR -> "-1, 0L";
      case OPTIONAL_DEVICE -> "-1, -1";
      default -> throw new IllegalArgumentException("no default for " + argument);
    };
  }

  private static String integer(String text) {
    return (text.equals("Mean") ? "1" : text) + "L";
  }

  /** {@code [0, 1]} as it stands; a single number is spread to the schema's length. */
  private static List<String> list(String text, int length) {
    if (!text.startsWith("[")) {
      return Collections.nCopies(length, integer(text));
    }
    String inner = text.substring(1, text.length() - 1);
    return inner.isBlank()
        ? List.of()
        : Arrays.stream(inner.split(", *"))
            .map(JavaExpression::integer)
            .collect(Collectors.toList());
  }
}
