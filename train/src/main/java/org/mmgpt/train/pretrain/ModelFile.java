package org.mmgpt.train.pretrain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.mmgpt.model.Module;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** Writes a network's parameters under their own names. */
final class ModelFile {

  private ModelFile() {}

  /** Writes all parameters in half precision, as whole file or not at all. */
  static void writeHalf(Module model, Path file) throws IOException {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      var writer = new SafeTensorsWriter().metadata("format", "pt");
      for (Map.Entry<String, Tensor> entry : model.namedParameters().entrySet()) {
        Tensor half = entry.getValue().to(DType.FLOAT16).contiguous();
        writer.add(entry.getKey(), StoredDType.F16, half.shape(), half.dataPtr());
      }
      writer.write(file);
    }
  }
}
