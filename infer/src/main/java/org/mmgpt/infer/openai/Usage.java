package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tokens a request has cost; a prompt counts once, however many answers it got. */
record Usage(int promptTokens, int cachedTokens, int completionTokens) {

  ObjectNode json() {
    var usage = Json.MAPPER.createObjectNode();
    usage.put("prompt_tokens", promptTokens);
    usage.put("completion_tokens", completionTokens);
    usage.put("total_tokens", promptTokens + completionTokens);
    usage.putObject("prompt_tokens_details").put("cached_tokens", cachedTokens);
    return usage;
  }
}
