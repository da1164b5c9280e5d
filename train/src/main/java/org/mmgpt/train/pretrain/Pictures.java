package org.mmgpt.train.pretrain;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.world.BaseCorpus;
import org.mmgpt.data.world.Scene;
import org.mmgpt.data.world.ScenePainter;
import org.mmgpt.train.batches.BatchSource;

/** Labelled pictures of the training split, never the same twice. */
final class Pictures implements BatchSource<Pictures.Batch> {

  /**
   * Some pictures.
   *
   * @param pixels normalised // (B, 1, 1, 3, S, S)
   * @param labels {@link SceneLabels} // (B, COUNT)
   */
  record Batch(int size, float[] pixels, long[] labels) {}

  private final ImageTransform transform;
  private final long seed;
  private final int batch;

  Pictures(ImageTransform transform, long seed, int batch) {
    this.transform = transform;
    this.seed = seed;
    this.batch = batch;
  }

  @Override
  public List<Batch> microBatches(long step) {
    return IntStream.range(0, 2)
        .mapToObj(half -> half(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 2 * step + half)))
        .toList();
  }

  private Batch half(SplittableRandom random) {
    int size = batch / 2;
    int one = 3 * transform.size() * transform.size();
    var pixels = new float[size * one];
    var labels = new long[size * SceneLabels.COUNT];
    for (int row = 0; row < size; row++) {
      Scene scene = BaseCorpus.scene(random);
      System.arraycopy(paint(scene, transform, random), 0, pixels, row * one, one);
      System.arraycopy(
          SceneLabels.of(scene), 0, labels, row * SceneLabels.COUNT, SceneLabels.COUNT);
    }
    return new Batch(size, pixels, labels);
  }

  /** A new picture of the scene, normalised // (3, S, S). */
  static float[] paint(Scene scene, ImageTransform transform, SplittableRandom random) {
    return transform.apply(ScenePainter.image(scene, random));
  }
}
