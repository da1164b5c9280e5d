package org.mmgpt.train.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.world.BaseCorpus;
import org.mmgpt.data.world.Page;
import org.mmgpt.data.world.Scene;
import org.mmgpt.train.batches.BatchSource;

/**
 * Pages of the base's corpus, never the same twice. Of the two micro batches of a step each has
 * both kinds of pages, so that the two threads have equal work.
 */
final class Pages implements BatchSource<Pages.Pair> {

  /** What one thread learns from at once: pages with pictures, and pages without. */
  record Pair(Batch illustrated, Batch plain) {}

  /**
   * Pages padded on the right.
   *
   * @param inputIds // (B, T)
   * @param attentionMask 0 on padding // (B, T)
   * @param weights what each token counts as a target, 0 on padding // (B, T)
   * @param pixels one picture a page, normalised, or empty // (B, 1, 1, 3, S, S)
   */
  record Batch(
      int size,
      int length,
      long[] inputIds,
      long[] attentionMask,
      float[] weights,
      float[] pixels) {

    /** The weight of all targets: of every token but the first of each page. */
    double weight() {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += i % length == 0 ? 0 : weights[i];
      }
      return sum;
    }
  }

  private final Tokenizer tokenizer;
  private final ImageTransform transform;
  private final long seed;
  private final int illustrated;
  private final int plain;

  Pages(Tokenizer tokenizer, ImageTransform transform, long seed, int batch, double plainShare) {
    this.tokenizer = tokenizer;
    this.transform = transform;
    this.seed = seed;
    this.plain = (int) Math.round(batch / 2 * plainShare);
    this.illustrated = batch / 2 - plain;
  }

  @Override
  public List<Pair> microBatches(long step) {
    var pairs = new ArrayList<Pair>();
    for (int half = 0; half < 2; half++) {
      var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 2 * step + half);
      var withPicture = new ArrayList<Page>();
      for (int i = 0; i < illustrated; i++) {
        withPicture.add(BaseCorpus.about(BaseCorpus.scene(random), random));
      }
      var without = new ArrayList<Page>();
      for (int i = 0; i < plain; i++) {
        without.add(BaseCorpus.plain(random));
      }
      pairs.add(new Pair(collate(withPicture, random), collate(without, random)));
    }
    return pairs;
  }

  private Batch collate(List<Page> pages, SplittableRandom random) {
    List<Page.Tokens> rows = pages.stream().map(page -> page.encode(tokenizer)).toList();
    int length = rows.stream().mapToInt(row -> row.inputIds().length).max().orElse(1);
    var ids = new long[rows.size() * length];
    Arrays.fill(ids, tokenizer.id(Marker.PAD));
    var mask = new long[ids.length];
    var weights = new float[ids.length];
    for (int row = 0; row < rows.size(); row++) {
      Page.Tokens tokens = rows.get(row);
      for (int t = 0; t < tokens.inputIds().length; t++) {
        ids[row * length + t] = tokens.inputIds()[t];
        mask[row * length + t] = 1;
        weights[row * length + t] = tokens.weights()[t];
      }
    }
    return new Batch(rows.size(), length, ids, mask, weights, paint(pages, random));
  }

  private float[] paint(List<Page> pages, SplittableRandom random) {
    List<Scene> scenes = pages.stream().flatMap(page -> page.scene().stream()).toList();
    int one = 3 * transform.size() * transform.size();
    var pixels = new float[scenes.size() * one];
    for (int i = 0; i < scenes.size(); i++) {
      System.arraycopy(Pictures.paint(scenes.get(i), transform, random), 0, pixels, i * one, one);
    }
    return pixels;
  }
}
