package org.mmgpt.safetensors.pickle;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.PickleValue.Text;

/** The tensors of a TorchScript module and of the modules in it. */
final class ModuleTensors {
  /** CLIP's modules go six deep; a pickle can make a module its own child. */
  private static final int MAX_DEPTH = 32;

  /**
   * Of all names; CLIP's take 300,000. Modules that hold one child twice, level by level, have
   * 2^depth.
   */
  private static final long MAX_CHARACTERS = 64 << 20;

  private final Path file;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
  private long characters;

  /**
   * @param file what complaints name
   */
  ModuleTensors(Path file) {
    this.file = file;
  }

  Map<String, StoredTensor> of(PickleValue root) {
    collect("", root, 0);
    return Collections.unmodifiableMap(tensors);
  }

  private void collect(String prefix, PickleValue value, int depth) {
    characters += prefix.length();
    if (characters > MAX_CHARACTERS) {
      throw new PickleException(file + ": its modules hold too many attributes");
    }
    if (value instanceof StoredTensor tensor) {
      tensors.put(prefix, tensor);
    } else if (value instanceof Instance module
        && module.state().orElse(module) instanceof Dict attributes) {
      if (depth > MAX_DEPTH) {
        throw new PickleException(file + ": modules nested too deeply at " + prefix);
      }
      attributes
          .entries()
          .forEach(
              (key, attribute) -> {
                if (key instanceof Text(String name)) {
                  String path = prefix.isEmpty() ? name : prefix + "." + name;
                  collect(path, attribute, depth + 1);
                }
              });
    }
  }
}
