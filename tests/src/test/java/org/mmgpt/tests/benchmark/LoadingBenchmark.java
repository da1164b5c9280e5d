package org.mmgpt.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.mmgpt.safetensors.SafeTensorsFile;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Makes CPU tensors of a whole safetensors file and reads one element of each. Prints milliseconds
 * (the first time, which loads classes and links functions, then the median of more) and the growth
 * of Java's heap and of anonymous memory in MB. {@code benchmarks/loading.sh} runs it beside
 * Python.
 *
 * <p>Arguments: the file, which is written (2 GB in 64 tensors) if it isn't there.
 */
public final class LoadingBenchmark {
  private static final int TENSORS = 64;
  private static final long ELEMENTS = 8 << 20;

  private LoadingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    if (!Files.exists(file)) {
      write(file);
    }
    try (Scope scope = Scope.open()) {
      Torch.ones(1).item(); // loads the library, as Python's imports do before its clock starts
      long heap = heap();
      long anonymous = anonymousKilobytes();
      double first = load(file);
      long heapGrowth = heap() - heap;
      double[] more = DoubleStream.generate(() -> load(file)).limit(200).toArray();
      Arrays.sort(more, 100, 200); // the first hundred are the compiler's
      System.out.printf(
          "%.2f %.2f %d %d%n",
          first, more[150], heapGrowth >> 20, (anonymousKilobytes() - anonymous) >> 10);
    }
  }

  private static double load(Path file) {
    long start = System.nanoTime();
    double total = 0;
    try (Scope scope = Scope.open();
        SafeTensorsFile saved = SafeTensorsFile.open(file)) {
      for (String name : saved.names()) {
        total += saved.tensor(name).view(-1).select(0, 0).item();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (total != TENSORS) {
      throw new IllegalStateException("the file isn't the one that was written: " + total);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void write(Path file) throws IOException {
    try (Scope scope = Scope.open()) {
      SafeTensorsWriter writer = new SafeTensorsWriter();
      for (int i = 0; i < TENSORS; i++) {
        Tensor tensor = Torch.ones(ELEMENTS);
        writer.add("layers." + i + ".weight", tensor);
      }
      writer.write(file);
    }
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long anonymousKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
