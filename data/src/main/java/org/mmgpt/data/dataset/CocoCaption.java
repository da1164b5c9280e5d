package org.mmgpt.data.dataset;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;

/**
 * COCO's captions in <a href="https://cs.stanford.edu/people/karpathy/deepimagesent/">Karpathy's
 * split</a>, all of a picture's captions in one record ({@code
 * coco_karpathy_train_converted.json}):
 *
 * <pre>{@code
 * {"image": "train2014/000000000001.jpg", "image_id": "1",
 *  "caption": ["A bus on a street.", "A street with cars."]}
 * }</pre>
 *
 * Each sample draws one caption and one way to ask for it. A single caption may stand alone.
 */
final class CocoCaption implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var captions = record.textOrTexts("caption");
    var caption = captions.get(random.nextInt(captions.size()));
    return Dataset.Entry.of(
        Turn.of(QuestionPool.DESCRIBE.draw(random), caption), images.picture(record.text("image")));
  }
}
