package org.mmgpt.torch.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
   * The listed schemas, each with what it computes, the line {@code #:} before it or before another
   * of its name, in place or not, and with the rules of its section, the lines {@code #|}.
   */
  static List<Schema> schemas(Path root) throws IOException {
    List<String> lines = Files.readAllLines(root.resolve("native/ops.txt"));
    Map<String, String> meanings = meanings(lines);
    List<Schema> schemas = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("#| ")) {
        rules.add(line.substring(3));
      } else if (line.startsWith("# ")) {
        rules.clear();
      } else if (line.startsWith("aten::")) {
        schemas.add(
            Schema.parse(line.strip(), meaning(meanings, nameOf(line)), String.join(" ", rules)));
      }
    }
    return schemas;
  }

  private static Map<String, String> meanings(List<String> lines) {
    Map<String, String> meanings = new HashMap<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).startsWith("#: ")) {
        meanings.put(nameOf(lines.get(i + 1)), lines.get(i).substring(3));
      }
    }
    return meanings;
  }

  private static String meaning(Map<String, String> meanings, String name) {
    String twin = name.endsWith("_") ? name.substring(0, name.length() - 1) : name + "_";
    String meaning = meanings.getOrDefault(name, meanings.get(twin));
    if (meaning == null) {
      throw new IllegalArgumentException(
          "native/ops.txt doesn't say what aten::"
              + name
              + " computes: put a line '#: ' before it");
    }
    return meaning;
  }

  private static String nameOf(String line) {
    return line.replaceFirst("aten::(\\w+).*", "$1");
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
