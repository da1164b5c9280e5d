package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;

/** Gradients of several tensors at once; those of one are {@link Tensor#backward}. */
public final class Autograd {
  private Autograd() {}

  /**
   * Gradients of the sum of {@code outputs} with respect to {@code inputs}, leaving {@link
   * Tensor#grad} of every leaf as it was.
   *
   * @param outputs scalars
   * @return one gradient for each input, of its shape
   * @throws TorchException if an output doesn't depend on an input, or is no scalar
   */
  public static List<Tensor> grad(List<Tensor> outputs, List<Tensor> inputs) {
    return grad(outputs, inputs, List.of(), false, false, false).stream()
        .map(Optional::orElseThrow)
        .toList();
  }

  /**
   * @param gradOutputs one for each output, of its shape, absent for a scalar's 1; or an empty list
   *     for all absent
   * @param retainGraph keep the graph for another backward pass
   * @param createGraph make the gradients differentiable themselves
   * @param allowUnused an input on which nothing depends has no gradient, instead of being an error
   */
  public static List<Optional<Tensor>> grad(
      List<Tensor> outputs,
      List<Tensor> inputs,
      List<Optional<Tensor>> gradOutputs,
      boolean retainGraph,
      boolean createGraph,
      boolean allowUnused) {
    requireAsMany(outputs, gradOutputs);
    CallBuffer call = CallBuffer.begin();
    long outputsAt = call.tensors(outputs);
    long inputsAt = call.tensors(inputs);
    long gradientsAt = gradOutputs.isEmpty() ? 0 : call.optionalTensors(gradOutputs);
    long count =
        MmgptTorch.mm_autograd_grad(
            MemorySegment.ofAddress(outputsAt),
            outputs.size(),
            MemorySegment.ofAddress(gradientsAt),
            MemorySegment.ofAddress(inputsAt),
            inputs.size(),
            retainGraph,
            createGraph,
            allowUnused);
    if (count < 0) {
      throw TorchException.inOperator("grad", outputs, inputs, gradOutputs);
    }
    return CallBuffer.takeOptionalList(count);
  }

  /**
   * One backward pass from several roots, adding to {@link Tensor#grad} of the leaves.
   *
   * @param gradients one for each root, of its shape, absent for a scalar's 1; or an empty list for
   *     all absent
   */
  public static void backward(List<Tensor> roots, List<Optional<Tensor>> gradients) {
    requireAsMany(roots, gradients);
    List<Optional<Tensor>> each =
        gradients.isEmpty()
            ? roots.stream().map(root -> Optional.<Tensor>empty()).toList()
            : gradients;
    Optional<GradientCheckpointing> checkpointing = GradientCheckpointing.ofThread();
    if (checkpointing.isPresent()) {
      checkpointing.get().backward(roots, each);
    } else {
      throughGraph(roots, each);
    }
  }

  static void throughGraph(List<Tensor> roots, List<Optional<Tensor>> gradients) {
    CallBuffer call = CallBuffer.begin();
    long rootsAt = call.tensors(roots);
    long gradientsAt = call.optionalTensors(gradients);
    if (!MmgptTorch.mm_backward_all(
        MemorySegment.ofAddress(rootsAt), MemorySegment.ofAddress(gradientsAt), roots.size())) {
      throw TorchException.inOperator("backward", roots, gradients);
    }
  }

  private static void requireAsMany(List<Tensor> roots, List<Optional<Tensor>> gradients) {
    if (!gradients.isEmpty() && gradients.size() != roots.size()) {
      throw new IllegalArgumentException(
          "%d gradients for %d tensors".formatted(gradients.size(), roots.size()));
    }
  }
}
