package org.mmgpt.infer;

import java.util.function.BooleanSupplier;

/** Ends an answer that is being given, within one token; from any thread. */
public final class Cancellation implements BooleanSupplier {
  private Runnable told = () -> {};
  private boolean cancelled;

  /** Asks for the end; once is enough. */
  public synchronized void cancel() {
    if (!cancelled) {
      cancelled = true;
      told.run();
    }
  }

  /** Has {@code told} run when the end is asked for, or now if it was already. It must not wait. */
  public synchronized void whenCancelled(Runnable told) {
    this.told = told;
    if (cancelled) {
      told.run();
    }
  }

  /** Whether the end was asked for. */
  @Override
  public synchronized boolean getAsBoolean() {
    return cancelled;
  }
}
