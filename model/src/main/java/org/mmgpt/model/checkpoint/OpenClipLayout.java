package org.mmgpt.model.checkpoint;

import java.util.List;
import java.util.Map;

/**
 * CLIP under open_clip's names, which are OpenAI's: those of this network. A whole CLIP has the
 * vision transformer under {@code visual.}; the text tower is left out.
 */
final class OpenClipLayout {
  private static final String TARGET = "vision_encoder.";
  private static final String VISUAL = "visual.";
  private static final List<String> TEXT_TOWER =
      List.of(
          "transformer.",
          "token_embedding.",
          "positional_embedding",
          "ln_final.",
          "text_projection",
          "text.",
          "logit_scale",
          "logit_bias",
          "attn_mask",
          "input_resolution",
          "context_length",
          "vocab_size");

  private OpenClipLayout() {}

  static boolean matches(PublishedTensors published) {
    return published.tensors().containsKey(VISUAL + "conv1.weight")
        || published.tensors().containsKey("conv1.weight");
  }

  static void plan(PublishedTensors published, ImportPlan plan) {
    boolean whole = published.tensors().containsKey(VISUAL + "conv1.weight");
    for (Map.Entry<String, PublishedTensor> entry : published.tensors().entrySet()) {
      String name = entry.getKey();
      if (!whole) {
        plan.put(TARGET + VISUAL + name, entry.getValue());
      } else if (name.startsWith(VISUAL)) {
        plan.put(TARGET + name, entry.getValue());
      } else if (TEXT_TOWER.stream().noneMatch(name::startsWith)) {
        plan.unknown(entry.getValue());
      }
    }
  }
}
