package org.mmgpt.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * LLaVA's conversations, {@code conversation_58k.json} from <a
 * href="https://huggingface.co/datasets/liuhaotian/LLaVA-Instruct-150K">Hugging Face</a>; pictures
 * are COCO's {@code train2017}:
 *
 * <pre>{@code
 * {"id": "000000000001", "image": "000000000001.jpg", "conversations": [
 *   {"from": "human", "value": "What is it?\n<image>"}, {"from": "gpt", "value": "A bus."},
 *   {"from": "human", "value": "What color?"}, {"from": "gpt", "value": "Red."}]}
 * }</pre>
 *
 * Every question is paired with its own answer. The reference advances by one message instead of
 * two, so that its second turn learns the next question as the answer to an answer, and leaves out
 * the later half of the dialogue.
 */
public final class LlavaDialogue implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var turns = new ArrayList<Turn>();
    for (var turn : Conversation.of(record, "conversations")) {
      var question = Turn.of(Llava.withoutMarker(turn.instruction()), turn.response());
      turns.add(question.withImages(turns.isEmpty() ? 1 : 0));
    }
    return new Dataset.Entry(new Dialogue(turns), List.of(images.picture(record.text("image"))));
  }
}
