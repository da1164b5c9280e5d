package org.mmgpt.data;

import java.util.List;

/** Turns in the order they were spoken; pictures are counted through all of them. */
public record Dialogue(List<Turn> turns) {

  public Dialogue {
    turns = List.copyOf(turns);
  }

  public static Dialogue of(Turn... turns) {
    return new Dialogue(List.of(turns));
  }

  /** How many pictures all turns show. */
  public int images() {
    return turns.stream().mapToInt(Turn::images).sum();
  }
}
