package org.mmgpt.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.torch.Tensors;

/**
 * What this process holds, by kind. What the operating system lends it is no measure of a leak: the
 * heap finds its size, and the C library keeps pages that nobody uses.
 *
 * @param tensors alive
 * @param heap bytes of Java objects that are reachable
 * @param direct bytes of Java's buffers outside the heap
 * @param allocated bytes that C and C++ code has asked for and not given back; -1 if the C library
 *     doesn't tell
 * @param threads of the platform
 * @param resident bytes that the operating system lends
 */
public record MemoryUse(
    long tensors, long heap, long direct, long allocated, int threads, long resident) {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final MemoryLayout MALLINFO =
      MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_LONG);

  static MemoryUse now() {
    for (int i = 0; i < 3; i++) { // what cleaners let go is gone after the next
      System.gc();
    }
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new MemoryUse(
        Tensors.live(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        direct,
        mallocBytes(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        residentBytes());
  }

  /** glibc's count over all its arenas, so that how the free memory lies plays no part. */
  private static long mallocBytes() {
    Optional<MemorySegment> mallinfo = LINKER.defaultLookup().find("mallinfo2");
    if (mallinfo.isEmpty()) {
      return -1;
    }
    var struct = MemoryLayout.structLayout(MALLINFO);
    try (Arena arena = Arena.ofConfined()) {
      var handle = LINKER.downcallHandle(mallinfo.get(), FunctionDescriptor.of(struct));
      var info = (MemorySegment) handle.invoke((SegmentAllocator) arena);
      long mapped = info.getAtIndex(ValueLayout.JAVA_LONG, 4); // hblkhd
      long used = info.getAtIndex(ValueLayout.JAVA_LONG, 7); // uordblks
      return mapped + used;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static long residentBytes() {
    try {
      return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * 4096;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%d tensors, heap %.1f MB, direct buffers %.1f MB, malloc %.1f MB, %d threads, resident %.0f MB"
        .formatted(tensors, heap / 1e6, direct / 1e6, allocated / 1e6, threads, resident / 1e6);
  }
}
