package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.lora.LoraCheckpoint;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;

/** Every layout that weights are published in becomes the same model directory. */
class ImportTest {
  @TempDir private Path folder;

  @Test
  void anImportIsACompleteModelDirectory() throws IOException {
    Path model = imported("model", GoldenModel.pieces());
    assertThat(fileNames(model))
        .contains(
            "config.json",
            "model.safetensors",
            "tokenizer.json",
            "tokenizer.model",
            "preprocessor_config.json",
            "generation_config.json");
    FlamingoConfig config = FlamingoConfig.load(model);
    assertThat(config.era()).isEqualTo(Era.ORIGINAL);
    assertThat(Tokenizer.load(model).id(Marker.IMAGE)).isEqualTo(config.mediaTokenId());
  }

  @Test
  void rowsOfTheOutputLayerThatNobodyPublishesAreZero() throws IOException {
    try (SafeTensors weights = SafeTensors.open(imported("model", GoldenModel.pieces()));
        Scope scope = Scope.open()) {
      var head = weights.tensor("lang_encoder.lm_head.weight"); // (V + 3, H)
      assertThat(head.size(0)).isEqualTo(1003);
      assertThat(head.narrow(0, 1000, 3).abs().sum().item()).isZero();
      assertThat(head.narrow(0, 999, 1).abs().sum().item()).isPositive();
    }
  }

  @Test
  void clipOfHuggingFaceIsTheSameNetwork() throws IOException {
    Path openClip = imported("open_clip", GoldenModel.pieces());
    Path huggingFace = imported("hf", withClip(GoldenModel.golden("clip/hf"), Optional.empty()));
    assertThat(FlamingoConfig.load(huggingFace)).isEqualTo(FlamingoConfig.load(openClip));
    // CLIPVisionModel has no projection; its numbers went through another library.
    assertSameWeights(openClip, huggingFace, List.of("vision_encoder.visual.proj"), 3e-6);
  }

  @Test
  void openAisTorchScriptArchiveIsReadWithoutRunningIt() throws IOException {
    Path openClip = imported("open_clip", GoldenModel.pieces());
    Path script =
        imported(
            "script",
            withClip(published("clip-torchscript.pt"), GoldenModel.pieces().clipConfig()));
    assertSameWeights(openClip, script, List.of(), 0);
  }

  @Test
  void shardsOfPytorchBinAreRead() throws IOException {
    Path llama = folder.resolve("llama");
    copy(GoldenModel.golden("llama"), llama);
    Files.delete(llama.resolve("model.safetensors"));
    copy(published("llama-bin"), llama);
    Path whole = imported("whole", GoldenModel.pieces());
    Path sharded = imported("sharded", withLlama(llama));
    try (SafeTensors weights = SafeTensors.open(sharded)) {
      assertThat(weights.info("lang_encoder.lm_head.weight").dtype()).isEqualTo(StoredDType.F16);
    }
    assertSameWeights(whole, sharded, List.of(), 5e-4); // half precision
  }

  @Test
  void shardsOfSafeTensorsAreRead() throws IOException {
    Path llama = folder.resolve("llama");
    copy(GoldenModel.golden("llama"), llama);
    split(llama.resolve("model.safetensors"));
    assertSameWeights(
        imported("whole", GoldenModel.pieces()),
        imported("sharded", withLlama(llama)),
        List.of(),
        0);
  }

  @Test
  void whatIsMissingOrUnknownIsListed() throws IOException {
    Path llama = folder.resolve("llama");
    copy(GoldenModel.golden("llama"), llama);
    rewrite(
        llama.resolve("model.safetensors"),
        name ->
            switch (name) {
              case "model.layers.1.mlp.up_proj.weight" -> "model.layers.1.mlp.upp_proj.weight";
              case "model.norm.weight" -> "norm.weight";
              default -> name;
            });
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> importTo(out, withLlama(llama)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("missing lang_encoder.model.norm.weight [64]")
        .hasMessageContaining(
            "missing lang_encoder.model.layers.1.decoder_layer.mlp.up_proj.weight")
        .hasMessageContaining("model.safetensors: model.layers.1.mlp.upp_proj.weight")
        .hasMessageContaining("model.safetensors: norm.weight");
    assertThat(fileNames(folder)).containsExactly("llama"); // nothing half-written
  }

  @Test
  void aDirectoryThatIsInUseIsLeftAlone() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    importTo(out, GoldenModel.pieces()); // an empty one is as good as none
    assertThatThrownBy(() -> importTo(out, GoldenModel.pieces()))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("remove it or name another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mmgpt-lora.pt",
        "mmgpt-lora-configdict.pt",
        "mmgpt-lora-mmengine-config.pt",
      })
  void everyDialectOfReleasedLoraBecomesPeftsBytes(String dialect) throws IOException {
    Path model = imported("model", GoldenModel.pieces());
    Path adapter = folder.resolve("adapter");
    LoraCheckpoint.toPeft(GoldenModel.golden(dialect), model, adapter);
    assertThat(adapter.resolve("adapter_model.safetensors"))
        .hasSameBinaryContentAs(GoldenModel.golden("peft/adapter_model.safetensors"));
  }

