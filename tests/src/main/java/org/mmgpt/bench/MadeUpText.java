package org.mmgpt.bench;

import java.util.List;
import java.util.Random;

/**
 * Text for the tokenizers: as in a natural language few words are frequent and most are rare, with
 * numbers, punctuation and other scripts between them. No page repeats another.
 */
final class MadeUpText {
  private static final int WORDS = 20_000;

  private static final List<String> SYLLABLES =
      List.of(
          "ta", "ri", "mon", "es", "ler", "qua", "ing", "str", "ob", "ven", "u", "ph", "an", "th",
          "ick", "o", "zel", "ple", "ar", "com", "tion", "be", "wi", "dge");

  private static final List<String> FOREIGN =
      List.of("Straße", "naïve", "котёнок", "図書館", "Ελλάδα", "😀", "señor", "مرحبا", "한국어", "½");

  private MadeUpText() {}

  /** A page a line, each of that many words. */
  static String pages(int pages, int wordsOfPage) {
    var random = new Random(0);
    String[] lexicon = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      var word = new StringBuilder();
      for (int syllable = 0; syllable < 1 + i % 4; syllable++) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      lexicon[i] = word.toString();
    }
    var text = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      text.append(page == 0 ? "" : "\n");
      for (int word = 0; word < wordsOfPage; word++) {
        text.append(word == 0 ? "" : " ").append(word(random, lexicon));
      }
    }
    return text.toString();
  }

  private static String word(Random random, String[] lexicon) {
    int kind = random.nextInt(100);
    if (kind < 2) {
      return FOREIGN.get(random.nextInt(FOREIGN.size()));
    }
    if (kind < 5) {
      return String.valueOf(random.nextInt(100_000));
    }
    // Zipf's law: the rank of a word is drawn evenly on a logarithmic scale.
    int rank = (int) Math.pow(WORDS, random.nextDouble()) - 1;
    String word = lexicon[rank];
    if (kind < 15) {
      return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
    return kind < 25 ? word + (kind < 20 ? "." : ",") : word;
  }
}
