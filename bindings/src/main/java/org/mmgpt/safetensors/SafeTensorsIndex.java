package org.mmgpt.safetensors;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code model.safetensors.index.json}: which shard holds which tensor.
 *
 * @param shardByTensor file name, without a folder, of each tensor's shard
 */
public record SafeTensorsIndex(Map<String, String> shardByTensor) {
  /** The name under which Hugging Face libraries look for an index. */
  public static final String FILE_NAME = "model.safetensors.index.json";

  public SafeTensorsIndex {
    shardByTensor = Collections.unmodifiableMap(new LinkedHashMap<>(shardByTensor));
  }

  /**
   * Reads an index.
   *
   * @throws SafeTensorsException if it is not JSON, has a duplicate key, lacks {@code weight_map},
   *     or points out of its own folder
   */
  public static SafeTensorsIndex read(Path file) throws IOException {
    String where = file.toString();
    Map<String, String> shards = weightMap(text(file), where);
    if (shards.isEmpty()) {
      throw new SafeTensorsException(where + ": index has no weight_map, or an empty one");
    }
    shards.forEach((tensor, shard) -> checkShard(tensor, shard, where));
    return new SafeTensorsIndex(shards);
  }

  private static String text(Path file) throws IOException {
    long size = Files.size(file);
    if (size > SafeTensorsHeader.MAX_HEADER_BYTES) {
      throw new SafeTensorsException(file + ": " + size + " bytes are too many for an index");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException invalid) {
      throw new SafeTensorsException(file + ": index is not valid UTF-8", invalid);
    }
  }

  private static Map<String, String> weightMap(String text, String where) {
    Map<String, String> shards = new LinkedHashMap<>();
    try (HeaderJson reader = new HeaderJson(text, where)) {
      reader.document(
          "index",
          key -> {
            if (key.equals("weight_map")) {
              shards.putAll(reader.strings("weight_map"));
            } else {
              reader.skip();
            }
          });
    } catch (IOException invalid) {
      throw new SafeTensorsException(
          where + ": index is not valid JSON: " + SafeTensorsHeader.firstLine(invalid), invalid);
    }
    return shards;
  }

  /** A plain file name: an index must not be able to reach other files of the machine. */
  private static void checkShard(String tensor, String shard, String where) {
    if (!shard.endsWith(".safetensors")
        || shard.contains("/")
        || shard.contains("\\")
        || shard.indexOf('\0') >= 0) {
      throw new SafeTensorsException(
          where
              + ": tensor \""
              + tensor
              + "\" points to \""
              + shard
              + "\", expected the plain name of a .safetensors file beside the index");
    }
  }
}
