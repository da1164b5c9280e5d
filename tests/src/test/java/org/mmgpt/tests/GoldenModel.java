package org.mmgpt.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/** The network that the golden data was computed with, and its adapter. */
final class GoldenModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@code MMGPT_TEST_DEVICE=cuda} has a GPU compute what the CPU computes otherwise. */
  static final Device DEVICE =
      System.getenv().getOrDefault("MMGPT_TEST_DEVICE", "cpu").equals("cuda")
          ? Device.cuda(0)
          : Device.CPU;

  private final Flamingo model;
  private final LoraAdapter adapter;

  private GoldenModel(Flamingo model, LoraAdapter adapter) {
    this.model = model;
    this.adapter = adapter;
  }

  /** Imports the pieces into {@code folder}, a model directory from then on. */
  static GoldenModel assemble(Path folder) {
    return assemble(folder, DType.FLOAT32, Era.ORIGINAL);
  }

  static GoldenModel assemble(Path folder, DType dtype, Era era) {
    try {
      PublishedPieces.importTo(folder, pieces(), era, HiddenAct.QUICK_GELU, (done, total) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flamingo model = Flamingo.load(folder, DEVICE, dtype);
    return new GoldenModel(model, LoraAdapter.load(golden("peft"), model).attach());
  }

  static ModelImport.Pieces pieces() {
    return new ModelImport.Pieces(
        golden("llama"),
        golden("clip/open_clip_model.safetensors"),
        Optional.of(golden("clip/tiny-dev.json")),
        golden("openflamingo/checkpoint.pt"),
        Optional.of(golden("openflamingo/flamingo_config.json")));
  }

  Flamingo model() {
    return model;
  }

  LoraAdapter adapter() {
    return adapter;
  }

  /** A file of the golden data. */
  static Path golden(String name) {
    try {
      return Path.of(GoldenModel.class.getResource("/golden/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String name) {
    try {
      return JSON.readTree(golden(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    adapter.close();
    model.close();
  }
}
