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
          new Own(4, true),
          new Own(16, true));

  private KernelVariants() {}

  static DecodeSpeed.Way way(Own kernels) {
    return new DecodeSpeed.Way(
        "own kernel, up to %d KiB on their way, %s"
            .formatted(16 * kernels.stages(), kernels.whole() ? "one launch" : "phase by phase"),
        Optional.of(kernels),
        true);
  }
}
