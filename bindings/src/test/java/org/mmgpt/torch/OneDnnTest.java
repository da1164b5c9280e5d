package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(
    value = "org.mmgpt.torch.Torch#hasOneDnnLinear",
    disabledReason = "this libtorch lacks oneDNN's linear layer")
class OneDnnTest {
  @RegisterExtension final SeededScope scope = new SeededScope();

  @Test
  void computesWhatLinearComputes() {
    Tensor weight = Torch.randn(300, 200);
    Tensor bias = Torch.randn(300);
    for (long[] shape : new long[][] {{200}, {1, 200}, {2, 5, 200}}) {
      Tensor x = Torch.randn(shape);
      assertThat(difference(Torch.oneDnnLinear(x, weight, Optional.of(bias)), x, weight, bias))
          .isEqualTo(0, within(1e-4));
    }
    Tensor view = Torch.randn(200, 7).t(); // not contiguous
    assertThat(
            Torch.oneDnnLinear(view, weight, Optional.empty())
                .sub(Torch.linear(view, weight))
                .abs()
                .max()
                .item())
        .isEqualTo(0, within(1e-4));
  }

  private static double difference(Tensor product, Tensor x, Tensor weight, Tensor bias) {
    Tensor expected = Torch.linear(x, weight, bias);
    assertThat(product.shape()).isEqualTo(expected.shape());
    return product.sub(expected).abs().max().item();
  }

  @Test
  void gradientsGoThroughToTheInput() {
    Tensor weight = Torch.randn(300, 200);
    Tensor bias = Torch.randn(300);
    Tensor direction = Torch.randn(2, 5, 300);
    Tensor x = Torch.randn(2, 5, 200).requiresGrad(true);
    Torch.oneDnnLinear(x, weight, Optional.of(bias)).mul(direction).sum().backward();
    Tensor expected = direction.flatten(0, 1).mm(weight).view(2, 5, 200);
    assertThat(x.grad().orElseThrow().sub(expected).abs().max().item()).isEqualTo(0, within(1e-4));
  }

  @Test
  void refusesWhatTheOperatorWouldTakeOnTrust() {
    Tensor weight = Torch.randn(4, 3);
    Tensor x = Torch.randn(2, 3);
    refuses("input must be (..., 3)", Torch.randn(2, 4), weight, Optional.empty());
    refuses("input must be (..., 3)", Torch.randn(0, 3), weight, Optional.empty());
    refuses("fp32", x.to(DType.FLOAT64), weight, Optional.empty());
    refuses("contiguous", x, Torch.randn(3, 4).t(), Optional.empty());
    refuses("bias must be (4)", x, weight, Optional.of(Torch.randn(3)));
    refuses("gradient", x, weight.clone().requiresGrad(true), Optional.empty());
  }

  private static void refuses(String why, Tensor x, Tensor weight, Optional<Tensor> bias) {
    assertThatThrownBy(() -> Torch.oneDnnLinear(x, weight, bias))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining(why);
  }
}
