package org.mmgpt.infer.openai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.GenerationConfigBuilder;
import org.mmgpt.infer.limits.RequestLimits;
import org.mmgpt.infer.sampling.LogitsProcessor;

/**
 * How a request wants its tokens chosen. Without a temperature, top_p or top_k the most probable is
 * taken, which is this model's own default.
 */
record Sampling(GenerationConfig config, List<LogitsProcessor> processors) {
  private static final int MAX_STOPS = 4;
  private static final int MAX_STOP_LENGTH = 256;
  private static final int MAX_BIAS = 1024;

  static Sampling read(
      Fields body,
      GenerationConfig defaults,
      RequestLimits limits,
      int leastTokens,
      int vocabulary) {
    GenerationConfigBuilder config = defaults.toBuilder();
    Optional<Double> temperature = body.number("temperature", 0, 2);
    Optional<Double> topP = body.number("top_p", 0, 1);
    Optional<Integer> topK = body.integer("top_k", 0, Integer.MAX_VALUE);
    config.doSample(topP.isPresent() || topK.isPresent());
    config.topK(topK.orElse(0));
    temperature.map(t -> t > 0 ? Math.max(t, 1e-3) : 0).ifPresent(config::drawnAt);
    topP.ifPresent(p -> config.topP(Math.max(p, 1e-6)));
    body.number("min_p", 0, 1).ifPresent(config::minP);
    body.number("repetition_penalty", 0.01, 100).ifPresent(config::repetitionPenalty);
    body.seed("seed").ifPresent(config::seed);
    int most = limits.outputTokens();
    config.maxNewTokens(
        body.integer("max_completion_tokens", leastTokens, Integer.MAX_VALUE)
            .or(() -> body.integer("max_tokens", leastTokens, Integer.MAX_VALUE))
            .map(asked -> Math.clamp(asked, 1, most)) // none is Echo's affair
            .orElse(most));
    List<String> stops = body.strings("stop", MAX_STOPS);
    if (stops.stream().anyMatch(s -> s.isEmpty() || s.length() > MAX_STOP_LENGTH)) {
      throw body.wrong("stop", "must not hold empty or very long strings");
    }
    config.stopStrings(stops);
    if (body.flag("ignore_eos", false)) { // load generators want answers of one length
      config.eosTokenIds(List.of());
    }
    return new Sampling(config.build(), processors(body, vocabulary));
  }

  private static List<LogitsProcessor> processors(Fields body, int vocabulary) {
    var processors = new ArrayList<LogitsProcessor>();
    double frequency = body.number("frequency_penalty", -2, 2).orElse(0.0);
    double presence = body.number("presence_penalty", -2, 2).orElse(0.0);
    if (frequency != 0 || presence != 0) {
      processors.add(new TokenPenalties(frequency, presence));
    }
    body.object("logit_bias").ifPresent(bias -> processors.add(bias(body, vocabulary)));
    return processors;
  }

  private static TokenBias bias(Fields body, int vocabulary) {
    Map<Integer, Float> bias = new HashMap<>();
    body.raw("logit_bias")
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().matches("\\d{1,9}")
                  || Integer.parseInt(entry.getKey()) >= vocabulary
                  || !entry.getValue().isNumber()
                  || Math.abs(entry.getValue().doubleValue()) > 100
                  || bias.size() >= MAX_BIAS) {
                throw body.wrong("logit_bias", "must map token ids to numbers from -100 to 100");
              }
              bias.put(Integer.parseInt(entry.getKey()), entry.getValue().floatValue());
            });
    return new TokenBias(bias);
  }
}
