package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * LLaVA's descriptions and complex questions, {@code detail_23k.json} and {@code
 * complex_reasoning_77k.json} from <a
 * href="https://huggingface.co/datasets/liuhaotian/LLaVA-Instruct-150K">Hugging Face</a>; pictures
 * are COCO's {@code train2017}:
 *
 * <pre>{@code
 * {"id": "000000000001", "image": "000000000001.jpg", "conversations": [
 *   {"from": "human", "value": "<image>\nWhat do you see?"},
 *   {"from": "gpt", "value": "A bus on a road."}]}
 * }</pre>
 *
 * As in the reference, only the first exchange is taken, and {@code <image>} and line ends leave
 * the question without a space in their place, the answer stays as it is.
 */
public final class Llava implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var turns = Conversation.of(record, "conversations");
    var turn = Turn.of(withoutMarker(turns.getFirst().instruction()), turns.getFirst().response());
    return Dataset.Entry.of(turn, images.picture(record.text("image")));
  }

  static String withoutMarker(String question) {
    return question.replace("<image>", "").replace("\n", "");
  }
}
