package org.mmgpt.infer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Precision and bits, as {@code ./mmgpt evaluate perplexity} reports them. */
class ComputeOptionsTest {
  @TempDir private Path folder;

  /** {@code --quantize int8} once meant int8 over fp32: 2.9 tokens/s where fp32 alone had 8.3. */
  @Test
  void fewerBitsComputeInBfloat16() throws IOException {
    assertThat(evaluate()).contains(" in float32").doesNotContain("quantized");
    for (String kind : List.of("int8", "int4")) {
      assertThat(evaluate("--quantize", kind))
          .contains(" in bfloat16", "quantized")
          .doesNotContain("warning");
    }
  }

  @Test
  void anotherPrecisionIsUsedAndWarnedOf() throws IOException {
    assertThat(evaluate("--quantize", "int8", "--dtype", "fp32"))
        .contains(" in float32", "quantized", "mmgpt: warning: --quantize is made for bf16");
  }

  @Test
  void namesTheKindsThereAre() throws IOException {
    assertThat(evaluate("--quantize", "int3")).contains("'int3' is not int8 or int4");
  }

  private String evaluate(String... options) throws IOException {
    Path text = Files.writeString(folder.resolve("texts.txt"), "the circle is red");
    var arguments =
        new ArrayList<>(
            List.of("perplexity", "--model", "../train/tiny", "--text", text.toString()));
    arguments.addAll(List.of(options));
    var out = new StringWriter();
    new CommandLine(new Evaluate())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments.toArray(String[]::new));
    return out.toString();
  }
}
