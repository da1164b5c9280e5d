package org.mmgpt.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Turn;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * What the model is to continue.
 *
 * @param text with a marker where a picture stands
 * @param pictures in the order of their markers; none means that the network's gated layers are
 *     skipped, as for a text without pictures
 * @param adapter one of {@link MultiModalGpt#adapters()}; none for the model as it is
 * @param ids the prompt in tokens, where somebody has tokenised it already; else what the text
 *     becomes
 */
public record Prompt(
    MarkedText text, List<Image> pictures, Optional<String> adapter, Optional<List<Integer>> ids) {

  public Prompt {
    pictures = List.copyOf(pictures);
    ids = ids.map(List::copyOf);
  }

  /** A text. */
  public Prompt(MarkedText text, List<Image> pictures, Optional<String> adapter) {
    this(text, pictures, adapter, Optional.empty());
  }

  /** For the model as it is. */
  public Prompt(MarkedText text, List<Image> pictures) {
    this(text, pictures, Optional.empty());
  }

  /** The same for an adapter of {@link MultiModalGpt#adapters()}. */
  public Prompt withAdapter(String name) {
    return new Prompt(text, pictures, Optional.of(name), ids);
  }

  /** Tokens without pictures, for the model as it is; nothing is put before them. */
  public static Prompt ofTokens(List<Integer> ids) {
    return new Prompt(MarkedText.empty(), List.of(), Optional.empty(), Optional.of(ids));
  }

  /** The prompt in tokens. */
  public long[] tokens(Tokenizer tokenizer) {
    return ids.map(given -> given.stream().mapToLong(Integer::longValue).toArray())
        .orElseGet(() -> Arrays.stream(tokenizer.encode(text)).asLongStream().toArray());
  }

  /** An instruction in the template, with an image block for each picture. */
  public static Prompt instruction(String instruction, Image... pictures) {
    return of(Turn.of(instruction, "").withImages(pictures.length), pictures);
  }

  /** One turn in the template; its response is left for the model. */
  public static Prompt of(Turn turn, Image... pictures) {
    return of(Dialogue.of(turn), pictures);
  }

  /** A dialogue in the template; the last turn's response is left for the model. */
  public static Prompt of(Dialogue dialogue, Image... pictures) {
    return new Prompt(InstructionTemplate.chatPrompt(dialogue), List.of(pictures));
  }
}
