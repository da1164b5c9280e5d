package org.mmgpt.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmgpt.torch.Tensor;

/**
 * Several safetensors files behind one index. All shards are opened and checked against the index
 * at once, so that a missing or mixed-up shard shows before any weight is used.
 */
public final class ShardedSafeTensors implements SafeTensors {
  private final Path indexFile;
  private final Map<String, SafeTensorsFile> shardByTensor;
  private final Map<String, SafeTensorsFile> shards;

  private ShardedSafeTensors(
      Path indexFile,
      Map<String, SafeTensorsFile> shardByTensor,
      Map<String, SafeTensorsFile> shards) {
    this.indexFile = indexFile;
    this.shardByTensor = shardByTensor;
    this.shards = shards;
  }

  /**
   * Opens the shards named by an index.
   *
   * @throws SafeTensorsException if index and shards disagree, with the tensors concerned
   * @throws IOException if a shard is missing
   */
  public static ShardedSafeTensors open(Path indexFile) throws IOException {
    SafeTensorsIndex index = SafeTensorsIndex.read(indexFile);
    Map<String, SafeTensorsFile> shards = new LinkedHashMap<>();
    try {
      Map<String, SafeTensorsFile> byTensor = new LinkedHashMap<>();
      List<String> missing = new ArrayList<>();
      for (var entry : index.shardByTensor().entrySet()) {
        SafeTensorsFile shard = shards.get(entry.getValue());
        if (shard == null) {
          shard = SafeTensorsFile.open(indexFile.resolveSibling(entry.getValue()));
          shards.put(entry.getValue(), shard);
        }
        if (!shard.names().contains(entry.getKey())) {
          missing.add(entry.getKey() + " in " + entry.getValue());
        }
        byTensor.put(entry.getKey(), shard);
      }
      if (!missing.isEmpty()) {
        throw new SafeTensorsException(indexFile + ": tensors missing from shards: " + missing);
      }
      shards.forEach(
          (name, shard) -> {
            for (String tensor : shard.names()) {
              if (byTensor.get(tensor) != shard) {
                throw new SafeTensorsException(
                    indexFile
                        + ": shard "
                        + name
                        + " holds \""
                        + tensor
                        + "\", which the index does not place there");
              }
            }
          });
      return new ShardedSafeTensors(indexFile, byTensor, shards);
    } catch (IOException | RuntimeException | Error failed) {
      shards.values().forEach(SafeTensorsFile::close);
      throw failed;
    }
  }

  /** Names in the order of the index. */
  @Override
  public Set<String> names() {
    return Collections.unmodifiableSet(shardByTensor.keySet());
  }

  @Override
  public TensorInfo info(String name) {
    return shard(name).info(name);
  }

  @Override
  public MemorySegment bytes(String name) {
    return shard(name).bytes(name);
  }

  @Override
  public TensorBytes.FileRegion region(String name) {
    return shard(name).region(name);
  }

  @Override
  public Tensor tensor(String name) {
    return shard(name).tensor(name);
  }

  @Override
  public Map<String, String> metadata() {
    Map<String, String> all = new LinkedHashMap<>();
    shards.values().forEach(shard -> shard.metadata().forEach(all::putIfAbsent));
    return all;
  }

  private SafeTensorsFile shard(String name) {
    SafeTensorsFile shard = shardByTensor.get(name);
    if (shard == null) {
      throw new SafeTensorsException(
          "%s: no tensor \"%s\" among its %d".formatted(indexFile, name, shardByTensor.size()));
    }
    return shard;
  }

  @Override
  public void close() {
    shards.values().forEach(SafeTensorsFile::close);
  }

  @Override
  public String toString() {
    return "ShardedSafeTensors[" + indexFile + ", " + shards.size() + " shards]";
  }
}
