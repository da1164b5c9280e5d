package org.mmgpt.data.dataset;

import java.util.random.RandomGenerator;
import org.mmgpt.data.DataException;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;

/**
 * <a href="https://ocr-vqa.github.io">OCR-VQA</a>, questions about book covers, in the reference's
 * form ({@code downloaded_dataset.json}, the records of {@code dataset.json} whose picture could be
 * downloaded):
 *
 * <pre>{@code
 * {"filename": "a1.jpg", "questions": ["Who wrote this book?", "What is the title of this book?"],
 *  "answers": ["Ann Lee", "The bus"]}
 * }</pre>
 *
 * Each sample draws one of the questions.
 */
final class OcrVqa implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var questions = record.texts("questions");
    var answers = record.texts("answers");
    if (questions.size() != answers.size()) {
      throw new DataException(
          "%s: %d questions but %d answers"
              .formatted(record.place(), questions.size(), answers.size()));
    }
    int drawn = random.nextInt(questions.size());
    return Dataset.Entry.of(
        Turn.of(questions.get(drawn), answers.get(drawn)), images.picture(record.text("filename")));
  }
}
