package org.mmgpt.infer.openai;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that a request may have. Any other is refused, as at OpenAI: a misspelt {@code
 * max_token} would be overlooked otherwise.
 */
enum AcceptedFields {
  CHAT(
      "messages",
      "top_logprobs",
      "tools",
      "tool_choice",
      "parallel_tool_calls", // of which there is never more than one
      "functions",
      "function_call",
      "modalities",
      "audio",
      "reasoning_effort",
      "verbosity",
      "web_search_options",
      "prediction"), // only makes an answer come sooner
  COMPLETION("prompt", "echo", "best_of", "suffix");

  private static final List<String> EVERYWHERE =
      List.of(
          "model",
          "max_tokens",
          "max_completion_tokens",
          "temperature",
          "top_p",
          "top_k", // this and the next three are common among servers of open models
          "min_p",
          "repetition_penalty",
          "ignore_eos",
          "frequency_penalty",
          "presence_penalty",
          "logit_bias",
          "logprobs",
          "seed",
          "stop",
          "n",
          "stream",
          "stream_options",
          "response_format",
          "user", // from here on they change no answer
          "safety_identifier",
          "store",
          "metadata",
          "service_tier",
          "prompt_cache_key",
          "prompt_cache_retention");

  private final Set<String> names = new HashSet<>();

  AcceptedFields(String... names) {
    this.names.addAll(List.of(names));
  }

  /** Refuses a request with any other. */
  void check(Fields body) {
    var accepted = new HashSet<>(names);
    accepted.addAll(EVERYWHERE);
    refuseOthers(body, accepted);
  }

  /** Refuses a request with any field but these. */
  static void refuseOthers(Fields body, Set<String> accepted) {
    body.names()
        .filter(name -> !accepted.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ApiException.unknownField(name);
            });
  }
}
