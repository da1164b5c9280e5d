package org.mmgpt.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.FlamingoConfigJson;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** Writes {@code config.json} and {@code model.safetensors} of a model directory. */
public final class ModelDirectory {
  private ModelDirectory() {}

  /** Writes a directory's {@code config.json}. */
  public static void writeConfig(Path directory, FlamingoConfig config) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("config.json"), FlamingoConfigJson.write(config));
  }

  /** Writes a network's configuration, and its weights as {@link #saveWeights} does. */
  public static void save(Path directory, Flamingo model, DType dtype) throws IOException {
    writeConfig(directory, model.config());
    saveWeights(directory, model, dtype);
  }

  /**
   * Writes a directory's {@code model.safetensors}: the network's weights converted to {@code
   * dtype}. It replaces an old file in one step.
   */
  public static void saveWeights(Path directory, Flamingo model, DType dtype) throws IOException {
    StoredDType stored =
        switch (dtype) {
          case FLOAT32 -> StoredDType.F32;
          case FLOAT16 -> StoredDType.F16;
          case BFLOAT16 -> StoredDType.BF16;
          default -> throw new ModelException("weights are not stored as " + dtype);
        };
    try (Scope scope = Scope.open()) {
      SafeTensorsWriter writer = new SafeTensorsWriter().metadata("format", "pt");
      for (Map.Entry<String, Tensor> parameter : model.namedParameters().entrySet()) {
        Tensor plain = parameter.getValue().detach().to(Device.CPU).to(dtype).contiguous();
        writer.add(parameter.getKey(), stored, plain.shape(), plain.dataPtr());
      }
      writer.write(directory.resolve("model.safetensors"));
    }
  }
}
