package org.mmgpt.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A locked file beside what is being written, by which others know that its writer lives: the
 * system lifts the lock of a process that is killed.
 */
final class WritingLock implements AutoCloseable {
  private static final String SUFFIX = ".lock";

  /** Of this process, for to look at a file's lock is to lose one's own. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WritingLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Taken before {@code written} is made.
   *
   * @param written an absolute path
   * @return empty if someone looks at it just now and will remove what is there
   */
  static Optional<WritingLock> of(Path written) throws IOException {
    Path file = fileOf(written);
    OWN.add(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var lock = new WritingLock(file, channel);
    try {
      if (channel.tryLock() == null) {
        lock.close();
        return Optional.empty();
      }
    } catch (IOException withoutLocks) { // on such a file system nobody is sure of a writer's end
      Files.deleteIfExists(file);
    }
    return Optional.of(lock);
  }

  /** How to remove what was being written. */
  interface Removal {
    void remove(Path written) throws IOException;
  }

  /** Removes it if its writer is no more, and leaves it if that isn't sure. */
  static void removeLeftOver(Path written, Removal removal) {
    Path file = fileOf(written);
    if (OWN.contains(file) || !Files.isRegularFile(file)) {
      return;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock != null) {
        removal.remove(written);
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException unsure) {
      // Someone else's, perhaps, or removed by another at this moment: nothing of ours depends on
      // it.
    }
  }

  private static Path fileOf(Path written) {
    return written.resolveSibling(written.getFileName() + SUFFIX);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
    OWN.remove(file);
  }
}
