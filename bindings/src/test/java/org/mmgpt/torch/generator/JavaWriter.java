package org.mmgpt.torch.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the typed Java: methods of a tensor, and functions of {@code Torch}. */
final class JavaWriter {
  private JavaWriter() {}

  static String tensorOperators(List<Schema> schemas) {
    return write(
        schemas.stream().filter(Schema::isMethod).toList(),
        """
        /** The operators whose first argument is {@code self}, named as ATen names them. */
        abstract sealed class TensorOperators permits TensorElements {
          abstract long handle();
        """);
  }

  static String torchOperators(List<Schema> schemas) {
    return write(
        schemas.stream().filter(schema -> !schema.isMethod()).toList(),
        """
        /** The operators without a {@code self}, named as ATen names them. */
        abstract sealed class TorchOperators permits Torch {
          TorchOperators() {}
        """);
  }

  private static String write(List<Schema> schemas, String declaration) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        // Generated from native/ops.txt by org.mmgpt.torch.generator; do not edit.
        package org.mmgpt.torch;

        import java.util.List;
        import java.util.Optional;
        import java.util.OptionalDouble;
        import java.util.OptionalLong;
        import org.mmgpt.torch.ffi.AtenCalls;

        """);
    out.append(declaration);
    Set<String> taken = new HashSet<>();
    for (Schema schema : schemas) {
      for (Form form : Form.of(schema)) {
        // Two schemas can have an overload in common, e.g. their required arguments: the first has
        // it.
        if (taken.add(form.erasure())) {
          out.append(form.javaMethod());
        }
      }
    }
    return out.append("}\n").toString();
  }
}
