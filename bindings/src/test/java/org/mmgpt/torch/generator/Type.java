package org.mmgpt.torch.generator;

import java.util.List;

/**
 * The argument types of ATen, and how each crosses the border: the C parameters ({@code $} stands
 * for the argument's name), the C++ expression over them, and the FFM carriers.
 */
enum Type {
  TENSOR("int64_t $", "borrow($)", "long $"),
  OPTIONAL_TENSOR("int64_t $", "borrow_optional($)", "long $"),
  TENSOR_LIST("const int64_t *$, int64_t $_n", "borrow_list($, $_n)", "long $, long $N"),
  OPTIONAL_TENSOR_LIST(
      "const int64_t *$, int64_t $_n", "borrow_optional_list($, $_n)", "long $, long $N"),
  INT("int64_t $", "$", "long $"),
  OPTIONAL_INT(
      "int64_t $, bool $_given", "optional_of<int64_t>($, $_given)", "long $, boolean $Given"),
  SYM_INT("int64_t $", "c10::SymInt($)", "long $"),
  OPTIONAL_SYM_INT(
      "int64_t $, bool $_given",
      "optional_of<c10::SymInt>(c10::SymInt($), $_given)",
      "long $, boolean $Given"),
  INT_LIST("const int64_t *$, int64_t $_n", "ints($, $_n)", "long $, long $N"),
  OPTIONAL_INT_LIST("const int64_t *$, int64_t $_n", "optional_ints($, $_n)", "long $, long $N"),
  SYM_INT_LIST("const int64_t *$, int64_t $_n", "sym_ints($, $_n)", "long $, long $N"),
  OPTIONAL_SYM_INT_LIST(
      "const int64_t *$, int64_t $_n", "optional_sym_ints($, $_n)", "long $, long $N"),
  FLOAT("double $", "$", "double $"),
  OPTIONAL_FLOAT(
      "double $, bool $_given", "optional_of<double>($, $_given)", "double $, boolean $Given"),
  BOOL("bool $", "$", "boolean $"),
  OPTIONAL_BOOL("int32_t $", "optional_bool($)", "int $"),
  SCALAR("int32_t $_kind, int64_t $", "mmgpt::scalar($_kind, $)", "int $Kind, long $"),
  OPTIONAL_SCALAR("int32_t $_kind, int64_t $", "optional_scalar($_kind, $)", "int $Kind, long $"),
  DTYPE("int32_t $", "mmgpt::dtype($)", "int $"),
  OPTIONAL_DTYPE("int32_t $", "optional_dtype($)", "int $"),
  DEVICE(
      "int32_t $_type, int32_t $_index", "mmgpt::device($_type, $_index)", "int $Type, int $Index"),
  OPTIONAL_DEVICE(
      "int32_t $_type, int32_t $_index",
      "optional_device($_type, $_index)",
      "int $Type, int $Index"),
  STRING("const char *$, int64_t $_n", "*optional_text($, $_n)", "long $, long $N"),
  OPTIONAL_STRING("const char *$, int64_t $_n", "optional_text($, $_n)", "long $, long $N"),
  /** Layouts, memory formats and generators stay at libtorch's default: Java doesn't see them. */
  LEFT_OUT("", "std::nullopt", ""),
  MEMORY_FORMAT("", "at::MemoryFormat::Contiguous", "");

  private final String c;
  private final String cpp;
  private final String carriers;

  Type(String c, String cpp, String carriers) {
    this.c = c;
    this.cpp = cpp;
    this.carriers = carriers;
  }

  static Type of(String name, boolean list, boolean optional, boolean optionalElements) {
    String base =
        switch (name) {
          case "Tensor" -> optionalElements ? "OPTIONAL_TENSOR_LIST" : "TENSOR";
          case "int" -> "INT";
          case "SymInt" -> "SYM_INT";
          case "float" -> "FLOAT";
          case "bool" -> "BOOL";
          case "Scalar" -> "SCALAR";
          case "ScalarType" -> "DTYPE";
          case "Device" -> "DEVICE";
          case "str" -> "STRING";
          case "Layout", "Generator" -> "LEFT_OUT";
          case "MemoryFormat" -> optional ? "LEFT_OUT" : "MEMORY_FORMAT";
          default -> throw new IllegalArgumentException("unsupported type " + name);
        };
    if (base.equals("LEFT_OUT") || base.equals("MEMORY_FORMAT") || optionalElements) {
      return valueOf(base);
    }
    return valueOf((optional ? "OPTIONAL_" : "") + base + (list ? "_LIST" : ""));
  }

  boolean isVisible() {
    return !c.isEmpty();
  }

  boolean isScalar() {
    return this == SCALAR || this == OPTIONAL_SCALAR;
  }

  String cParameters(String name) {
    return c.replace("$", name);
  }

  String cppExpression(String name) {
    return cpp.replace("$", name);
  }

  /** Java parameters of the raw call, e.g. {@code int alphaKind, long alpha}. */
  List<String> carriers(String name) {
    return carriers.isEmpty() ? List.of() : List.of(carriers.replace("$", name).split(", "));
  }
}
