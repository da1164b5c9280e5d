package org.mmgpt.torch.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates C header, C++ and typed Java of the schemas in {@code native/ops.txt}.
 *
 * <p>Run in the repository's root: {@code java
 * bindings/src/test/java/org/mmgpt/torch/generator/GenerateOps.java .}
 */
public final class GenerateOps {
  private static final int SOURCES = 4;

  private GenerateOps() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    for (Map.Entry<Path, String> file : generate(root).entrySet()) {
      Files.createDirectories(root.resolve(file.getKey()).getParent());
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
  }

  /**
   * The listed schemas, each with the rules of its section, the lines that begin with {@code #|}.
   */
  static List<Schema> schemas(Path root) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve("native/ops.txt"))) {
      if (line.startsWith("#| ")) {
        rules.add(line.substring(3));
      } else if (line.startsWith("#")) {
        rules.clear();
      } else if (!line.isBlank()) {
        schemas.add(Schema.parse(line.strip(), List.copyOf(rules)));
      }
    }
    return schemas;
  }

  /** Every generated file by its path from the repository's root. */
  static Map<Path, String> generate(Path root) throws IOException {
    List<Schema> schemas = schemas(root);
    Map<Path, String> files = new LinkedHashMap<>();
    Path cpp = Path.of("native/src/main/cpp/generated");
    files.put(cpp.resolve("ops.h"), CppWriter.header(schemas));
    // Several translation units, so that they compile side by side.
    int length = (schemas.size() + SOURCES - 1) / SOURCES;
    for (int i = 0; i < SOURCES; i++) {
      List<Schema> part = schemas.subList(i * length, Math.min((i + 1) * length, schemas.size()));
      files.put(cpp.resolve("ops_" + i + ".cpp"), CppWriter.source(part));
    }
    Path java = Path.of("bindings/src/main/java/org/mmgpt/torch");
    files.put(java.resolve("ffi/AtenCalls.java"), FfiWriter.calls(schemas));
    files.put(java.resolve("TensorOperators.java"), JavaWriter.tensorOperators(schemas));
    files.put(java.resolve("TorchOperators.java"), JavaWriter.torchOperators(schemas));
    return files;
  }
}
