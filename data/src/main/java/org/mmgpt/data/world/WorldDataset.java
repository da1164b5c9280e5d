package org.mmgpt.data.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.Picture;

/**
 * Conversations of the tiny world by number, each drawn when it is asked for: nothing is stored,
 * and a record is the same whenever and wherever it is read.
 *
 * @param side whose pictures and questions to draw from
 * @param visual about pictures, or about language
 * @param turns questions of a conversation
 * @param size how many records there are to be
 */
public record WorldDataset(Conversations side, boolean visual, int turns, int size, long seed)
    implements Dataset {

  /** A conversation and, if it is about one, its picture. */
  public record Record(Conversation conversation, List<Image> images) {}

  /** Record number {@code index}, with the facts behind its questions. */
  public Record record(int index) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 2L * index + (visual ? 1 : 0));
    Conversation conversation = visual ? side.visual(turns, random) : side.language(turns, random);
    List<Image> images =
        conversation.scene().map(scene -> ScenePainter.image(scene, random)).stream().toList();
    return new Record(conversation, images);
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    Record record = record(index);
    return new Entry(
        record.conversation().dialogue(), record.images().stream().map(Picture::of).toList());
  }
}
