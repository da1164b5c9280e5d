package org.mmgpt.infer.engine;

/**
 * Whose turn it is: clients take turns, and so do the requests of one client, each of which may
 * want many answers. Answers that were asked for together have the same object.
 */
public final class Turn {
  private final String client;

  private Turn(String client) {
    this.client = client;
  }

  /** A new request of a client, who goes by any name that is always the same. */
  public static Turn of(String client) {
    return new Turn(client);
  }

  /** Who asks. */
  public String client() {
    return client;
  }
}
