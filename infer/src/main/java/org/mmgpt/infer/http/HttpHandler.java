package org.mmgpt.infer.http;

/** Answers requests. */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Answers one request, or sees to it that it will be. It is called on the connection's own
   * thread, which other connections share: what waits for something, or takes long, goes to {@link
   * HttpExchange#onOwnThread}.
   */
  void handle(HttpExchange exchange);
}
