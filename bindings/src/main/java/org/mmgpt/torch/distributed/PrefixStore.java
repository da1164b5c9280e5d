package org.mmgpt.torch.distributed;

import java.lang.foreign.Arena;
import org.mmgpt.torch.ffi.MmgptDistributed;

/** A part of another store, under keys that begin with a prefix and a slash. */
public final class PrefixStore extends Store {
  private PrefixStore(long handle, String description) {
    super(handle, description);
  }

  public static PrefixStore of(String prefix, Store store) {
    String what = "'" + prefix + "' in " + store;
    try (Arena arena = Arena.ofConfined()) {
      long handle = MmgptDistributed.mm_store_prefix(arena.allocateFrom(prefix), store.handle());
      return new PrefixStore(opened(handle, what), what);
    }
  }
}
