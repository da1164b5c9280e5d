package org.mmgpt.torch.distributed;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mmgpt.torch.ffi.MmgptDistributed;

/**
 * A store in a file that all processes see, on one machine or a shared file system with locks. The
 * file must not remain from an earlier job; the last worker that closes its store deletes it.
 */
public final class FileStore extends Store {
  private FileStore(long handle, String description) {
    super(handle, description);
  }

  /**
   * @param workers how many processes open it
   */
  public static FileStore open(Path file, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker opens a store, not " + workers);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("no folder for the store's file " + file);
    }
    String what = "store in " + file;
    try (Arena arena = Arena.ofConfined()) {
      long handle = MmgptDistributed.mm_store_file(arena.allocateFrom(file.toString()), workers);
      return new FileStore(opened(handle, what), what);
    }
  }
}
