package org.mmgpt.lora;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.model.config.ConfigException;

/**
 * PEFT's {@code adapter_config.json}, as far as it concerns what a LoRA adapter computes.
 *
 * @param r rank of the two factors
 * @param loraAlpha the product is scaled by {@code loraAlpha / r}
 * @param loraDropout probability of dropping an input element of the adapter while training
 * @param targetModules the linear layers of the decoder that get factors
 * @param excludeModules those among them that don't
 * @param layersToTransform only these decoder layers, by number; empty for all. Applies to suffixes
 * @param layersPattern what stands before the layer's number in a path; empty for any name
 * @param rankPattern ranks of single layers, by an expression for the end of their path; the first
 *     that matches counts
 * @param alphaPattern the same for alpha
 * @param modulesToSave modules, by the end of their path, that are trained and stored whole
 * @param useRslora scale by {@code loraAlpha / sqrt(r)} (arXiv 2312.03732)
 * @param useDora learn the length of each output's weights apart (arXiv 2402.09353)
 */
public record LoraConfig(
    int r,
    double loraAlpha,
    double loraDropout,
    TargetModules targetModules,
    Optional<TargetModules> excludeModules,
    List<Integer> layersToTransform,
    List<String> layersPattern,
    Map<String, Integer> rankPattern,
    Map<String, Double> alphaPattern,
    List<String> modulesToSave,
    boolean useRslora,
    boolean useDora) {
  /** What the reference tunes: self attention, cross attention and its feed-forward. */
  public static final List<String> DEFAULT_TARGETS =
      List.of("q_proj", "k_proj", "v_proj", "o_proj", "to_q", "to_kv", "to_out", "ff.1", "ff.3");

  /** Checks every value. */
  public LoraConfig {
    layersToTransform = List.copyOf(layersToTransform);
    layersPattern = List.copyOf(layersPattern);
    rankPattern = Collections.unmodifiableMap(new LinkedHashMap<>(rankPattern));
    alphaPattern = Collections.unmodifiableMap(new LinkedHashMap<>(alphaPattern));
    modulesToSave = List.copyOf(modulesToSave);
    checkRank("r", r);
    rankPattern.forEach((key, rank) -> checkRank("rank_pattern \"" + key + "\"", rank));
    if (!(loraDropout >= 0 && loraDropout < 1)) {
      throw new ConfigException("lora_dropout must lie in [0, 1), not " + loraDropout);
    }
    if (targetModules instanceof TargetModules.Suffixes(List<String> names) && names.isEmpty()) {
      throw new ConfigException("LoRA's target_modules are empty");
    }
    rankPattern.keySet().forEach(TargetModules::compile);
    alphaPattern.keySet().forEach(TargetModules::compile);
    layersPattern.forEach(TargetModules::compile);
  }

  /** Rank, alpha, dropout and path endings; nothing else is special. */
  public LoraConfig(int r, double loraAlpha, double loraDropout, List<String> targetModules) {
    this(
        r,
        loraAlpha,
        loraDropout,
        new TargetModules.Suffixes(targetModules),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        false,
        false);
  }

  private static void checkRank(String name, int rank) {
    if (rank < 1) {
      throw new ConfigException("LoRA's " + name + " must be positive, not " + rank);
    }
  }

  /** Rank and alpha with the reference's targets and no dropout. */
  public static LoraConfig of(int r, double loraAlpha) {
    return new LoraConfig(r, loraAlpha, 0, DEFAULT_TARGETS);
  }

  /** A builder that starts from these values. */
  public LoraConfigBuilder toBuilder() {
    return new LoraConfigBuilder(this);
  }

  /** The rank of the layer at {@code path}. */
  public int rank(String path) {
    return first(rankPattern, path).orElse(r);
  }

  /** What the product of the factors is multiplied with in the layer at {@code path}. */
  public double scaling(String path) {
    int rank = rank(path);
    double alpha = first(alphaPattern, path).orElse(loraAlpha);
    return alpha / (useRslora ? Math.sqrt(rank) : rank);
  }

  private static <T> Optional<T> first(Map<String, T> pattern, String path) {
    return pattern.entrySet().stream()
        .filter(
            entry ->
                TargetModules.compile("(.*\\.)?(" + entry.getKey() + ")").matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
