package org.mmgpt.data.tokenizer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.data.error.DataException;

/**
 * SentencePiece's {@code tokenizer.model}, turned into the {@code tokenizer.json} of the same
 * tokenizer, which the HF library encodes with. Only BPE without a normaliser, as LLaMA has.
 *
 * <p>The file is a protocol buffer; fields are those of {@code sentencepiece_model.proto}.
 */
final class SentencePieceModel {
  private static final int BPE = 2;
  private static final int UNKNOWN = 2;
  private static final int CONTROL = 3;

  private record Piece(String text, float score, int type) {}

  private final Path file;
  private final List<Piece> pieces = new ArrayList<>();
  private int modelType = 1; // unigram, the format's default
  private boolean byteFallback;
  private String normalizer = "";
  private boolean dummyPrefix = true;

  private SentencePieceModel(Path file) {
    this.file = file;
  }

  /**
   * The {@code tokenizer.json} of a {@code tokenizer.model}.
   *
   * @throws DataException if it is damaged or of a kind that isn't read
   */
  static ObjectNode toTokenizerJson(Path file) throws IOException {
    SentencePieceModel model = new SentencePieceModel(file);
    try {
      model.read(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new DataException(file + ": not a SentencePiece model, or damaged", e);
    }
    model.check();
    return model.json();
  }

  private void read(ByteBuffer in) {
    while (in.hasRemaining()) {
      long key = varint(in);
      switch ((int) (key >> 3)) {
        case 1 -> pieces.add(piece(message(in)));
        case 2 -> trainer(message(in));
        case 3 -> normalizer(message(in));
        default -> skip(in, key);
      }
    }
  }

  private static Piece piece(ByteBuffer in) {
    String text = "";
    float score = 0;
    int type = 1;
    while (in.hasRemaining()) {
      long key = varint(in);
      switch ((int) (key >> 3)) {
        case 1 -> text = text(in);
        case 2 -> score = in.getFloat();
        case 3 -> type = (int) varint(in);
        default -> skip(in, key);
      }
    }
    return new Piece(text, score, type);
  }

  private void trainer(ByteBuffer in) {
    while (in.hasRemaining()) {
      long key = varint(in);
      switch ((int) (key >> 3)) {
        case 3 -> modelType = (int) varint(in);
        case 35 -> byteFallback = varint(in) != 0;
        default -> skip(in, key);
      }
    }
  }

  private void normalizer(ByteBuffer in) {
    while (in.hasRemaining()) {
      long key = varint(in);
      switch ((int) (key >> 3)) {
        case 1 -> normalizer = text(in);
        case 3 -> dummyPrefix = varint(in) != 0;
        default -> skip(in, key);
      }
    }
  }

  private void check() {
    if (pieces.isEmpty()) {
      throw new DataException(file + ": not a SentencePiece model: it has no pieces");
    }
    if (modelType != BPE || !normalizer.equals("identity")) {
      throw new DataException(
          "%s: only BPE without a normaliser is read, this is of model type %d with \"%s\"; convert it to tokenizer.json in Python"
              .formatted(file, modelType, normalizer));
    }
  }

  private ObjectNode json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("version", "1.0").putNull("truncation").putNull("padding");
    addTokens(root.putArray("added_tokens"));
    addNormalizers(root.putObject("normalizer").put("type", "Sequence").putArray("normalizers"));
    root.putNull("pre_tokenizer").putNull("post_processor");
    addDecoders(root.putObject("decoder").put("type", "Sequence").putArray("decoders"));
    fill(root.putObject("model"));
    return root;
  }

  private void addTokens(ArrayNode added) {
    for (int id = 0; id < pieces.size(); id++) {
      Piece piece = pieces.get(id);
      if (piece.type == UNKNOWN || piece.type == CONTROL) {
        added
            .addObject()
            .put("id", id)
            .put("content", piece.text)
            .put("special", true)
            .put("single_word", false)
            .put("lstrip", false)
            .put("rstrip", false)
            .put("normalized", false);
      }
    }
  }

  private void addNormalizers(ArrayNode normalizers) {
    if (dummyPrefix) {
      normalizers.addObject().put("type", "Prepend").put("prepend", TokenizerJson.SPACE);
    }
    replace(normalizers.addObject(), " ", TokenizerJson.SPACE);
  }

  private void addDecoders(ArrayNode decoders) {
    replace(decoders.addObject(), TokenizerJson.SPACE, " ");
    decoders.addObject().put("type", "ByteFallback");
    decoders.addObject().put("type", "Fuse");
    if (dummyPrefix) {
      decoders.addObject().put("type", "Strip").put("content", " ").put("start", 1).put("stop", 0);
    }
  }

  private void fill(ObjectNode model) {
    model.put("type", "BPE").putNull("dropout");
    pieces.stream()
        .filter(p -> p.type == UNKNOWN)
        .findFirst()
        .ifPresent(unknown -> model.put("unk_token", unknown.text));
    model.put("fuse_unk", true).put("byte_fallback", byteFallback).put("ignore_merges", false);
    ObjectNode vocab = model.putObject("vocab");
    for (int id = 0; id < pieces.size(); id++) {
      vocab.put(pieces.get(id).text, id);
    }
    ArrayNode merges = model.putArray("merges");
    merges().forEach(merge -> merges.addArray().add(merge.left).add(merge.right));
  }

  private static void replace(ObjectNode node, String pattern, String content) {
    node.put("type", "Replace").put("content", content).putObject("pattern").put("String", pattern);
  }

  private record Merge(String left, String right, float score) {}

  /**
   * SentencePiece keeps scores of pieces, where HF keeps an order of merges: every way to put a
   * piece together from two others, best piece first.
   */
  private List<Merge> merges() {
    Map<String, Integer> ids = new HashMap<>();
    for (int id = 0; id < pieces.size(); id++) {
      ids.put(pieces.get(id).text, id);
    }
    List<Merge> merges = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Merge> ways = new ArrayList<>();
      String text = piece.text;
      for (int at = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
          at < text.length();
          at = text.offsetByCodePoints(at, 1)) {
        String left = text.substring(0, at);
        String right = text.substring(at);
        if (ids.containsKey(left) && ids.containsKey(right)) {
          ways.add(new Merge(left, right, piece.score));
        }
      }
      ways.sort(
          Comparator.<Merge>comparingInt(way -> ids.get(way.left))
              .thenComparingInt(way -> ids.get(way.right)));
      merges.addAll(ways);
    }
    merges.sort(
        Comparator.<Merge>comparingDouble(merge -> merge.score)
            .thenComparingInt(merge -> merge.left.codePointCount(0, merge.left.length()))
            .thenComparingInt(merge -> merge.right.codePointCount(0, merge.right.length()))
            .reversed());
    return merges;
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(message(in)).toString();
  }

  /** A part with its length before it. */
  private static ByteBuffer message(ByteBuffer in) {
    int length = Math.toIntExact(Math.clamp(varint(in), -1L, Integer.MAX_VALUE));
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }

  private static void skip(ByteBuffer in, long key) {
    switch ((int) (key & 7)) {
      case 0 -> varint(in);
      case 1 -> in.getLong();
      case 2 -> message(in);
      case 5 -> in.getInt();
      default -> throw new IllegalArgumentException("wire type " + (key & 7));
    }
  }
}
