package org.mmgpt.model;

/**
 * What happens around each of the decoder's layers, such as bringing weights that aren't there.
 * With gradient checkpointing a layer is computed, and so entered and left, once more on the way
 * back; then gradients are recorded, and its graph keeps of the weights what it still needs.
 */
public interface LayerGate {
  /** Nothing happens. */
  LayerGate NONE =
      new LayerGate() {
        @Override
        public void enter(int layer) {}

        @Override
        public void leave(int layer) {}
      };

  /** Before a layer is computed, on the thread that computes. */
  void enter(int layer);

  /** After it, also where it failed. */
  void leave(int layer);
}
