package org.mmgpt.lora;

import org.mmgpt.model.Linear;
import org.mmgpt.model.LinearAdapter;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** {@code y = W x + b + alpha/r B A x} (LoRA, arXiv 2106.09685, equation 3). */
final class LoraLayer implements LinearAdapter, AutoCloseable {
  private final Tensor a; // (r, in)
  private final Tensor b; // (out, r)
  private final double scaling;
  private final double dropout;
  private boolean training;

  LoraLayer(Tensor a, Tensor b, LoraConfig config) {
    this.a = a;
    this.b = b;
    this.scaling = config.scaling();
    this.dropout = config.loraDropout();
  }

  /** Uniform A as PEFT draws it (kaiming with a = sqrt 5, i.e. within 1/sqrt(in)) and zero B. */
  static LoraLayer initial(Linear linear, LoraConfig config) {
    long out = linear.weight().size(0);
    long in = linear.weight().size(1);
    double bound = 1 / Math.sqrt(in);
    try (Scope scope = Scope.open()) {
      Tensor a = Torch.empty(config.r(), in).uniform_(-bound, bound);
      Tensor b = Torch.zeros(out, config.r());
      return new LoraLayer(
          a.to(linear.weight().device()).escape(), b.to(linear.weight().device()).escape(), config);
    }
  }

  @Override
  public Tensor forward(Linear linear, Tensor input) {
    Tensor x = training && dropout > 0 ? Torch.dropout(input, dropout, true) : input;
    if (x.dtype() != a.dtype()) {
      x = x.to(a.dtype()); // frozen weights in half precision, factors in single
    }
    // The scale on the small product: r elements a token instead of out.
    Tensor low = Torch.linear(x, a).mul(scaling); // (..., r)
    Tensor added = Torch.linear(low, b); // (..., out)
    Tensor base = linear.base(input);
    return base.add(added.dtype() == base.dtype() ? added : added.to(base.dtype()));
  }

  void training(boolean on) {
    training = on;
  }

  Tensor a() {
    return a;
  }

  Tensor b() {
    return b;
  }

  @Override
  public void close() {
    a.close();
    b.close();
  }
}
