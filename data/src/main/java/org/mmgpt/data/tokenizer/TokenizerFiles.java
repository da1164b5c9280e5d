package org.mmgpt.data.tokenizer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mmgpt.data.error.DataException;

/** Takes a published LLaMA folder's tokenizer over into a model directory. */
public final class TokenizerFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> COPIED = List.of("tokenizer.model", "generation_config.json");
  private static final List<String> EXTENDED =
      List.of("tokenizer_config.json", "special_tokens_map.json");

  private TokenizerFiles() {}

  /**
   * Copies what is there and adds the three markers to it, so that other programs which read the
   * directory know them too.
   *
   * @throws DataException if the folder has neither {@code tokenizer.json} nor {@code
   *     tokenizer.model}, or one of its files is broken
   */
  public static void copy(Path llama, Path modelDirectory, WhitespaceAroundMarkers whitespace)
      throws IOException {
    Path json = llama.resolve("tokenizer.json");
    if (!Files.exists(json) && !Files.exists(llama.resolve("tokenizer.model"))) {
      throw new DataException(llama + ": holds neither tokenizer.json nor tokenizer.model");
    }
    for (String name : COPIED) {
      if (Files.exists(llama.resolve(name))) {
        // Not Files.copy, which would make a read-only file read-only here too.
        Files.write(modelDirectory.resolve(name), Files.readAllBytes(llama.resolve(name)));
      }
    }
    Tokenizer tokenizer = Tokenizer.load(llama, whitespace);
    ObjectNode root = TokenizerJson.read(llama).root();
    addMarkers(root, tokenizer, whitespace);
    write(root, modelDirectory.resolve("tokenizer.json"));
    for (String name : EXTENDED) {
      if (Files.exists(llama.resolve(name))) {
        ObjectNode named = read(llama.resolve(name));
        nameMarkers(named);
        write(named, modelDirectory.resolve(name));
      }
    }
  }

  private static void addMarkers(
      ObjectNode root, Tokenizer tokenizer, WhitespaceAroundMarkers whitespace) {
    ArrayNode added = root.withArray("added_tokens");
    boolean strips = whitespace == WhitespaceAroundMarkers.STRIP;
    for (Marker marker : Marker.values()) {
      boolean there = false;
      for (JsonNode token : added) {
        there |= token.path("content").asText().equals(marker.text());
      }
      if (!there) {
        added
            .addObject()
            .put("id", tokenizer.id(marker))
            .put("content", marker.text())
            .put("single_word", false)
            .put("lstrip", strips)
            .put("rstrip", strips)
            .put("normalized", false)
            .put("special", true);
      }
    }
  }

  private static void nameMarkers(ObjectNode root) {
    ArrayNode additional = root.withArray("additional_special_tokens");
    for (Marker marker : List.of(Marker.END_OF_CHUNK, Marker.IMAGE)) {
      additional.add(marker.text());
    }
    if (!root.hasNonNull("pad_token")) {
      root.put("pad_token", Marker.PAD.text());
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    try {
      if (MAPPER.readTree(file.toFile()) instanceof ObjectNode object) {
        return object;
      }
      throw new DataException(file + ": expected a JSON object");
    } catch (JacksonException e) {
      throw new DataException(file + ": not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void write(ObjectNode root, Path file) throws IOException {
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
