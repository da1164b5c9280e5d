package org.mmgpt.lora;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * {@code y = m (W + s B A) x / ||W + s B A|| + b}, the norm taken over each output's weights and
 * held constant in the backward pass (DoRA, arXiv 2402.09353, equation 5 and section 4.3).
 */
final class DoraLayer extends LoraLayer {
  private static final double NO_LENGTH = 1e-30; // no weight is as short, and nothing overflows

  private final Tensor magnitude; // (out)
  private @Nullable Tensor scale; // m / ||W + s B A||, (out); kept while nothing is trained
  private @Nullable Tensor lengths; // ||W + s B A||, (out); kept while merged
  private @Nullable Tensor silenced; // W of the outputs whose m is 0, (n, in); kept while merged

  DoraLayer(Tensor a, Tensor b, Tensor magnitude, double scaling, double dropout) {
    super(a, b, scaling, dropout);
    this.magnitude = magnitude;
  }

  /** The length of each output's weights: (out, in) to (out). */
  static Tensor lengths(Tensor weight) {
    return weight.linalgVectorNorm(2, 1);
  }

  /**
   * m / ||W + s B A||, (out). Outputs of no length, as an imported model's scores of added tokens
   * are, have an m of 0 and stay 0.
   *
   * @param sum W + s B A, (out, in)
   */
  private Tensor scaleOf(Tensor sum) {
    return magnitude.div(lengths(sum).clampMin(NO_LENGTH));
  }

  @Override
  public Tensor forward(Linear linear, Tensor input) {
    return add(linear, input, linear.base(input)); // (..., out)
  }

  @Override
  Tensor add(Linear linear, Tensor input, Tensor base) {
    Tensor scale = scale(linear);
    Tensor x = dropped(input);
    Tensor frozen;
    if (drops()) {
      frozen = Torch.linear(x, linear.weight());
    } else {
      frozen = linear.bias().map(base::sub).orElse(base);
    }
    // As PEFT sums it up: the base's own output, then what the adapter makes of it.
    Tensor added =
        frozen.mul(scale.sub(1)).add(lowRank(x).product().mul(scale).mul(scaling())); // (..., out)
    return base.add(added.dtype() == base.dtype() ? added : added.to(base.dtype()));
  }

  /**
   * Without gradients the factors stand still and their norm, which costs as much as a batch of
   * tokens, is kept; a pass that records gradients is about to change them.
   */
  private Tensor scale(Linear linear) {
    if (Torch.isGradEnabled()) {
      forget();
      return scaleOf(super.merged(linear.weight()).detach());
    }
    if (scale == null) {
      try (Scope scope = Scope.open()) {
        scale = scaleOf(super.merged(linear.weight())).escape();
      }
    }
    return scale;
  }

  @Override
  Tensor merged(Tensor weight) {
    Tensor sum = super.merged(weight); // (out, in)
    Tensor norms = lengths(sum).clampMin(NO_LENGTH);
    forgetMerged();
    lengths = norms.clone().escape();
    silenced = weight.indexSelect(0, silent()).escape();
    return sum.mul(magnitude.div(norms).unsqueeze(1));
  }

  @Override
  Tensor unmerged(Tensor merged) {
    if (lengths == null || silenced == null) {
      throw new IllegalStateException("this layer was never merged");
    }
    Tensor rest = super.unmerged(merged.mul(lengths.div(magnitude).unsqueeze(1))); // (out, in)
    return rest.indexCopy(0, silent(), silenced.to(rest.dtype()));
  }

  /** The outputs whose m is 0: merged, nothing is left of their weights. */
  private Tensor silent() {
    return magnitude.eq(0).nonzero().flatten();
  }

  @Override
  Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters = super.parameters();
    parameters.put("lora_magnitude_vector", magnitude);
    return parameters;
  }

  private void forget() {
    if (scale != null) {
      scale.close();
      scale = null;
    }
  }

  @Override
  public void close() {
    super.close();
    forget();
    forgetMerged();
  }

  private void forgetMerged() {
    if (lengths != null) {
      lengths.close();
      lengths = null;
    }
    if (silenced != null) {
      silenced.close();
      silenced = null;
    }
  }
}
