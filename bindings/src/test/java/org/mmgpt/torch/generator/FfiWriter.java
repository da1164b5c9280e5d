package org.mmgpt.torch.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the raw calls: one static method an operator, whose handle is linked at its first use. */
final class FfiWriter {
  private FfiWriter() {}

  static String calls(List<Schema> schemas) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        // Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
        package org.mmgpt.torch.ffi;

        import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
        import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
        import static java.lang.foreign.ValueLayout.JAVA_INT;
        import static java.lang.foreign.ValueLayout.JAVA_LONG;

        import java.lang.invoke.MethodHandle;

        /** The operators as C functions: handles and addresses as longs, nothing checked. */
        public final class AtenCalls {
          private AtenCalls() {}
        """);
    for (Schema schema : schemas) {
      out.append(call(schema));
    }
    return out.append("}\n").toString();
  }

  static List<String> carriers(Schema schema) {
    List<String> carriers = new ArrayList<>();
    for (Argument argument : schema.arguments()) {
      carriers.addAll(argument.type().carriers(argument.javaName()));
    }
    if (schema.returns() == Schema.Returns.VALUES_AND_INDICES) {
      carriers.add("long results");
    }
    return carriers;
  }

  private static String call(Schema schema) {
    String returned =
        switch (schema.returns()) {
          case TENSOR, LIST -> "long";
          case ARGUMENT, NOTHING, VALUES_AND_INDICES -> "boolean";
          case BOOLEAN -> "int";
        };
    List<String> carriers = carriers(schema);
    String layouts =
        carriers.stream()
            .map(c -> ", JAVA_" + c.substring(0, c.indexOf(' ')).toUpperCase())
            .collect(Collectors.joining());
    String names =
        carriers.stream()
            .map(c -> c.substring(c.indexOf(' ') + 1))
            .collect(Collectors.joining(", "));
    return """

      private static final class Linked_%1$s {
        static final MethodHandle CALL =
            NativeLibrary.link("mm_op_%1$s", JAVA_%2$s%3$s);
      }

      public static %4$s %1$s(%5$s) {
        try {
          return (%4$s) Linked_%1$s.CALL.invokeExact(%6$s);
        } catch (Throwable t) {
          throw NativeLibrary.impossible(t);
        }
      }
    """
        .formatted(
            schema.symbol(),
            returned.toUpperCase(),
            layouts,
            returned,
            String.join(", ", carriers),
            names);
  }
}
