package org.mmgpt.lora;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

class LoraAdapterTest {
  private static final LoraConfig PLAIN = LoraConfig.of(2, 4);
  private long liveBefore;
  private Flamingo model;

  @BeforeEach
  void build() {
    liveBefore = Tensors.live();
    model = TinyModel.create();
  }

  @AfterEach
  void nothingLeaks() {
    model.close();
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  static Stream<LoraConfig> variants() {
    return Stream.of(
        PLAIN,
        PLAIN.toBuilder().useRslora(true).build(),
        PLAIN.toBuilder().useDora(true).build(),
        PLAIN.toBuilder().modulesToSave(List.of("lm_head", "embed_tokens", "norm")).build(),
        PLAIN.toBuilder()
            .targetModules(new TargetModules.Expression(".*layers\\.(?P<n>1)\\..*(_proj|to_q)"))
            .rankPattern(Map.of("q_proj", 3))
            .alphaPattern(Map.of("layers.1.*.down_proj", 7.5))
            .build());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aNewAdapterChangesNothing(LoraConfig config) {
    float[] before = TinyModel.logits(model);
    try (LoraAdapter adapter = LoraAdapter.create(config, model).attach()) {
      assertThat(TinyModel.logits(model)).containsExactly(before, within(1e-6f));
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void whatIsSavedIsWhatIsLoaded(LoraConfig config, @TempDir Path folder) {
    float[] base = TinyModel.logits(model);
    float[] tuned;
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      tuned = TinyModel.logits(model);
      assertThat(tuned).isNotEqualTo(base);
      adapter.save(folder);
    }
    assertThat(TinyModel.logits(model)).isEqualTo(base);
    try (LoraAdapter loaded = LoraAdapter.load(folder, model).attach()) {
      assertThat(loaded.config()).isEqualTo(config);
      assertThat(TinyModel.logits(model)).isEqualTo(tuned);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyParameterGetsAGradient(LoraConfig config) {
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach();
        Scope scope = Scope.open()) {
      adapter.namedParameters().values().forEach(p -> p.requiresGrad(true));
      Tensor pixels = Torch.randn(1, 1, 1, 3, 16, 16);
      TokenBatch tokens = TokenBatch.of(new long[] {1, 5, TinyModel.IMAGE, 7, 8});
      Tensor labels = Tensor.ofArray(new long[] {-100, -100, -100, 7, 8}, 1, 5);
      CausalLoss.mean(model.forward(tokens, Optional.of(pixels)), labels).backward();
      adapter
          .namedParameters()
          .forEach((name, p) -> assertThat(p.grad()).describedAs(name).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void mergedWeightsComputeTheSameAndComeBack(LoraConfig config) {
    Map<String, float[]> before = new HashMap<>();
    model.namedParameters().forEach((name, p) -> before.put(name, p.toFloatArray()));
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      float[] attached = TinyModel.logits(model);
      adapter.merge();
      assertThat(TinyModel.logits(model)).containsExactly(attached, within(2e-5f));
      assertThatThrownBy(adapter::attach).hasMessageContaining("unmerge");
      adapter.unmerge();
      model
          .namedParameters()
          .forEach(
              (name, p) ->
                  assertThat(p.toFloatArray())
                      .describedAs(name)
                      .containsExactly(before.get(name), within(1e-6f)));
    }
  }

  @Test
  void dropoutIsForTrainingOnly() {
    LoraConfig config = PLAIN.toBuilder().loraDropout(0.5).build();
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      float[] still = TinyModel.logits(model);
      adapter.training(true);
      assertThat(TinyModel.logits(model)).isNotEqualTo(still);
      adapter.training(false);
      assertThat(TinyModel.logits(model)).isEqualTo(still);
    }
  }

  /** Attaching replaces: a layer that only the first adapter has must not keep its factors. */
  @Test
  void attachingAnotherAdapterLeavesNothingOfTheFirst() {
    LoraConfig few = PLAIN.toBuilder().targetModules(TargetModules.of("q_proj")).build();
    LoraConfig more = PLAIN.toBuilder().modulesToSave(List.of("lm_head")).build();
    try (LoraAdapter first = TinyModel.drawn(more, model, 3);
        LoraAdapter second = TinyModel.drawn(few, model, 4)) {
      second.attach();
      float[] alone = TinyModel.logits(model);
      first.attach();
      second.attach();
      first.detach(); // is not attached any more, so this does nothing
      assertThat(TinyModel.logits(model)).isEqualTo(alone);
    }
  }

  @Test
  void aModelDirectoryHoldsTheWholeNetworkWithoutTheAdapter(@TempDir Path folder) throws Exception {
    float[] before = TinyModel.logits(model);
    LoraConfig config = PLAIN.toBuilder().modulesToSave(List.of("lm_head")).build();
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      ModelDirectory.save(folder, model, DType.FLOAT32);
    }
    model.close();
    model = Flamingo.load(folder, Device.CPU, DType.FLOAT32);
    assertThat(model.config()).isEqualTo(TinyModel.CONFIG);
    assertThat(TinyModel.logits(model)).isEqualTo(before);
  }

  /** As torch.save writes it; PEFT's default until release 0.6. */
  @Test
  void anAdapterOfAnOldPeftIsReadFromItsBin(@TempDir Path saved) throws Exception {
    Path old = Path.of(LoraAdapterTest.class.getResource("old_peft/adapter_config.json").toURI());
    try (LoraAdapter adapter = LoraAdapter.load(old.getParent(), model)) {
      adapter.save(saved);
    }
    try (SafeTensors file = SafeTensors.open(saved.resolve("adapter_model.safetensors"));
        Scope scope = Scope.open()) {
      String layer = "base_model.model.model.layers.1.decoder_layer.self_attn.q_proj.";
      assertThat(file.names()).hasSize(4);
      assertThat(file.tensor(layer + "lora_A.weight").toFloatArray()).startsWith(1, 1.5f, 2, 2.5f);
      assertThat(file.tensor(layer + "lora_B.weight").toFloatArray()).startsWith(-1, 0, 1, 2);
    }
  }

  /**
   * PEFT writes the base's output layer along when the vocabulary was extended, as the original
   * does with random rows. Such a file was refused for holding an unknown lm_head.
   */
  @Test
  void theOutputLayerThatPeftWritesAlongIsTheOneComputedWith(@TempDir Path folder)
      throws Exception {
    float[] base = TinyModel.logits(model);
    LoraConfig config = PLAIN.toBuilder().modulesToSave(List.of("lm_head")).build();
    float[] expected;
    try (LoraAdapter adapter = TinyModel.drawn(config, model, 3).attach()) {
      expected = TinyModel.logits(model);
      adapter.save(folder);
    }
    forgetModulesToSave(folder);
    byte[] file = Files.readAllBytes(folder.resolve("adapter_model.safetensors"));
    try (LoraAdapter adapter = LoraAdapter.load(folder, model).attach()) {
      assertThat(TinyModel.logits(model)).isEqualTo(expected);
      assertThat(adapter.namedParameters()).doesNotContainKey("base_model.model.lm_head.weight");
      adapter.save(folder);
      assertThat(folder.resolve("adapter_model.safetensors")).hasBinaryContent(file);
      adapter.merge();
      assertThat(TinyModel.logits(model)).containsExactly(expected, within(1e-5f));
      adapter.unmerge();
      assertThat(TinyModel.logits(model)).containsExactly(base, within(1e-5f));
    }
  }

  @Test
  void anOutputLayerWrittenAlongThatIsTheModelsOwnIsLeftOut(@TempDir Path folder) throws Exception {
    LoraConfig config = PLAIN.toBuilder().modulesToSave(List.of("lm_head")).build();
    try (LoraAdapter adapter = LoraAdapter.create(config, model)) {
      adapter.save(folder);
    }
    forgetModulesToSave(folder);
    try (LoraAdapter adapter = LoraAdapter.load(folder, model)) {
      assertThat(adapter.namedTensors()).isEqualTo(adapter.namedParameters());
    }
  }

  private static void forgetModulesToSave(Path folder) throws IOException {
    Path config = folder.resolve("adapter_config.json");
    String without =
        Files.readString(config)
            .replaceFirst("\"modules_to_save\" : \\[.*]", "\"modules_to_save\" : null");
    Files.writeString(config, without);
  }

  /** An imported model scores the added tokens by rows of zeros, which have no direction: 0 / 0. */
  @Test
  void doraLeavesRowsOfZerosAsTheyAre() {
    Tensor head = model.langEncoder().parametersByPath().get("lm_head.weight").own();
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      head.narrow(0, 96, 3).zero_();
    }
    float[] before = TinyModel.logits(model);
    LoraConfig config =
        PLAIN.toBuilder().useDora(true).targetModules(TargetModules.of("lm_head")).build();
    try (LoraAdapter adapter = LoraAdapter.create(config, model).attach()) {
      assertThat(TinyModel.logits(model)).containsExactly(before, within(1e-6f));
    }
    try (LoraAdapter adapter = LoraAdapter.create(config, model).attach()) {
      draw(adapter, "lora_B.weight");
      float[] adapted = TinyModel.logits(model);
      adapter.merge();
      assertThat(TinyModel.logits(model)).containsExactly(adapted, within(1e-5f));
      adapter.unmerge();
      assertThat(TinyModel.logits(model)).containsExactly(before, within(1e-5f));
    }
  }

  private static void draw(LoraAdapter adapter, String ending) {
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      adapter
          .namedParameters()
          .forEach(
              (name, p) -> {
                if (name.endsWith(ending)) {
                  p.add_(Torch.randn(p.shape()));
                }
              });
    }
  }

  /** PEFT looks at layers_to_transform only for targets that are named by the end of their path. */
  @Test
  void aTargetNamedByItsWholePathIsMeantWhateverTheLayer() {
    LoraConfig config =
        PLAIN.toBuilder()
            .targetModules(TargetModules.of("q_proj", "lm_head"))
            .layersToTransform(List.of(1))
            .build();
    try (LoraAdapter adapter = LoraAdapter.create(config, model)) {
      assertThat(adapter.namedParameters().keySet())
          .containsExactlyInAnyOrder(
              "base_model.model.model.layers.1.decoder_layer.self_attn.q_proj.lora_A.weight",
              "base_model.model.model.layers.1.decoder_layer.self_attn.q_proj.lora_B.weight",
              "base_model.model.lm_head.lora_A.weight",
              "base_model.model.lm_head.lora_B.weight");
    }
  }

  @Test
  void aTargetThatHitsNothingIsNamedWithItsNeighbours() {
    LoraConfig config = PLAIN.toBuilder().targetModules(TargetModules.of("query_proj")).build();
    assertThatThrownBy(() -> LoraAdapter.create(config, model))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("query_proj")
        .hasMessageContaining("q_proj");
  }

  /** Of an adapter it wasn't said which file names the layer. */
  @Test
  void aTargetOfAnAdapterIsNamedWithItsFile(@TempDir Path folder) throws Exception {
    try (LoraAdapter adapter = LoraAdapter.create(PLAIN, model)) {
      adapter.save(folder);
    }
    Path config = folder.resolve("adapter_config.json");
    Files.writeString(config, Files.readString(config).replace("\"to_q\"", "\"query_key_value\""));
    assertThatThrownBy(() -> LoraAdapter.load(folder, model))
        .hasMessageStartingWith(config + ": LoRA's target \"query_key_value\" names no linear");
  }

  /** The list of all was a line of 16 thousand characters, for an adapter of another base model. */
  @Test
  void ofWhatDoesNotFitTheFirstAreNamed(@TempDir Path folder) throws Exception {
    try (LoraAdapter adapter = LoraAdapter.create(PLAIN, model)) {
      adapter.save(folder);
    }
    Path config = folder.resolve("adapter_config.json");
    String wider = Files.readString(config).replace("\"r\" : 2", "\"r\" : 3");
    Files.writeString(config, wider.replace("\"to_q\",", "\"up_proj\","));
    assertThatThrownBy(() -> LoraAdapter.load(folder, model))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("adapter_model.safetensors")
        .hasMessageContaining("layers.0.decoder_layer.self_attn.q_proj.lora_A.weight has shape")
        .hasMessageContaining("missing base_model.model.model.layers.0.decoder_layer.mlp.up_proj")
        .hasMessageContaining("unknown base_model.model.model.layers.1.gated_cross_attn_layer")
        .hasMessageMatching(".* and \\d+ more like it.*")
        .extracting(Throwable::getMessage, as(STRING))
        .hasSizeLessThan(1000);
  }

  @Test
  void aVariantThatComputesSomethingElseIsRefused(@TempDir Path folder) throws Exception {
    try (LoraAdapter adapter = LoraAdapter.create(PLAIN, model)) {
      adapter.save(folder);
    }
    Path config = folder.resolve("adapter_config.json");
    Files.writeString(
        config, Files.readString(config).replaceFirst("\\{", "{\"lora_bias\": true,"));
    assertThatThrownBy(() -> LoraAdapter.load(folder, model))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("lora_bias");
  }

  /** PEFT keeps more in the file than concerns us; a user's own notes are there, too. */
  @Test
  void whatElseStandsInTheConfigurationStays(@TempDir Path folder) throws Exception {
    try (LoraAdapter adapter = LoraAdapter.create(PLAIN, model)) {
      adapter.save(folder);
    }
    Path config = folder.resolve("adapter_config.json");
    Files.writeString(
        config, Files.readString(config).replaceFirst("\\{", "{\"revision\": \"main\","));
    try (LoraAdapter adapter = LoraAdapter.load(folder, model)) {
      adapter.save(folder);
    }
    assertThat(Files.readString(config)).contains("\"revision\" : \"main\"");
  }
}
