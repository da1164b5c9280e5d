package org.mmgpt.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Tensor;

/**
 * Everything a run needs to go on, in one safetensors file per checkpoint: the parameters being
 * trained, the optimiser's moments and counts, the next step. Batches follow from the step's number
 * ({@link BatchSource}), so there is no state of samplers to keep.
 *
 * <p>A file appears under its name only when it is whole and on the disk; killing the process at
 * any moment, or a full disk, leaves the checkpoint before it.
 */
public final class Checkpoints {
  private static final Pattern NAME = Pattern.compile("checkpoint-(\\d+)\\.safetensors");
  private static final String NEXT_STEP = "next_step";
  private static final String FINGERPRINT = "fingerprint";
  private static final String PARAMETER = "parameter.";
  private static final String OPTIMIZER = "optimizer.";

  private final Path folder;
  private final int keep;
  private final String fingerprint;
  private final SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();

  /**
   * Checkpoints of one run. The tensors are written to and read from in place.
   *
   * @param folder made when the first checkpoint is
   * @param keep older checkpoints than the last {@code keep} are deleted
   * @param fingerprint what has to be the same to resume: the run's configuration, as text
   */
  public Checkpoints(
      Path folder,
      int keep,
      String fingerprint,
      SequencedMap<String, Tensor> parameters,
      AdamW optimizer) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep must be 1 or more, got " + keep);
    }
    this.folder = folder;
    this.keep = keep;
    this.fingerprint = fingerprint;
    parameters.forEach((name, tensor) -> tensors.put(PARAMETER + name, tensor));
    optimizer.state().forEach((name, tensor) -> tensors.put(OPTIMIZER + name, tensor));
  }

  /**
   * Saves the state before step {@code nextStep}, then deletes what is too old.
   *
   * @throws TrainingException naming the file, if it can't be written; older ones are intact then
   */
  public void save(long nextStep) {
    Path file = folder.resolve("checkpoint-%08d.safetensors".formatted(nextStep));
    var writer =
        new SafeTensorsWriter()
            .metadata(NEXT_STEP, Long.toString(nextStep))
            .metadata(FINGERPRINT, fingerprint);
    tensors.forEach(
        (name, tensor) -> writer.add(name, stored(tensor), tensor.shape(), tensor::dataPtr));
    try {
      Files.createDirectories(folder);
      writer.write(file);
      List<Path> all = files();
      for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new TrainingException(
          file + ": the checkpoint can't be written (" + e.getMessage() + "); the last one stands",
          e);
    }
  }

  /**
   * Reads the newest checkpoint into parameters and optimiser.
   *
   * @return the step to go on with; 0 if there is no checkpoint
   * @throws TrainingException if the checkpoint is of a run with another configuration or network
   */
  public long restore() {
    List<Path> all = files();
    if (all.isEmpty()) {
      return 0;
    }
    Path file = all.getLast();
    try (SafeTensors saved = SafeTensors.open(file);
        var noGrad = NoGrad.open()) {
      Map<String, String> metadata = saved.metadata();
      if (!fingerprint.equals(metadata.get(FINGERPRINT))) {
        throw new TrainingException(
            "%s: saved by a run with another configuration (%s, now %s); remove it or name another"
                    .formatted(file, metadata.get(FINGERPRINT), fingerprint)
                + " output folder");
      }
      for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
        restore(entry.getKey(), entry.getValue(), saved, file);
      }
      return Long.parseLong(metadata.getOrDefault(NEXT_STEP, "0"));
    } catch (IOException e) {
      throw new TrainingException(file + ": can't be read: " + e.getMessage(), e);
    }
  }

  private static void restore(String name, Tensor into, SafeTensors saved, Path file) {
    if (!saved.names().contains(name)) {
      throw new TrainingException(file + ": lacks " + name + "; was it saved with other targets?");
    }
    MemorySegment bytes = saved.bytes(name);
    MemorySegment target = into.dataPtr();
    if (saved.info(name).dtype() != stored(into) || bytes.byteSize() != target.byteSize()) {
      throw new TrainingException(file + ": " + name + " has another dtype or size");
    }
    target.copyFrom(bytes);
  }

  /** The checkpoints, oldest first. */
  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparingLong(Checkpoints::stepOf))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long stepOf(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  private static StoredDType stored(Tensor tensor) {
    DType dtype = tensor.dtype();
    return switch (dtype) {
      case FLOAT32 -> StoredDType.F32;
      case FLOAT64 -> StoredDType.F64;
      case FLOAT16 -> StoredDType.F16;
      case BFLOAT16 -> StoredDType.BF16;
      default -> throw new IllegalArgumentException("no parameters of type " + dtype);
    };
  }
}
