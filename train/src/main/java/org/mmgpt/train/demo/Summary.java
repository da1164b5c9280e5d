package org.mmgpt.train.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmgpt.train.step.StepResult;

/**
 * What {@code summary.json} tells of a run.
 *
 * @param secondsByPhase in the order in which the phases ran
 */
record Summary(
    long seed,
    String libtorch,
    int threads,
    List<Answered> answers,
    SequencedMap<String, Double> secondsByPhase,
    List<StepResult> steps) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  String json() throws IOException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("seed", seed).put("libtorch", libtorch).put("threads", threads);
    json.set("accuracy", accuracy(Accuracy.of(answers)));
    ObjectNode kinds = json.putObject("accuracy_by_kind");
    for (Map.Entry<String, Accuracy> kind : Accuracy.byKind(answers).entrySet()) {
      kinds.set(kind.getKey(), accuracy(kind.getValue()));
    }
    ObjectNode seconds = json.putObject("seconds");
    secondsByPhase.forEach((phase, s) -> seconds.put(phase, Math.round(s * 100) / 100.0));
    json.put("peak_memory_bytes", peakMemoryBytes());
    var losses = json.putArray("losses");
    steps.forEach(step -> losses.add(step.loss()));
    return MAPPER.writeValueAsString(json) + "\n";
  }

  private static ObjectNode accuracy(Accuracy accuracy) {
    return MAPPER
        .createObjectNode()
        .put("questions", accuracy.questions())
        .put("before", accuracy.before())
        .put("after", accuracy.after());
  }

  /** The most memory this process ever had resident, libtorch's included; 0 where unknown. */
  private static long peakMemoryBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(Files.readString(status));
    return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
  }
}
