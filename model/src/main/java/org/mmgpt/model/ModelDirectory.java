package org.mmgpt.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  /**
   * Writes a network with its weights converted to {@code dtype}. The weights file replaces an old
   * one in one step.
   */
  public static void save(Path directory, Flamingo model, DType dtype) throws IOException {
    writeConfig(directory, model.config());
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
