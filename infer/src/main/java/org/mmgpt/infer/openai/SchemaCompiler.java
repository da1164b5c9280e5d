package org.mmgpt.infer.openai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mmgpt.infer.json.SchemaException;

/**
 * Compiles schemas on one platform thread, which ends when there is nothing to do. On the requests'
 * own threads four clients with patterns of too many states kept every other request waiting for a
 * minute. Clients take turns: one that sent forty of the dearest schemas at a time kept everybody
 * else's waiting for all of them.
 */
final class SchemaCompiler {
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("json-schemas").factory());

  private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>(); // next client first

  /**
   * Compiles, and waits for it.
   *
   * @param client who asks
   * @throws SchemaException if the schema is refused
   */
  <T> T compile(String client, Supplier<T> work) {
    var compiled = new CompletableFuture<T>();
    synchronized (waiting) {
      waiting
          .computeIfAbsent(client, any -> new ArrayDeque<>())
          .add(() -> compiled.completeAsync(work, Runnable::run));
    }
    thread.execute(() -> next().run());
    try {
      return compiled.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SchemaException refused ? refused : e;
    }
  }

  /** The next client's first schema; that client is the last from now on. */
  private Runnable next() {
    synchronized (waiting) {
      String client = waiting.keySet().iterator().next();
      Deque<Runnable> schemas = waiting.remove(client);
      Runnable first = schemas.remove();
      if (!schemas.isEmpty()) {
        waiting.put(client, schemas);
      }
      return first;
    }
  }
}
