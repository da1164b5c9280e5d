package org.mmgpt.train;

import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * The arithmetic that a step needs, against what the device can do: model-FLOPs utilisation (PaLM,
 * arXiv 2204.02311, appendix B).
 *
 * <p>A weight costs two operations a token on the way forward and, frozen, two on the way back, for
 * the gradient of its input alone. Attention over earlier tokens and the vision tower are left out:
 * at this model's lengths they are a few per cent. What gradient checkpointing computes twice
 * counts once.
 *
 * @param perToken operations
 * @param peakPerSecond what a large matrix product reaches on this device in this dtype, measured
 */
record ModelFlops(double perToken, double peakPerSecond) {
  private static final int SIZE = 1024;
  private static final int REPEATS = 4;

  static ModelFlops of(Flamingo model) {
    long decoder =
        model.langEncoder().namedParameters().entrySet().stream()
            .filter(entry -> !entry.getKey().contains("embed_tokens"))
            .mapToLong(entry -> entry.getValue().numel())
            .sum();
    return new ModelFlops(4.0 * decoder, measure(model.device(), model.dtype()));
  }

  private static double measure(Device device, DType dtype) {
    try (var scope = Scope.open()) {
      Tensor a = Torch.ones(SIZE, SIZE).to(device).to(dtype);
      a.mm(a).sum().item(); // warms up, and waits
      long start = System.nanoTime();
      for (int i = 0; i < REPEATS; i++) {
        a.mm(a);
      }
      a.mm(a).sum().item();
      double seconds = (System.nanoTime() - start) / 1e9;
      return 2.0 * SIZE * SIZE * SIZE * (REPEATS + 1) / seconds;
    }
  }

  double utilisation(long tokens, double seconds, int processes) {
    return perToken * tokens / seconds / (peakPerSecond * processes);
  }
}
