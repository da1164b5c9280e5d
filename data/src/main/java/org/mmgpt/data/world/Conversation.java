package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;

/** Questions asked one after the other, about one picture or none. */
public record Conversation(Optional<Scene> scene, List<Asked> asked) {

  /** A fact, and the wording in which it is asked for. */
  public record Asked(Fact fact, String question) {}

  public Conversation {
    asked = List.copyOf(asked);
  }

  /** The conversation with its right answers; the picture is shown with the first turn. */
  public Dialogue dialogue() {
    var turns = new ArrayList<Turn>();
    for (Asked one : asked) {
      int images = turns.isEmpty() && scene.isPresent() ? 1 : 0;
      turns.add(Turn.of(one.question(), one.fact().answer()).withImages(images));
    }
    return new Dialogue(turns);
  }
}
