package org.mmgpt.torch.ffi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Texts that the C ABI keeps for the calling thread. */
public final class NativeText {
  private static final int USUAL_LENGTH = 4096;

  private NativeText() {}

  /** Why the last failed call of this thread failed. */
  public static String lastError() {
    NativeLibrary.load();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(USUAL_LENGTH);
      long length = MmgptTorch.mm_error_message(buffer, USUAL_LENGTH);
      if (length > USUAL_LENGTH) {
        buffer = arena.allocate(length);
        MmgptTorch.mm_error_message(buffer, length);
      }
      return decode(buffer, length);
    }
  }

  /** The text that the last call of this thread announced with its length. */
  public static String take(long length) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(Math.max(length, 1));
      MmgptTorch.mm_text(buffer, length);
      return decode(buffer, length);
    }
  }

  private static String decode(MemorySegment buffer, long length) {
    byte[] bytes = buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
