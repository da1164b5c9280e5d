package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;

/**
 * <a href="https://cs.stanford.edu/people/jcjohns/clevr/">CLEVR</a>, such as {@code
 * CLEVR_train_questions.json}; the records stand under {@code questions}:
 *
 * <pre>{@code
 * {"question": "How many cubes are there?", "answer": "2", "split": "train",
 *  "image_filename": "CLEVR_train_000000.png", "question_index": 0}
 * }</pre>
 *
 * The picture lies in the folder of its split.
 */
public final class Clevr implements RecordFormat {

  @Override
  public Layout layout(Path file) {
    return new Layout.Under("questions");
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return Dataset.Entry.of(
        Turn.of(record.text("question"), record.text("answer")),
        images.picture(record.text("split") + "/" + record.text("image_filename")));
  }
}
