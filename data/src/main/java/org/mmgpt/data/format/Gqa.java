package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;

/**
 * <a href="https://cs.stanford.edu/people/dorarad/gqa/">GQA</a>, such as {@code
 * train_all_questions_0.json}: one object whose values are the records, their keys the questions'
 * ids:
 *
 * <pre>{@code
 * "07333408": {"question": "What is on the white wall?", "imageId": "2375429", "answer": "pipe",
 *              "fullAnswer": "The pipe is on the wall."}
 * }</pre>
 *
 * Learned is the full answer. The picture's file is {@code imageId} with {@code .jpg}.
 */
public final class Gqa implements RecordFormat {

  @Override
  public Layout layout(Path file) {
    return new Layout.Values();
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return Dataset.Entry.of(
        Turn.of(record.text("question"), record.text("fullAnswer")),
        images.picture(record.name("imageId") + ".jpg"));
  }
}
