package org.mmgpt.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * Dialogues as ShareGPT wrote them down and as people write their own for LLaVA: an array or one
 * record a line, with no pictures, one, or several, whose place {@code <image>} marks in the
 * questions:
 *
 * <pre>{@code
 * {"id": "7", "image": ["before.jpg", "after.jpg"], "system": "Answer in one sentence.",
 *  "conversations": [
 *    {"from": "human", "value": "<image>\n<image>\nWhat changed?"},
 *    {"from": "gpt", "value": "The bus has left."},
 *    {"from": "human", "value": "Who is waiting?"}, {"from": "gpt", "value": "Nobody."}]}
 * }</pre>
 *
 * Pictures may stand under {@code image} or {@code images}; if no question marks one, they belong
 * to the first. Speakers may be called {@code user} and {@code assistant} as well. A marker
 * disappears together with the line it stands on; the template shows the pictures before the
 * question.
 */
public final class ShareGpt implements RecordFormat {
  private static final Pattern MARKER = Pattern.compile("[ \\t]*<image>[ \\t]*\\n?");

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var exchanges = new Exchanges(record.place());
    exchanges.system(record.textOrEmpty("system"));
    boolean first = true;
    for (var message : record.objects("conversations")) {
      var text = message.text("value");
      switch (message.text("from").toLowerCase(Locale.ROOT)) {
        case "system" -> exchanges.system(text);
        case "human", "user" ->
            exchanges.human(MARKER.matcher(text).replaceAll("").strip(), markers(text));
        case "gpt", "assistant", "chatgpt", "bing", "bard" -> {
          if (!first) { // a dialogue that was cut may begin with an answer
            exchanges.assistant(text, true);
          }
        }
        default ->
            throw new DataException(
                "%s: \"from\" is \"%s\", expected human, gpt or system"
                    .formatted(message.place(), message.text("from")));
      }
      first = false;
    }
    return entry(record, exchanges.turns(), names(record).stream().map(images::picture).toList());
  }

  private static Dataset.Entry entry(
      RecordFields record, List<Turn> turns, List<Picture> pictures) {
    var dialogue = new Dialogue(turns);
    if (dialogue.images() == 0 && !pictures.isEmpty()) {
      var shown = new ArrayList<>(turns);
      shown.set(0, turns.getFirst().withImages(pictures.size()));
      dialogue = new Dialogue(shown);
    }
    if (dialogue.images() != pictures.size()) {
      throw new DataException(
          "%s: the answered questions mark %d pictures with <image>, the record names %d"
              .formatted(record.place(), dialogue.images(), pictures.size()));
    }
    return new Dataset.Entry(dialogue, pictures);
  }

  private static List<String> names(RecordFields record) {
    for (var field : List.of("image", "images")) {
      var value = record.node().path(field);
      if (!value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty())) {
        return record.textOrTexts(field);
      }
    }
    return List.of();
  }

  private static int markers(String text) {
    return (int) MARKER.matcher(text).results().count();
  }
}
