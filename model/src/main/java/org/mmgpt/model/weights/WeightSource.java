package org.mmgpt.model.weights;

import java.util.Optional;
import java.util.Set;
import org.mmgpt.torch.Tensor;

/** Where parameters come from. */
public interface WeightSource extends AutoCloseable {
  /**
   * The parameter, owned by the caller, or empty if the source lacks it.
   *
   * @param name path in the checkpoint
   * @param shape what the network expects; a source with its own shapes may answer another
   */
  Optional<Tensor> take(String name, long[] shape, Init init);

  /**
   * Whether an optional parameter is there. Only published variants have some; weights that are
   * drawn have none.
   */
  default boolean has(String name) {
    return false;
  }

  /** Names that were never asked for; none unless a file is behind it. */
  default Set<String> untaken() {
    return Set.of();
  }

  /** Frees what the source holds itself, not the parameters taken. */
  @Override
  default void close() {}
}
