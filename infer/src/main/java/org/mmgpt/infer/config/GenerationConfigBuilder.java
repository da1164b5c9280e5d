package org.mmgpt.infer.config;

import java.util.List;
import java.util.OptionalLong;

/** Changes some values of a {@link GenerationConfig}; see there for what each means. */
public final class GenerationConfigBuilder {
  private int maxNewTokens;
  private boolean doSample;
  private double temperature;
  private int topK;
  private double topP;
  private double minP;
  private double repetitionPenalty;
  private int noRepeatNgramSize;
  private int numBeams;
  private double lengthPenalty;
  private EarlyStopping earlyStopping;
  private LengthRule lengthRule;
  private int numReturnSequences;
  private List<Long> eosTokenIds;
  private List<String> stopStrings;
  private boolean useCache;
  private OptionalLong seed;

  GenerationConfigBuilder(GenerationConfig config) {
    maxNewTokens = config.maxNewTokens();
    doSample = config.doSample();
    temperature = config.temperature();
    topK = config.topK();
    topP = config.topP();
    minP = config.minP();
    repetitionPenalty = config.repetitionPenalty();
    noRepeatNgramSize = config.noRepeatNgramSize();
    numBeams = config.numBeams();
    lengthPenalty = config.lengthPenalty();
    earlyStopping = config.earlyStopping();
    lengthRule = config.lengthRule();
    numReturnSequences = config.numReturnSequences();
    eosTokenIds = config.eosTokenIds();
    stopStrings = config.stopStrings();
    useCache = config.useCache();
    seed = config.seed();
  }

  /** Sets {@link GenerationConfig#maxNewTokens}. */
  public GenerationConfigBuilder maxNewTokens(int value) {
    maxNewTokens = value;
    return this;
  }

  /** Sets {@link GenerationConfig#doSample}. */
  public GenerationConfigBuilder doSample(boolean value) {
    doSample = value;
    return this;
  }

  /**
   * Draws at a temperature, or at 0 takes the most probable token: what people mean by that number.
   * One below 0 is refused when this is built.
   */
  public GenerationConfigBuilder drawnAt(double value) {
    doSample = value != 0;
    temperature = doSample ? value : temperature;
    return this;
  }

  /** Sets {@link GenerationConfig#temperature}. */
  public GenerationConfigBuilder temperature(double value) {
    temperature = value;
    return this;
  }

  /** Sets {@link GenerationConfig#topK}. */
  public GenerationConfigBuilder topK(int value) {
    topK = value;
    return this;
  }

  /** Sets {@link GenerationConfig#topP}. */
  public GenerationConfigBuilder topP(double value) {
    topP = value;
    return this;
  }

  /** Sets {@link GenerationConfig#minP}. */
  public GenerationConfigBuilder minP(double value) {
    minP = value;
    return this;
  }

  /** Sets {@link GenerationConfig#repetitionPenalty}. */
  public GenerationConfigBuilder repetitionPenalty(double value) {
    repetitionPenalty = value;
    return this;
  }

  /** Sets {@link GenerationConfig#noRepeatNgramSize}. */
  public GenerationConfigBuilder noRepeatNgramSize(int value) {
    noRepeatNgramSize = value;
    return this;
  }

  /** Sets {@link GenerationConfig#numBeams}. */
  public GenerationConfigBuilder numBeams(int value) {
    numBeams = value;
    return this;
  }

  /** Sets {@link GenerationConfig#lengthPenalty}. */
  public GenerationConfigBuilder lengthPenalty(double value) {
    lengthPenalty = value;
    return this;
  }

  /** Sets {@link GenerationConfig#earlyStopping}. */
  public GenerationConfigBuilder earlyStopping(EarlyStopping value) {
    earlyStopping = value;
    return this;
  }

  /** Sets {@link GenerationConfig#lengthRule}. */
  public GenerationConfigBuilder lengthRule(LengthRule value) {
    lengthRule = value;
    return this;
  }

  /** Sets {@link GenerationConfig#numReturnSequences}. */
  public GenerationConfigBuilder numReturnSequences(int value) {
    numReturnSequences = value;
    return this;
  }

  /** Sets {@link GenerationConfig#eosTokenIds}. */
  public GenerationConfigBuilder eosTokenIds(List<Long> value) {
    eosTokenIds = value;
    return this;
  }

  /** Sets {@link GenerationConfig#stopStrings}. */
  public GenerationConfigBuilder stopStrings(List<String> value) {
    stopStrings = value;
    return this;
  }

  /** Sets {@link GenerationConfig#useCache}. */
  public GenerationConfigBuilder useCache(boolean value) {
    useCache = value;
    return this;
  }

  /** Sets {@code seed}. */
  public GenerationConfigBuilder seed(long value) {
    seed = OptionalLong.of(value);
    return this;
  }

  /**
   * The new configuration.
   *
   * @throws IllegalArgumentException if a value is out of range; the message names it
   */
  public GenerationConfig build() {
    return new GenerationConfig(
        maxNewTokens,
        doSample,
        temperature,
        topK,
        topP,
        minP,
        repetitionPenalty,
        noRepeatNgramSize,
        numBeams,
        lengthPenalty,
        earlyStopping,
        lengthRule,
        numReturnSequences,
        eosTokenIds,
        stopStrings,
        useCache,
        seed);
  }
}
