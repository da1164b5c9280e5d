package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.annotation.AnnotationFile;
import org.mmgpt.data.annotation.FileOutline;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.error.DataException;

/**
 * Questions in one file and what people answered in another, as visualqa.org and okvqa.allenai.org
 * publish them; see {@link Vqa}.
 *
 * @param answerOf the number of the answers' record of a question's id
 * @param pictures the folder of the pictures and the beginning of their names, such as train2014
 */
record QuestionsAndAnswers(
    AnnotationFile questions,
    AnnotationFile answers,
    Map<Long, Integer> answerOf,
    ImageFolder images,
    String pictures)
    implements Dataset {
  static final String QUESTIONS = "questions";
  static final String ANSWERS = "annotations";

  /**
   * @throws DataException if one of the files can't be read or doesn't say which pictures it is
   *     about
   */
  static QuestionsAndAnswers open(Path questions, Path answers, ImageFolder images) {
    var subtype =
        FileOutline.text(questions, "data_subtype")
            .orElseThrow(
                () ->
                    new DataException(
                        questions
                            + ": \"data_subtype\" is missing, which names the pictures (such as"
                            + " train2014)"));
    var file = AnnotationFile.open(answers, new Layout.Under(ANSWERS));
    long[] ids = new long[file.size()];
    IntStream.range(0, ids.length).parallel().forEach(i -> ids[i] = idOrNone(file, i));
    var answerOf = new HashMap<Long, Integer>();
    for (int i = 0; i < ids.length; i++) {
      answerOf.put(ids[i], i);
    }
    return new QuestionsAndAnswers(
        AnnotationFile.open(questions, new Layout.Under(QUESTIONS)),
        file,
        answerOf,
        images,
        subtype);
  }

  /** A malformed record answers no question, whose turn it is to say so. */
  private static long idOrNone(AnnotationFile answers, int index) {
    try {
      return answers.record(index).number("question_id");
    } catch (DataException e) {
      return Long.MIN_VALUE;
    }
  }

  @Override
  public int size() {
    return questions.size();
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    var question = questions.record(index);
    long id = question.number("question_id");
    var answer = answerOf.get(id);
    if (answer == null) {
      throw new DataException(
          "%s: no answers to question_id %d in the other file".formatted(question.place(), id));
    }
    var given =
        answers.record(answer).objects("answers").stream().map(a -> a.text("answer")).toList();
    var picture = "%1$s/COCO_%1$s_%2$012d.jpg".formatted(pictures, question.number("image_id"));
    return Vqa.entry(question.text("question"), given, images.picture(picture), random);
  }

  @Override
  public String place(int index) {
    return questions.place(index);
  }
}
