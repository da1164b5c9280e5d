package org.mmgpt.data.batch;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

/**
 * A batch whose pictures lie where the model's device takes them quickest: for CUDA in pinned
 * memory, from which they are copied while the trainer goes on; for the CPU in the batch itself.
 *
 * <p>Ids and labels stay arrays: they are small, and the masks are computed of them on the host.
 *
 * @param pinned the pictures in pinned memory, float32, absent where there are none or the device
 *     needs no copy; freed by {@link #close} // (B, T_img, 1, 3, S, S)
 */
public record StagedBatch(Batch batch, Optional<Tensor> pinned) implements AutoCloseable {

  /**
   * For the thread that prepares batches, so that the trainer's does not copy into pinned memory.
   */
  public static StagedBatch of(Batch batch, Device device) {
    return new StagedBatch(
        batch, isCopiedTo(device) ? batch.pixels().map(StagedBatch::pin) : Optional.empty());
  }

  /** Whether a copy to {@code device} runs beside the computation, given pinned memory. */
  static boolean isCopiedTo(Device device) {
    return device.type() == Device.Type.CUDA;
  }

  private static Tensor pin(Batch.Pixels pixels) {
    try (Tensor pageable = Tensor.ofArray(pixels.values(), pixels.shape())) {
      return pageable.pinMemory().escape(); // another thread uses and closes it
    }
  }

  /**
   * The pictures as float32, owned by the caller's scope, absent in a language-only batch // (B,
   * T_img, 1, 3, S, S)
   *
   * @param device that of {@link #of}; the copy may still run, and what is computed there waits for
   *     it
   */
  public Optional<Tensor> pixels(Device device) {
    return pinned.isPresent()
        ? pinned.map(pixels -> pixels.to(device, DType.FLOAT32, true))
        : batch.pixels().map(pixels -> Tensor.ofArray(pixels.values(), pixels.shape()));
  }

  /** Also while a copy runs: libtorch keeps pinned memory until the device has read it. */
  @Override
  public void close() {
    pinned.ifPresent(Tensor::close);
  }
}
