package org.mmgpt.bench.decode;

import java.util.List;
import java.util.Optional;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.backend.DecodeKernels.Own;

/** Ways to launch a kernel of our own, each a little apart from the usual one: a GPU chooses. */
final class KernelVariants {
  /** In the order of what is most worth knowing, should time run out. */
  static final List<Own> ALL =
      List.of(
          (Own) DecodeKernels.OWN,
          ((Own) DecodeKernels.OWN).phaseByPhase(),
          new Own(8, 64, true),
          new Own(8, 512, true),
          new Own(4, 128, true),
          new Own(16, 128, true));

  private KernelVariants() {}

  static DecodeSpeed.Way way(Own kernels) {
    return new DecodeSpeed.Way(
        "own kernel, up to %d KiB on their way, tokens in parts of %d or more, %s"
            .formatted(
                16 * kernels.stages(),
                kernels.leastPart(),
                kernels.whole() ? "one launch" : "phase by phase"),
        Optional.of(kernels),
        true);
  }
}
