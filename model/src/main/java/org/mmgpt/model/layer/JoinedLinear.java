package org.mmgpt.model.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Linear layers of the same input as one product. Once joined, their weights lie one behind the
 * other in memory, and each layer looks at its part, so that nothing is held twice.
 */
public final class JoinedLinear implements AutoCloseable {
  private final List<Linear> parts;
  private final boolean quickByVector;
  private Optional<Tensor> weight = Optional.empty(); // (sum of out, in)
  private MatrixProduct product = MatrixProduct.PLAIN;

  /**
   * @param quickByVector whether on CUDA one row is multiplied more quickly as a vector. In bf16 on
   *     an H200, as a vector / as a matrix in us: queries, keys and values 29.2 / 31.9, gate and up
   *     46.5 / 45.8.
   */
  public JoinedLinear(boolean quickByVector, Linear... parts) {
    this.quickByVector = quickByVector;
    this.parts = List.copyOf(Arrays.asList(parts));
  }

  /** Puts the weights side by side, unless they are or something stands in for one of them. */
  public void join() {
    if (weight.isPresent() || !parts.stream().allMatch(Linear::isPlain)) {
      return;
    }
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      Tensor joined = Torch.cat(parts.stream().map(Linear::weight).toList(), 0).escape();
      long first = 0;
      for (Linear part : parts) {
        long out = part.weight().size(0);
        part.move(joined.narrow(0, first, out).escape());
        first += out;
      }
      weight = Optional.of(joined);
      product = MatrixProduct.suited(joined);
    }
  }

  /**
   * The weights side by side, (sum of out, in).
   *
   * @throws ModelException unless they are, and are all there is to the products
   */
  public Tensor joined() {
    if (weight.isEmpty() || !parts.stream().allMatch(Linear::isPlain)) {
      throw new ModelException("own kernels need joined weights as they were loaded");
    }
    return weight.get();
  }

  /** {@code input} (N, in) to all outputs side by side, (N, sum of out). */
  public Tensor forward(Tensor input) {
    if (weight.isPresent() && parts.stream().allMatch(Linear::isPlain)) {
      return quickByVector && input.size(0) == 1 && input.device().type() == Device.Type.CUDA
          ? weight.get().mv(input.view(-1)).view(1, -1)
          : product.of(input, weight.get(), Optional.empty());
    }
    var outputs = new ArrayList<Tensor>();
    for (Linear part : parts) {
      outputs.add(part.forward(input));
    }
    return Torch.cat(outputs, 1);
  }

  /** {@code input} (..., in) to each layer's outputs (..., out). */
  public List<Tensor> each(Tensor input) {
    List<Gemv.Matrix> matrices =
        parts.stream().flatMap(part -> part.byVectors(input).stream()).toList();
    return matrices.size() == parts.size()
        ? Gemv.products(input, matrices)
        : parts.stream().map(part -> part.forward(input)).toList();
  }

  @Override
  public void close() {
    weight.ifPresent(Tensor::close);
  }
}
