package org.mmgpt.infer.openai;

import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.engine.Echo;
import org.mmgpt.infer.json.CompiledSchema;
import org.mmgpt.infer.limits.RequestLimits;

/**
 * What a request wants, whichever endpoint it came to.
 *
 * @param model the name it used
 * @param prompts at least one, without the adapter and the pictures
 * @param echo whether prompts are part of their answers
 * @param follows whether an answer's text goes on from its prompt's
 * @param choices answers to each
 * @param logprobs alternatives for each token; empty for no probabilities
 * @param schema what the answer has to be as JSON
 */
record AnswerRequest(
    String model,
    List<Prompt> prompts,
    List<String> pictureUrls,
    Sampling sampling,
    Echo echo,
    boolean follows,
    int choices,
    Optional<Integer> logprobs,
    Optional<CompiledSchema> schema,
    boolean stream,
    boolean includeUsage) {

  /** The same, whose events end with the usage. */
  AnswerRequest withUsage() {
    return new AnswerRequest(
        model,
        prompts,
        pictureUrls,
        sampling,
        echo,
        follows,
        choices,
        logprobs,
        schema,
        stream,
        true);
  }

  /** Reads what all endpoints have in common. */
  static AnswerRequest read(
      Fields body,
      List<Prompt> prompts,
      List<String> pictureUrls,
      Sampling sampling,
      Echo echo,
      boolean follows,
      Optional<Integer> logprobs,
      Optional<CompiledSchema> schema,
      RequestLimits limits) {
    int choices = body.integer("n", 1, limits.choices()).orElse(1);
    int most = Math.max(limits.choices(), limits.prompts());
    if (choices * prompts.size() > most) {
      throw body.wrong("n", "times the number of prompts must be at most %d".formatted(most));
    }
    if (schema.isPresent() && sampling.config().eosTokenIds().isEmpty()) {
      throw body.wrong("ignore_eos", "goes with no JSON, which ends where it is whole");
    }
    return new AnswerRequest(
        body.string("model"),
        prompts,
        pictureUrls,
        sampling,
        echo,
        follows,
        choices,
        logprobs,
        schema,
        body.flag("stream", false),
        body.object("stream_options").map(o -> o.flag("include_usage", false)).orElse(false));
  }
}
