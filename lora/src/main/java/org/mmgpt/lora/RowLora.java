package org.mmgpt.lora;

import java.util.List;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.LinearAdapter;
import org.mmgpt.torch.Tensor;

/**
 * Different adapters for different rows of a batch: the base's product is computed once for all of
 * them, and each adapter's for its rows alone.
 */
record RowLora(List<Part> parts) implements LinearAdapter {

  /**
   * @param rows which rows go through the layer's factors, (n) of int64
   */
  record Part(LoraLayer layer, Tensor rows) {}

  @Override
  public Tensor forward(Linear linear, Tensor input) {
    Tensor out = linear.base(input); // (B, ..., out)
    for (Part part : parts) {
      Tensor rows = part.rows();
      Tensor base = out.indexSelect(0, rows); // (n, ..., out)
      Tensor adapted = part.layer().add(linear, input.indexSelect(0, rows), base);
      out = out.indexCopy(0, rows, adapted); // (B, ..., out)
    }
    return out;
  }
}
