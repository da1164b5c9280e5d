package org.mmgpt.infer.http;

/** Answers requests, each on a virtual thread of its own. */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Answers one request.
   *
   * @throws ClientGoneException if the client has left, which is nobody's fault
   */
  void handle(HttpExchange exchange);
}
