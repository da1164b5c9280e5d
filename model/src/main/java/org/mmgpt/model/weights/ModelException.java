package org.mmgpt.model.weights;

/** Weights or inputs that don't fit the network: one message that names what and where. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }
}
