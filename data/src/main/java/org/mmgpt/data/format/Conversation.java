package org.mmgpt.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;
import org.mmgpt.data.error.DataException;

/** Pairs of messages, the way LLaVA and ShareGPT write them down. */
final class Conversation {
  private static final Set<String> HUMAN = Set.of("human", "user");
  private static final Set<String> ASSISTANT =
      Set.of("gpt", "assistant", "chatgpt", "bing", "bard");

  private Conversation() {}

  /**
   * Each question with the answer after it. A question without one, at the end, is left out: there
   * is nothing to learn from it.
   *
   * @throws DataException if who speaks isn't known or doesn't alternate, or nothing is answered
   */
  static List<Turn> of(RecordFields record, String field) {
    var turns = new ArrayList<Turn>();
    var messages = record.objects(field);
    for (int i = 0; i + 1 < messages.size(); i += 2) {
      expect(HUMAN, "human", messages.get(i));
      expect(ASSISTANT, "gpt", messages.get(i + 1));
      turns.add(Turn.of(messages.get(i).text("value"), messages.get(i + 1).text("value")));
    }
    if (turns.isEmpty()) {
      throw new DataException("%s: \"%s\" holds no answer".formatted(record.place(), field));
    }
    return turns;
  }

  private static void expect(Set<String> names, String name, RecordFields message) {
    var speaker = message.text("from");
    if (!names.contains(speaker)) {
      throw new DataException(
          "%s: \"from\" is \"%s\", expected \"%s\"".formatted(message.place(), speaker, name));
    }
  }
}
