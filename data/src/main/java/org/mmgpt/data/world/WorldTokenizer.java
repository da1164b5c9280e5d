package org.mmgpt.data.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.data.tokenizer.Marker;

/**
 * Makes the world's {@code tokenizer.json}: LLaMA's kind of byte pair encoding, in which every word
 * of the world is one piece, with and without the blank before it.
 *
 * <p>Instead of being learnt from counts, merges are added word by word: each word is encoded with
 * the merges so far, and its remaining pieces are merged from the left. Later merges have higher
 * ranks, so they can't take apart an earlier word.
 */
public final class WorldTokenizer {
  private static final String SPACE = "\u2581";
  private static final List<String> SPECIAL = List.of("<unk>", "<s>", "</s>");

  private final Map<String, Integer> vocab = new LinkedHashMap<>();
  private final Map<List<String>, Integer> merges = new LinkedHashMap<>();

  private WorldTokenizer() {
    SPECIAL.forEach(this::addPiece);
    for (int b = 0; b < 256; b++) {
      addPiece("<0x%02X>".formatted(b));
    }
    addPiece(SPACE);
    addPiece("\n");
    for (char c = '!'; c <= '~'; c++) {
      addPiece(String.valueOf(c));
    }
    for (String word : Vocabulary.words()) {
      addWord(word);
    }
    for (String word : Vocabulary.words()) {
      addWord(SPACE + word);
    }
    List.of(
            "###",
            SPACE + "###",
            "\n\n###",
            ":\n",
            ".\n",
            SPACE + ":",
            SPACE + ",",
            SPACE + "(",
            SPACE + ")",
            SPACE + ".",
            SPACE + "?")
        .forEach(this::addWord);
  }

  /**
   * Writes the file.
   *
   * @throws IOException if it can't be written
   */
  public static void write(Path tokenizerJson) throws IOException {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(
        tokenizerJson, mapper.writeValueAsString(new WorldTokenizer().json(mapper)) + "\n");
  }

  private void addPiece(String piece) {
    vocab.putIfAbsent(piece, vocab.size());
  }

  private void addWord(String word) {
    var pieces = new ArrayList<String>();
    word.chars().forEach(c -> pieces.add(String.valueOf((char) c)));
    boolean merged = true;
    while (merged) {
      merged = mergeLowestRank(pieces);
    }
    while (pieces.size() > 1) {
      merges.put(List.of(pieces.get(0), pieces.get(1)), merges.size());
      pieces.set(0, pieces.get(0) + pieces.remove(1));
      addPiece(pieces.get(0));
    }
  }

  private boolean mergeLowestRank(List<String> pieces) {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      int rank = merges.getOrDefault(List.of(pieces.get(i), pieces.get(i + 1)), Integer.MAX_VALUE);
      if (rank < bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    if (best < 0) {
      return false;
    }
    pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
    return true;
  }

  private ObjectNode json(ObjectMapper mapper) {
    var root = mapper.createObjectNode().put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    var added = root.putArray("added_tokens");
    int id = 0;
    for (String special : SPECIAL) {
      added.add(addedToken(mapper, id++, special));
    }
    id = vocab.size();
    for (Marker marker : Marker.values()) {
      added.add(addedToken(mapper, id++, marker.text()));
    }
    var normalizer = root.putObject("normalizer").put("type", "Sequence").putArray("normalizers");
    normalizer.addObject().put("type", "Prepend").put("prepend", SPACE);
    replace(normalizer.addObject(), " ", SPACE);
    root.putNull("pre_tokenizer");
    var post = root.putObject("post_processor").put("type", "TemplateProcessing");
    var single = post.putArray("single");
    single.addObject().putObject("SpecialToken").put("id", "<s>").put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    var pair = post.putArray("pair");
    pair.addObject().putObject("SpecialToken").put("id", "<s>").put("type_id", 0);
    pair.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    pair.addObject().putObject("Sequence").put("id", "B").put("type_id", 1);
    var bos = post.putObject("special_tokens").putObject("<s>").put("id", "<s>");
    bos.putArray("ids").add(1);
    bos.putArray("tokens").add("<s>");
    var decoders = root.putObject("decoder").put("type", "Sequence").putArray("decoders");
    replace(decoders.addObject(), SPACE, " ");
    decoders.addObject().put("type", "ByteFallback");
    decoders.addObject().put("type", "Fuse");
    decoders.addObject().put("type", "Strip").put("content", " ").put("start", 1).put("stop", 0);
    var model = root.putObject("model").put("type", "BPE");
    model.putNull("dropout").put("unk_token", "<unk>").putNull("continuing_subword_prefix");
    model.putNull("end_of_word_suffix").put("fuse_unk", true).put("byte_fallback", true);
    var pieces = model.putObject("vocab");
    vocab.forEach(pieces::put);
    var pairs = model.putArray("merges");
    merges.keySet().forEach(m -> pairs.addArray().add(m.get(0)).add(m.get(1)));
    return root;
  }

  private static void replace(ObjectNode node, String from, String to) {
    node.put("type", "Replace").putObject("pattern").put("String", from);
    node.put("content", to);
  }

  private static ObjectNode addedToken(ObjectMapper mapper, int id, String content) {
    return mapper
        .createObjectNode()
        .put("id", id)
        .put("content", content)
        .put("single_word", false)
        .put("lstrip", false)
        .put("rstrip", false)
        .put("normalized", false)
        .put("special", true);
  }
}
