package org.mmgpt.torch.generator;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the C header and the C++ of the listed operators. */
final class CppWriter {
  private static final String NOTICE =
      "// Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.\n";

  private CppWriter() {}

  static String header(List<Schema> schemas) {
    StringBuilder out = new StringBuilder(NOTICE);
    out.append(
        """
        #pragma once

        #include <stdbool.h>
        #include <stdint.h>

        #ifdef __cplusplus
        extern "C" {
        #endif

        """);
    for (Schema schema : schemas) {
      out.append("// ").append(schema.text()).append('\n');
      out.append(prototype(schema)).append(";\n");
    }
    return out.append(
            """

            #ifdef __cplusplus
            }
            #endif
            """)
        .toString();
  }

  static String source(List<Schema> schemas) {
    StringBuilder out = new StringBuilder(NOTICE);
    // ATen's operator headers expect the tensor's to stand before them.
    out.append("#include \"../checks.h\"\n\n");
    TreeSet<String> includes = new TreeSet<>();
    schemas.forEach(schema -> includes.add(includeOf(schema)));
    includes.forEach(include -> out.append("#include <ATen/ops/").append(include).append(">\n"));
    out.append("\n#include \"ops.h\"\n\nusing namespace mmgpt;\n");
    for (Schema schema : schemas) {
      out.append('\n').append(prototype(schema)).append(" {\n").append(body(schema)).append("}\n");
    }
    return out.toString();
  }

  /** ATen keeps an operator and its in-place twin in one header. */
  private static String includeOf(Schema schema) {
    String name = schema.name();
    if (name.endsWith("_") && !name.endsWith("__")) {
      name = name.substring(0, name.length() - 1);
    }
    return name + "_ops.h";
  }

  private static String prototype(Schema schema) {
    String parameters =
        schema.arguments().stream()
            .filter(a -> a.type().isVisible())
            .map(a -> a.type().cParameters(a.name()))
            .collect(Collectors.joining(", "));
    String form =
        switch (schema.returns()) {
          case TENSOR -> "int64_t mm_op_%s(%s)";
          case ARGUMENT, NOTHING -> "bool mm_op_%s(%s)";
          case BOOLEAN -> "int32_t mm_op_%s(%s)";
          case LIST -> "int64_t mm_op_%s(%s)";
          case VALUES_AND_INDICES -> "bool mm_op_%s(%s, int64_t *results)";
        };
    return form.formatted(schema.symbol(), parameters.isEmpty() ? "void" : parameters);
  }

  private static String body(Schema schema) {
    String arguments =
        schema.arguments().stream()
            .map(
                a ->
                    a.written() && a.type() == Type.TENSOR
                        ? "borrow_mutable(" + a.name() + ")"
                        : a.type().cppExpression(a.name()))
            .collect(Collectors.joining(", "));
    String call = "at::_ops::%s::call(%s)".formatted(schema.symbol(), arguments);
    String check = check(schema);
    if (!check.isEmpty()) {
      call = "(" + check + ", " + call + ")";
    }
    return switch (schema.returns()) {
      case TENSOR -> "  return guarded<int64_t>(0, [&] { return give(" + call + "); });\n";
      case ARGUMENT, NOTHING ->
          "  return guarded(false, [&] {\n    " + call + ";\n    return true;\n  });\n";
      case BOOLEAN -> "  return guarded<int32_t>(-1, [&] { return " + call + " ? 1 : 0; });\n";
      case LIST -> "  return guarded<int64_t>(-1, [&] { return give_list(" + call + "); });\n";
      case VALUES_AND_INDICES ->
          """
            return guarded(false, [&] {
              auto both = %s;
              results[0] = give(std::move(std::get<0>(both)));
              results[1] = give(std::move(std::get<1>(both)));
              return true;
            });
          """
              .formatted(call);
    };
  }

  /** A call of {@code checks.h} that comes first, where libtorch itself doesn't look. */
  private static String check(Schema schema) {
    return switch (schema.symbol()) {
      case "arange_start_step" ->
          "check_range(" + cpp(schema, "start", "end", "step", "dtype") + ")";
      case "div_Tensor_mode" ->
          "check_quotient(" + cpp(schema, "self", "other", "rounding_mode") + ")";
      case "scaled_dot_product_attention" ->
          "check_heads(" + cpp(schema, "query", "key", "value", "enable_gqa") + ")";
      case "_weight_int8pack_mm" -> "check_int8(" + cpp(schema, "self", "mat2", "scales") + ")";
      case "_weight_int4pack_mm" ->
          "check_groups(" + cpp(schema, "self", "qGroupSize", "qScaleAndZeros") + ")";
      case "_weight_int4pack_mm_for_cpu" ->
          "check_groups(%s), check_packed(%s)"
              .formatted(
                  cpp(schema, "self", "qGroupSize", "qScaleAndZeros"), cpp(schema, "self", "mat2"));
      case "_fused_adamw_", "_fused_adamw__tensor_lr", "_fused_adam_" ->
          "check_fused(%s, {%s}, {%s}, %s, %s), check_steps(%s)"
              .formatted(
                  cpp(schema, "self"),
                  cpp(schema, "grads", "exp_avgs", "exp_avg_sqs"),
                  cpp(schema, "max_exp_avg_sqs"),
                  cpp(schema, "amsgrad"),
                  cpp(schema, "grad_scale", "found_inf"),
                  cpp(schema, "self", "state_steps"));
      case "_upsample_bicubic2d_aa", "_upsample_bilinear2d_aa" ->
          "check_factors(%s)"
              .formatted(
                  cpp(schema, "self", "output_size", "align_corners", "scales_h", "scales_w"));
      case "_fused_sgd_" ->
          "check_fused(%s, {%s}, {%s}, momentum != 0, %s)"
              .formatted(
                  cpp(schema, "self"),
                  cpp(schema, "grads"),
                  cpp(schema, "momentum_buffer_list"),
                  cpp(schema, "grad_scale", "found_inf"));
      default -> "";
    };
  }

  private static String cpp(Schema schema, String... names) {
    return Stream.of(names)
        .map(
            name ->
                schema.arguments().stream()
                    .filter(argument -> argument.name().equals(name))
                    .map(argument -> argument.type().cppExpression(name))
                    .findFirst()
                    .orElseThrow())
        .collect(Collectors.joining(", "));
  }
}
