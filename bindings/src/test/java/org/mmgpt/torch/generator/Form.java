package org.mmgpt.torch.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One Java overload of a schema.
 *
 * @param given the arguments that the caller passes; the others take the schema's defaults
 * @param scalar the Java type of ATen's Scalar in this overload, {@code long} or {@code double}
 * @param optionals whether optional arguments are {@code Optional}s; else a given one is present
 */
record Form(Schema schema, List<Argument> given, String scalar, boolean optionals) {
  private static final int JAVADOC_WIDTH = 115;

  /** Required arguments only, then one more positional default at a time, then everything. */
  static List<Form> of(Schema schema) {
    List<Argument> visible =
        schema.arguments().stream()
            .filter(a -> a.type().isVisible() && !a.name().equals("pin_memory"))
            .toList();
    Set<List<Argument>> prefixes = new LinkedHashSet<>();
    long positional = visible.stream().filter(a -> !a.keywordOnly()).count();
    long required = visible.stream().filter(a -> !a.keywordOnly() && isRequired(a)).count();
    for (long count = required; count <= positional; count++) {
      List<Argument> given = new ArrayList<>(visible.subList(0, (int) count));
      visible.stream().filter(a -> a.keywordOnly() && isRequired(a)).forEach(given::add);
      prefixes.add(List.copyOf(given));
    }
    prefixes.add(visible);
    Map<String, Form> bySignature = new LinkedHashMap<>();
    for (List<Argument> given : prefixes) {
      add(bySignature, schema, given, false);
    }
    add(bySignature, schema, visible, true);
    return List.copyOf(bySignature.values());
  }

  private static void add(
      Map<String, Form> forms, Schema schema, List<Argument> given, boolean optionals) {
    boolean hasScalar = given.stream().anyMatch(a -> a.type().isScalar());
    for (String scalar : hasScalar ? List.of("long", "double") : List.of("long")) {
      Form form = new Form(schema, given, scalar, optionals);
      forms.putIfAbsent(form.erasure(), form);
    }
  }

  private static boolean isRequired(Argument argument) {
    return argument.defaultText().isEmpty();
  }

  /** Name and parameter types as the JVM tells overloads apart. */
  String erasure() {
    return schema.javaName()
        + parameterTypes().stream().map(t -> t.replaceAll("<.*>", "")).toList();
  }

  private List<Argument> parameters() {
    return given.stream().filter(a -> !isThis(a)).toList();
  }

  private boolean isThis(Argument argument) {
    return schema.isMethod() && argument.name().equals("self");
  }

  private List<String> parameterTypes() {
    return parameters().stream().map(this::javaType).toList();
  }

  private String javaType(Argument argument) {
    return switch (argument.type()) {
      case TENSOR -> "Tensor";
      case OPTIONAL_TENSOR -> optionals ? "Optional<Tensor>" : "Tensor";
      case TENSOR_LIST -> "List<Tensor>";
      case OPTIONAL_TENSOR_LIST -> "List<Optional<Tensor>>";
      case INT, SYM_INT -> "long";
      case OPTIONAL_INT, OPTIONAL_SYM_INT -> optionals ? "OptionalLong" : "long";
      case INT_LIST, SYM_INT_LIST -> "long[]";
      case OPTIONAL_INT_LIST, OPTIONAL_SYM_INT_LIST -> optionals ? "Optional<long[]>" : "long[]";
      case FLOAT -> "double";
      case OPTIONAL_FLOAT -> optionals ? "OptionalDouble" : "double";
      case BOOL -> "boolean";
      case OPTIONAL_BOOL -> optionals ? "Optional<Boolean>" : "boolean";
      case SCALAR, OPTIONAL_SCALAR -> scalar;
      case DTYPE -> "DType";
      case OPTIONAL_DTYPE -> optionals ? "Optional<DType>" : "DType";
      case DEVICE -> "Device";
      case OPTIONAL_DEVICE -> optionals ? "Optional<Device>" : "Device";
      case STRING -> "String";
      case OPTIONAL_STRING -> optionals ? "Optional<String>" : "String";
      case LEFT_OUT, MEMORY_FORMAT -> throw new IllegalStateException(argument.name());
    };
  }

