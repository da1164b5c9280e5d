package org.mmgpt.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.layer.Embedding;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** Python's {@code peft} loads what we save and computes the same with it; and the reverse. */
class PeftInterchangeTest {
  private static final LoraConfig PLAIN = LoraConfig.of(2, 4);

  @TempDir static Path modelDirectory;
  private static Flamingo model;

  @BeforeAll
  static void build() throws IOException {
    assumeTrue(pythonHasPeft(), "skipped: no Python with peft (set MMGPT_PYTHON to one)");
    model = TinyModel.create();
    ModelDirectory.save(modelDirectory, model, DType.FLOAT32);
  }

  @AfterAll
  static void free() {
    if (model != null) {
      model.close();
    }
  }

  static Stream<LoraConfig> configurations() {
    return Stream.of(
        PLAIN,
        PLAIN.toBuilder()
            .useRslora(true)
            .rankPattern(Map.of("q_proj", 3, "layers.1.*.v_proj", 5))
            .alphaPattern(Map.of("ff.1", 7.5))
            .modulesToSave(List.of("lm_head", "embed_tokens"))
            .build(),
        PLAIN.toBuilder()
            .useDora(true)
            .targetModules(new TargetModules.Expression(".*layers\\.(?P<n>[01])\\..*(_proj|to_q)"))
            .excludeModules(TargetModules.of("down_proj"))
            .build(),
        PLAIN.toBuilder()
            .targetModules(TargetModules.of("q_proj", "up_proj", "to_out"))
            .layersToTransform(List.of(1))
            .layersPattern(List.of("layers"))
            .build());
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void bothComputeTheSameInBothDirections(LoraConfig config, @TempDir Path work) throws Exception {
    Path ours = work.resolve("ours");
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      adapter.save(ours);
      python(modelDirectory.resolve("model.safetensors"), ours, work);
      assertOutputs(work.resolve("loaded.safetensors"));
    }
    Path theirs = work.resolve("adapter");
    try (LoraAdapter adapter = LoraAdapter.load(theirs, model).attach()) {
      assertOutputs(work.resolve("drawn.safetensors"));
      Path again = work.resolve("again");
      adapter.save(again);
      assertThat(again.resolve("adapter_model.safetensors"))
          .hasSameBinaryContentAs(theirs.resolve("adapter_model.safetensors"));
      assertThat(AdapterConfigJson.read(again).config())
          .isEqualTo(AdapterConfigJson.read(theirs).config());
    }
  }

  private static void assertOutputs(Path file) throws IOException {
    Map<String, Module> modules = model.langEncoder().namedModules();
    try (SafeTensors expected = SafeTensors.open(file);
        NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      assertThat(expected.names()).hasSizeGreaterThan(10);
      for (String name : expected.names()) {
        assertThat(output(modules.get(name)).toFloatArray())
            .describedAs(name)
            .containsExactly(expected.tensor(name).toFloatArray(), within(1e-5f));
      }
    }
  }

  private static Tensor output(Module module) {
    if (module instanceof Embedding embedding) {
      return embedding.forward(Tensor.ofArray(new long[] {0, 1, 2}, 3));
    }
    Linear linear = (Linear) module;
    int size = (int) linear.weight().size(1);
    float[] input = new float[3 * size];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) i / input.length;
    }
    return linear.forward(Tensor.ofArray(input, 3, size));
  }

  private static void python(Path modelFile, Path adapter, Path work) throws Exception {
    Path script = Path.of(PeftInterchangeTest.class.getResource("peft_interchange.py").toURI());
    Path log = work.resolve("log");
    Process process =
        new ProcessBuilder(
                python(),
                script.toString(),
                modelFile.toString(),
                adapter.toString(),
                work.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0).describedAs(Files.readString(log)).isTrue();
  }

  private static String python() {
    return Optional.ofNullable(System.getenv("MMGPT_PYTHON")).orElse("python3");
  }

  private static boolean pythonHasPeft() {
    try {
      Process process =
          new ProcessBuilder(python(), "-c", "import peft, safetensors")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException | InterruptedException unavailable) {
      return false;
    }
  }
}
