package org.mmgpt.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;

/**
 * <a href="https://github.com/project-baize/baize-chatbot">Baize</a>, ChatGPT talking to itself,
 * such as {@code quora_chat_data.json}; a whole dialogue stands in one text:
 *
 * <pre>{@code
 * {"input": "The conversation between human and AI assistant.\n[|Human|] What is a bus?\n[|AI|] It
 *  is a vehicle.\n[|Human|] Is it fast?\n[|AI|] Not very.\n[|Human|] "}
 * }</pre>
 *
 * Line ends inside turns disappear, as in the reference. A last turn is kept though no {@code
 * [|Human|]} follows it; the reference loses it, and with it the whole record if it was the only
 * one.
 */
public final class Baize implements RecordFormat {
  private static final String HUMAN = "[|Human|] ";
  private static final String ASSISTANT = "[|AI|] ";

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    var turns = new ArrayList<Turn>();
    var exchanges = split(record.text("input"), HUMAN);
    for (int i = 1; i < exchanges.size(); i++) { // what stands before the first is no turn
      var messages = split(exchanges.get(i), ASSISTANT);
      boolean unanswered = messages.size() == 1 && i + 1 == exchanges.size();
      if (unanswered) {
        break;
      }
      if (messages.size() != 2) {
        throw new DataException(
            "%s: turn %d has %d answers marked [|AI|], expected 1"
                .formatted(record.place(), i, messages.size() - 1));
      }
      turns.add(Turn.of(withoutLineEnds(messages.get(0)), withoutLineEnds(messages.get(1))));
    }
    if (turns.isEmpty()) {
      throw new DataException(record.place() + ": \"input\" holds no answer");
    }
    return new Dataset.Entry(new Dialogue(turns), List.of());
  }

  private static List<String> split(String text, String marker) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at; (at = text.indexOf(marker, from)) >= 0; from = at + marker.length()) {
      parts.add(text.substring(from, at));
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static String withoutLineEnds(String text) {
    return text.replace("\n", "");
  }
}
