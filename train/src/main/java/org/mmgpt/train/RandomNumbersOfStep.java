package org.mmgpt.train;

import org.mmgpt.torch.Torch;
import org.mmgpt.train.listener.TrainingListener;

/**
 * Lets the random numbers of a step depend on seed, step and rank alone: then a checkpoint has no
 * generators' states to hold, and a resumed run drops what the uninterrupted one would have.
 */
record RandomNumbersOfStep(long seed, int rank) implements TrainingListener {

  @Override
  public void starting(long step) {
    long mixed = seed * 0x9E3779B97F4A7C15L + step;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L + rank; // SplitMix64's finaliser
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    Torch.manualSeed(mixed ^ (mixed >>> 31));
  }
}
