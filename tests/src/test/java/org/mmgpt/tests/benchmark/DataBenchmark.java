package org.mmgpt.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.BadRecords;
import org.mmgpt.data.batch.BatchStream;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.batch.Prefetcher;
import org.mmgpt.data.batch.SampleStream;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * The Java side of {@code tests/benchmarks/data.sh}: the same work as {@code data.py} beside that
 * script, with as many workers.
 */
public final class DataBenchmark {
  private static final int ROWS = 8;
  private static final int WORKERS = 2;
  private static final int EPOCHS = 2;

  private DataBenchmark() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "pipeline" -> System.out.println(pipeline(Path.of(args[1]), Path.of(args[2])));
      case "tokenize" -> System.out.println(tokenize(Path.of(args[1]), Path.of(args[2])));
      case "open" -> System.out.println(open(Path.of(args[1])));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Samples a second from files to batches; an epoch before it warms up, as in Python. */
  private static double pipeline(Path folder, Path tokenizer) {
    var encoder = encoder(tokenizer);
    var samples =
        new SampleStream(Mixture.of(dataset(folder), 0), encoder, Shard.ALL, 0, BadRecords.FAIL);
    var batches = new BatchStream(samples, new Collator(encoder.tokenizer(), 224), ROWS, 1, 0);
    long epoch = batches.epochSize();
    try (var ahead = new Prefetcher<>(batches::batch, 0, WORKERS, 2 * WORKERS)) {
      for (long i = 0; i < epoch; i++) {
        ahead.next();
      }
      long start = System.nanoTime();
      long rows = 0;
      for (long i = 0; i < EPOCHS * epoch; i++) {
        rows += ahead.next().size();
      }
      return rows / seconds(start);
    }
  }

  private static double tokenize(Path folder, Path tokenizer) {
    var encoder = encoder(tokenizer);
    var dataset = dataset(folder);
    tokens(dataset, encoder);
    long start = System.nanoTime();
    int rounds = 4;
    for (int i = 0; i < rounds; i++) {
      tokens(dataset, encoder);
    }
    return rounds * dataset.size() / seconds(start);
  }

  private static void tokens(Dataset dataset, SampleEncoder encoder) {
    for (int i = 0; i < dataset.size(); i++) {
      encoder.tokens(dataset.get(i, new SplittableRandom(i)));
    }
  }

  /** Seconds, largest MiB of the whole process, records. */
  private static String open(Path file) throws IOException {
    long start = System.nanoTime();
    var dataset = DatasetType.open(DatasetConfig.visual("llava", file, file.getParent()), 0);
    double seconds = seconds(start);
    long kilobytes =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return "%.3f %d %d".formatted(seconds, kilobytes / 1024, dataset.size());
  }

  private static SampleEncoder encoder(Path tokenizer) {
    return new SampleEncoder(
        InstructionTemplate.standard(), Tokenizer.load(tokenizer), ImageTransform.clip(224));
  }

  private static Dataset dataset(Path folder) {
    return DatasetType.open(
        DatasetConfig.visual("llava", folder.resolve("annotations.json"), folder.resolve("images")),
        0);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
