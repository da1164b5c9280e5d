package org.mmgpt.model.layer;

import java.util.Optional;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.FrozenLinear;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Tensor;

/** {@code y = x W^T + b}, with room for one adapter. */
public final class Linear extends Module {
  private final Parameter weight; // (out, in)
  private final Optional<Parameter> bias; // (out)
  private final MatrixProduct product;
  private Optional<LinearAdapter> adapter = Optional.empty();
  private Optional<QuantizedWeight> quantized = Optional.empty();

  private Linear(Tensor weight, Optional<Tensor> bias) {
    this.weight = parameter("weight", weight);
    this.bias = bias.map(tensor -> parameter("bias", tensor));
    this.product = MatrixProduct.suited(weight);
  }

  /** {@code weight} (out, in) at the place of {@code weights}. */
  public static Linear withoutBias(Weights weights, long in, long out, Init init) {
    return quantized(
        new Linear(weights.parameter("weight", init, out, in), Optional.empty()), weights);
  }

  /** {@code weight} (out, in) and {@code bias} (out), which begins at 0. */
  public static Linear withBias(Weights weights, long in, long out, Init init) {
    return quantized(
        new Linear(
            weights.parameter("weight", init, out, in),
            Optional.of(weights.parameter("bias", Init.ZEROS, out))),
        weights);
  }

  private static Linear quantized(Linear linear, Weights weights) {
    weights.quantization().ifPresent(linear::quantize);
    return linear;
  }

  /** {@code input} (..., in) to (..., out). */
  public Tensor forward(Tensor input) {
    return adapter.isPresent() ? adapter.get().forward(this, input) : base(input);
  }

  /** {@code input} (..., in) to (..., out), and {@code residual} (..., out) added to it. */
  public Tensor forward(Tensor input, Tensor residual) {
    Optional<Gemv.Matrix> matrix = byVectors(input);
    return matrix.isPresent()
        ? Gemv.sum(residual, input, matrix.get())
        : residual.add(forward(input));
  }

  /** By what {@link Gemv} computes all of {@link #forward}; empty if it isn't what computes it. */
  Optional<Gemv.Matrix> byVectors(Tensor input) {
    if (adapter.isPresent() || bias.isPresent()) {
      return Optional.empty();
    }
    if (quantized.isPresent()) {
      return quantized.get().byVectors(input);
    }
    return product.isByVectors(input, weight.value())
        ? Optional.of(new Gemv.Matrix(weight.value()))
        : Optional.empty();
  }

  /** The product without an adapter. */
  public Tensor base(Tensor input) {
    if (quantized.isPresent()) {
      Tensor unbiased = quantized.get().product(input);
      return bias.isPresent() ? unbiased.add(bias.get().value()) : unbiased;
    }
    return product.of(input, weight.value(), bias());
  }

  /** The product with what LoRA adds to it. */
  public Tensor base(Tensor input, FrozenLinear.LowRank added) {
    return quantized.isPresent()
        ? added.to(base(input))
        : product.of(input, weight.value(), bias(), added);
  }

  /** (out, in) */
  public Tensor weight() {
    return weight.value();
  }

  /** (out) */
  public Optional<Tensor> bias() {
    return bias.map(Parameter::value);
  }

  /**
   * From now on the product is computed from few bits a weight. The weight itself is freed:
   * adapters go on top of it, but can neither be merged into it nor rescale it (DoRA). What has
   * been quantised already stays as it is.
   *
   * @throws ModelException if libtorch has no product for these bits in the weight's type here
   */
  public void quantize(Quantization kind) {
    if (quantized.isEmpty()) {
      quantized = Optional.of(QuantizedWeight.of(weight.own(), kind));
      weight.own().close();
    }
  }

  @Override
  public void close() {
    super.close();
    quantized.ifPresent(QuantizedWeight::close);
  }

  /** Whether this is one product of one weight that never changes: no adapter, no gradient. */
  public boolean isPlain() {
    return adapter.isEmpty()
        && quantized.isEmpty()
        && bias.isEmpty()
        && !weight.isSubstituted()
        && !weight.own().requiresGrad();
  }

  /**
   * (out, in)
   *
   * @throws ModelException unless it is all there is to the product, see {@link #isPlain}
   */
  public Tensor plainWeight() {
    if (!isPlain()) {
      throw new ModelException("own kernels need weights without bias, adapter or few bits");
    }
    return weight.value();
  }

  /** Whether an adapter takes part in the product. */
  public boolean isAdapted() {
    return adapter.isPresent();
  }

  /** Takes the same weight at another place in memory; see {@link JoinedLinear}. */
  void move(Tensor sameWeight) {
    weight.move(sameWeight);
  }

  /** {@code sum} (N, out) += input (N, in) W^T: a product that adds costs no more than one. */
  public void addTo(Tensor sum, Tensor input) {
    if (isPlain()) {
      sum.addmm(input, weight.value().t(), 1, 1, sum);
    } else {
      sum.add_(forward(input));
    }
  }

  /** From now on the adapter is asked instead; it takes the place of another. */
  public void attach(LinearAdapter attached) {
    adapter = Optional.of(attached);
  }

  /** The layer computes itself again. */
  public void detach() {
    adapter = Optional.empty();
  }

  /** Detaches this adapter; another one stays. */
  public void detach(LinearAdapter attached) {
    if (adapter.isPresent() && adapter.get() == attached) {
      detach();
    }
  }
}