  @Test
  void theFinalWeightsOfATrainingRunHaveNoPrefix() throws IOException {
    Path model = imported("model", GoldenModel.pieces());
    Path adapter = folder.resolve("adapter");
    LoraCheckpoint.toPeft(GoldenModel.golden("final_weights.pt"), model, adapter);
    try (SafeTensors trained = SafeTensors.open(adapter.resolve("adapter_model.safetensors"));
        SafeTensors released =
            SafeTensors.open(GoldenModel.golden("peft/adapter_model.safetensors"))) {
      assertThat(trained.names()).isEqualTo(released.names());
    }
  }

  private Path imported(String name, ModelImport.Pieces pieces) throws IOException {
    Path out = folder.resolve(name);
    importTo(out, pieces);
    return out;
  }

  private static void importTo(Path out, ModelImport.Pieces pieces) throws IOException {
    PublishedPieces.importTo(out, pieces, Era.ORIGINAL, HiddenAct.QUICK_GELU, (done, total) -> {});
  }

  private static ModelImport.Pieces withClip(Path clip, Optional<Path> config) {
    ModelImport.Pieces all = GoldenModel.pieces();
    return new ModelImport.Pieces(all.llama(), clip, config, all.flamingo(), all.flamingoConfig());
  }

  private static ModelImport.Pieces withLlama(Path llama) {
    ModelImport.Pieces all = GoldenModel.pieces();
    return new ModelImport.Pieces(
        llama, all.clip(), all.clipConfig(), all.flamingo(), all.flamingoConfig());
  }

  private static void assertSameWeights(
      Path expected, Path actual, List<String> absent, double tolerance) throws IOException {
    try (SafeTensors all = SafeTensors.open(expected);
        SafeTensors some = SafeTensors.open(actual);
        Scope scope = Scope.open()) {
      assertThat(some.names())
          .containsExactlyInAnyOrderElementsOf(
              all.names().stream().filter(name -> !absent.contains(name)).toList());
      for (String name : some.names()) {
        assertThat(Difference.relative(some.tensor(name).to(DType.FLOAT32), all.tensor(name)))
            .as(name)
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }

  /** One safetensors file becomes two shards and their index. */
  private static void split(Path file) throws IOException {
    Path place = file.getParent();
    var shards = List.of(new SafeTensorsWriter(), new SafeTensorsWriter());
    var map = new StringBuilder();
    try (SafeTensors whole = SafeTensors.open(file)) {
      int next = 0;
      for (String name : whole.names()) {
        var info = whole.info(name);
        shards.get(next % 2).add(name, info.dtype(), info.shape(), whole.bytes(name));
        map.append(map.isEmpty() ? "" : ",")
            .append("\"%s\": \"model-0000%d-of-00002.safetensors\"".formatted(name, 1 + next % 2));
        next++;
      }
      for (int i = 0; i < 2; i++) {
        shards.get(i).write(place.resolve("model-0000" + (i + 1) + "-of-00002.safetensors"));
      }
    }
    Files.writeString(
        place.resolve("model.safetensors.index.json"), "{\"weight_map\": {" + map + "}}");
    Files.delete(file);
  }

  private static void rewrite(Path file, UnaryOperator<String> renamed) throws IOException {
    var writer = new SafeTensorsWriter();
    try (SafeTensors old = SafeTensors.open(file)) {
      for (String name : old.names()) {
        var info = old.info(name);
        writer.add(renamed.apply(name), info.dtype(), info.shape(), old.bytes(name));
      }
      writer.write(file);
    }
  }

  private static Path published(String name) {
    return GoldenModel.golden("").resolveSibling("published").resolve(name);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<String> fileNames(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
