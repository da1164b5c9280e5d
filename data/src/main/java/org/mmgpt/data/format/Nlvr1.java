package org.mmgpt.data.format;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;

/**
 * <a href="https://github.com/lil-lab/nlvr/tree/master/nlvr">NLVR</a>, {@code train/train.json},
 * one record a line:
 *
 * <pre>{@code
 * {"sentence": "There is a box with two black items.", "label": "true", "identifier": "1304-0",
 *  "directory": "56"}
 * }</pre>
 *
 * Each sample draws one of the six pictures of a record, {@code
 * train/images/56/train-1304-0-3.png}; the split is the one in the annotation file's name.
 */
public final class Nlvr1 implements RecordFormat {
  private static final List<String> SPLITS = List.of("train", "dev", "test");
  private static final int PICTURES = 6;

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var split = split(record);
    var picture =
        images.picture(
            "%s/images/%s/%s-%s-%d.png"
                .formatted(
                    split,
                    record.name("directory"),
                    split,
                    record.text("identifier"),
                    random.nextInt(PICTURES)));
    return Dataset.Entry.of(question(record.text("sentence"), record, random), picture);
  }

  /** Whether a sentence is true, as both versions ask it. */
  static Turn question(String sentence, RecordFields record, RandomGenerator random) {
    var turn = Turn.of(sentence + " " + QuestionPool.VERIFY.draw(random), label(record));
    return new Choices(List.of("true", "false")).maybeShownIn(turn, random);
  }

  /** The label, which may be JSON's own true or false; the reference breaks on that. */
  private static String label(RecordFields record) {
    var label = record.required("label");
    return label.isBoolean() ? label.booleanValue() ? "True" : "False" : record.text("label");
  }

  private static String split(RecordFields record) {
    var file = record.file().getFileName().toString();
    return SPLITS.stream()
        .filter(split -> file.contains(split + ".json"))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    record.file() + ": the name must contain train.json, dev.json or test.json"));
  }
}
