package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * <a href="https://github.com/allenai/aokvqa">A-OKVQA</a> with its rationales, {@code
 * aokvqa_v1p0_train.json} as published or as LAVIS converted it; pictures are COCO's:
 *
 * <pre>{@code
 * {"image": "000000000001.jpg", "question": "What is parked?",
 *  "choices": ["car", "bus", "boat", "bike"], "correct_choice_idx": 1,
 *  "rationales": ["It is a bus.", "It has many seats."], "question_id": "q1"}
 * }</pre>
 *
 * The published file has {@code image_id}, a number, which names COCO's pictures of 2017.
 *
 * <p>Half of the samples show the choices. The reference means to do so too, but overwrites that
 * prompt by one without them.
 */
public final class Aokvqa implements RecordFormat {
  private static final int COCO_DIGITS = 12;

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var choices = record.texts("choices");
    var answer =
        "The answer is %s. Because %s"
            .formatted(
                record.chosen("correct_choice_idx", choices),
                String.join(" ", record.texts("rationales")));
    var turn = Turn.of(record.text("question") + " " + QuestionPool.WHY.draw(random), answer);
    return Dataset.Entry.of(
        new Choices(choices).maybeShownIn(turn, random), images.picture(picture(record)));
  }

  private static String picture(RecordFields record) {
    return record.has("image") || !record.has("image_id")
        ? record.text("image")
        : "0".repeat(Math.max(0, COCO_DIGITS - record.name("image_id").length()))
            + record.name("image_id")
            + ".jpg";
  }
}
