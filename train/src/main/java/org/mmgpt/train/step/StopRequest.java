package org.mmgpt.train.step;

/**
 * Asks a run to stop: it leaves the step it is in, saves its state and ends. May be made on any
 * thread.
 */
public final class StopRequest {
  private volatile boolean made;

  /** Asks. */
  public void make() {
    made = true;
  }

  /** Whether it was asked. */
  public boolean isMade() {
    return made;
  }
}
