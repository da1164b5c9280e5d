package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.image.Image;

/**
 * A prompt as the network takes it.
 *
 * @param index its place among all prompts of a call, which its draws depend on; batches don't
 * @param adapter the name of the one it goes through, if any
 */
public record TokenPrompt(int index, long[] ids, List<Image> pictures, Optional<String> adapter) {

  /** Through no adapter. */
  public TokenPrompt(int index, long[] ids, List<Image> pictures) {
    this(index, ids, pictures, Optional.empty());
  }

  /** Tokens. */
  public int length() {
    return ids.length;
  }

  /** Texts without pictures, numbered in their order. */
  static List<TokenPrompt> ofTexts(List<long[]> texts) {
    var prompts = new ArrayList<TokenPrompt>();
    texts.forEach(ids -> prompts.add(new TokenPrompt(prompts.size(), ids, List.of())));
    return prompts;
  }
}
