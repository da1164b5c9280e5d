package org.mmgpt.train.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Everything a run needs to go on: the parameters being trained, the optimiser's moments and
 * counts, how far it has come, and under which settings. Batches and random numbers follow from the
 * step's number, so neither samplers nor generators have a state to keep.
 *
 * <p>Saving copies the state in memory, which is quick, and writes it on a thread of its own. A
 * checkpoint counts only when it is whole and on the disk; killing the process at any moment, or a
 * full disk, leaves the one before it.
 */
public final class Checkpoints implements AutoCloseable {
  private static final String OPTIMIZER_FILE = "optimizer.safetensors";

  private final Path path;
  private final CheckpointFolder folder;
  private final SequencedMap<String, String> settings;
  private final Content content;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("checkpoints").factory());
  private final List<Future<?>> writing = new ArrayList<>();

  /**
   * What is saved. The tensors are read from and written to in place.
   *
   * @param parametersFile what the parameters' file is called, so that other programs find it
   * @param optimizer its state
   * @param beside writes what else belongs to the parameters and doesn't change
   */
  public record Content(
      String parametersFile,
      SequencedMap<String, Tensor> parameters,
      SequencedMap<String, Tensor> optimizer,
      FolderFiller beside) {

    /** Parameters and optimiser, nothing else. */
    public Content(
        SequencedMap<String, Tensor> parameters, SequencedMap<String, Tensor> optimizer) {
      this("parameters.safetensors", parameters, optimizer, folder -> {});
    }
  }

  /** Writes files into a folder. */
  @FunctionalInterface
  public interface FolderFiller {
    void fill(Path folder) throws IOException;
  }

  /**
   * Checkpoints of one run.
   *
   * @param path made when the first checkpoint is
   * @param keep older checkpoints than the last {@code keep} are deleted, but never the best
   * @param settings what has to be the same to go on, by name
   */
  public Checkpoints(Path path, int keep, SequencedMap<String, String> settings, Content content) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep must be 1 or more, got " + keep);
    }
    this.path = path;
    this.folder = new CheckpointFolder(path, keep);
    this.settings = new LinkedHashMap<>(settings);
    this.content = content;
  }

  /**
   * Begins to save the state as it is now. Waits for the one before, should that still be written.
   *
   * @throws CheckpointException if that one could not be written
   */
  public void save(Progress progress) {
    await();
    var parameters = new Snapshot(content.parameters());
    var optimizer = new Snapshot(content.optimizer());
    writing.add(writer.submit(() -> write(progress, parameters, optimizer)));
  }

  private void write(Progress progress, Snapshot parameters, Snapshot optimizer) {
    try (parameters;
        optimizer) {
      folder.add(
          progress.nextStep(),
          target -> {
            parameters.write(target.resolve(content.parametersFile()));
            content.beside().fill(target);
            optimizer.write(target.resolve(OPTIMIZER_FILE));
            Files.write(target.resolve(RunState.FILE), new RunState(progress, settings).json());
          });
    } catch (IOException e) {
      List<Path> whole = folder.complete();
      throw new CheckpointException(
          "%s: the checkpoint of step %d can't be written (%s); %s. Free some space and run again"
              .formatted(
                  path,
                  progress.nextStep(),
                  e.getMessage(),
                  whole.isEmpty() ? "there is none before it" : whole.getLast() + " stands"),
          e);
    }
  }

  /**
   * Complains if a checkpoint could not be written; doesn't wait for one that is being written.
   *
   * @throws CheckpointException naming the folder and the cause
   */
  public void check() {
    if (!writing.isEmpty() && writing.getFirst().isDone()) {
      await();
    }
  }

  /** Waits until what was saved is on the disk; complains as {@link #check} does. */
  public void await() {
    for (Future<?> one : List.copyOf(writing)) {
      writing.remove(one);
      try {
        one.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new CheckpointException(path + ": " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CheckpointException("interrupted while a checkpoint was written", e);
      }
    }
  }

  /**
   * Reads the newest checkpoint into parameters and optimiser.
   *
   * @return where to go on; {@link Progress#START} if there is no checkpoint
   * @throws CheckpointException if the checkpoint is of a run with another setting, which it names,
   *     or damaged
   */
  public Progress restore() {
    try {
      folder.deleteUnfinished();
      Optional<Path> newest = folder.newest();
      return newest.isPresent() ? restore(newest.get()) : Progress.START;
    } catch (IOException e) {
      throw new CheckpointException(path + ": can't be read: " + e.getMessage(), e);
    }
  }

  private Progress restore(Path checkpoint) throws IOException {
    RunState state = RunState.read(checkpoint);
    checkSettings(checkpoint, state.settings());
    copy(checkpoint.resolve(content.parametersFile()), content.parameters());
    copy(checkpoint.resolve(OPTIMIZER_FILE), content.optimizer());
    return state.progress();
  }

  private void checkSettings(Path checkpoint, Map<String, String> saved) {
    for (Map.Entry<String, String> entry : settings.entrySet()) {
      String before = saved.getOrDefault(entry.getKey(), "not set");
      if (!before.equals(entry.getValue())) {
        throw new CheckpointException(
            ("%s: %s is %s, but was %s when this checkpoint was saved; set it back, name another"
                    + " output folder, or start anew with checkpoints.resume=false")
                .formatted(checkpoint, entry.getKey(), entry.getValue(), before));
      }
    }
  }

  private static void copy(Path file, SequencedMap<String, Tensor> into) throws IOException {
    try (SafeTensors saved = SafeTensors.open(file);
        var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      into.forEach(
          (name, tensor) -> {
            if (!saved.names().contains(name)) {
              throw new CheckpointException(
                  file + ": lacks " + name + "; was it saved with other targets?");
            }
            Tensor from = saved.tensor(name);
            if (!Arrays.equals(from.shape(), tensor.shape())) {
              throw new CheckpointException(file + ": " + name + " has another shape");
            }
            tensor.copy_(from);
          });
    }
  }

  /** Moves what there is aside, so that a run begins anew. */
  public void setAside() {
    if (folder.complete().isEmpty()) {
      return;
    }
    String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    try {
      Files.move(path, path.resolveSibling(path.getFileName() + "-before-" + time));
    } catch (IOException e) {
      throw new CheckpointException(path + ": can't be moved aside: " + e.getMessage(), e);
    }
  }

  /** Waits for what is being written. */
  @Override
  public void close() {
    try {
      await();
    } finally {
      writer.shutdown();
    }
  }
}
