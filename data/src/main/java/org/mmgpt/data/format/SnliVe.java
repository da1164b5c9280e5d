package org.mmgpt.data.format;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * <a href="https://github.com/necla-ml/SNLI-VE">SNLI-VE</a>, {@code snli_ve_train.jsonl}; pictures
 * are Flickr30k's:
 *
 * <pre>{@code
 * {"gold_label": "neutral", "sentence1": "A person on a horse.",
 *  "sentence2": "A person waits for a bus.", "Flickr30K_ID": "3416050480"}
 * }</pre>
 *
 * The picture takes the place of the premise, {@code sentence1}.
 */
public final class SnliVe implements RecordFormat {
  private static final Choices LABELS =
      new Choices(List.of("entailment", "neutral", "contradiction"));

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var turn =
        Turn.of(
            record.text("sentence2") + " " + QuestionPool.OPINION.draw(random),
            record.text("gold_label"));
    return Dataset.Entry.of(
        LABELS.maybeShownIn(turn, random), images.picture(record.name("Flickr30K_ID") + ".jpg"));
  }
}
