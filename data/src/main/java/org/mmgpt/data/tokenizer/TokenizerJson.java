package org.mmgpt.data.tokenizer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.data.error.DataException;

/**
 * HF's {@code tokenizer.json}, of any model type: what this project needs to know of it. The rest
 * is the HF library's business.
 */
record TokenizerJson(
    Path file, ObjectNode root, Map<String, Integer> vocab, Map<String, Integer> addedTokens) {
  static final String SPACE = "\u2581";

  /**
   * @param place the file; or a directory that holds it or, as the original LLaMA, only
   *     SentencePiece's {@code tokenizer.model}
   */
  static TokenizerJson read(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve("tokenizer.json") : place;
    Path sentencePiece = file.resolveSibling("tokenizer.model");
    boolean converted = !Files.exists(file) && Files.exists(sentencePiece);
    try {
      return converted
          ? of(sentencePiece, SentencePieceModel.toTokenizerJson(sentencePiece))
          : of(file, new ObjectMapper().readTree(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new DataException(
          file + ": no such file; a model directory holds a tokenizer.json or tokenizer.model", e);
    } catch (JacksonException e) {
      throw new DataException(file + ": not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e.getMessage(), e);
    }
  }

  private static TokenizerJson of(Path file, JsonNode root) {
    if (!(root instanceof ObjectNode object) || !object.path("model").isObject()) {
      throw new DataException(file + ": not a tokenizer.json: it has no \"model\"");
    }
    Map<String, Integer> added = new HashMap<>();
    for (var token : object.path("added_tokens")) {
      added.put(token.path("content").asText(), token.path("id").asInt());
    }
    return new TokenizerJson(file, object, vocab(object.path("model").path("vocab")), added);
  }

  private static Map<String, Integer> vocab(JsonNode node) {
    Map<String, Integer> vocab = new HashMap<>();
    if (node.isArray()) { // Unigram: [piece, score] by id
      for (int id = 0; id < node.size(); id++) {
        vocab.put(node.get(id).path(0).asText(), id);
      }
    } else {
      node.properties().forEach(e -> vocab.put(e.getKey(), e.getValue().asInt()));
    }
    return vocab;
  }

  /**
   * The file for encoding plain text and nothing else: the library finds added tokens wherever they
   * are written, and a user must not be able to write one.
   */
  String forPlainText() {
    var plain = root.deepCopy();
    plain.putArray("added_tokens");
    plain.putNull("post_processor").putNull("truncation").putNull("padding");
    return plain.toString();
  }

  /**
   * Whether a text's ids are those of its words one after another, a word being its leading spaces
   * and all up to the next one. True for LLaMA: nothing is cut before the merges, but no piece has
   * a space behind anything else.
   */
  boolean wordsAreIndependent() {
    var model = root.path("model");
    var normalizers = root.path("normalizer").path("normalizers");
    return model.path("type").asText("BPE").equals("BPE")
        && model.path("dropout").isNull()
        && !model.path("ignore_merges").asBoolean()
        && root.path("pre_tokenizer").isNull()
        && normalizers.size() == 2
        && normalizers.get(0).path("prepend").asText().equals(SPACE)
        && normalizers.get(1).path("pattern").path("String").asText().equals(" ")
        && normalizers.get(1).path("content").asText().equals(SPACE)
        && vocab.containsKey(SPACE)
        && vocab.keySet().stream().noneMatch(piece -> piece.matches("(?s).*[^\u2581]\u2581.*"));
  }

  /** Whether pieces write a space as {@code ▁}, which is decoded as SentencePiece does it. */
  boolean isSentencePiece() {
    var types = new TreeSet<String>();
    collectTypes(root.path("decoder"), types);
    return types.contains("Metaspace") || types.contains("ByteFallback");
  }

  /**
   * The id of {@code bos_token} or {@code eos_token}: what {@code tokenizer_config.json} beside the
   * file says, else LLaMA's name of it, else LLaMA's id, since old LLaMA folders have empty names.
   */
  int specialId(String key, String llamaName, int llamaId) {
    var llama = known(llamaName).orElse(llamaId);
    var config = file.resolveSibling("tokenizer_config.json");
    if (!Files.exists(config)) {
      return llama;
    }
    try {
      var token = new ObjectMapper().readTree(Files.readAllBytes(config)).path(key);
      return known(token.isObject() ? token.path("content").asText() : token.asText())
          .orElse(llama);
    } catch (IOException e) {
      throw new DataException(config + ": can't be read: " + e.getMessage(), e);
    }
  }

  private Optional<Integer> known(String token) {
    return Optional.ofNullable(addedTokens.getOrDefault(token, vocab.get(token)));
  }

  private static void collectTypes(JsonNode node, Set<String> types) {
    node.path("decoders").forEach(child -> collectTypes(child, types));
    types.add(node.path("type").asText());
  }
}
