package org.mmgpt.model.checkpoint;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.config.GatedCrossAttentionConfig;
import org.mmgpt.model.config.PerceiverConfig;
import org.mmgpt.model.weights.ModelException;

/**
 * What OpenFlamingo trained: perceiver, gated cross attention and the embedding with the added
 * tokens. Heads are not to be seen in the tensors; a configuration names them, or they are 8 of 64,
 * the defaults of the original's constructors.
 */
final class OpenFlamingoCheckpoint {
  private static final String LAYERS = "lang_encoder.model.layers.";
  private static final Pattern GATED_AGAIN =
      Pattern.compile("lang_encoder\\.gated_cross_attn_layers\\.(\\d+)\\.(.+)");

  /** A LLaMA kept twice by some versions of OpenFlamingo; the LLaMA folder is the third copy. */
  private static final String FROZEN = "lang_encoder.old_decoder_blocks.";

  private static final int HEADS = 8;
  private static final int DIM_HEAD = 64;

  private OpenFlamingoCheckpoint() {}

  /** To be called last: what was trained replaces what it started from. */
  static void plan(PublishedTensors published, ImportPlan plan) {
    for (Map.Entry<String, PublishedTensor> entry : published.tensors().entrySet()) {
      // Distributed training puts "module." before every name.
      String name = entry.getKey().replaceFirst("^module\\.", "");
      Matcher again = GATED_AGAIN.matcher(name);
      if (again.matches()) {
        // The same tensors under a second path, which in deduplicated files is the only one.
        String target = LAYERS + again.group(1) + ".gated_cross_attn_layer." + again.group(2);
        if (plan.find(target).isEmpty()) {
          plan.put(target, entry.getValue());
        }
      } else if (name.startsWith("perceiver.")
          || name.startsWith("lang_encoder.model.")
          || name.startsWith("lang_encoder.lm_head.")
          || name.startsWith("vision_encoder.visual.")) {
        plan.put(name, entry.getValue());
      } else if (!name.startsWith(FROZEN)) {
        plan.unknown(entry.getValue());
      }
    }
  }

  static PerceiverConfig perceiver(ImportPlan plan, Optional<ConfigNode> config) {
    long[] latents = plan.at("perceiver.latents", "the OpenFlamingo checkpoint").shape();
    int dim = (int) latents[latents.length - 1];
    Optional<ConfigNode> node = config.flatMap(c -> c.find("perceiver"));
    long inner = rows(plan, "perceiver.layers.0.0.to_q.weight");
    Heads heads = Heads.of(inner, node, "perceiver");
    var perceiver =
        new PerceiverConfig(
            dim,
            plan.count("perceiver.layers."),
            heads.dim,
            heads.count,
            (int) latents[0],
            (int) (rows(plan, "perceiver.layers.0.1.1.weight") / dim));
    node.ifPresent(
        n -> {
          agree(n, "dim", perceiver.dim());
          agree(n, "depth", perceiver.depth());
          agree(n, "num_latents", perceiver.numLatents());
          agree(n, "ff_mult", perceiver.ffMult());
        });
    return perceiver;
  }

  static GatedCrossAttentionConfig gated(
      ImportPlan plan, int decoderLayers, Optional<ConfigNode> config) {
    Optional<ConfigNode> node = config.flatMap(c -> c.find("gated_cross_attention"));
    int first = 0;
    while (first < decoderLayers && plan.find(gate(first)).isEmpty()) {
      first++;
    }
    if (first == decoderLayers) {
      throw new ModelException(
          "the OpenFlamingo checkpoint has no gated cross attention for the LLaMA's %d layers"
              .formatted(decoderLayers));
    }
    String block = LAYERS + first + ".gated_cross_attn_layer.";
    Heads heads = Heads.of(rows(plan, block + "attn.to_q.weight"), node, "gated_cross_attention");
    long width = plan.at(block + "ff.1.weight", "the OpenFlamingo checkpoint").shape()[1];
    var gated =
        new GatedCrossAttentionConfig(
            first + 1,
            heads.dim,
            heads.count,
            (int) (rows(plan, block + "ff.1.weight") / width),
            node.map(n -> n.flag("only_attend_immediate_media", true)).orElse(true));
    node.ifPresent(
        n -> {
          agree(n, "every_n_layers", gated.everyNLayers());
          agree(n, "ff_mult", gated.ffMult());
        });
    return gated;
  }

  private static String gate(int layer) {
    return LAYERS + layer + ".gated_cross_attn_layer.attn_gate";
  }

  private static long rows(ImportPlan plan, String parameter) {
    return plan.at(parameter, "the OpenFlamingo checkpoint").rows();
  }

  private static void agree(ConfigNode node, String key, int tensors) {
    if (node.positive(key, tensors) != tensors) {
      throw node.wrong(key, node.positive(key) + " differs from the tensors', " + tensors);
    }
  }

  private record Heads(int count, int dim) {
    static Heads of(long inner, Optional<ConfigNode> config, String section) {
      ToIntFunction<String> named =
          key -> config.filter(c -> c.json().hasNonNull(key)).map(c -> c.positive(key)).orElse(0);
      int count = named.applyAsInt("heads");
      int dim = named.applyAsInt("dim_head");
      if (count == 0 && dim == 0) {
        count = HEADS;
        dim = DIM_HEAD;
      } else if (count == 0) {
        count = (int) (inner / dim);
      } else if (dim == 0) {
        dim = (int) (inner / count);
      }
      if ((long) count * dim != inner) {
        throw new ConfigException(
            "the %s's to_q.weight has %d rows, not %d heads of %d; give heads and dim_head in"
                    .formatted(section, inner, count, dim)
                + " --flamingo-config");
      }
      return new Heads(count, dim);
    }
  }
}
