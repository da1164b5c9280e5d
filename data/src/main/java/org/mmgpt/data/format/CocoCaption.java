package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.FileOutline;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;

/**
 * COCO's captions in <a href="https://cs.stanford.edu/people/karpathy/deepimagesent/">Karpathy's
 * split</a>, all of a picture's captions in one record. Either as converted for the reference
 * ({@code coco_karpathy_train_converted.json}):
 *
 * <pre>{@code
 * {"image": "train2014/000000000001.jpg", "image_id": "1",
 *  "caption": ["A bus on a street.", "A street with cars."]}
 * }</pre>
 *
 * or as published ({@code dataset_coco.json}), of which the splits {@code train} and {@code
 * restval} are read:
 *
 * <pre>{@code
 * {"images": [
 *   {"filepath": "train2014", "filename": "COCO_train2014_000000000001.jpg", "split": "train",
 *    "cocoid": 1, "imgid": 0, "sentids": [10, 11],
 *    "sentences": [{"raw": "A bus on a street.", "tokens": ["a", "bus", "on", "a", "street"],
 *                   "imgid": 0, "sentid": 10}]}], "dataset": "coco"}
 * }</pre>
 *
 * Each sample draws one caption and one way to ask for it. A single caption may stand alone.
 */
public final class CocoCaption implements RecordFormat {
  private static final Set<String> TRAINING = Set.of("train", "restval");

  @Override
  public Layout layout(Path file) {
    return FileOutline.layout(file, "images");
  }

  @Override
  public boolean holdsAllSplits(Layout layout) {
    return layout instanceof Layout.Under;
  }

  @Override
  public boolean isTraining(RecordFields record) {
    return TRAINING.contains(record.text("split"));
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    boolean published = record.has("sentences");
    var captions =
        published
            ? record.objects("sentences").stream().map(sentence -> sentence.text("raw")).toList()
            : record.textOrTexts("caption");
    var caption = captions.get(random.nextInt(captions.size()));
    return Dataset.Entry.of(
        Turn.of(QuestionPool.DESCRIBE.draw(random), caption),
        images.picture(published ? publishedName(record) : record.text("image")));
  }

  private static String publishedName(RecordFields record) {
    return record.text("filepath") + "/" + record.text("filename");
  }
}
