package org.mmgpt.infer.http;

import java.util.List;

/**
 * Where an {@link EventStream} takes its events from. It is asked on the connection's own thread,
 * which other connections share, so it never waits.
 */
public interface EventSource {
  /**
   * The data of events that have come since the last call, none of which may contain line breaks.
   * What this throws before the first event makes the answer an ordinary error, see {@link
   * HttpExchange#whenFailed}.
   */
  List<String> take();

  /** Whether {@link #take} has given the last. */
  boolean ended();
}
