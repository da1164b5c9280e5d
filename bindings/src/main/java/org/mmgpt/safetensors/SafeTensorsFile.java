package org.mmgpt.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/**
 * One safetensors file, mapped read only. Opening reads and validates the header and nothing else,
 * so it costs the same for two megabytes and for twenty gigabytes. Usable from any thread.
 *
 * <pre>{@code
 * try (var file = SafeTensorsFile.open(Path.of("model.safetensors"))) {
 *   for (String name : file.names()) {
 *     System.out.println(file.info(name));
 *   }
 * }
 * }</pre>
 */
public final class SafeTensorsFile implements SafeTensors {
  private final Path path;
  private final Arena arena;
  private final MemorySegment data;
  private final SafeTensorsHeader header;

  private SafeTensorsFile(Path path, Arena arena, MemorySegment data, SafeTensorsHeader header) {
    this.path = path;
    this.arena = arena;
    this.data = data;
    this.header = header;
  }

  /**
   * Maps a file and validates its header.
   *
   * @throws SafeTensorsException if the file breaks a rule of the format
   * @throws IOException if it cannot be opened or mapped
   */
  public static SafeTensorsFile open(Path path) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      SafeTensorsHeader header = SafeTensorsHeader.parse(whole, path.toString());
      return new SafeTensorsFile(path, arena, whole.asSlice(header.dataStart()), header);
    } catch (IOException | RuntimeException | Error failed) {
      arena.close();
      throw failed;
    }
  }

  /** Names in the order of the data. */
  @Override
  public Set<String> names() {
    return header.tensors().keySet();
  }

  @Override
  public TensorInfo info(String name) {
    TensorInfo info = header.tensors().get(name);
    if (info == null) {
      throw new SafeTensorsException(
          "%s: no tensor \"%s\" among its %d".formatted(path, name, header.tensors().size()));
    }
    return info;
  }

  @Override
  public MemorySegment bytes(String name) {
    TensorInfo info = info(name);
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException(path + ": tensor \"" + name + "\" asked of a closed file");
    }
    return data.asSlice(info.begin(), info.byteSize());
  }

  @Override
  public Map<String, String> metadata() {
    return header.metadata();
  }

  /** The whole validated header. */
  public SafeTensorsHeader header() {
    return header;
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  @Override
  public String toString() {
    return "SafeTensorsFile[" + path + ", " + header.tensors().size() + " tensors]";
  }
}
