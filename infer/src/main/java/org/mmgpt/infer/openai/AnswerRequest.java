package org.mmgpt.infer.openai;

import java.util.Optional;
import org.mmgpt.data.MarkedText;
import org.mmgpt.infer.json.JsonSchema;

/**
 * What a request wants, whichever endpoint it came to.
 *
 * @param model the name it used
 * @param text the prompt
 * @param choices answers to it
 * @param logprobs alternatives for each token; empty for no probabilities
 * @param schema what the answer has to be as JSON
 */
record AnswerRequest(
    String model,
    MarkedText text,
    java.util.List<String> pictureUrls,
    Sampling sampling,
    int choices,
    Optional<Integer> logprobs,
    Optional<JsonSchema> schema,
    boolean stream,
    boolean includeUsage) {

  /** Reads what all endpoints have in common. */
  static AnswerRequest read(
      Fields body,
      MarkedText text,
      java.util.List<String> pictureUrls,
      Sampling sampling,
      Optional<Integer> logprobs,
      RequestLimits limits) {
    return new AnswerRequest(
        body.string("model"),
        text,
        pictureUrls,
        sampling,
        body.integer("n", 1, limits.choices()).orElse(1),
        logprobs,
        ResponseFormat.read(body),
        body.flag("stream", false),
        body.object("stream_options").map(o -> o.flag("include_usage", false)).orElse(false));
  }
}
