package org.mmgpt.bench.decode;

import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** How fast a device copies within its memory, which no decoding can beat. */
final class CopyBandwidth {
  private static final int WARM_UP = 2;
  private static final int COPIES = 4;

  private CopyBandwidth() {}

  /** Bytes read and written a second. */
  static Spread of(Device device) {
    boolean cuda = device.type() == Device.Type.CUDA;
    long bytes = cuda ? 2L << 30 : 64L << 20;
    var samples = new double[9];
    try (Scope scope = Scope.open()) {
      Tensor from = Torch.zeros(new long[] {bytes}, DType.UINT8, device);
      Tensor to = Torch.zeros(new long[] {bytes}, DType.UINT8, device);
      for (int i = -WARM_UP; i < samples.length; i++) {
        device.synchronize();
        long start = System.nanoTime();
        for (int copy = 0; copy < COPIES; copy++) {
          to.copy_(from);
        }
        device.synchronize();
        if (i >= 0) {
          samples[i] = 2.0 * bytes * COPIES / ((System.nanoTime() - start) / 1e9);
        }
      }
    }
    if (cuda) {
      Device.emptyCache(Device.Type.CUDA);
    }
    return Spread.of(samples);
  }
}
