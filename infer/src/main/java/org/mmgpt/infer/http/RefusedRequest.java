package org.mmgpt.infer.http;

/** Why a request never reached a handler; each has a text that says nothing of its sender. */
public enum RefusedRequest {
  /** The request line is too long. */
  LINE_TOO_LONG(414, "The request line is too long."),
  /** The headers are too long. */
  HEADERS_TOO_LARGE(431, "The request headers are too large."),
  /** The body is longer than one may be. */
  BODY_TOO_LARGE(413, "The request body is too large."),
  /** All bodies together are longer than they may be. */
  NO_MEMORY(503, "The server is receiving too much at the moment. Try again later."),
  /** It isn't HTTP at all. */
  MALFORMED(400, "The request is not valid HTTP."),
  /** It took too long to arrive. */
  TOO_SLOW(408, "The request took too long to arrive."),
  /** It isn't HTTP/1. */
  VERSION(505, "The server speaks HTTP/1.1."),
  /** It expects something unknown. */
  EXPECTATION(417, "The expectation is not supported."),
  /** There are as many connections as there may be; this one is closed without a word. */
  NO_CONNECTION(0, "");

  private final int status;
  private final String message;

  RefusedRequest(int status, String message) {
    this.status = status;
    this.message = message;
  }

  /** HTTP's status code; 0 where nothing is answered. */
  public int status() {
    return status;
  }

  /** What the client is told. */
  public String message() {
    return message;
  }
}
