package org.mmgpt.data.batch;

import java.util.SplittableRandom;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Encoded;
import org.mmgpt.data.Sample;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.error.DataException;

/**
 * The endless, shuffled order of a mixture's samples that one process trains on. A sample depends
 * on its position alone, not on what was asked before or by which thread, so a run goes on anywhere
 * from one number. Safe to share between threads.
 */
public final class SampleStream {
  /** So many unusable records on end are no accident. */
  private static final int MAX_TRIES = 1000;

  private final Mixture mixture;
  private final SampleEncoder encoder;
  private final Shard shard;
  private final long seed;
  private final BadRecords badRecords;
  private final Skipped skipped = new Skipped();

  /**
   * @param seed what random choices inside records are drawn by
   */
  public SampleStream(
      Mixture mixture, SampleEncoder encoder, Shard shard, long seed, BadRecords badRecords) {
    this.mixture = mixture;
    this.encoder = encoder;
    this.shard = shard;
    this.seed = seed;
    this.badRecords = badRecords;
  }

  /**
   * A sample, pictures and all.
   *
   * @param position counted from 0 through all epochs
   * @throws DataException if the record is bad and bad ones are fatal, or all around it are bad too
   */
  public Sample sample(long position) {
    return named(position).sample();
  }

  /**
   * A sample and where it is from.
   *
   * @param place file and record
   */
  public record Named(String place, Sample sample) {}

  /** As {@link #sample}, for people who want to know which record it is. */
  public Named named(long position) {
    return withPictures(text(shard.global(position)));
  }

  /** Which part of the common order this process takes. */
  Shard shard() {
    return shard;
  }

  /** Samples of an epoch for all processes. */
  long mixtureSize() {
    return mixture.size();
  }

  /** Samples of an epoch for this process, rounded up. */
  public long epochSize() {
    return Math.ceilDiv(mixture.size(), shard.worldSize());
  }

  public Skipped skipped() {
    return skipped;
  }

  /**
   * A sample whose text is known and whose pictures aren't read yet.
   *
   * @param place in the order that is common to all processes
   * @param tries records left out so far in favour of this one
   */
  record Text(
      long place, int tries, Mixture.Pick pick, Dataset.Entry entry, Encoded.Tokens tokens) {}

  /**
   * @param place in the order that is common to all processes, counted from 0 through all epochs
   */
  Text text(long place) {
    return text(place, 0);
  }

  Named withPictures(Text text) {
    for (var usable = text; ; usable = text(usable.place(), usable.tries() + 1)) {
      try {
        var sample = encoder.sample(usable.entry(), usable.tokens());
        return new Named(usable.pick().place(), sample);
      } catch (DataException e) {
        leaveOut(usable.pick(), e.getMessage());
      }
    }
  }

  private Text text(long place, int firstTry) {
    long epoch = place / mixture.size();
    long inEpoch = place % mixture.size();
    for (int tries = firstTry; tries < Math.min(MAX_TRIES, mixture.size()); tries++) {
      var pick = mixture.pick(epoch, (inEpoch + tries) % mixture.size());
      var random = new SplittableRandom(Permutation.mix(seed, place));
      Dataset.Entry entry;
      try {
        entry = pick.part().dataset().get(pick.index(), random);
      } catch (DataException e) {
        leaveOut(pick, e.getMessage());
        continue;
      }
      switch (encoder.tokens(entry)) {
        case Encoded.Tokens tokens -> {
          return new Text(place, tries, pick, entry, tokens);
        }
        case Encoded.Nothing(String reason) -> leaveOut(pick, reason);
      }
    }
    throw new DataException(
        "%d records in a row can't be used, among them %s"
            .formatted(
                Math.min(MAX_TRIES, mixture.size()),
                skipped.named().stream().findFirst().orElse("none")));
  }

  private void leaveOut(Mixture.Pick pick, String problem) {
    var place = pick.place();
    var message = problem.startsWith(place) ? problem : place + ": " + problem;
    if (badRecords == BadRecords.FAIL) {
      throw new DataException(message);
    }
    skipped.add(message);
  }
}
