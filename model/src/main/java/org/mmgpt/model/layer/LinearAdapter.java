package org.mmgpt.model.layer;

import org.mmgpt.torch.Tensor;

/** Takes the place of a linear layer's product; {@link Linear#base} is the product it builds on. */
public interface LinearAdapter {
  /**
   * @param input (..., in)
   * @return (..., out)
   */
  Tensor forward(Linear linear, Tensor input);
}
