package org.mmgpt.data;

import java.util.Optional;

/**
 * Makes dataset entries ready for a batch: text through the template and the tokenizer, pictures
 * through the transform. Safe to share between threads.
 *
 * @param template cuts what is too long
 */
public record SampleEncoder(
    InstructionTemplate template, Tokenizer tokenizer, ImageTransform transform) {

  /** The entry as a sample; empty if nothing of it can be learned. */
  public Optional<Sample> encode(Dataset.Entry entry) {
    return switch (template.encode(entry.dialogue(), tokenizer)) {
      case Encoded.Nothing nothing -> Optional.empty();
      case Encoded.Tokens tokens ->
          Optional.of(
              new Sample(
                  tokens,
                  entry.images().stream().limit(tokens.images()).map(transform::apply).toList()));
    };
  }
}