  private String parameterList() {
    List<Argument> parameters = parameters();
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      String type = javaType(parameters.get(i));
      boolean last = i == parameters.size() - 1;
      declared.add(
          (last && type.equals("long[]") ? "long..." : type) + " " + parameters.get(i).javaName());
    }
    return String.join(", ", declared);
  }

  String javaMethod() {
    StringBuilder out = new StringBuilder();
    out.append('\n').append(javadoc());
    out.append("  public ")
        .append(schema.isMethod() ? "" : "static ")
        .append(returnType())
        .append(' ')
        .append(schema.javaName())
        .append('(')
        .append(parameterList())
        .append(") {\n");
    String arguments =
        schema.arguments().stream()
            .filter(a -> a.type().isVisible())
            .map(a -> given.contains(a) ? JavaExpression.given(a, this) : JavaExpression.absent(a))
            .collect(Collectors.joining(", "));
    if (arguments.contains("call.") || schema.returns() == Schema.Returns.VALUES_AND_INDICES) {
      out.append("    CallBuffer call = CallBuffer.begin();\n");
    }
    String failure =
        "throw TorchException.inOperator(\"%s\"%s);"
            .formatted(
                schema.text().substring(0, schema.text().indexOf('(')),
                given.stream()
                    .map(a -> ", " + (isThis(a) ? "this" : a.javaName()))
                    .collect(Collectors.joining()));
    return out.append(body("AtenCalls." + schema.symbol(), arguments, failure))
        .append("  }\n")
        .toString();
  }

  private String javadoc() {
    StringBuilder out = new StringBuilder("  /**\n");
    paragraph(out, "", schema.meaning());
    out.append("   *\n   * <p>{@code ").append(schema.text()).append("}\n   *\n");
    paragraph(out, "<p>", schema.rules());
    if (schema.isInPlace()) {
      String written =
          schema.returns() == Schema.Returns.ARGUMENT
              ? "In place: self is written and returned; its shape and type stay, and the result"
                  + " must fit them."
              : "In place: the lists' tensors are written.";
      out.append("   *\n");
      paragraph(
          out, "<p>", written + " Refused: a leaf that requires a gradient, unless in NoGrad.");
    }
    return out.append(
            "   *\n"
                + "   * @throws TorchException if libtorch refuses; it names the arguments'"
                + " shapes\n"
                + "   */\n")
        .toString();
  }

  private static void paragraph(StringBuilder out, String tag, String text) {
    StringBuilder line = new StringBuilder(tag);
    for (String word :
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split(" ")) {
      if (line.length() + word.length() > JAVADOC_WIDTH) {
        out.append("   * ").append(line.toString().strip()).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() || line.toString().equals(tag) ? "" : " ").append(word);
    }
    out.append("   * ").append(line).append('\n');
  }

  private String returnType() {
    return switch (schema.returns()) {
      case TENSOR, ARGUMENT -> "Tensor";
      case NOTHING -> "void";
      case BOOLEAN -> "boolean";
      case LIST -> "List<Tensor>";
      case VALUES_AND_INDICES -> "ValuesAndIndices";
    };
  }

  private String body(String call, String arguments, String failure) {
    return switch (schema.returns()) {
      case TENSOR ->
          "    long result = %s(%s);\n    if (result == 0) %s\n    return Tensor.adopt(result);\n"
              .formatted(call, arguments, failure);
      case ARGUMENT ->
          "    if (!%s(%s)) %s\n    return %s;\n"
              .formatted(call, arguments, failure, returnedExpression());
      case NOTHING -> "    if (!%s(%s)) %s\n".formatted(call, arguments, failure);
      case BOOLEAN ->
          "    int result = %s(%s);\n    if (result < 0) %s\n    return result == 1;\n"
              .formatted(call, arguments, failure);
      case LIST ->
          "    long count = %s(%s);\n    if (count < 0) %s\n    return CallBuffer.takeList(count);\n"
              .formatted(call, arguments, failure);
      case VALUES_AND_INDICES ->
          """
              long results = call.results(2);
              if (!%s(%s, results)) %s
              return new ValuesAndIndices(call.result(0), call.result(1));
          """
              .formatted(call, arguments, failure)
              .indent(2);
    };
  }

  private String returnedExpression() {
    Argument returned = schema.returnedArgument();
    return isThis(returned) ? "(Tensor) this" : returned.javaName();
  }

  /** Java's name of an argument inside the method. */
  String expressionOf(Argument argument) {
    return isThis(argument) ? "this" : argument.javaName();
  }
}
