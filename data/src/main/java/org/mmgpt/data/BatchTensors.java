package org.mmgpt.data;

import java.util.Optional;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;

/**
 * A batch as the network takes it. Owned by the scope it was made in, or by whoever closes it.
 *
 * @param inputIds int64 // (B, T)
 * @param attentionMask int64, as in {@link Batch} // (B, T)
 * @param labels int64, -100 where nothing is learned // (B, T)
 * @param pixelValues float32, absent in a language-only batch // (B, T_img, 1, 3, S, S)
 */
public record BatchTensors(
    Tensor inputIds, Tensor attentionMask, Tensor labels, Optional<Tensor> pixelValues)
    implements AutoCloseable {

  /** Copies a batch into tensors on the CPU. */
  public static BatchTensors of(Batch batch) {
    return new BatchTensors(
        Tensor.ofArray(batch.inputIds(), batch.shape()),
        Tensor.ofArray(batch.attentionMask(), batch.shape()),
        Tensor.ofArray(batch.labels(), batch.shape()),
        batch.pixels().map(pixels -> Tensor.ofArray(pixels.values(), pixels.shape())));
  }

  /** The same batch on a device; these tensors themselves if they are there already. */
  public BatchTensors to(Device device) {
    return new BatchTensors(
        inputIds.to(device),
        attentionMask.to(device),
        labels.to(device),
        pixelValues.map(pixels -> pixels.to(device)));
  }

  @Override
  public void close() {
    inputIds.close();
    attentionMask.close();
    labels.close();
    pixelValues.ifPresent(Tensor::close);
  }
}
