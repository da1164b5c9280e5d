package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

/**
 * Steps on fixed buffers beside the ordinary pass, for decoders unlike the tiny model's: eight
 * query heads to two of keys, tied embeddings, few bits.
 */
class DecodeStepsTest {
  @TempDir private Path folder;

  private Flamingo model(boolean tied, DType dtype) throws IOException {
    return model(tied, dtype, 8, 2);
  }

  private Flamingo model(boolean tied, DType dtype, int heads, int keyHeads) throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "mmgpt",
         "vision_config": {"image_size": 8, "patch_size": 4, "hidden_size": 16,
           "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2},
         "perceiver_config": {"depth": 1, "dim_head": 8, "heads": 2, "num_latents": 4},
         "gated_cross_attention_config": {"dim_head": 8, "heads": 2},
         "cross_attn_every_n_layers": 2,
         "text_config": {"vocab_size": 96, "hidden_size": 64, "intermediate_size": 128,
           "num_hidden_layers": 3, "num_attention_heads": %d, "num_key_value_heads": %d,
           "max_position_embeddings": 300, "tie_word_embeddings": %s},
         "media_token_id": 94, "eoc_token_id": 93, "pad_token_id": 95}
        """
            .formatted(heads, keyHeads, tied));
    Torch.manualSeed(3);
    Flamingo model = Flamingo.random(FlamingoConfig.load(folder), Device.CPU, dtype);
    // The gates are closed at first, and would hide what is behind them.
    model.langEncoder().namedParameters().forEach(DecodeStepsTest::open);
    return model;
  }

  private static void open(String name, Tensor parameter) {
    if (name.endsWith("_gate")) {
      parameter.fill_(0.7);
    }
  }

  @Test
  void groupedHeadsAndTiedEmbeddings() throws IOException {
    for (boolean tied : new boolean[] {false, true}) {
      try (Flamingo model = model(tied, DType.FLOAT64)) {
        assertThat(difference(model, 0)).isLessThan(1e-12);
        model.joinProjections();
        assertThat(difference(model, 0)).isLessThan(1e-12);
      }
    }
  }

  /** The zeros behind the scores' weight hold nothing twice, and nobody sees them. */
  @Test
  void scoresHaveRoom() throws IOException {
    for (boolean tied : new boolean[] {false, true}) {
      long before = Tensors.live();
      try (Flamingo model = model(tied, DType.FLOAT32)) {
        String name = tied ? "model.embed_tokens.weight" : "lm_head.weight";
        float[] numbers = model.langEncoder().namedParameters().get(name).toFloatArray();
        model.joinProjections();
        Tensor weight = model.langEncoder().namedParameters().get(name);
        assertThat(weight.toFloatArray()).isEqualTo(numbers);
        try (InferenceMode inference = InferenceMode.open();
            var cache = new BatchCache(model.config().text(), 2, 8, DType.FLOAT32, Device.CPU);
            var steps = new DecodeSteps(model, cache, false);
            Scope scope = Scope.open()) {
          weight.fill_(-1); // alike for all tokens; what is behind them stays 0
          Tensor scores = steps.next(new long[] {5, 6}, new boolean[2]).orElseThrow();
          assertThat(scores.shape()).containsExactly(2, model.config().text().vocabSize());
          for (int row = 0; row < 2; row++) {
            Tensor own = scores.select(0, row); // (V)
            assertThat(Math.abs(own.max().item())).isGreaterThan(0.1);
            assertThat(own.max().item() - own.min().item()).isLessThan(1e-3);
          }
        }
      }
      assertThat(Tensors.live()).isEqualTo(before);
    }
  }

  @Test
  void fewBits() throws IOException {
    try (Flamingo model = model(false, DType.BFLOAT16)) {
      model.quantizeDecoder(Quantization.INT8);
      model.joinProjections(); // leaves everything where it is
      assertThat(difference(model, 0)).isLessThan(0.03); // bf16 has 8 bits
    }
  }

  /** What memory held before is no number; it reaches nobody, in no row and behind no length. */
  @Test
  void memoryIsNotTrusted() throws IOException {
    try (Flamingo model = model(false, DType.FLOAT64)) {
      assertThat(difference(model, Double.NaN)).isLessThan(1e-12);
    }
  }

  @Test
  void ownKernel() throws IOException {
    ownKernel(DecodeKernels.OWN);
  }

  @Test
  void ownKernelPhaseByPhase() throws IOException {
    ownKernel(((DecodeKernels.Own) DecodeKernels.OWN).phaseByPhase());
  }

  /** An own kernel, whose source runs on the CPU here; see {@code native/test.sh}. */
  private void ownKernel(DecodeKernels kernels) throws IOException {
    MemorySegment onCpu =
        SymbolLookup.libraryLookup(
                Path.of("../native/target/test/libkernels_on_cpu.so"), Arena.global())
            .find("mmgpt_run_on_cpu")
            .orElseThrow();
    long before = Tensors.live();
    for (boolean tied : new boolean[] {false, true}) {
      StepKernel.runOnCpuBy(onCpu);
      try (Flamingo model = model(tied, DType.BFLOAT16, 4, 1)) {
        model.joinProjections();
        try (InferenceMode inference = InferenceMode.open();
            Scope scope = Scope.open();
            var cache = new BatchCache(model.config().text(), 4, 96, DType.BFLOAT16, Device.CPU);
            var ownCache =
                new BatchCache(model.config().text(), 4, 96, DType.BFLOAT16, Device.CPU);
            var steps = new DecodeSteps(model, cache, false);
            var own = new DecodeSteps(model, ownCache, false, kernels)) {
          for (int i = 0; i < 5; i++) {
            int rows = i < 3 ? 1 : 2; // the second row begins later
            long[] ids = Arrays.copyOf(new long[] {5 + i, 40 - i}, rows);
            boolean[] shown = Arrays.copyOf(new boolean[] {i != 1, true}, rows);
            Tensor expected = steps.next(ids, shown).orElseThrow().to(DType.FLOAT32); // (B, V)
            Tensor actual = own.next(ids, shown).orElseThrow().to(DType.FLOAT32);
            assertThat(own.kernelsRefused()).isEmpty();
            assertThat(actual.sub(expected).norm().item() / expected.norm().item())
                .isLessThan(0.02);
          }
          StepKernel.runOnCpuBy(MemorySegment.NULL); // which libtorch's wouldn't notice
          assertThat(own.next(new long[] {5}, new boolean[1])).isEmpty();
          assertThat(own.failure().orElseThrow()).hasMessageContaining("CUDA devices");
        }
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  /** A kernel that adds up wrongly, or a GPU that it doesn't run on, changes nothing. */
  @Test
  void wrongKernelsAreRefused() throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nothingDone =
          Linker.nativeLinker()
              .upcallStub(
                  MethodHandles.dropArguments(
                      MethodHandles.constant(boolean.class, true),
                      0,
                      MemorySegment.class,
                      int.class,
                      int.class,
                      MemorySegment.class),
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_BOOLEAN,
                      ValueLayout.ADDRESS,
                      ValueLayout.JAVA_INT,
                      ValueLayout.JAVA_INT,
                      ValueLayout.ADDRESS),
                  arena);
      StepKernel.runOnCpuBy(nothingDone);
      refused(DType.BFLOAT16, true, "differs from libtorch's");
      StepKernel.runOnCpuBy(MemorySegment.NULL);
      refused(DType.BFLOAT16, true, "CUDA devices");
      refused(DType.BFLOAT16, false, "joined weights");
      refused(DType.FLOAT32, true, "in bf16");
    }
  }

  /** Runs kernels on the CPU, but for some launches. */
  private static final class Launches {
    private static final FunctionDescriptor LAUNCH =
        FunctionDescriptor.of(
            ValueLayout.JAVA_BOOLEAN,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS);

    private final MethodHandle onCpu =
        Linker.nativeLinker()
            .downcallHandle(
                SymbolLookup.libraryLookup(
                        Path.of("../native/target/test/libkernels_on_cpu.so"), Arena.global())
                    .find("mmgpt_run_on_cpu")
                    .orElseThrow(),
                LAUNCH);
    private int count;
    private int from = Integer.MAX_VALUE; // those from here on are left out
    private int to;

    boolean launch(MemorySegment kernel, int blocks, int sharedBytes, MemorySegment arguments)
        throws Throwable {
      int number = count++;
      return number >= from && number < to
          || (boolean) onCpu.invokeExact(kernel, blocks, sharedBytes, arguments);
    }

    MemorySegment stub(Arena arena) throws ReflectiveOperationException {
      MethodHandle launch =
          MethodHandles.lookup()
              .findVirtual(Launches.class, "launch", LAUNCH.toMethodType())
              .bindTo(this);
      return Linker.nativeLinker().upcallStub(launch, LAUNCH, arena);
    }
  }

  /** As where a block goes on before others have come as far, and reads what was there. */
  @Test
  void aKernelThatDiffersFromItselfIsRefused() throws Throwable {
    try (Arena arena = Arena.ofConfined();
        Flamingo model = model(false, DType.BFLOAT16, 4, 1)) {
      model.joinProjections();
      var launches = new Launches();
      StepKernel.runOnCpuBy(launches.stub(arena));
      assertThat(refusal(model)).isEmpty();
      // The last ones are three steps that are compared, each in one launch, and the answer.
      launches.from = launches.count - 4;
      launches.to = launches.from + 1;
      launches.count = 0;
      assertThat(refusal(model).orElseThrow()).hasMessageContaining("phase by phase");
    } finally {
      StepKernel.runOnCpuBy(MemorySegment.NULL);
    }
  }

  private static Optional<RuntimeException> refusal(Flamingo model) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open();
        var cache = new BatchCache(model.config().text(), 1, 8, DType.BFLOAT16, Device.CPU);
        var steps = new DecodeSteps(model, cache, false, DecodeKernels.OWN)) {
      assertThat(steps.next(new long[] {5}, new boolean[] {true})).isPresent();
      return steps.kernelsRefused();
    }
  }

  private void refused(DType dtype, boolean joined, String why) throws IOException {
    long before = Tensors.live();
    try (Flamingo model = model(false, dtype)) {
      if (joined) {
        model.joinProjections();
      }
      try (InferenceMode inference = InferenceMode.open();
          Scope scope = Scope.open();
          var cache = new BatchCache(model.config().text(), 2, 8, dtype, Device.CPU);
          var other = new BatchCache(model.config().text(), 2, 8, dtype, Device.CPU);
          var steps = new DecodeSteps(model, cache, false);
          var own = new DecodeSteps(model, other, false, DecodeKernels.OWN)) {
        Tensor expected = steps.next(new long[] {5}, new boolean[1]).orElseThrow();
        Tensor actual = own.next(new long[] {5}, new boolean[1]).orElseThrow();
        assertThat(own.kernelsRefused().orElseThrow()).hasMessageContaining(why);
        assertThat(actual.toFloatArray()).isEqualTo(expected.toFloatArray());
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void aFullRowIsAnErrorAndNothingIsLeft() throws IOException {
    long before = Tensors.live();
    try (Flamingo model = model(false, DType.FLOAT32);
        InferenceMode inference = InferenceMode.open();
        var cache = new BatchCache(model.config().text(), 1, 2, DType.FLOAT32, Device.CPU);
        var steps = new DecodeSteps(model, cache, true);
        Scope scope = Scope.open()) {
      for (int i = 0; i < 2; i++) {
        assertThat(steps.next(new long[] {5}, new boolean[1])).isPresent();
      }
      assertThatThrownBy(() -> steps.next(new long[] {5}, new boolean[1]))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("2 tokens a row");
      assertThat(steps.recorded()).isZero(); // on a CPU
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void sizesThereAreStepsFor() {
    assertThat(Arrays.stream(new int[] {1, 2, 3, 5, 9}).map(r -> DecodeSteps.rowsFor(r, 12)))
        .containsExactly(1, 2, 4, 8, 12);
    assertThat(
            Arrays.stream(new int[] {1, 128, 129, 161, 257, 321, 1025, 1999})
                .map(length -> DecodeSteps.spanFor(length, 2000)))
        .containsExactly(128, 128, 160, 192, 320, 384, 1280, 2000);
  }

  /** The largest, relative to the scores, while three rows grow from different lengths. */
  private static double difference(Flamingo model, double memory) {
    TextConfig text = model.config().text();
    double largest = 0;
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open();
        var ordinary = new BatchCache(text, 3, 300, model.dtype(), Device.CPU);
        var fixed = new BatchCache(text, 5, 300, model.dtype(), Device.CPU);
        var steps = new DecodeSteps(model, fixed, false)) {
      for (int layer = 0; layer < text.numHiddenLayers(); layer++) {
        fixed.layer(layer).fill_(memory);
      }
      for (int row = 0; row < 3; row++) {
        long[] prompt = new long[100 + 20 * row];
        int start = row;
        Arrays.setAll(prompt, i -> (start + 3 * i) % 90);
        for (BatchCache cache : new BatchCache[] {ordinary, fixed}) {
          model.hidden(BatchPass.of(cache, row, prompt, new long[prompt.length], Optional.empty()));
        }
      }
      for (int i = 0; i < 40; i++) {
        long[] ids = {i, 2 * i, 90 - i};
        boolean[] shown = {false, i % 3 > 0, i % 2 > 0};
        Tensor hidden = model.hidden(BatchPass.next(ordinary, 0, ids, shown));
        Tensor expected = model.logits(hidden.select(1, 0)).to(DType.FLOAT64); // (B, V)
        Tensor actual = steps.next(ids, shown).orElseThrow().to(DType.FLOAT64);
        double difference = actual.sub(expected).norm().item() / expected.norm().item();
        largest = Double.isNaN(difference) ? difference : Math.max(largest, difference);
        if (Double.isNaN(largest)) {
          break;
        }
      }
    }
    return largest;
  }
}
