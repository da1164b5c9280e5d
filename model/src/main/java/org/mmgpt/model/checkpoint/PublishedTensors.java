package org.mmgpt.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsIndex;
import org.mmgpt.safetensors.TensorInfo;
import org.mmgpt.safetensors.pickle.PickleValue;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.TorchArchive;

/**
 * All tensors of a published checkpoint, whatever it is stored in: safetensors or PyTorch archives,
 * one file or shards with an index, or a TorchScript archive.
 */
public final class PublishedTensors implements AutoCloseable {
  /** The names under which Hugging Face libraries and open_clip publish one file of weights. */
  private static final List<String> SINGLE_FILES =
      List.of(
          "model.safetensors",
          "open_clip_model.safetensors",
          "pytorch_model.bin",
          "open_clip_pytorch_model.bin",
          "adapter_model.safetensors",
          "adapter_model.bin");

  private static final String BIN_INDEX = "pytorch_model.bin.index.json";

  /** Keys behind which training scripts put the state dict, beside their own state. */
  private static final List<String> NESTED = List.of("model_state_dict", "state_dict", "model");

  private final Path place;
  private final Map<String, PublishedTensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<AutoCloseable> files = new ArrayList<>();

  private PublishedTensors(Path place) {
    this.place = place;
  }

  /**
   * @param place a file, or a folder that holds weights under one of the usual names
   */
  public static PublishedTensors open(Path place) throws IOException {
    PublishedTensors published = new PublishedTensors(place);
    try {
      if (Files.isDirectory(place)) {
        published.addFolder();
      } else {
        published.addFile(place);
      }
      return published;
    } catch (IOException | RuntimeException | Error failed) {
      published.close();
      throw failed;
    }
  }

  /** By their published names. */
  public Map<String, PublishedTensor> tensors() {
    return tensors;
  }

  /**
   * What is said beside the tensors: the header's map, or numbers and texts in an archive's root.
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  Path place() {
    return place;
  }

  private void addFolder() throws IOException {
    for (String name : SINGLE_FILES) {
      if (Files.exists(place.resolve(name))) {
        addFile(place.resolve(name));
        return;
      }
    }
    if (Files.exists(place.resolve(SafeTensorsIndex.FILE_NAME))) {
      addSafeTensors(place.resolve(SafeTensorsIndex.FILE_NAME));
    } else if (Files.exists(place.resolve(BIN_INDEX))) {
      addIndexedArchives(place.resolve(BIN_INDEX));
    } else {
      addShardsWithoutIndex();
    }
  }

  private void addFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (file.toString().endsWith(".safetensors") || file.toString().endsWith(".index.json")) {
      addSafeTensors(file);
    } else {
      addArchive(file);
    }
  }

  private void addSafeTensors(Path path) throws IOException {
    SafeTensors file = SafeTensors.open(path);
    files.add(file);
    file.metadata().forEach(metadata::putIfAbsent);
    for (String name : file.names()) {
      TensorInfo info = file.info(name);
      put(
          name,
          new PublishedTensor(
              path + ": " + name, info.dtype(), info.shape(), List.of(file.region(name))));
    }
  }

  private void addArchive(Path path) throws IOException {
    TorchArchive archive = TorchArchive.open(path);
    files.add(archive);
    addSettings(archive);
    stateDict(archive)
        .forEach(
            (name, tensor) ->
                put(
                    name,
                    new PublishedTensor(
                        path + ": " + name,
                        tensor.dtype(),
                        tensor.shape(),
                        List.of(archive.region(tensor)),
                        tensor.requiresGrad())));
  }

  private void addSettings(TorchArchive archive) {
    if (!(archive.root() instanceof PickleValue.Dict root)) {
      return;
    }
    root.entries()
        .forEach(
            (key, value) -> {
              if (key instanceof PickleValue.Text(String name)) {
                switch (value) {
                  case PickleValue.Text(String text) -> metadata.putIfAbsent(name, text);
                  case PickleValue.Int(var number) -> metadata.putIfAbsent(name, "" + number);
                  case PickleValue.Real(double number) -> metadata.putIfAbsent(name, "" + number);
                  case PickleValue.Bool(boolean flag) -> metadata.putIfAbsent(name, "" + flag);
                  default -> {}
                }
              }
            });
  }

  private static Map<String, StoredTensor> stateDict(TorchArchive archive) {
    for (String key : NESTED) {
      if (archive.root().get(key).isPresent()) {
        return archive.tensors(key);
      }
    }
    Map<String, StoredTensor> module = archive.moduleTensors();
    return module.isEmpty() ? archive.tensors() : module;
  }

  private void put(String name, PublishedTensor tensor) {
    if (tensors.putIfAbsent(name, tensor) != null) {
      throw new ModelException(place + ": two shards hold " + name);
    }
  }

  private void addIndexedArchives(Path index) throws IOException {
    JsonNode map = new ObjectMapper().readTree(index.toFile()).path("weight_map");
    if (!map.isObject() || map.isEmpty()) {
      throw new ModelException(index + ": index has no weight_map, or an empty one");
    }
    SortedSet<String> shards = new TreeSet<>();
    map.forEach(shard -> shards.add(shard.asText()));
    for (String shard : shards) {
      if (shard.contains("/") || shard.contains("\\") || shard.isEmpty()) {
        throw new ModelException(
            index + ": points to \"" + shard + "\", expected the plain name of a file beside it");
      }
      addArchive(place.resolve(shard));
    }
    List<String> missing = new ArrayList<>();
    map.fieldNames()
        .forEachRemaining(
            name -> {
              if (!tensors.containsKey(name)) {
                missing.add(name + " in " + map.path(name).asText());
              }
            });
    if (!missing.isEmpty()) {
      throw new ModelException(index + ": tensors missing from shards: " + missing);
    }
  }

  private void addShardsWithoutIndex() throws IOException {
    SortedSet<Path> shards = new TreeSet<>();
    for (String pattern : List.of("model-*-of-*.safetensors", "pytorch_model-*-of-*.bin")) {
      if (shards.isEmpty()) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, pattern)) {
          found.forEach(shards::add);
        }
      }
    }
    if (shards.isEmpty()) {
      throw new NoSuchFileException(
          place
              + ": holds no weights; looked for "
              + String.join(", ", SINGLE_FILES)
              + ", their indices and shards");
    }
    for (Path shard : shards) {
      addFile(shard);
    }
    // The last number of the name says how many there must be.
    String name = shards.first().getFileName().toString();
    String count = name.replaceAll(".*-of-0*(\\d+)\\..*", "$1");
    if (!count.equals(Integer.toString(shards.size()))) {
      throw new ModelException(
          "%s: holds %d shards of %s; fetch the missing ones"
              .formatted(place, shards.size(), count));
    }
  }

  @Override
  public void close() {
    for (AutoCloseable file : files) {
      try {
        file.close();
      } catch (Exception e) {
        throw new IllegalStateException(place + ": cannot be closed", e);
      }
    }
  }
}
