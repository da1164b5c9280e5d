package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Printed texts against Python's, which make_printed_tensors.py wrote. */
class TensorTextTest {
  private static final Path PRINTED =
      Path.of("src/test/resources/org/mmgpt/torch/printed_tensors.txt");

  private static final Map<String, Supplier<Tensor>> TENSORS = new LinkedHashMap<>();

  static {
    float inf = Float.POSITIVE_INFINITY;
    TENSORS.put("scalar", () -> floats(3.14159265f).squeeze());
    TENSORS.put("whole", () -> floats(1, 2, -30));
    TENSORS.put("decimals", () -> floats(0.1f, -2.5f, 1000.25f, 0.03125f).view(2, 2));
    TENSORS.put("ties", () -> floats(0.03125f, 0.09375f, -0.03125f, 0));
    TENSORS.put("scientific", () -> floats(1e-8f, 1, 12345678, 0));
    TENSORS.put("scientific_whole", () -> floats(1, 123456789));
    TENSORS.put("specials", () -> floats(inf, -inf, Float.NaN, 1.5f, -0f));
    TENSORS.put("only_specials", () -> floats(inf, Float.NaN, 0));
    TENSORS.put("integers", () -> Torch.arange(24).view(2, 3, 4));
    TENSORS.put("small_integers", () -> Tensor.ofArray(new int[] {-1, 100}, 2));
    TENSORS.put("bytes", () -> Tensor.ofArray(new long[] {1, 255}, 2).to(DType.UINT8));
    TENSORS.put("booleans", () -> Tensor.ofArray(new boolean[] {true, false}, 2));
    TENSORS.put("half", () -> floats(0.1f, 2).to(DType.FLOAT16));
    TENSORS.put("bfloat", () -> floats(0.1f, 2).to(DType.BFLOAT16));
    TENSORS.put("float8", () -> floats(0.5f, 2).to(DType.FLOAT8_E4M3FN));
    TENSORS.put("double", () -> Tensor.ofArray(new double[] {1 / 3.0}, 1));
    TENSORS.put("long_row", () -> Torch.arange(100).mul(0.5));
    TENSORS.put("summarized_row", () -> Torch.arange(2000));
    TENSORS.put("summarized", () -> Torch.arange(2400).mul(0.25).view(4, 20, 30));
    TENSORS.put("summarized_narrow", () -> Torch.arange(1200).view(600, 2));
    TENSORS.put("empty", () -> Torch.zeros(0));
    TENSORS.put("empty_integers", () -> Torch.zeros(new long[] {0}, DType.INT64, Device.CPU));
    TENSORS.put("empty_matrix", () -> Torch.zeros(0, 3));
    TENSORS.put("leaf", () -> Torch.ones(2).requiresGrad(true));
    TENSORS.put("node", () -> Torch.ones(2).requiresGrad(true).exp());
    TENSORS.put("long_suffix", () -> Torch.ones(11).requiresGrad(true).mul(0.1).to(DType.FLOAT64));
    TENSORS.put("meta", () -> Torch.zeros(new long[] {2, 3}, DType.FLOAT32, Device.META));
  }

  private static Tensor floats(float... values) {
    return Tensor.ofArray(values, values.length);
  }

  @TestFactory
  Stream<DynamicTest> printsAsPythonDoes() throws IOException {
    return Stream.of(Files.readString(PRINTED).strip().split("\n\n"))
        .map(block -> block.split("\n", 2))
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named[0],
                    () -> {
                      try (Scope scope = Scope.open()) {
                        assertThat(TENSORS.get(named[0]).get().toString())
                            .isEqualTo(named[1].replace("\n.\n", "\n\n"));
                      }
                    }));
  }

  @Test
  void everyPrintedTensorIsHere() throws IOException {
    assertThat(Files.readString(PRINTED).strip().split("\n\n")).hasSize(TENSORS.size());
  }

  @Test
  void aClosedTensorSaysSo() {
    Tensor tensor = Torch.ones(1);
    tensor.close();
    assertThat(tensor).hasToString("tensor(closed)");
  }
}
