package org.mmgpt.model.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.HostMemory;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** Parameters of a model directory, each read when it is asked for, straight to its device. */
public final class StoredWeights implements WeightSource {
  private final SafeTensors file;
  private final DType dtype;
  private final Device device;
  private final Set<String> untaken;

  private StoredWeights(SafeTensors file, DType dtype, Device device) {
    this.file = file;
    this.dtype = dtype;
    this.device = device;
    this.untaken = new LinkedHashSet<>(file.names());
  }

  /**
   * @param modelDirectory holds {@code model.safetensors}, or {@code model.safetensors.index.json}
   *     and its shards
   */
  public static StoredWeights open(Path modelDirectory, DType dtype, Device device) {
    try {
      return new StoredWeights(SafeTensors.open(modelDirectory), dtype, device);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the weights of %s: %s".formatted(modelDirectory, e.getMessage()), e);
    }
  }

  /**
   * Compares what the weights take with what this machine has left, on a CPU; the kernel would end
   * the whole program where a GPU's allocator reports an error.
   *
   * @throws ModelException if it can't be enough
   */
  public void checkMemory(Optional<Quantization> quantization) {
    if (device.equals(Device.CPU)) {
      WeightMemory.of(file, dtype, quantization).check(HostMemory.available());
    }
  }

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    if (!file.names().contains(name)) {
      return Optional.empty();
    }
    untaken.remove(name);
    try (Scope scope = Scope.open()) {
      return Optional.of(file.tensor(name).to(device, dtype).escape());
    }
  }

  @Override
  public boolean has(String name) {
    return file.names().contains(name);
  }

  @Override
  public Set<String> untaken() {
    return Set.copyOf(untaken);
  }

  @Override
  public void close() {
    file.close();
  }
}
