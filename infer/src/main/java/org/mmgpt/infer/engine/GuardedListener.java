package org.mmgpt.infer.engine;

import java.time.Duration;
import org.mmgpt.infer.generation.FinishReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a listener throws, which must not end the answers it hears of. */
record GuardedListener(EngineListener listener) implements EngineListener {
  private static final Logger LOG = LoggerFactory.getLogger(EngineListener.class);

  @Override
  public void prompt(int tokens, int cached) {
    guarded(() -> listener.prompt(tokens, cached));
  }

  @Override
  public void firstToken(Duration afterRequest) {
    guarded(() -> listener.firstToken(afterRequest));
  }

  @Override
  public void nextToken(Duration afterLast) {
    guarded(() -> listener.nextToken(afterLast));
  }

  @Override
  public void step(int answers) {
    guarded(() -> listener.step(answers));
  }

  @Override
  public void finished(FinishReason reason) {
    guarded(() -> listener.finished(reason));
  }

  @Override
  public void failed(RuntimeException failure) {
    guarded(() -> listener.failed(failure));
  }

  private static void guarded(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      LOG.error("the engine's listener has failed", e);
    }
  }
}
