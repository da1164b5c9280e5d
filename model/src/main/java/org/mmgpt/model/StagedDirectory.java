package org.mmgpt.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A directory that appears whole or not at all: it is filled under a hidden name beside its place
 * and renamed when all is there. Ctrl-C and SIGTERM remove what there is of it until then; what a
 * killed process leaves, the next one removes that writes to the same place.
 *
 * <pre>{@code
 * try (var staged = StagedDirectory.at(out)) {
 *   fill(staged.path());
 *   staged.commit();
 * }
 * }</pre>
 */
public final class StagedDirectory implements AutoCloseable {
  private static final String SUFFIX = ".partial";
  private static final int MOST_TRIES = 50;
  private static final long BETWEEN_TRIES_NANOS = 10_000_000;

  private final Path target;
  private final Path staging;
  private final WritingLock lock;
  private boolean removed;
  private final Thread hook = Thread.ofPlatform().unstarted(this::removeWhileEnding);

  private StagedDirectory(Path target, Path staging, WritingLock lock) {
    this.target = target;
    this.staging = staging;
    this.lock = lock;
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // What is written while the program ends, someone waits for.
    }
  }

  /**
   * @throws FileAlreadyExistsException if something other than an empty directory is there
   */
  public static StagedDirectory at(Path directory) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    requireFree(target);
    Files.createDirectories(target.getParent());
    removeLeftOvers(target);
    while (true) {
      Path staging = target.resolveSibling(prefix(target) + UUID.randomUUID() + SUFFIX);
      Optional<WritingLock> lock = WritingLock.of(staging);
      if (lock.isPresent()) {
        return new StagedDirectory(target, Files.createDirectory(staging), lock.get());
      }
    }
  }

  /** What a process that was killed left here, so that such don't add up. */
  private static void removeLeftOvers(Path target) throws IOException {
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(target.getParent())) {
      for (Path path : beside) {
        String name = path.getFileName().toString();
        if (name.startsWith(prefix(target)) && name.endsWith(SUFFIX)) {
          left.add(path);
        }
      }
    }
    left.forEach(path -> WritingLock.removeLeftOver(path, StagedDirectory::delete));
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  private static void requireFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
        if (!content.iterator().hasNext()) {
          return;
        }
      }
    }
    throw new FileAlreadyExistsException(
        target.toString(), null, "is there already; remove it or name another directory");
  }

  /** Where to write. */
  public Path path() {
    return staging;
  }

  /** Puts the directory into its place. */
  public synchronized void commit() throws IOException {
    if (removed) { // half of it may still be there
      throw new IOException(target + ": not made, the program is told to end");
    }
    Files.move(
        staging, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what wasn't committed. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      removeWhileEnding(); // where the hook doesn't
      return;
    }
    remove();
  }

  private synchronized void remove() throws IOException {
    removed = true;
    delete(staging);
    lock.close();
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> content = Files.walk(directory)) {
        for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** As often as someone still adds a file. */
  void removeWhileEnding() {
    for (int tries = 0; tries < MOST_TRIES && Files.exists(staging); tries++) {
      try {
        remove();
      } catch (IOException | UncheckedIOException changing) {
        LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
      }
    }
  }
}
