package org.mmgpt.train.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.config.OptimizerSection;

/** Which parameters are decayed, and which learn faster. */
public final class ParameterGroups {
  private static final String GATED = "gated_cross_attn_layer";
  private static final List<String> NEVER_DECAYED = List.of("ff_gate", "attn_gate", "norm", "bias");
  private static final String LORA_B = ".lora_B.";

  private record Kind(boolean decayed, boolean faster) {}

  private ParameterGroups() {}

  /**
   * As in the original only what belongs to the gated cross attention is decayed, apart from gates,
   * norms and biases. With LoRA+ the factors B form groups of their own.
   */
  public static List<ParameterGroup> of(
      SequencedMap<String, Tensor> parameters, OptimizerSection optimizer) {
    var byKind = new LinkedHashMap<Kind, SequencedMap<String, Tensor>>();
    parameters.forEach(
        (name, tensor) -> {
          var kind = new Kind(decayed(name), optimizer.loraPlus() != 1 && name.contains(LORA_B));
          byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(name, tensor);
        });
    var groups = new ArrayList<ParameterGroup>();
    for (Map.Entry<Kind, SequencedMap<String, Tensor>> entry : byKind.entrySet()) {
      groups.add(
          new ParameterGroup(
              entry.getValue(),
              entry.getKey().decayed() ? optimizer.weightDecay() : 0,
              entry.getKey().faster() ? optimizer.loraPlus() : 1));
    }
    return groups;
  }

  private static boolean decayed(String name) {
    return name.contains(GATED) && NEVER_DECAYED.stream().noneMatch(name::contains);
  }
}
