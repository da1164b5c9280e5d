package org.mmgpt.train.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of a run on the disk: {@code step-00000500/}, each with a marker that is written
 * last. A folder without it is no checkpoint, whatever else is in it.
 */
final class CheckpointFolder {
  private static final Pattern NAME = Pattern.compile("step-(\\d{1,18})");
  private static final String COMPLETE = "COMPLETE";
  private static final String PARTIAL = ".partial";

  private final Path folder;
  private final int keep;

  CheckpointFolder(Path folder, int keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /** Writes files into the folder it is given. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * Makes a checkpoint: filled aside, on the disk, renamed, marked. Then deletes what is too old.
   */
  void add(long step, Filler filler) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve("step-%08d".formatted(step));
    Path partial = folder.resolve("step-%08d%s".formatted(step, PARTIAL));
    delete(partial);
    try {
      Files.createDirectory(partial);
      filler.fill(partial);
      Checksums.write(partial, entries(partial));
      for (Path file : entries(partial)) {
        sync(file);
      }
      sync(partial);
      delete(target); // of a run that went on from an older checkpoint
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      Path marker = Files.createFile(target.resolve(COMPLETE));
      sync(marker);
      sync(target);
    } catch (IOException e) {
      delete(partial); // what can't be finished only takes up room
      throw e;
    }
    deleteOld();
  }

  private static void sync(Path path) throws IOException {
    boolean directory = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The whole ones, oldest first. */
  List<Path> complete() {
    try {
      return entries(folder).stream()
          .filter(entry -> stepOf(entry) >= 0 && Files.exists(entry.resolve(COMPLETE)))
          .sorted(Comparator.comparingLong(CheckpointFolder::stepOf))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The newest whole one, if there is any.
   *
   * @throws CheckpointException if it is not as it was written
   */
  Optional<Path> newest() throws IOException {
    List<Path> whole = complete();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Path newest = whole.getLast();
    Optional<String> problem = Checksums.problem(newest);
    if (problem.isPresent()) {
      throw new CheckpointException(
          "%s is damaged, %s; delete this folder to %s"
              .formatted(
                  newest,
                  problem.get(),
                  whole.size() == 1
                      ? "begin anew"
                      : "go on from " + whole.get(whole.size() - 2).getFileName()));
    }
    return Optional.of(newest);
  }

  /** Removes what a killed process left unfinished. */
  void deleteUnfinished() throws IOException {
    for (Path entry : entries(folder)) {
      boolean unmarked = stepOf(entry) >= 0 && !Files.exists(entry.resolve(COMPLETE));
      if (unmarked || entry.getFileName().toString().endsWith(PARTIAL)) {
        delete(entry);
      }
    }
  }

  private void deleteOld() throws IOException {
    List<Path> all = complete();
    List<Path> old = new ArrayList<>(all.subList(0, Math.max(0, all.size() - keep)));
    old.remove(best(all));
    for (Path checkpoint : old) {
      Files.delete(checkpoint.resolve(COMPLETE)); // half deleted it must not look whole
      delete(checkpoint);
    }
  }

  /** The one with the smallest evaluation loss; the newest if none was evaluated. */
  private static Path best(List<Path> all) {
    Path best = all.getLast();
    double smallest = Double.POSITIVE_INFINITY;
    for (Path checkpoint : all) {
      OptionalDouble loss = evaluationLoss(checkpoint);
      if (loss.isPresent() && loss.getAsDouble() < smallest) {
        smallest = loss.getAsDouble();
        best = checkpoint;
      }
    }
    return best;
  }

  private static OptionalDouble evaluationLoss(Path checkpoint) {
    try {
      return RunState.read(checkpoint).progress().evaluationLoss();
    } catch (IOException damaged) {
      return OptionalDouble.empty(); // no reason not to save a new one
    }
  }

  private static long stepOf(Path checkpoint) {
    Matcher name = NAME.matcher(checkpoint.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      for (Path entry : entries(path)) {
        delete(entry);
      }
    }
    Files.deleteIfExists(path);
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
