package org.mmgpt.lora;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.StagedDirectory;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsIndex;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** A model directory with an adapter added to its weights, which then needs no adapter. */
public final class MergedModel {
  private static final String WEIGHTS = "model.safetensors";

  private MergedModel() {}

  /** Is told how far writing is, in bytes. */
  public interface Progress {
    void written(long done, long total);
  }

  /**
   * Writes {@code out}: the weights in the dtypes and shards they have in {@code modelDirectory},
   * everything else copied. The sum is formed in fp32. The directory appears at once and whole.
   *
   * @throws FileAlreadyExistsException if something other than an empty directory is at {@code out}
   * @throws org.mmgpt.model.weights.ModelException if model or adapter don't fit
   */
  public static void write(Path modelDirectory, Path adapterDirectory, Path out, Progress progress)
      throws IOException {
    try (StagedDirectory staged = StagedDirectory.at(out);
        SafeTensors stored = SafeTensors.open(modelDirectory);
        Flamingo model = Flamingo.load(modelDirectory, Device.CPU, dtype(stored));
        LoraAdapter adapter = LoraAdapter.load(adapterDirectory, model)) {
      adapter.merge();
      write(model, stored, shards(modelDirectory, stored.names()), staged.path(), progress);
      copyOtherFiles(modelDirectory, staged.path());
      staged.commit();
    }
  }

  /** What all weights are stored as; single precision, which holds them all, where they differ. */
  private static DType dtype(SafeTensors stored) {
    Set<DType> dtypes =
        stored.names().stream()
            .flatMap(name -> stored.info(name).dtype().torch().stream())
            .collect(Collectors.toSet());
    return dtypes.size() == 1 ? dtypes.iterator().next() : DType.FLOAT32;
  }

  /** The names of each weights file. */
  private static Map<String, Set<String>> shards(Path modelDirectory, Set<String> names)
      throws IOException {
    if (Files.exists(modelDirectory.resolve(WEIGHTS))) {
      return Map.of(WEIGHTS, names);
    }
    Map<String, Set<String>> shards = new TreeMap<>();
    SafeTensorsIndex.read(modelDirectory.resolve(SafeTensorsIndex.FILE_NAME))
        .shardByTensor()
        .forEach((name, file) -> shards.computeIfAbsent(file, f -> new TreeSet<>()).add(name));
    return shards;
  }

  private static void write(
      Flamingo model,
      SafeTensors stored,
      Map<String, Set<String>> shards,
      Path folder,
      Progress progress)
      throws IOException {
    Map<String, Tensor> weights = model.namedParameters();
    long total = stored.names().stream().mapToLong(name -> stored.info(name).byteSize()).sum();
    var done = new AtomicLong();
    for (Map.Entry<String, Set<String>> shard : shards.entrySet()) {
      try (Scope scope = Scope.open()) {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        stored.metadata().forEach(writer::metadata);
        for (String name : shard.getValue()) {
          Tensor weight = weights.get(name);
          DType dtype = stored.info(name).dtype().torch().orElse(weight.dtype());
          writer.add(name, weight.dtype() == dtype ? weight : weight.to(dtype));
        }
        writer.write(
            folder.resolve(shard.getKey()),
            bytes -> progress.written(done.addAndGet(bytes), total));
      }
    }
  }

  private static void copyOtherFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().endsWith(".safetensors")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
