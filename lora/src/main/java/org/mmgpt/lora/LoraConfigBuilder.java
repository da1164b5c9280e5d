package org.mmgpt.lora;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes single values of a {@link LoraConfig}, which checks them all when it is built. */
public final class LoraConfigBuilder {
  private int r;
  private double loraAlpha;
  private double loraDropout;
  private TargetModules targetModules;
  private Optional<TargetModules> excludeModules;
  private List<Integer> layersToTransform;
  private List<String> layersPattern;
  private Map<String, Integer> rankPattern;
  private Map<String, Double> alphaPattern;
  private List<String> modulesToSave;
  private boolean useRslora;
  private boolean useDora;

  LoraConfigBuilder(LoraConfig from) {
    r = from.r();
    loraAlpha = from.loraAlpha();
    loraDropout = from.loraDropout();
    targetModules = from.targetModules();
    excludeModules = from.excludeModules();
    layersToTransform = from.layersToTransform();
    layersPattern = from.layersPattern();
    rankPattern = from.rankPattern();
    alphaPattern = from.alphaPattern();
    modulesToSave = from.modulesToSave();
    useRslora = from.useRslora();
    useDora = from.useDora();
  }

  /** See {@link LoraConfig#r}. */
  public LoraConfigBuilder r(int r) {
    this.r = r;
    return this;
  }

  /** See {@link LoraConfig#loraAlpha}. */
  public LoraConfigBuilder loraAlpha(double loraAlpha) {
    this.loraAlpha = loraAlpha;
    return this;
  }

  /** See {@link LoraConfig#loraDropout}. */
  public LoraConfigBuilder loraDropout(double loraDropout) {
    this.loraDropout = loraDropout;
    return this;
  }

  /** See {@link LoraConfig#targetModules}. */
  public LoraConfigBuilder targetModules(TargetModules targetModules) {
    this.targetModules = targetModules;
    return this;
  }

  /** See {@link LoraConfig#excludeModules}. */
  public LoraConfigBuilder excludeModules(TargetModules excludeModules) {
    this.excludeModules = Optional.of(excludeModules);
    return this;
  }

  /** See {@link LoraConfig#layersToTransform}. */
  public LoraConfigBuilder layersToTransform(List<Integer> layersToTransform) {
    this.layersToTransform = layersToTransform;
    return this;
  }

  /** See {@link LoraConfig#layersPattern}. */
  public LoraConfigBuilder layersPattern(List<String> layersPattern) {
    this.layersPattern = layersPattern;
    return this;
  }

  /** See {@link LoraConfig#rankPattern}. */
  public LoraConfigBuilder rankPattern(Map<String, Integer> rankPattern) {
    this.rankPattern = rankPattern;
    return this;
  }

  /** See {@link LoraConfig#alphaPattern}. */
  public LoraConfigBuilder alphaPattern(Map<String, Double> alphaPattern) {
    this.alphaPattern = alphaPattern;
    return this;
  }

  /** See {@link LoraConfig#modulesToSave}. */
  public LoraConfigBuilder modulesToSave(List<String> modulesToSave) {
    this.modulesToSave = modulesToSave;
    return this;
  }

  /** See {@link LoraConfig#useRslora}. */
  public LoraConfigBuilder useRslora(boolean useRslora) {
    this.useRslora = useRslora;
    return this;
  }

  /** See {@link LoraConfig#useDora}. */
  public LoraConfigBuilder useDora(boolean useDora) {
    this.useDora = useDora;
    return this;
  }

  /**
   * The configuration.
   *
   * @throws org.mmgpt.model.config.ConfigException if a value is outside its range
   */
  public LoraConfig build() {
    return new LoraConfig(
        r,
        loraAlpha,
        loraDropout,
        targetModules,
        excludeModules,
        layersToTransform,
        layersPattern,
        rankPattern,
        alphaPattern,
        modulesToSave,
        useRslora,
        useDora);
  }
}
