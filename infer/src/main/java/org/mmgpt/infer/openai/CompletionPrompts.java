package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.Prompt;

/**
 * The prompts of {@code /v1/completions}: a text or several, or the tokens of one or several, which
 * programs that score texts send.
 */
final class CompletionPrompts {
  private static final String NAME = "prompt";

  private final Fields body;
  private final Tokenizer tokenizer;
  private final int most;

  private CompletionPrompts(Fields body, Tokenizer tokenizer, int most) {
    this.body = body;
    this.tokenizer = tokenizer;
    this.most = most;
  }

  /**
   * Reads them.
   *
   * @param most how many
   */
  static List<Prompt> read(Fields body, Tokenizer tokenizer, int most) {
    return new CompletionPrompts(body, tokenizer, most).read();
  }

  private List<Prompt> read() {
    JsonNode value = body.raw(NAME);
    if (value.path(0).isNumber()) {
      return List.of(tokens(NAME, value));
    } else if (value.path(0).isArray()) {
      return severalTokens(value);
    }
    List<String> texts = body.strings(NAME, most);
    if (texts.isEmpty()) {
      throw body.wrong(NAME, "is required");
    }
    return texts.stream().map(CompletionPrompts::text).toList();
  }

  private List<Prompt> severalTokens(JsonNode arrays) {
    if (arrays.size() > most) {
      throw body.wrong(NAME, "must be at most %d prompts".formatted(most));
    }
    var prompts = new ArrayList<Prompt>();
    for (JsonNode array : arrays) {
      prompts.add(tokens("%s[%d]".formatted(NAME, prompts.size()), array));
    }
    return prompts;
  }

  private static Prompt text(String text) {
    return new Prompt(MarkedText.empty().plain(text), List.of());
  }

  private Prompt tokens(String name, JsonNode array) {
    if (!array.isArray() || array.isEmpty()) {
      throw body.wrong(name, "must be an array of at least one token");
    }
    var ids = new ArrayList<Integer>();
    for (JsonNode id : array) {
      if (!id.isInt() || id.intValue() < 0 || id.intValue() >= tokenizer.vocabSize()) {
        throw body.wrong(
            "%s[%d]".formatted(name, ids.size()),
            "must be a token's id, from 0 to %d".formatted(tokenizer.vocabSize() - 1));
      }
      if (id.intValue() == tokenizer.id(Marker.IMAGE)) {
        throw body.wrong(
            "%s[%d]".formatted(name, ids.size()), "stands for a picture, of which there is none");
      }
      ids.add(id.intValue());
    }
    return Prompt.ofTokens(ids);
  }
}
