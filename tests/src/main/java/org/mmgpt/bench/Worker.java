package org.mmgpt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;

/**
 * The Java side of the benchmark, a process of its own: reads one JSON {@link Request} a line,
 * answers one JSON line. A sample ends when a value of the result has arrived in the CPU's memory,
 * so that a GPU has really done the work. Started with {@value #PROFILE} or {@value #PROFILE_START}
 * it answers stacks instead of samples.
 */
public final class Worker {
  static final String PROFILE = "--profile";
  static final String PROFILE_START = "--profile-start";

  private static final ObjectMapper JSON = new ObjectMapper();

  private enum Mode {
    TIME,
    PROFILE,
    PROFILE_START
  }

  private Worker() {}

  /** Serves standard input until it ends. */
  public static void main(String[] args) throws IOException {
    Mode mode =
        switch (List.of(args)) {
          case List<String> all when all.contains(PROFILE) -> Mode.PROFILE;
          case List<String> all when all.contains(PROFILE_START) -> Mode.PROFILE_START;
          default -> Mode.TIME;
        };
    try (var cases = new Cases();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode answer;
        try {
          answer = answer(cases, JSON.readValue(line, Request.class), mode);
        } catch (IOException | RuntimeException | LinkageError e) {
          answer = JSON.createObjectNode().put("error", String.valueOf(e.getMessage()));
        }
        System.out.println(answer);
      }
    }
  }

  private static ObjectNode answer(Cases cases, Request request, Mode mode) throws IOException {
    if (JmhRun.measures(request) && mode == Mode.TIME) {
      return JmhRun.of(request);
    }
    ObjectNode answer = JSON.createObjectNode();
    Device device = Cases.device(request);
    makeRoom(device);
    try (Work work = cases.of(request)) {
      OptionalDouble warm = warmUp(work, request);
      if (mode == Mode.PROFILE) {
        return answer.set("stacks", JSON.valueToTree(Profiler.stacks(work)));
      }
      OptionalDouble timed = time(work, request.samples(), answer.putArray("seconds"));
      if (mode == Mode.PROFILE_START) {
        return answer.set("stacks", JSON.valueToTree(Profiler.stacksFromStart()));
      }
      // Of the very first run, as in Python's worker: a training step changes the next one's.
      double value = warm.orElseGet(() -> timed.orElse(Double.NaN));
      if (!Double.isNaN(value)) {
        answer.put("value", value);
      }
      answer.put("flops", work.flops()).put("bytes", work.bytes());
    }
    return answer.put("peak_mb", peakMegabytes(device)).put("torch", Torch.version());
  }

  private static void makeRoom(Device device) {
    if (device.type() == Device.Type.CUDA) {
      Torch.zeros(new long[] {1}, DType.FLOAT32, device).close(); // starts the allocator
      Device.emptyCache(device.type()); // the other sides need the room
      device.resetPeakMemory();
    }
  }

  /** Returns the first run's value, if there was a run. */
  private static OptionalDouble warmUp(Work work, Request request) throws IOException {
    OptionalDouble first = OptionalDouble.empty();
    long end = System.nanoTime() + (long) (request.warmUpSeconds() * 1e9);
    for (int i = 0; i < request.warmUp() || System.nanoTime() < end; i++) {
      double value = work.run();
      first = first.isPresent() ? first : OptionalDouble.of(value);
    }
    return first;
  }

  /** Returns the first sample's value, if there was one. */
  private static OptionalDouble time(Work work, int samples, ArrayNode seconds) throws IOException {
    OptionalDouble first = OptionalDouble.empty();
    for (int i = 0; i < samples; i++) {
      long start = System.nanoTime();
      double value = work.run();
      seconds.add((System.nanoTime() - start) / 1e9);
      first = first.isPresent() ? first : OptionalDouble.of(value);
    }
    return first;
  }

  /** Of the process; on a GPU what this request had tensors take there. */
  private static double peakMegabytes(Device device) throws IOException {
    if (device.type() == Device.Type.CUDA) {
      return device.memory().peakAllocated() / 1e6;
    }
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
        .findFirst()
        .orElse(0);
  }
}
