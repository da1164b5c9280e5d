package org.mmgpt.model;

import org.mmgpt.torch.Tensor;

/** Is shown every intermediate result of a forward pass, under the names of the golden data. */
@FunctionalInterface
public interface Activations {
  Activations IGNORED = (name, value) -> {};

  /** The tensor belongs to the running scope: keep a copy of what should outlive it. */
  void record(String name, Tensor value);
}
