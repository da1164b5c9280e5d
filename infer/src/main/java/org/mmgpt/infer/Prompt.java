package org.mmgpt.infer;

import java.util.List;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Image;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.MarkedText;
import org.mmgpt.data.Turn;

/**
 * What the model is to continue.
 *
 * @param text with a marker where a picture stands
 * @param pictures in the order of their markers; none means that the network's gated layers are
 *     skipped, as for a text without pictures
 */
public record Prompt(MarkedText text, List<Image> pictures) {

  public Prompt {
    pictures = List.copyOf(pictures);
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
