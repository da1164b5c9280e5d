package org.mmgpt.infer.openai;

import java.util.List;
import java.util.Optional;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.json.CompiledSchema;

/**
 * What a request wants, whichever endpoint it came to.
 *
 * @param model the name it used
 * @param texts the prompts, at least one
 * @param choices answers to each
 * @param logprobs alternatives for each token; empty for no probabilities
 * @param schema what the answer has to be as JSON
 */
record AnswerRequest(
    String model,
    List<MarkedText> texts,
    List<String> pictureUrls,
    Sampling sampling,
    int choices,
    Optional<Integer> logprobs,
    Optional<CompiledSchema> schema,
    boolean stream,
    boolean includeUsage) {

  /** Reads what all endpoints have in common. */
  static AnswerRequest read(
      Fields body,
      List<MarkedText> texts,
      List<String> pictureUrls,
      Sampling sampling,
      Optional<Integer> logprobs,
      Optional<CompiledSchema> schema,
      RequestLimits limits) {
    int choices = body.integer("n", 1, limits.choices()).orElse(1);
    if (choices * texts.size() > limits.choices()) {
      throw body.wrong(
          "n", "times the number of prompts must be at most %d".formatted(limits.choices()));
    }
    return new AnswerRequest(
        body.string("model"),
        texts,
        pictureUrls,
        sampling,
        choices,
        logprobs,
        schema,
        body.flag("stream", false),
        body.object("stream_options").map(o -> o.flag("include_usage", false)).orElse(false));
  }
}
