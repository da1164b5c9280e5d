package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.FileOutline;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * <a href="https://visualqa.org">VQA v2</a> and <a href="https://okvqa.allenai.org">OK-VQA</a>;
 * pictures are COCO's of 2014. Either as <a href="https://github.com/salesforce/LAVIS">LAVIS</a>
 * converted them ({@code vqa_train.json}, {@code okvqa_train.json}):
 *
 * <pre>{@code
 * {"question_id": 1, "question": "What is this?", "answer": ["bus", "bus", "car"],
 *  "image": "train2014/000000000001.jpg", "dataset": "vqa"}
 * }</pre>
 *
 * or as they were published, questions and answers in a file each, both to be named ({@code
 * v2_OpenEnded_mscoco_train2014_questions.json} and {@code v2_mscoco_train2014_annotations.json}):
 *
 * <pre>{@code
 * {"data_subtype": "train2014", "questions": [
 *   {"image_id": 458752, "question": "What is this photo taken looking through?",
 *    "question_id": 458752000}]}
 * {"data_subtype": "train2014", "annotations": [
 *   {"question_type": "what is this", "multiple_choice_answer": "net", "answer_type": "other",
 *    "answers": [{"answer": "net", "answer_confidence": "maybe", "answer_id": 1},
 *                {"answer": "netting", "answer_confidence": "yes", "answer_id": 2}],
 *    "image_id": 458752, "question_id": 458752000}]}
 * }</pre>
 *
 * whose pictures are {@code train2014/COCO_train2014_000000458752.jpg}.
 *
 * <p>Learned is the answer given most often. An answer that is one text is taken whole, where the
 * reference takes it for a list of letters.
 */
public final class Vqa implements RecordFormat {

  @Override
  public List<Dataset> open(List<Path> files, Function<Path, ImageFolder> images) {
    var opened = new ArrayList<Dataset>();
    var questions = new ArrayList<Path>();
    var answers = new ArrayList<Path>();
    for (var file : files) {
      var layout =
          FileOutline.layout(file, QuestionsAndAnswers.QUESTIONS, QuestionsAndAnswers.ANSWERS);
      switch (layout) {
        case Layout.Under(String key) ->
            (key.equals(QuestionsAndAnswers.QUESTIONS) ? questions : answers).add(file);
        default -> opened.add(open(file, layout, images.apply(file)));
      }
    }
    if (questions.size() != answers.size()) {
      throw new DataException(
          "%s: its questions and answers stand in two files; name both under annotations"
              .formatted((questions.isEmpty() ? answers : questions).getLast()));
    }
    for (int i = 0; i < questions.size(); i++) {
      opened.add(
          QuestionsAndAnswers.open(
              questions.get(i), answers.get(i), images.apply(questions.get(i))));
    }
    return opened;
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return entry(
        record.text("question"),
        record.textOrTexts("answer"),
        images.picture(record.text("image")),
        random);
  }

  static Dataset.Entry entry(
      String question, List<String> answers, Picture picture, RandomGenerator random) {
    var turn = Turn.of(question, Choices.mostFrequent(answers));
    return Dataset.Entry.of(Choices.of(answers).maybeShownIn(turn, random), picture);
  }
}
