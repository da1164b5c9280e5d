package org.mmgpt.data.dataset;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;

/**
 * <a href="https://visualqa.org">VQA v2</a> and <a href="https://okvqa.allenai.org">OK-VQA</a> as
 * <a href="https://github.com/salesforce/LAVIS">LAVIS</a> converted them ({@code vqa_train.json},
 * {@code okvqa_train.json}); pictures are COCO's of 2014:
 *
 * <pre>{@code
 * {"question_id": 1, "question": "What is this?", "answer": ["bus", "bus", "car"],
 *  "image": "train2014/000000000001.jpg", "dataset": "vqa"}
 * }</pre>
 *
 * Learned is the answer given most often. An answer that is one text is taken whole, where the
 * reference takes it for a list of letters.
 */
final class Vqa implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var answers = record.textOrTexts("answer");
    var turn = Turn.of(record.text("question"), Choices.mostFrequent(answers));
    return Dataset.Entry.of(
        Choices.of(answers).maybeShownIn(turn, random), images.picture(record.text("image")));
  }
}
