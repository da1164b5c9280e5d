package org.mmgpt.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmgpt.infer.generation.TokenPrompt;

/**
 * Sorts prompts into batches that are cheap together. None of it shows in the answers: each batch
 * goes through one adapter; prompts with different numbers of pictures never meet, since a text
 * without pictures skips the gated layers and a picture too many is looked at; and where the
 * context is short, only prompts of one length meet, so that padding takes no token from anybody.
 */
record PromptBatches(int context, int maxNewTokens, int rows) {

  private record Kind(int pictures, Optional<String> adapter) {
    Kind(TokenPrompt prompt) {
      this(prompt.pictures().size(), prompt.adapter());
    }
  }

  List<List<TokenPrompt>> of(List<TokenPrompt> prompts) {
    Map<Kind, List<TokenPrompt>> byKind =
        prompts.stream()
            .sorted(Comparator.comparingInt(TokenPrompt::length))
            .collect(Collectors.groupingBy(Kind::new, LinkedHashMap::new, Collectors.toList()));
    var batches = new ArrayList<List<TokenPrompt>>();
    for (List<TokenPrompt> group : byKind.values()) {
      var batch = new ArrayList<TokenPrompt>();
      for (TokenPrompt prompt : group) {
        if (!batch.isEmpty() && !fits(prompt, batch)) {
          batches.add(List.copyOf(batch));
          batch.clear();
        }
        batch.add(prompt);
      }
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  private boolean fits(TokenPrompt prompt, List<TokenPrompt> batch) {
    boolean roomForAll = prompt.length() + maxNewTokens <= context;
    return batch.size() < rows && (roomForAll || prompt.length() == batch.getLast().length());
  }
}
