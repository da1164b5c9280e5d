package org.mmgpt.infer.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.cache.PictureMemory;
import org.mmgpt.torch.Scope;

/**
 * What the decoder keeps of pictures, for as long as a running answer looks at them and, memory
 * permitting, longer: the next question is likely to be about the same picture.
 */
final class PictureCache implements AutoCloseable {
  /**
   * An adapter may have a part in the gated layers' keys and values.
   *
   * @param pictures {@link PreparedPictures#key}
   */
  private record Key(String pictures, Optional<String> adapter) {}

  private static final class Entry {
    private final PictureMemory memory;
    private int users;

    Entry(PictureMemory memory) {
      this.memory = memory;
    }
  }

  private final Flamingo model;
  private final long limitBytes;
  private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private volatile long bytes;

  PictureCache(Flamingo model, long limitBytes) {
    this.model = model;
    this.limitBytes = limitBytes;
  }

  /** What is kept of some pictures, until {@link #release}. The adapter must be in use already. */
  PictureMemory acquire(PreparedPictures pictures, Optional<String> adapter) {
    Entry entry =
        entries.computeIfAbsent(
            new Key(pictures.key(), adapter),
            key -> {
              try (Scope scope = Scope.open()) {
                var memory = model.remember(model.encodeImages(pictures.tensor()));
                bytes += memory.bytes();
                return new Entry(memory);
              }
            });
    entry.users++;
    evict();
    return entry.memory;
  }

  void release(PreparedPictures pictures, Optional<String> adapter) {
    entries.get(new Key(pictures.key(), adapter)).users--;
    evict();
  }

  private void evict() {
    var oldest = entries.values().iterator();
    while (bytes > limitBytes && oldest.hasNext()) {
      Entry entry = oldest.next();
      if (entry.users == 0) {
        bytes -= entry.memory.bytes();
        entry.memory.close();
        oldest.remove();
      }
    }
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    entries.values().forEach(entry -> entry.memory.close());
    entries.clear();
    bytes = 0;
  }
}
