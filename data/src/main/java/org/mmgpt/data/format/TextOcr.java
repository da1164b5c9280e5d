package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;

/**
 * The questions about written text of <a href="https://textvqa.org">TextVQA</a>, {@code
 * TextVQA_0.5.1_train.json}, which the reference calls TextOCR; the records stand under {@code
 * data}:
 *
 * <pre>{@code
 * {"question": "what is the brand?", "image_id": "0054c91397f2fe05", "question_id": 0,
 *  "answers": ["nous les gosses", "dakota", "dakota"]}
 * }</pre>
 *
 * The picture's file is {@code image_id} with {@code .jpg}; learned is the answer given most often.
 */
public final class TextOcr implements RecordFormat {

  @Override
  public Layout layout(Path file) {
    return new Layout.Under("data");
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var answers = record.textOrTexts("answers");
    var turn = Turn.of(record.text("question"), Choices.mostFrequent(answers));
    return Dataset.Entry.of(
        Choices.of(answers).maybeShownIn(turn, random),
        images.picture(record.name("image_id") + ".jpg"));
  }
}
