package org.mmgpt.lora;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.LinearAdapter;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.FrozenLinear.LowRank;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** {@code y = W x + b + s B A x} (LoRA, arXiv 2106.09685, equation 3). */
sealed class LoraLayer implements LinearAdapter, AutoCloseable permits DoraLayer {
  private final Tensor a; // (r, in)
  private final Tensor b; // (out, r)
  private final double scaling;
  private final double dropout;
  private boolean training;

  LoraLayer(Tensor a, Tensor b, double scaling, double dropout) {
    this.a = a;
    this.b = b;
    this.scaling = scaling;
    this.dropout = dropout;
  }

  /** Uniform A as PEFT draws it (kaiming with a = sqrt 5, i.e. within 1/sqrt(in)) and zero B. */
  static LoraLayer initial(String path, Linear linear, LoraConfig config) {
    long out = linear.weight().size(0);
    long in = linear.weight().size(1);
    int rank = config.rank(path);
    double bound = 1 / Math.sqrt(in);
    Device device = linear.weight().device();
    try (Scope scope = Scope.open()) {
      Tensor a = Torch.empty(rank, in).uniform_(-bound, bound).to(device);
      Tensor b = Torch.zeros(out, rank).to(device);
      if (!config.useDora()) {
        return new LoraLayer(a.escape(), b.escape(), config.scaling(path), config.loraDropout());
      }
      Tensor magnitude = DoraLayer.lengths(linear.weight().detach().to(DType.FLOAT32)); // (out)
      return new DoraLayer(
          a.escape(), b.escape(), magnitude.escape(), config.scaling(path), config.loraDropout());
    }
  }

  @Override
  public Tensor forward(Linear linear, Tensor input) {
    return linear.base(input, lowRank(dropped(input)));
  }

  /**
   * The layer's output with this adapter.
   *
   * @param input (..., in)
   * @param base what the layer computes of it without an adapter, (..., out)
   * @return (..., out)
   */
  Tensor add(Linear linear, Tensor input, Tensor base) {
    return lowRank(dropped(input)).to(base);
  }

  /** What is added to the layer's output, of its input or that with some of it dropped. */
  final LowRank lowRank(Tensor input) {
    return new LowRank(input, a, b, scaling);
  }

  final double scaling() {
    return scaling;
  }

  final boolean drops() {
    return training && dropout > 0;
  }

  final Tensor dropped(Tensor input) {
    return drops() ? Torch.dropout(input, dropout, true) : input;
  }

  /** s B A, what is added to the weight, (out, in). */
  final Tensor delta() {
    return b.mm(a).mul(scaling);
  }

  /** The weight with this adapter in it, (out, in), in the factors' dtype. */
  Tensor merged(Tensor weight) {
    return weight.to(a.dtype()).add(delta());
  }

  /** The inverse of {@link #merged}. */
  Tensor unmerged(Tensor merged) {
    return merged.to(a.dtype()).sub(delta());
  }

  /** What is trained, by the end of its name in PEFT's file. */
  Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("lora_A.weight", a);
    parameters.put("lora_B.weight", b);
    return parameters;
  }

  final void training(boolean on) {
    training = on;
  }

  @Override
  public void close() {
    parameters().values().forEach(Tensor::close);
  }
}
