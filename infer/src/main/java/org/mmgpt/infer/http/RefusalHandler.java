package org.mmgpt.infer.http;

/** Is told of requests that never reach a {@link HttpHandler}. */
@FunctionalInterface
public interface RefusalHandler {

  /**
   * Takes note of a refusal; on the connection's own thread, so it must not wait.
   *
   * @param remoteAddress the client's
   * @return the JSON body that goes with it, if the client is told at all
   */
  byte[] refused(RefusedRequest why, String remoteAddress);
}
