package org.mmgpt.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

/**
 * Named tensors in one safetensors file or in several shards with an index, mapped into memory and
 * read only when touched.
 */
public sealed interface SafeTensors extends AutoCloseable
    permits SafeTensorsFile, ShardedSafeTensors {
  /**
   * Opens a {@code .safetensors} file, an index ({@code *.safetensors.index.json}), or a folder
   * that holds {@code model.safetensors} or {@code model.safetensors.index.json}.
   *
   * @throws SafeTensorsException if a file breaks a rule of the format
   * @throws IOException if a file is missing or cannot be read
   */
  static SafeTensors open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path single = path.resolve("model.safetensors");
      Path index = path.resolve(SafeTensorsIndex.FILE_NAME);
      if (Files.exists(single)) {
        return SafeTensorsFile.open(single);
      }
      if (Files.exists(index)) {
        return ShardedSafeTensors.open(index);
      }
      throw new NoSuchFileException(
          path + ": holds neither model.safetensors nor " + SafeTensorsIndex.FILE_NAME);
    }
    return path.toString().endsWith(".index.json")
        ? ShardedSafeTensors.open(path)
        : SafeTensorsFile.open(path);
  }

  /** Names of all tensors. */
  Set<String> names();

  /**
   * Dtype, shape and place of a tensor.
   *
   * @throws SafeTensorsException if there is none of this name
   */
  TensorInfo info(String name);

  /**
   * The tensor's bytes in the mapped file, without a copy: dense, row major, little endian, read
   * only, not necessarily aligned. Valid until {@link #close}.
   *
   * @throws SafeTensorsException if there is none of this name
   * @throws IllegalStateException if this was closed
   */
  MemorySegment bytes(String name);

  /**
   * The place of the tensor's bytes in its file.
   *
   * @throws SafeTensorsException if there is none of this name
   */
  TensorBytes.FileRegion region(String name);

  /**
   * A CPU tensor over the mapped bytes, without a copy (except where the bytes are not aligned for
   * the type). It may outlive this object. Writing to it changes neither the file nor other
   * processes, but is seen by every tensor made of the same bytes.
   *
   * @return shape and dtype of {@link #info}
   * @throws SafeTensorsException if there is none of this name, or libtorch lacks its dtype
   * @throws IllegalStateException if this was closed
   */
  Tensor tensor(String name);

  /**
   * The tensor on a device: as {@link #tensor(String)} on the CPU; elsewhere copied there straight
   * from the mapped file.
   *
   * @throws org.mmgpt.torch.TorchException if the device is missing or its memory is exhausted
   */
  default Tensor tensor(String name, Device device) {
    Tensor mapped = tensor(name);
    if (device.type() == Device.Type.CPU) {
      return mapped;
    }
    try (mapped) {
      return mapped.to(device);
    }
  }

  /** The free text map in the header (for shards: of all of them, first one wins). */
  Map<String, String> metadata();

  /** Unmaps; segments handed out before throw {@link IllegalStateException} from then on. */
  @Override
  void close();
}
