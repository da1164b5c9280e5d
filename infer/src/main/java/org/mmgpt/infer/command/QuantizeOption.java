package org.mmgpt.infer.command;

import java.util.Optional;
import org.mmgpt.model.Flamingo;
import picocli.CommandLine.Option;

/** Fewer bits for the decoder's weights. */
final class QuantizeOption {
  /** Kinds of weights. */
  enum Kind {
    /** Eight bits, a scale for each output. */
    int8
  }

  @Option(
      names = "--quantize",
      paramLabel = "KIND",
      description = "Keep the decoder's weights as ${COMPLETION-CANDIDATES}.")
  private Optional<Kind> kind = Optional.empty();

  /** Does what was asked for; returns whether anything was. */
  boolean apply(Flamingo model) {
    kind.ifPresent(
        chosen -> {
          switch (chosen) {
            case int8 -> model.quantizeDecoderToInt8();
          }
        });
    return kind.isPresent();
  }
}
