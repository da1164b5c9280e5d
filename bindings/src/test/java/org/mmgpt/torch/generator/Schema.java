package org.mmgpt.torch.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One ATen schema, e.g. {@code aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) ->
 * Tensor}.
 *
 * @param text the schema as listed in {@code native/ops.txt}
 * @param name operator name without namespace, e.g. {@code add}
 * @param overload overload name, may be empty
 * @param meaning what it computes and from which shapes, for the Javadoc
 * @param rules on types and errors, for the Javadoc
 */
record Schema(
    String text,
    String name,
    String overload,
    List<Argument> arguments,
    Returns returns,
    String meaning,
    String rules) {

  /** What an operator hands back, as far as the border between C and Java is concerned. */
  enum Returns {
    TENSOR,
    /** In-place and {@code out=} operators return one of their arguments. */
    ARGUMENT,
    NOTHING,
    BOOLEAN,
    LIST,
    VALUES_AND_INDICES
  }

  static Schema parse(String text, String meaning, String rules) {
    int open = text.indexOf('(');
    int arrow = text.lastIndexOf(") -> ");
    if (!text.startsWith("aten::") || open < 0 || arrow < 0) {
      throw new IllegalArgumentException("not an ATen schema: " + text);
    }
    String[] name = text.substring("aten::".length(), open).split("\\.", 2);
    List<Argument> arguments = new ArrayList<>();
    boolean keywordOnly = false;
    for (String part : splitArguments(text.substring(open + 1, arrow))) {
      if (part.equals("*")) {
        keywordOnly = true;
      } else {
        arguments.add(Argument.parse(part, keywordOnly));
      }
    }
    return new Schema(
        text,
        name[0],
        name.length > 1 ? name[1] : "",
        List.copyOf(arguments),
        returns(text, text.substring(arrow + 5)),
        meaning,
        rules);
  }

  private static Returns returns(String schema, String text) {
    return switch (text) {
      case "Tensor", "Tensor(a)" -> Returns.TENSOR;
      case "Tensor(a!)" -> Returns.ARGUMENT;
      case "()" -> Returns.NOTHING;
      case "bool" -> Returns.BOOLEAN;
      case "Tensor[]", "Tensor(a)[]" -> Returns.LIST;
      case "(Tensor values, Tensor indices)" -> Returns.VALUES_AND_INDICES;
      default -> throw new IllegalArgumentException("unsupported return type in " + schema);
    };
  }

  /** Splits at commas that are not inside brackets: {@code int[2] stride=[1, 1]} stays whole. */
  private static List<String> splitArguments(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[', '(' -> depth++;
        case ']', ')' -> depth--;
        case ',' -> {
          if (depth == 0) {
            parts.add(text.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    if (!text.isBlank()) {
      parts.add(text.substring(start).strip());
    }
    return parts;
  }

  /** {@code add_Tensor}: the operator's struct in {@code at::_ops} and the suffix of the C name. */
  String symbol() {
    return overload.isEmpty() ? name : name + "_" + overload;
  }

  /** {@code maskedFill_}: camel case, leading underscores dropped, the in-place mark kept. */
  String javaName() {
    String stem = name.replaceAll("^_+", "");
    boolean inPlace = stem.endsWith("_") && !stem.endsWith("__");
    stem = stem.replaceAll("_+$", "");
    return Argument.camelCase(stem) + (inPlace ? "_" : "");
  }

  /** By ATen's convention. */
  boolean isInPlace() {
    return name.endsWith("_");
  }

  /** Operators on {@code Tensor self} are methods of a tensor, all others functions. */
  boolean isMethod() {
    return !arguments.isEmpty()
        && arguments.getFirst().name().equals("self")
        && arguments.getFirst().type() == Type.TENSOR;
  }

  /** The argument that an in-place or {@code out=} operator returns. */
  Argument returnedArgument() {
    return arguments.stream()
        .filter(Argument::written)
        .filter(a -> a.type() == Type.TENSOR)
        .reduce((first, last) -> last)
        .orElseThrow(() -> new IllegalArgumentException("nothing is written by " + text));
  }
}
