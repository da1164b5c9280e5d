package org.mmgpt.lora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsFile;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * {@code adapter_model.safetensors} while an adapter is being made of it. What doesn't fit is
 * gathered, and {@link #verify} reports all of it at once.
 */
final class AdapterWeights implements AutoCloseable {
  static final String FILE = "adapter_model.safetensors";

  /** What PEFT puts before a module's path. */
  static final String PREFIX = "base_model.model.";

  private final Path path;
  private final SafeTensorsFile file;
  private final Set<String> untaken;
  private final List<String> problems = new ArrayList<>();

  private AdapterWeights(Path path, SafeTensorsFile file) {
    this.path = path;
    this.file = file;
    this.untaken = new TreeSet<>(file.names());
  }

  static AdapterWeights open(Path adapterDirectory) {
    Path path = adapterDirectory.resolve(FILE);
    if (!Files.isRegularFile(path)) {
      throw new ModelException(
          path
              + ": no such file; PEFT writes it with save_pretrained(DIR, safe_serialization=True),"
              + " its adapter_model.bin isn't read");
    }
    try {
      return new AdapterWeights(path, SafeTensorsFile.open(path));
    } catch (IOException e) {
      throw new ModelException(path + ": can't be read: " + e.getMessage());
    }
  }

  /**
   * Whether the file has a tensor of this name.
   *
   * @param name without PEFT's prefix
   */
  boolean has(String name) {
    return untaken.contains(PREFIX + name);
  }

  /**
   * A copy that no scope owns. Half precision becomes single, as in PEFT: factors are small, and
   * trained further they need it.
   *
   * @param name without PEFT's prefix
   */
  Optional<Tensor> take(String name, Device device, long... shape) {
    String full = PREFIX + name;
    if (!untaken.remove(full)) {
      problems.add("missing " + full + " " + Arrays.toString(shape));
      return Optional.empty();
    }
    try (Scope scope = Scope.open()) {
      Tensor stored = file.tensor(full);
      if (!Arrays.equals(stored.shape(), shape)) {
        problems.add(
            "%s has shape %s, expected %s"
                .formatted(full, Arrays.toString(stored.shape()), Arrays.toString(shape)));
        return Optional.empty();
      }
      return Optional.of(stored.to(device, DType.FLOAT32, false, true).escape());
    }
  }

  /**
   * @throws ModelException with the list of what is missing, misshapen or left over
   */
  void verify() {
    untaken.forEach(name -> problems.add("unknown " + name));
    if (!problems.isEmpty()) {
      throw new ModelException(
          path + " doesn't fit the model:\n  " + String.join("\n  ", problems));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
