package org.mmgpt.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/** Files as their makers publish them, where the reference reads converted ones. */
class PublishedLayoutsTest {
  private static final RandomGenerator FIRST = () -> 0;

  private static final String QUESTIONS =
      """
      {"info": {"year": 2017, "questions": []}, "task_type": "Open-Ended", "license": {"name": "CC"},
       "data_subtype": "train2014", "questions": [
        {"image_id": 458752, "question": "What is it?", "question_id": 458752000},
        {"image_id": 9, "question": "Is it day?", "question_id": 9001},
        {"image_id": 9, "question": "Who asks?", "question_id": 9002}]}
      """;

  private static final String ANSWERS =
      """
      {"info": {}, "data_subtype": "train2014", "annotations": [
        {"question_type": "is", "multiple_choice_answer": "yes", "answer_type": "yes/no",
         "answers": [{"answer": "yes", "answer_confidence": "yes", "answer_id": 1}],
         "image_id": 9, "question_id": 9001},
        {"question_type": "what", "multiple_choice_answer": "net", "answer_type": "other",
         "answers": [{"answer": "netting", "answer_confidence": "yes", "answer_id": 1},
                     {"answer": "net", "answer_confidence": "maybe", "answer_id": 2},
                     {"answer": "net", "answer_confidence": "yes", "answer_id": 3}],
         "image_id": 458752, "question_id": 458752000}],
       "data_type": "mscoco"}
      """;

  @TempDir private Path folder;

  @Test
  void vqaBringsQuestionsAndAnswersOfTwoFilesTogether() throws IOException {
    var answers = write("annotations.json", ANSWERS);
    var questions = write("questions.json", QUESTIONS);
    for (var files : List.of(List.of(questions, answers), List.of(answers, questions))) {
      var vqa = open("vqa", files);
      assertThat(vqa.size()).isEqualTo(3);
      var entry = vqa.get(0, FIRST);
      assertThat(entry.dialogue().turns().getFirst().instruction()).isEqualTo("What is it?");
      assertThat(entry.dialogue().turns().getFirst().response()).isEqualTo("net");
      assertThat(entry.pictures())
          .containsExactly(picture("train2014/COCO_train2014_000000458752.jpg"));
      assertThat(vqa.get(1, FIRST).dialogue().turns().getFirst().response()).isEqualTo("yes");
      assertThatThrownBy(() -> vqa.get(2, FIRST))
          .isInstanceOf(DataException.class)
          .hasMessage(questions + ": record 3: no answers to question_id 9002 in the other file");
    }
  }

  @Test
  void vqaQuestionsAloneSayWhatIsMissing() throws IOException {
    var questions = write("questions.json", QUESTIONS);
    assertThatThrownBy(() -> open("okvqa", List.of(questions)))
        .hasMessage(
            questions
                + ": its questions and answers stand in two files; name both under annotations");
  }

  @Test
  void karpathysSplitIsReadForTraining() throws IOException {
    var coco =
        open(
            "coco_caption",
            List.of(
                write(
                    "dataset_coco.json",
                    """
                    {"images": [
                      {"filepath": "val2014", "filename": "a.jpg", "split": "test", "cocoid": 1,
                       "sentences": [{"raw": "No.", "tokens": ["no"]}]},
                      {"filepath": "val2014", "filename": "b.jpg", "split": "restval", "cocoid": 2,
                       "sentences": [{"raw": "A bus.", "tokens": ["a", "bus"]}, {"raw": "B."}]},
                      {"filepath": "train2014", "filename": "c.jpg", "split": "train", "cocoid": 3,
                       "sentences": [{"raw": "A cat.", "tokens": ["a", "cat"]}]}],
                     "dataset": "coco"}
                    """)));
    assertThat(coco.size()).isEqualTo(2);
    assertThat(coco.get(0, FIRST).dialogue().turns().getFirst().response()).isEqualTo("A bus.");
    assertThat(coco.get(1, FIRST).pictures()).containsExactly(picture("train2014/c.jpg"));
    assertThat(coco.place(1)).endsWith("record 3");
  }

  @Test
  void ocrVqaIsAnObjectWhoseKeysNameThePictures() throws IOException {
    var ocr =
        open(
            "ocr_vqa",
            List.of(
                write(
                    "dataset.json",
                    """
                    {"0761183272" : {"imageURL": "http://x.com/images/I/61Y.jpg", "split": 1,
                       "questions": ["Who?"], "answers": ["Ann"], "title": "A: \\"B\\""},
                     "1": {"imageURL": "http://x.com/I/2.gif", "split": 3,
                       "questions": ["What?"], "answers": ["C"]},
                     "1555": {"imageURL": "http://x.com/I/2.png", "split": 1,
                       "questions": ["What?"], "answers": ["D"]}}
                    """)));
    assertThat(ocr.size()).isEqualTo(2);
    assertThat(ocr.get(0, FIRST).pictures()).containsExactly(picture("0761183272.jpg"));
    assertThat(ocr.get(1, FIRST).pictures()).containsExactly(picture("1555.png"));
    assertThat(ocr.get(1, FIRST).dialogue().turns().getFirst().response()).isEqualTo("D");
  }

  private Dataset open(String type, List<Path> files) {
    return DatasetType.open(
        new DatasetConfig(type, files, Optional.of(folder), Optional.empty(), 1), 0);
  }

  private Picture picture(String name) {
    return new Picture.InFile(folder.resolve(name));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
