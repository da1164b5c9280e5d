package org.mmgpt.infer.engine;

import java.time.Duration;
import org.mmgpt.infer.generation.FinishReason;

/** Hears what an engine does, on a thread that computes, maybe several at once: be quick. */
public interface EngineListener {
  /** Hears nothing. */
  EngineListener NONE = new EngineListener() {};

  /** A prompt has been computed: of its tokens so many were known from earlier prompts. */
  default void prompt(int tokens, int cached) {}

  /** An answer's first token came so long after it was asked for. */
  default void firstToken(Duration afterRequest) {}

  /** An answer's next token came so long after the one before. */
  default void nextToken(Duration afterLast) {}

  /** One step gave a token to so many answers. */
  default void step(int answers) {}

  /** An answer ended. */
  default void finished(FinishReason reason) {}

  /** Something went wrong that no request is to blame for. */
  default void failed(RuntimeException failure) {}
}
