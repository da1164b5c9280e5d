package org.mmgpt.bench.decode;

import java.util.List;
import java.util.Optional;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.backend.DecodeKernels.Own;
import org.mmgpt.torch.StepKernels.Overlap;
import org.mmgpt.torch.StepKernels.Reading;
import org.mmgpt.torch.StepKernels.Reading.Lanes;
import org.mmgpt.torch.StepKernels.Reading.Tiles;

/** Ways to launch kernels of our own, each a little apart from the usual one: a GPU chooses. */
final class KernelVariants {
  private static final Optional<Overlap> ALONE = Optional.empty();

  /** In the order of what is most worth knowing, should time run out. */
  static final List<Own> OF_STEPS =
      List.of(
          (Own) DecodeKernels.OWN,
          new Own(tiles(8, 1, 128, 0), 1),
          new Own(new Tiles(8, 1, ALONE), 1),
          new Own(tiles(8, 1, 128, 256), 1),
          new Own(tiles(8, 1, 64, 128), 1),
          new Own(tiles(8, 1, 256, 128), 1),
          new Own(tiles(8, 1, 128, 128), 2),
          new Own(tiles(8, 2, 128, 128), 1),
          new Own(tiles(12, 1, 128, 128), 1),
          new Own(tiles(5, 2, 64, 64), 1),
          new Own(new Lanes(2, 4), 2));

  /** Beside the usual one. */
  static final List<Reading> OF_PRODUCTS =
      List.of(
          new Tiles(8, 1, ALONE), tiles(8, 2, 128, 128), tiles(12, 1, 128, 128), new Lanes(2, 4));

  private KernelVariants() {}

  private static Tiles tiles(int stages, int blocks, int early, int ahead) {
    return new Tiles(stages, blocks, Optional.of(new Overlap(early, ahead)));
  }

  static DecodeSpeed.Way way(Own kernels) {
    return new DecodeSpeed.Way(
        "own kernels, %s, attention in %d a multiprocessor"
            .formatted(label(kernels.reading()), kernels.attentionBlocks()),
        Optional.of(kernels),
        true);
  }

  static String label(Reading reading) {
    return switch (reading) {
      case Lanes lanes ->
          "lanes: %d outputs a warp, %d loads".formatted(lanes.outputs(), lanes.loads());
      case Tiles tiles ->
          "tiles: %d x %d KiB on their way, %s"
              .formatted(
                  tiles.blocks(),
                  8 * tiles.stages(),
                  tiles
                      .overlap()
                      .map(
                          overlap ->
                              "next %d KiB early, %d ahead"
                                  .formatted(overlap.early(), overlap.ahead()))
                      .orElse("one kernel at a time"));
    };
  }
}
