package org.mmgpt.train.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** Copies of tensors in main memory, which stay as they are while training goes on. */
final class Snapshot implements AutoCloseable {
  private final Map<String, Tensor> copies = new LinkedHashMap<>();

  Snapshot(SequencedMap<String, Tensor> tensors) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      tensors.forEach(
          (name, tensor) -> {
            Tensor own = tensor.detach();
            boolean elsewhere = own.device().type() != Device.Type.CPU;
            copies.put(name, elsewhere ? own.to(Device.CPU) : own.clone());
          });
      copies.values().forEach(Tensor::escape); // only now: where memory ends, nothing is left over
    }
  }

  void write(Path file) throws IOException {
    var writer = new SafeTensorsWriter().metadata("format", "pt");
    copies.forEach(writer::add);
    writer.write(file);
  }

  @Override
  public void close() {
    copies.values().forEach(Tensor::close);
  }
}
