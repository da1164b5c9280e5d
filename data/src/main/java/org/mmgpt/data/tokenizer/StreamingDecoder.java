package org.mmgpt.data.tokenizer;

/**
 * Turns ids into text one at a time. A character whose UTF-8 bytes are spread over several ids
 * comes out with its last byte; all that is pushed adds up to what {@link Tokenizer#decode}
 * returns.
 */
public sealed interface StreamingDecoder permits SentencePieceDecoder, LibraryDecoder {

  /** The text that became certain with this id; often a word, sometimes nothing. */
  String push(int id);

  /** What is left when no id follows: bytes of an unfinished character, as U+FFFD. */
  String finish();
}
