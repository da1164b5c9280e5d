package org.mmgpt.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.MappedFile;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.TorchException;

/**
 * One safetensors file, mapped into memory. Opening reads and validates the header and nothing
 * else, so it costs the same for two megabytes and for twenty gigabytes. Usable from any thread.
 *
 * <pre>{@code
 * try (var file = SafeTensorsFile.open(Path.of("model.safetensors"))) {
 *   for (String name : file.names()) {
 *     System.out.println(file.info(name));
 *     model.load(name, file.tensor(name, Device.CPU));
 *   }
 * }
 * }</pre>
 */
public final class SafeTensorsFile implements SafeTensors {
  private final MappedFile file;
  private final SafeTensorsHeader header;

  private SafeTensorsFile(MappedFile file, SafeTensorsHeader header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Maps a file and validates its header.
   *
   * @throws SafeTensorsException if the file breaks a rule of the format
   * @throws IOException if it cannot be opened or mapped
   */
  public static SafeTensorsFile open(Path path) throws IOException {
    if (Files.size(path) < SafeTensorsHeader.LENGTH_BYTES) {
      // Too short to be mapped and to be valid; this says so.
      SafeTensorsHeader.parse(MemorySegment.ofArray(Files.readAllBytes(path)), path.toString());
    }
    MappedFile file;
    try {
      file = MappedFile.open(path);
    } catch (TorchException failed) {
      throw new IOException(path + ": cannot be mapped", failed);
    }
    try {
      return new SafeTensorsFile(file, SafeTensorsHeader.parse(file.segment(), path.toString()));
    } catch (RuntimeException | Error failed) {
      file.close();
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
          "%s: no tensor \"%s\" among its %d"
              .formatted(file.path(), name, header.tensors().size()));
    }
    return info;
  }

  @Override
  public MemorySegment bytes(String name) {
    TensorInfo info = info(name);
    requireOpen(name);
    return file.segment().asSlice(header.dataStart() + info.begin(), info.byteSize()).asReadOnly();
  }

  @Override
  public TensorBytes.FileRegion region(String name) {
    TensorInfo info = info(name);
    return new TensorBytes.FileRegion(
        file.path(), header.dataStart() + info.begin(), info.byteSize());
  }

  @Override
  public Tensor tensor(String name) {
    TensorInfo info = info(name);
    requireOpen(name);
    DType dtype =
        info.dtype()
            .torch()
            .orElseThrow(
                () ->
                    new SafeTensorsException(
                        "%s: libtorch has no dtype here for %s; read its bytes instead"
                            .formatted(file.path(), info)));
    return Tensor.fromMapping(file, header.dataStart() + info.begin(), dtype, info.shape());
  }

  private void requireOpen(String name) {
    if (!file.segment().scope().isAlive()) {
      throw new IllegalStateException(
          file.path() + ": tensor \"" + name + "\" asked of a closed file");
    }
  }

  @Override
  public Map<String, String> metadata() {
    return header.metadata();
  }

  /** The whole validated header. */
  public SafeTensorsHeader header() {
    return header;
  }

  @Override
  public void close() {
    file.close();
  }

  @Override
  public String toString() {
    return "SafeTensorsFile[" + file.path() + ", " + header.tensors().size() + " tensors]";
  }
}
