package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.FileOutline;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;

/**
 * <a href="https://ocr-vqa.github.io">OCR-VQA</a>, questions about book covers. Either in the
 * reference's form ({@code downloaded_dataset.json}, the records of {@code dataset.json} whose
 * picture could be downloaded):
 *
 * <pre>{@code
 * {"filename": "a1.jpg", "questions": ["Who wrote this book?", "What is the title of this book?"],
 *  "answers": ["Ann Lee", "The bus"]}
 * }</pre>
 *
 * or as published ({@code dataset.json}), an object whose keys name the pictures as its own {@code
 * loadDataset.py} saves them ({@code 0761183272.jpg}), of which split 1, training, is read:
 *
 * <pre>{@code
 * "0761183272": {"imageURL": "http://ecx.images-amazon.com/images/I/61Y5cOdHJbL.jpg",
 *   "questions": ["Who wrote this book?"], "answers": ["Sandra Boynton"], "split": 1,
 *   "title": "Mom's Family Wall Calendar 2016", "authorName": "Sandra Boynton", "genre": "Calendars"}
 * }</pre>
 *
 * Each sample draws one of the questions.
 */
public final class OcrVqa implements RecordFormat {
  private static final int TRAINING = 1;

  @Override
  public Layout layout(Path file) {
    return FileOutline.layout(file);
  }

  @Override
  public boolean holdsAllSplits(Layout layout) {
    return layout instanceof Layout.Values;
  }

  @Override
  public boolean isTraining(RecordFields record) {
    return record.number("split") == TRAINING;
  }

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
        Turn.of(questions.get(drawn), answers.get(drawn)), images.picture(name(record)));
  }

  private static String name(RecordFields record) {
    if (!record.has("imageURL")) {
      return record.text("filename");
    }
    var url = record.text("imageURL");
    int dot = url.lastIndexOf('.');
    return record.key() + (dot > url.lastIndexOf('/') ? url.substring(dot) : "");
  }
}
