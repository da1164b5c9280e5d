package org.mmgpt.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A LLaMA {@code tokenizer.json} as HF writes it: a BPE model, and white space handled either by the
 * normalizer ({@code Prepend} and {@code Replace}) or by a {@code Metaspace} pre-tokenizer.
 */
record TokenizerJson(
    Map<String, Integer> vocab,
    List<BytePairEncoding.Merge> merges,
    Map<String, Integer> addedTokens,
    boolean doublesLeadingSpace) {

  static TokenizerJson read(Path file) {
    try {
      return parse(new ObjectMapper().readTree(Files.readAllBytes(file)), file);
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": no such file; a model directory holds a tokenizer.json", e);
    } catch (JacksonException e) {
      throw new DataException(file + ": not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e.getMessage(), e);
    }
  }

  private static TokenizerJson parse(JsonNode root, Path file) {
    var model = root.path("model");
    var type = model.path("type").asText("BPE"); // old files have no type
    if (!type.equals("BPE") || !model.path("vocab").isObject()) {
      throw new DataException(
          "%s: model type %s isn't supported; LLaMA's tokenizer is a BPE".formatted(file, type));
    }
    Map<String, Integer> vocab = new HashMap<>();
    model.path("vocab").properties().forEach(e -> vocab.put(e.getKey(), e.getValue().asInt()));
    List<BytePairEncoding.Merge> merges = new ArrayList<>();
    for (var merge : model.path("merges")) {
      // "a b" until tokenizers 0.20, ["a", "b"] since
      var parts = merge.isArray() ? null : merge.asText().split(" ", 2);
      merges.add(
          parts == null
              ? new BytePairEncoding.Merge(merge.get(0).asText(), merge.get(1).asText())
              : new BytePairEncoding.Merge(parts[0], parts[1]));
    }
    Map<String, Integer> added = new HashMap<>();
    for (var token : root.path("added_tokens")) {
      added.put(token.path("content").asText(), token.path("id").asInt());
    }
    return new TokenizerJson(vocab, merges, added, doublesLeadingSpace(root, file));
  }

  private static boolean doublesLeadingSpace(JsonNode root, Path file) {
    var types = new TreeSet<String>();
    collectTypes(root.path("normalizer"), types);
    collectTypes(root.path("pre_tokenizer"), types);
    if (types.equals(Set.of("Prepend", "Replace"))) {
      return true;
    }
    if (types.equals(Set.of("Metaspace"))) {
      return false;
    }
    throw new DataException(
        "%s: normalizer and pre-tokenizer %s aren't LLaMA's (Prepend and Replace, or Metaspace)"
            .formatted(file, types));
  }

  private static void collectTypes(JsonNode node, Set<String> types) {
    for (var list : List.of("normalizers", "pretokenizers")) {
      node.path(list).forEach(child -> collectTypes(child, types));
    }
    var type = node.path("type").asText();
    if (!type.isEmpty() && !type.equals("Sequence")) {
      types.add(type);
    }
  }
}
