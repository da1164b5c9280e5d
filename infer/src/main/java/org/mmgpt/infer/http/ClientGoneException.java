package org.mmgpt.infer.http;

/** The client has closed the connection, or takes what it is sent too slowly. */
public final class ClientGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClientGoneException() {
    super("the client has gone");
  }
}
