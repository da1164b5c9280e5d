package org.mmgpt.infer;

import java.util.function.Consumer;
import org.mmgpt.infer.config.GenerationConfig;

/**
 * What gives a {@link Chat} its answers: a model on the calling thread, which computes the whole
 * dialogue again for each, or an {@link org.mmgpt.infer.engine.Engine}, which keeps it.
 */
@FunctionalInterface
public interface Answering {
  /**
   * Continues one prompt, and waits for the end.
   *
   * @param text is told the answer piece by piece, as it comes
   * @param cancellation ends the answer early
   */
  Answer answer(
      Prompt prompt, GenerationConfig config, Consumer<String> text, Cancellation cancellation);
}
