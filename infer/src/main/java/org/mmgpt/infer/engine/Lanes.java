package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threads that compute parts of a pass beside the calling one. A small network's operators are too
 * short to be shared among threads; whole passes over some of the rows are not.
 */
final class Lanes implements AutoCloseable {
  private final List<Lane> others = new ArrayList<>();

  /**
   * @param count the calling thread included
   */
  Lanes(int count) {
    for (int i = 1; i < count; i++) {
      others.add(new Lane("mmgpt-engine-" + (i + 1)));
    }
  }

  /** Parts that run at once. */
  int count() {
    return others.size() + 1;
  }

  /**
   * Runs all parts, the first on this thread, and waits for them.
   *
   * @param parts at most {@link #count}
   * @throws RuntimeException of the first part that failed, when all have ended
   */
  void run(List<Runnable> parts) {
    for (int i = 1; i < parts.size(); i++) {
      others.get(i - 1).start(parts.get(i));
    }
    Optional<RuntimeException> failed = Optional.empty();
    try {
      parts.getFirst().run();
    } catch (RuntimeException e) {
      failed = Optional.of(e);
    }
    for (int i = 1; i < parts.size(); i++) {
      Optional<RuntimeException> other = others.get(i - 1).await();
      failed = failed.or(() -> other);
    }
    failed.ifPresent(
        e -> {
          throw e;
        });
  }

  @Override
  public void close() {
    others.forEach(Lane::close);
  }
}
