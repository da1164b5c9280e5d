package org.mmgpt.model.checkpoint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hugging Face's LLaMA: the names of its weights. */
final class LlamaFolder {
  private static final Pattern LAYER = Pattern.compile("model\\.layers\\.(\\d+)\\.(.+)");

  private LlamaFolder() {}

  static void plan(PublishedTensors published, boolean tiedEmbeddings, ImportPlan plan) {
    for (Map.Entry<String, PublishedTensor> entry : published.tensors().entrySet()) {
      String name = entry.getKey();
      // Rotary frequencies follow from the configuration; old checkpoints store them all the same.
      boolean derived =
          name.endsWith(".rotary_emb.inv_freq")
              || (tiedEmbeddings && name.equals("lm_head.weight"));
      Matcher layer = LAYER.matcher(name);
      if (derived) {
        continue;
      } else if (layer.matches()) {
        plan.put(
            "lang_encoder.model.layers.%s.decoder_layer.%s"
                .formatted(layer.group(1), layer.group(2)),
            entry.getValue());
      } else if (name.startsWith("model.") || name.startsWith("lm_head.")) {
        plan.put("lang_encoder." + name, entry.getValue());
      } else {
        plan.unknown(entry.getValue());
      }
    }
  }
}
