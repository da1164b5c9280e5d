package org.mmgpt.data.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Encoded;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.Turn;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/**
 * What reading one data set from end to end found.
 *
 * @param name of the data set
 * @param records how many there are
 * @param problems records that can't be used, by number, with the reason; not all are kept
 * @param bad how many can't be used
 * @param pictures that were decoded
 * @param cut records that lost an end of their text to the length limit
 * @param lengths tokens of each usable record
 * @param answerWords words of each usable record's answers, in the mean over its turns
 * @param fingerprints of what usable records say and show, sorted; equal ones are duplicates
 */
public record DatasetCheck(
    String name,
    int records,
    Map<Integer, String> problems,
    int bad,
    int pictures,
    int cut,
    int[] lengths,
    int[] answerWords,
    long[] fingerprints) {
  private static final int UNUSABLE = -1;
  private static final int MAX_PROBLEMS = 1000;

  /** Answers of so few words in the mean teach a model to answer in a word (arXiv 2305.04790). */
  private static final double SHORT_ANSWER = 5;

  /** Random choices always fall on the first, so that equal records of two data sets stay equal. */
  private static final RandomGenerator FIRST = () -> 0;

  /**
   * Reads every record, decodes its pictures and encodes its text, on all cores.
   *
   * @param step called after each record
   */
  public static DatasetCheck of(Mixture.Part part, SampleEncoder encoder, Runnable step) {
    var reading = new Reading(part.dataset(), encoder);
    IntStream.range(0, part.dataset().size())
        .parallel()
        .forEach(
            i -> {
              reading.read(i);
              step.run();
            });
    return reading.result(part.name());
  }

  /** What the records of a data set have been found to be so far, by several threads at once. */
  private static final class Reading {
    private final Dataset dataset;
    private final SampleEncoder encoder;
    private final AtomicIntegerArray lengths;
    private final AtomicIntegerArray words;
    private final AtomicLongArray prints;
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, String> problems = new ConcurrentSkipListMap<>();

    Reading(Dataset dataset, SampleEncoder encoder) {
      this.dataset = dataset;
      this.encoder = encoder;
      lengths = new AtomicIntegerArray(dataset.size());
      words = new AtomicIntegerArray(dataset.size());
      prints = new AtomicLongArray(dataset.size());
    }

    void read(int index) {
      try {
        var entry = dataset.get(index, FIRST);
        switch (encoder.tokens(entry)) {
          case Encoded.Nothing(String reason) -> throw new DataException(reason);
          case Encoded.Tokens tokens -> {
            encoder.sample(entry, tokens);
            lengths.set(index, tokens.inputIds().length);
            pictures.addAndGet(entry.pictures().size());
            cut.addAndGet(isCut(entry, tokens, encoder) ? 1 : 0);
          }
        }
        words.set(index, words(entry));
        prints.set(index, fingerprint(entry));
      } catch (DataException e) {
        lengths.set(index, UNUSABLE);
        note(index, e.getMessage());
      }
    }

    private void note(int index, String problem) {
      var place = dataset.place(index);
      problems.put(index, problem.startsWith(place) ? problem : place + ": " + problem);
      if (problems.size() > MAX_PROBLEMS) {
        problems.pollLastEntry();
      }
    }

    DatasetCheck result(String name) {
      int size = dataset.size();
      int[] usable = IntStream.range(0, size).filter(i -> lengths.get(i) != UNUSABLE).toArray();
      return new DatasetCheck(
          name,
          size,
          problems,
          size - usable.length,
          pictures.get(),
          cut.get(),
          Arrays.stream(usable).map(lengths::get).toArray(),
          Arrays.stream(usable).map(words::get).toArray(),
          Arrays.stream(usable).mapToLong(prints::get).sorted().toArray());
    }
  }

  /** Whether the answers are so short that the model learns to be curt. */
  public boolean answersAreShort() {
    return answerWords.length > 0
        && Arrays.stream(answerWords).average().orElseThrow() < SHORT_ANSWER;
  }

  /** Records that say and show the same as an earlier one of this data set. */
  public int duplicatesWithin() {
    return fingerprints.length - (int) Arrays.stream(fingerprints).distinct().count();
  }

  /** Records that say and show the same as one of the other data set. */
  public int duplicatesOf(DatasetCheck other) {
    return (int)
        Arrays.stream(fingerprints)
            .filter(print -> Arrays.binarySearch(other.fingerprints, print) >= 0)
            .count();
  }

  /** The value below which so large a share lies; 0 of none. */
  public static int quantile(int[] values, double share) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private static boolean isCut(Dataset.Entry entry, Encoded.Tokens tokens, SampleEncoder encoder) {
    int ends = 0;
    for (int i = 0; i < tokens.inputIds().length; i++) {
      boolean learned = tokens.labels()[i] != InstructionTemplate.IGNORE_INDEX;
      ends += learned && tokens.inputIds()[i] == encoder.tokenizer().eosId() ? 1 : 0;
    }
    return ends < entry.dialogue().turns().stream().filter(Turn::learned).count();
  }

  private static int words(Dataset.Entry entry) {
    long words =
        entry.dialogue().turns().stream()
            .mapToLong(turn -> turn.response().strip().split("\\s+").length)
            .sum();
    return (int) Math.round((double) words / entry.dialogue().turns().size());
  }

  private static long fingerprint(Dataset.Entry entry) {
    long print = hash(0, entry.dialogue().turns());
    for (var picture : entry.pictures()) {
      print =
          hash(print, picture instanceof Picture.InFile(var file) ? file.getFileName() : picture);
    }
    return print;
  }

  /** Two 32-bit hashes of Java's, one over the text backwards, because one alone collides. */
  private static long hash(long before, Object value) {
    var text = value.toString();
    long forwards = text.hashCode();
    long backwards = new StringBuilder(text).reverse().toString().hashCode();
    return (before * 0x9E3779B97F4A7C15L) ^ (forwards << 32 | backwards & 0xffffffffL);
  }

  /** All lengths of several data sets. */
  static int[] lengths(Collection<DatasetCheck> checks) {
    return checks.stream().flatMapToInt(check -> Arrays.stream(check.lengths())).toArray();
  }
}
