package org.mmgpt.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mmgpt.train.config.TrainingException;

/** Keeps a second run out of an output folder. The system lifts it when the process ends. */
public final class OutputLock implements AutoCloseable {
  /** As {@code SafeTensorsWriter} names files until they are whole. */
  private static final Pattern HALF_WRITTEN =
      Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.partial");

  private final FileChannel channel;

  /**
   * Makes the folder if it isn't there.
   *
   * @throws TrainingException if another process holds it
   */
  public OutputLock(Path output) throws IOException {
    Files.createDirectories(output);
    Path file = output.resolve(".lock");
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock() == null) {
      channel.close();
      throw new TrainingException(
          output + ": another run is writing there; end it, or name another output folder");
    }
  }

  /**
   * Removes the weights that a killed run left half written in a folder, under hidden names.
   *
   * @param folder in which only the holder of this lock writes weights
   */
  public void removeHalfWritten(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> entries = Files.list(folder)) {
      left =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> HALF_WRITTEN.matcher(file.getFileName().toString()).matches())
              .toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }

  private @Nullable FileLock tryLock() throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
