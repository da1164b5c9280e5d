package org.mmgpt.model.layer;

import java.util.Arrays;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.Tensor;

/**
 * A weight of a module. An adapter's own copy may stand in for it (PEFT's {@code modules_to_save}),
 * while the module keeps what it was built with.
 */
public final class Parameter {
  private Tensor own;
  private Tensor current;

  Parameter(Tensor own) {
    this.own = own;
    this.current = own;
  }

  /** What the network computes with. */
  public Tensor value() {
    return current;
  }

  /** What the module was built with, and closes. */
  public Tensor own() {
    return own;
  }

  /**
   * From now on the network computes with {@code standIn}, which stays the caller's.
   *
   * @throws ModelException if its shape is another
   */
  public void substitute(Tensor standIn) {
    if (!Arrays.equals(standIn.shape(), own.shape())) {
      throw new ModelException(
          "a parameter of shape %s can't be replaced by one of shape %s"
              .formatted(Arrays.toString(own.shape()), Arrays.toString(standIn.shape())));
    }
    current = standIn;
  }

  /** The same numbers at another place in memory; the module owns that from now on. */
  void move(Tensor moved) {
    if (current != own) {
      throw new ModelException("a parameter that an adapter stands in for can't be moved");
    }
    own.close();
    own = moved;
    current = moved;
  }

  /** Whether an adapter's copy stands in for what the module was built with. */
  public boolean isSubstituted() {
    return current != own;
  }

  /** The network computes with the module's own weight again. */
  public void restore() {
    current = own;
  }

  /** As {@link #restore()} if this is what stands in; another stand-in stays. */
  public void restore(Tensor standIn) {
    if (current == standIn) {
      current = own;
    }
  }
}
