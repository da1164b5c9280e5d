package org.mmgpt.model.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.mmgpt.safetensors.SafeTensorsIndex;
import org.mmgpt.safetensors.SafeTensorsWriter;

/** Writes weights as one safetensors file, or as shards of Hugging Face's usual size. */
final class WeightShards {
  /** As {@code save_pretrained}'s max_shard_size. */
  static final long USUAL_BYTES = 5_000_000_000L;

  private WeightShards() {}

  /**
   * @param limit most bytes of a shard, unless a single tensor is larger
   * @param written is told the bytes of each tensor once they are written
   */
  static void write(
      Path folder, Map<String, PublishedTensor> tensors, long limit, LongConsumer written)
      throws IOException {
    List<List<String>> shards = shards(tensors, limit);
    ObjectNode map = new ObjectMapper().createObjectNode();
    for (int i = 0; i < shards.size(); i++) {
      String name =
          shards.size() == 1
              ? "model.safetensors"
              : "model-%05d-of-%05d.safetensors".formatted(i + 1, shards.size());
      SafeTensorsWriter writer = new SafeTensorsWriter().metadata("format", "pt");
      for (String parameter : shards.get(i)) {
        PublishedTensor tensor = tensors.get(parameter);
        writer.add(parameter, tensor.dtype(), tensor.shape(), tensor.bytes());
        map.put(parameter, name);
      }
      writer.write(folder.resolve(name), written);
    }
    if (shards.size() > 1) {
      ObjectNode index = new ObjectMapper().createObjectNode();
      index.putObject("metadata").put("total_size", totalBytes(tensors));
      index.set("weight_map", map);
      Files.writeString(folder.resolve(SafeTensorsIndex.FILE_NAME), index.toPrettyString() + "\n");
    }
  }

  static long totalBytes(Map<String, PublishedTensor> tensors) {
    return tensors.values().stream().mapToLong(PublishedTensor::byteSize).sum();
  }

  private static List<List<String>> shards(Map<String, PublishedTensor> tensors, long limit) {
    List<List<String>> shards = new ArrayList<>();
    long size = Long.MAX_VALUE;
    for (Map.Entry<String, PublishedTensor> entry : new LinkedHashMap<>(tensors).entrySet()) {
      long bytes = entry.getValue().byteSize();
      if (size > limit - bytes) {
        shards.add(new ArrayList<>());
        size = 0;
      }
      shards.getLast().add(entry.getKey());
      size += bytes;
    }
    return shards;
  }
}
