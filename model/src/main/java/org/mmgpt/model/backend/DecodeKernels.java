package org.mmgpt.model.backend;

import java.util.Optional;
import org.mmgpt.torch.StepKernels.Reading;

/** What {@link org.mmgpt.model.DecodeSteps} compute with. */
public sealed interface DecodeKernels {
  /** libtorch's operators. */
  DecodeKernels LIBTORCH = new Libtorch();

  /** Own kernels as they seem best before a device has seen them. */
  DecodeKernels OWN = new Own(Reading.USUAL, 1);

  /** See {@link #LIBTORCH}. */
  record Libtorch() implements DecodeKernels {}

  /**
   * Kernels of our own, see {@link org.mmgpt.torch.StepKernels}, in bf16 for up to 8 rows; libtorch
   * for more. Before a number of rows has its first step, a whole step of it is computed by both,
   * and by these kernels one at a time and overlapping; where they differ, or don't compile,
   * libtorch goes on alone. Not run on a device yet.
   *
   * @param reading how products read their weights
   * @param attentionBlocks blocks on a multiprocessor that attention is divided for
   */
  record Own(Reading reading, int attentionBlocks) implements DecodeKernels {
    /** Whether kernels begin before those ahead of them end. */
    public boolean overlaps() {
      return reading instanceof Reading.Tiles tiles && tiles.overlap().isPresent();
    }

    /** The same without. */
    public Own oneAtATime() {
      return switch (reading) {
        case Reading.Lanes lanes -> this;
        case Reading.Tiles tiles ->
            new Own(
                new Reading.Tiles(tiles.stages(), tiles.blocks(), Optional.empty()),
                attentionBlocks);
      };
    }
  }
}
