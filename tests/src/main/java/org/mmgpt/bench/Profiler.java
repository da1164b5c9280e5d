package org.mmgpt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Samples where threads are while they work, with JFR: {@code jdk.ExecutionSample} sees those in
 * Java, {@code jdk.NativeMethodSample} those within a call of libtorch, one at a time.
 *
 * <p>libtorch's own threads are not Java's and not seen, nor what a GPU does: a sample then stands
 * where Java's thread queues work or waits for it.
 */
final class Profiler {
  private static final Duration LENGTH = Duration.ofSeconds(3);

  /** JFR's shortest. */
  private static final Duration PERIOD = Duration.ofMillis(10);

  /** The JVM's option for {@link #stacksFromStart}. */
  static final String FROM_START =
      "-XX:StartFlightRecording:settings=none"
          + ",+jdk.ExecutionSample#enabled=true,+jdk.ExecutionSample#period=10ms"
          + ",+jdk.NativeMethodSample#enabled=true,+jdk.NativeMethodSample#period=10ms";

  private static final String OURS = "org.mmgpt.";
  private static final String BENCH = Profiler.class.getPackageName() + ".";

  private Profiler() {}

  /**
   * Repeats warmed-up work for some seconds.
   *
   * @return how often each stack was met: frames as {@code Class.method}, the outermost first,
   *     joined by {@value Profile#SEPARATOR}
   */
  static SequencedMap<String, Long> stacks(Work work) throws IOException {
    Path file = Files.createTempFile("mmgpt-profile", ".jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
      recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
      recording.start();
      long end = System.nanoTime() + LENGTH.toNanos();
      while (System.nanoTime() < end) {
        work.run();
      }
      recording.stop();
      recording.dump(file);
      return count( // else it is a thread of the JDK
          file, event -> frames(event).stream().anyMatch(frame -> frame.startsWith(OURS)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * What the main thread has done since the process began, class loading included; that of the JVM
   * itself before any Java is not seen.
   */
  static SequencedMap<String, Long> stacksFromStart() throws IOException {
    Path file = Files.createTempFile("mmgpt-profile", ".jfr");
    try (Recording recording = FlightRecorder.getFlightRecorder().takeSnapshot()) {
      recording.dump(file);
      return count(
          file,
          event ->
              event.hasField("sampledThread")
                  && event.getThread("sampledThread").getJavaName().equals("main"));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static SequencedMap<String, Long> count(Path file, Predicate<RecordedEvent> counted)
      throws IOException {
    var counts = new TreeMap<String, Long>();
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        List<String> frames = frames(event);
        if (!frames.isEmpty() && counted.test(event)) {
          counts.merge(String.join(Profile.SEPARATOR, frames), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** The outermost first, without the benchmark's own and those between a method handle's ends. */
  private static List<String> frames(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return List.of();
    }
    var frames = new ArrayList<String>();
    for (RecordedFrame frame : event.getStackTrace().getFrames().reversed()) {
      String owner = frame.getMethod().getType().getName();
      if (!owner.startsWith(BENCH)
          && !owner.startsWith("java.lang.invoke.")
          && !owner.startsWith("jdk.internal.foreign.")) {
        frames.add(owner + "." + frame.getMethod().getName());
      }
    }
    return frames;
  }
}
