package org.mmgpt.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mmgpt.train.config.TrainingException;

/** Keeps a second run out of an output folder. The system lifts it when the process ends. */
public final class OutputLock implements AutoCloseable {
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
