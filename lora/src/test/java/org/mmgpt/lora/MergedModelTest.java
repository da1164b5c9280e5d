package org.mmgpt.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

class MergedModelTest {
  private static final LoraConfig CONFIG =
      LoraConfig.of(2, 4).toBuilder().modulesToSave(List.of("lm_head")).useDora(true).build();

  private static final MergedModel.Progress SILENT = (done, total) -> {};

  @TempDir Path folder;
  private Path model;
  private Path adapter;
  private float[] tuned;

  @BeforeEach
  void build() throws IOException {
    model = folder.resolve("model");
    adapter = folder.resolve("adapter");
    try (Flamingo base = TinyModel.create();
        LoraAdapter drawn = TinyModel.drawn(CONFIG, base, 3).attach()) {
      ModelDirectory.save(model, base, DType.FLOAT32);
      Files.writeString(model.resolve("tokenizer.json"), "{}");
      drawn.save(adapter);
      tuned = TinyModel.logits(base);
    }
  }

  @Test
  void theMergedModelAnswersLikeModelAndAdapter() throws IOException {
    Path out = folder.resolve("new/merged");
    var progress = new ArrayList<Long>();
    MergedModel.write(model, adapter, out, (done, total) -> progress.add(total - done));
    assertThat(progress).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(0L);
    assertThat(out.resolve("tokenizer.json")).hasContent("{}");
    assertLogits(out, 2e-5f);
    try (Stream<Path> left = Files.list(out.getParent())) {
      assertThat(left).containsExactly(out);
    }
  }

  /** A published model may come in shards, and with some weights in another precision. */
  @Test
  void shardsAndPrecisionsStayAsTheyAre() throws IOException {
    Map<String, String> shardByName;
    try (SafeTensors whole = SafeTensors.open(model)) {
      shardByName =
          whole.names().stream()
              .collect(
                  Collectors.toMap(
                      name -> name,
                      name -> name.contains("mlp") ? "b.safetensors" : "a.safetensors"));
      for (String file : List.of("a.safetensors", "b.safetensors")) {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        for (String name : whole.names()) {
          if (shardByName.get(name).equals(file)) {
            Tensor weight = whole.tensor(name);
            writer.add(name, file.startsWith("b") ? weight.to(DType.BFLOAT16) : weight);
          }
        }
        writer.write(model.resolve(file));
      }
    }
    Files.delete(model.resolve("model.safetensors"));
    String map =
        shardByName.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
            .collect(Collectors.joining(","));
    Files.writeString(
        model.resolve("model.safetensors.index.json"), "{\"weight_map\": {" + map + "}}");

    Path out = folder.resolve("merged");
    MergedModel.write(model, adapter, out, SILENT);
    try (SafeTensors merged = SafeTensors.open(out)) {
      assertThat(merged.names()).isEqualTo(shardByName.keySet());
      shardByName.forEach(
          (name, file) ->
              assertThat(merged.info(name).dtype())
                  .describedAs(name)
                  .isEqualTo(file.startsWith("b") ? StoredDType.BF16 : StoredDType.F32));
    }
    assertLogits(out, 0.1f);
  }

  @Test
  void nothingIsOverwrittenAndNothingHalfIsLeft() throws IOException {
    assertThatThrownBy(() -> MergedModel.write(model, adapter, adapter, SILENT))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.delete(adapter.resolve("adapter_model.safetensors"));
    new SafeTensorsWriter().write(adapter.resolve("adapter_model.safetensors"));
    assertThatThrownBy(() -> MergedModel.write(model, adapter, folder.resolve("merged"), SILENT))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("missing");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(model, adapter);
    }
  }

  private void assertLogits(Path directory, float tolerance) {
    try (Flamingo merged = Flamingo.load(directory, Device.CPU, DType.FLOAT32)) {
      assertThat(TinyModel.logits(merged)).containsExactly(tuned, within(tolerance));
    }
  }
}
