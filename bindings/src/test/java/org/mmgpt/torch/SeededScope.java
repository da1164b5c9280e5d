package org.mmgpt.torch;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Around each test a scope that frees its tensors, and random numbers from the same seed. */
final class SeededScope implements BeforeEachCallback, AfterEachCallback {
  private Scope scope;

  @Override
  public void beforeEach(ExtensionContext test) {
    scope = Scope.open();
    Torch.manualSeed(1);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    scope.close();
  }
}
