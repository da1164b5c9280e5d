package org.mmgpt.data.tokenizer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.mmgpt.data.error.DataException;

/**
 * A tokenizer of the HF tokenizers library, of any model type, with MultiModal-GPT's three markers.
 *
 * <p>Plain text never turns into special tokens; only {@link MarkedText} places markers. Safe to
 * share between threads; needs no network. The first one loads the library.
 */
public final class Tokenizer {
  private static final int NONE = -1;

  private final HuggingFaceLibrary library;
  private final Function<String, int[]> plainText;
  private final boolean sentencePiece;
  private final WhitespaceAroundMarkers whitespace;
  private final String[] pieces; // by id, markers included
  private final boolean[] special; // by id
  private final int[] markerIds = new int[Marker.values().length];
  private final int bosId;
  private final int eosId;
  private final int unknownId; // or NONE: byte-level vocabularies need no such token

  private Tokenizer(TokenizerJson json, WhitespaceAroundMarkers whitespace) {
    this.whitespace = whitespace;
    Map<String, Integer> ids = new HashMap<>(json.vocab());
    ids.putAll(json.addedTokens());
    int size = 1 + ids.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    for (var marker : Marker.values()) {
      // The reference appends them in this order to a vocabulary that has none of them.
      if (!ids.containsKey(marker.text())) {
        ids.put(marker.text(), size++);
      }
      markerIds[marker.ordinal()] = ids.get(marker.text());
    }
    this.bosId = json.specialId("bos_token", "<s>", 1);
    this.eosId = json.specialId("eos_token", "</s>", 2);
    this.unknownId = ids.getOrDefault("<unk>", NONE);
    this.pieces = new String[size];
    Arrays.fill(pieces, "");
    ids.forEach((piece, id) -> pieces[id] = piece);
    this.special = new boolean[size];
    json.addedTokens().values().forEach(id -> special[id] = true);
    IntStream.concat(Arrays.stream(markerIds), IntStream.of(bosId, eosId, unknownId))
        .filter(id -> id != NONE)
        .forEach(id -> special[id] = true);
    this.sentencePiece = json.isSentencePiece();
    this.library = new HuggingFaceLibrary(json.forPlainText(), json.file());
    this.plainText =
        json.wordsAreIndependent()
            ? new WordEncoding(library, json.vocab().get(TokenizerJson.SPACE))::encode
            : library::encode;
  }

  /**
   * Reads HF's {@code tokenizer.json}; a directory stands for the file of that name in it, or for
   * SentencePiece's {@code tokenizer.model} where that is all there is. Markers the file doesn't
   * have get the next free ids.
   *
   * @throws DataException if it can't be read or the library doesn't understand it
   */
  public static Tokenizer load(Path file, WhitespaceAroundMarkers whitespace) {
    return new Tokenizer(TokenizerJson.read(file), whitespace);
  }

  /** Reads a tokenizer of the original's era ({@link WhitespaceAroundMarkers#STRIP}). */
  public static Tokenizer load(Path file) {
    return load(file, WhitespaceAroundMarkers.STRIP);
  }

  /** Number of ids, markers included. */
  public int vocabSize() {
    return pieces.length;
  }

  public int bosId() {
    return bosId;
  }

  public int eosId() {
    return eosId;
  }

  public int id(Marker marker) {
    return markerIds[marker.ordinal()];
  }

  /** Whether {@link #decode} leaves the id out: a marker or one of {@code <s> </s> <unk>}. */
  public boolean isSpecial(int id) {
    return special[check(id)];
  }

  /** The piece of an id as the vocabulary writes it ({@code ▁word}, {@code <0x0A>}). */
  public String piece(int id) {
    return pieces[check(id)];
  }

  /** Ids of plain text, without beginning or end of text. */
  public int[] encode(String text) {
    int[] ids = plainText.apply(text);
    for (int id : ids) {
      if (special[id] && id != unknownId) {
        return encodeApart(text, pieces[id]);
      }
    }
    return ids;
  }

  /**
   * Ids of a text with markers, starting with beginning of text. Every run of plain text between
   * markers is encoded on its own, so each gets SentencePiece's leading space.
   */
  public int[] encode(MarkedText text) {
    var ids = IntStream.builder();
    ids.add(bosId);
    var parts = text.parts();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case MarkedText.Mark(Marker marker) -> ids.add(id(marker));
        case MarkedText.Plain(String plain) ->
            addAll(ids, encode(trim(plain, i > 0, i + 1 < parts.size())));
      }
    }
    return ids.build().toArray();
  }

  /** Text of ids; special ones are left out. Bytes that are no UTF-8 become U+FFFD. */
  public String decode(int... ids) {
    var decoder = streamingDecoder();
    var text = new StringBuilder();
    for (int id : ids) {
      text.append(decoder.push(id));
    }
    return text.append(decoder.finish()).toString();
  }

  /** A decoder that takes ids one by one, for text that is being generated. */
  public StreamingDecoder streamingDecoder() {
    return sentencePiece ? new SentencePieceDecoder(this) : new LibraryDecoder(this, library);
  }

  /** All pieces, by id. */
  public List<String> vocabulary() {
    return new ArrayList<>(List.of(pieces));
  }

  /**
   * Vocabularies other than LLaMA's (Unigram, WordLevel) may hold a special token as an ordinary
   * piece and find it in a text. Taking its first character off each time makes it plain again.
   */
  private int[] encodeApart(String text, String token) {
    int at = text.indexOf(token);
    if (at < 0 || token.length() < 2) {
      return IntStream.of(plainText.apply(text))
          .map(id -> special[id] ? unknownId : id)
          .filter(id -> id != NONE)
          .toArray();
    }
    var ids = IntStream.builder();
    addAll(ids, encode(text.substring(0, at + 1)));
    addAll(ids, encode(text.substring(at + 1)));
    return ids.build().toArray();
  }

  private String trim(String text, boolean markerBefore, boolean markerAfter) {
    if (whitespace == WhitespaceAroundMarkers.KEEP) {
      return text;
    }
    int from = 0;
    int to = text.length();
    while (markerBefore && from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (markerAfter && from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** White space as Python's {@code str.strip} means it. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private int check(int id) {
    if (id < 0 || id >= pieces.length) {
      throw new IllegalArgumentException(
          "token id %d is outside the vocabulary of %d".formatted(id, pieces.length));
    }
    return id;
  }

  private static void addAll(IntConsumer sink, int[] ids) {
    for (int id : ids) {
      sink.accept(id);
    }
  }
}
