package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.engine.Echo;
import org.mmgpt.infer.json.TokenBytes;
import org.mmgpt.infer.json.TokenTrie;
import org.mmgpt.infer.sampling.TokenLogprob;

/** Tokens and their probabilities as OpenAI writes them. */
final class TokenTexts {
  private final Tokenizer tokenizer;
  private Optional<TokenTrie> trie = Optional.empty();

  TokenTexts(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** Of an answer that goes on from {@code prompt}, or has it in it. */
  TextOffsets offsets(Prompt prompt, Echo echo) {
    return new TextOffsets(tokenizer, echo == Echo.NONE ? prompt.tokens(tokenizer) : new long[0]);
  }

  String text(long token) {
    return new String(bytes(token), StandardCharsets.UTF_8);
  }

  /** The bytes of all tokens, for answers that must be JSON; made when first asked for. */
  synchronized TokenTrie trie() {
    if (trie.isEmpty()) {
      trie = Optional.of(TokenTrie.of(tokenizer));
    }
    return trie.get();
  }

  private byte[] bytes(long token) {
    return TokenBytes.of(tokenizer, (int) token);
  }

  /** As {@code /v1/chat/completions} has them. */
  ObjectNode chat(List<TokenLogprob> logprobs) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    ArrayNode content = all.putArray("content");
    for (TokenLogprob token : logprobs) {
      ObjectNode entry = entry(token);
      ArrayNode top = entry.putArray("top_logprobs");
      token.alternatives().forEach(alternative -> top.add(entry(alternative)));
      content.add(entry);
    }
    all.putNull("refusal");
    return all;
  }

  private ObjectNode entry(TokenLogprob token) {
    byte[] bytes = bytes(token.token());
    ObjectNode entry = Json.MAPPER.createObjectNode();
    entry.put("token", new String(bytes, StandardCharsets.UTF_8));
    entry.put("logprob", finite(token.logprob()));
    ArrayNode array = entry.putArray("bytes");
    for (byte b : bytes) {
      array.add(b & 0xff);
    }
    return entry;
  }

  /**
   * As {@code /v1/completions} has them.
   *
   * @param places that the tokens before have passed
   */
  ObjectNode completion(List<TokenLogprob> logprobs, TextOffsets places) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    ArrayNode tokens = all.putArray("tokens");
    ArrayNode values = all.putArray("token_logprobs");
    ArrayNode tops = all.putArray("top_logprobs");
    ArrayNode offsets = all.putArray("text_offset");
    for (TokenLogprob token : logprobs) {
      String text = text(token.token());
      tokens.add(text);
      if (Double.isNaN(token.logprob())) { // of a prompt's first token
        values.addNull();
        tops.addNull();
      } else {
        values.add(finite(token.logprob()));
        tops.add(alternatives(token));
      }
      offsets.add(places.next(token.token()));
    }
    return all;
  }

  /** The token itself is among them; of those that read alike the most probable. */
  private ObjectNode alternatives(TokenLogprob token) {
    ObjectNode top = Json.MAPPER.createObjectNode();
    for (TokenLogprob alternative : token.alternatives()) {
      if (!top.has(text(alternative.token()))) {
        top.put(text(alternative.token()), finite(alternative.logprob()));
      }
    }
    if (!top.isEmpty() && !top.has(text(token.token()))) {
      top.put(text(token.token()), finite(token.logprob()));
    }
    return top;
  }

  /** JSON has no infinities; OpenAI writes -9999 for them. */
  private static double finite(double logprob) {
    return Double.isFinite(logprob) ? logprob : -9999.0;
  }
}
