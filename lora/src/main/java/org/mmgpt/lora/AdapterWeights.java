package org.mmgpt.lora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsFile;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.TorchArchive;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * {@code adapter_model.safetensors} while an adapter is being made of it, or the {@code
 * adapter_model.bin} that PEFT wrote before. What doesn't fit is gathered, and {@link #verify}
 * reports each kind at once.
 */
final class AdapterWeights implements AutoCloseable {
  static final String FILE = "adapter_model.safetensors";

  /** What PEFT puts before a module's path. */
  static final String PREFIX = "base_model.model.";

  /** PEFT's default until its release 0.6. */
  private static final String OLD_FILE = "adapter_model.bin";

  private static final int SHOWN_PROBLEMS = 2;

  private final Path path;
  private final Runnable closing;
  private final Function<String, Tensor> stored;
  private final Set<String> untaken;
  private final List<String> missing = new ArrayList<>();
  private final List<String> misshapen = new ArrayList<>();

  private AdapterWeights(
      Path path, Set<String> names, Function<String, Tensor> stored, Runnable closing) {
    this.path = path;
    this.untaken = new TreeSet<>(names);
    this.stored = stored;
    this.closing = closing;
  }

  static AdapterWeights open(Path adapterDirectory) {
    Path path = adapterDirectory.resolve(FILE);
    Path old = adapterDirectory.resolve(OLD_FILE);
    boolean isOld = !Files.isRegularFile(path) && Files.isRegularFile(old);
    if (!Files.isRegularFile(path) && !isOld) {
      throw new ModelException(
          path + ": no such file; an adapter directory holds it, or an " + OLD_FILE);
    }
    try {
      return isOld ? ofArchive(old) : ofSafeTensors(path);
    } catch (IOException e) {
      throw new ModelException((isOld ? old : path) + ": can't be read: " + e.getMessage());
    }
  }

  private static AdapterWeights ofSafeTensors(Path path) throws IOException {
    SafeTensorsFile file = SafeTensorsFile.open(path);
    return new AdapterWeights(path, file.names(), file::tensor, file::close);
  }

  private static AdapterWeights ofArchive(Path path) throws IOException {
    TorchArchive archive = TorchArchive.open(path);
    try {
      Map<String, StoredTensor> tensors = archive.tensors();
      return new AdapterWeights(
          path, tensors.keySet(), name -> archive.tensor(tensors.get(name)), archive::close);
    } catch (RuntimeException e) {
      archive.close();
      throw e;
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
      missing.add(full + " " + Arrays.toString(shape));
      return Optional.empty();
    }
    try (Scope scope = Scope.open()) {
      Tensor found = stored.apply(full);
      if (!Arrays.equals(found.shape(), shape)) {
        misshapen.add(
            "%s has shape %s, expected %s"
                .formatted(full, Arrays.toString(found.shape()), Arrays.toString(shape)));
        return Optional.empty();
      }
      return Optional.of(found.to(device, DType.FLOAT32, false, true).escape());
    }
  }

  /**
   * @throws ModelException with the first of what is missing, misshapen and left over; in another
   *     model's adapter every tensor is
   */
  void verify() {
    if (missing.isEmpty() && misshapen.isEmpty() && untaken.isEmpty()) {
      return;
    }
    throw new ModelException(
        "%s doesn't fit the model (made for another one, or with another rank?)%s%s%s"
            .formatted(
                path, some("missing ", missing), some("", misshapen), some("unknown ", untaken)));
  }

  private static String some(String kind, Collection<String> problems) {
    String shown =
        problems.stream()
            .limit(SHOWN_PROBLEMS)
            .map(problem -> "; " + kind + problem)
            .collect(Collectors.joining());
    int more = problems.size() - SHOWN_PROBLEMS;
    return more > 0 ? "%s and %d more like it".formatted(shown, more) : shown;
  }

  @Override
  public void close() {
    closing.run();
  }
}
