package org.mmgpt.bench.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.infer.engine.CudaGraphs;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.StepKernel;

/**
 * The parts of bench-decode, each measured and said to the report.
 *
 * @param config the network whose decoder is measured
 * @param bytesPerSecond that the device copies
 * @param size how much is measured
 */
record DecodeParts(
    FlamingoConfig config,
    Device device,
    DType dtype,
    double bytesPerSecond,
    Size size,
    DecodeReport report) {
  private static final double GB = 1e9;

  /**
   * How much is measured.
   *
   * @param batches sequences computed together
   * @param prompt tokens before those timed
   * @param tokens timed together
   * @param rounds how often
   */
  record Size(List<Integer> batches, int prompt, int tokens, int rounds) {}

  /** Whole tokens, in every way there is to compute them. */
  void decode() {
    List<DecodeSpeed.Way> ways = new ArrayList<>();
    if (device.type() == Device.Type.CUDA) {
      ways.add(DecodeSpeed.Way.GRAPHS);
    }
    ways.addAll(List.of(DecodeSpeed.Way.STEPS, DecodeSpeed.Way.ORDINARY));
    report.put("decode", decode(dtype, ways, size.batches()));
  }

  /** Whole steps first, which check every kernel beside libtorch before they use it. */
  void ownKernels() throws IOException {
    List<Integer> few = size.batches().stream().filter(b -> b <= StepKernel.MOST_ROWS).toList();
    var ways = new ArrayList<>(KernelVariants.ALL.stream().map(KernelVariants::way).toList());
    ways.add(DecodeSpeed.Way.GRAPHS);
    report.say("%n# An own kernel%n");
    report.put("decode_own_kernels", decode(DType.BFLOAT16, ways, few));
    report.write();
    Map<Integer, List<OperatorTimes.Row>> all = new LinkedHashMap<>();
    for (int batch : few) {
      List<OperatorTimes.Row> rows = OwnKernels.measure(config, batch, span(), device);
      all.put(batch, rows);
      report.say("%n## An own kernel's phases at batch %d%n", batch);
      table(rows);
      report.progress("an own kernel's phases at batch " + batch);
    }
    report.put("own_kernels", all);
  }

  private List<Map<String, Object>> decode(
      DType dtype, List<DecodeSpeed.Way> ways, List<Integer> batches) {
    var all = new ArrayList<Map<String, Object>>();
    try (Flamingo model = Flamingo.random(config, device, dtype)) {
      model.joinProjections();
      device.synchronize();
      report.progress("weights are there");
      report.say(
          "%n## A decode step, %.2f B parameters of which the decoder has %.2f B%n%n| batch | way |"
              + " tokens/s | ms a token of all rows | GB to read | share of copy | tokens as %s"
              + " |%n|---:|---|---:|---:|---:|---:|---:|%n",
          model.parameterCount() / 1e9,
          model.langEncoder().parameterCount() / 1e9,
          ways.getLast().label());
      for (int batch : batches) {
        for (var result :
            new DecodeSpeed(model, size.prompt(), size.tokens())
                .measure(batch, ways, size.rounds(), (way, e) -> report.problem(way.label(), e))) {
          all.add(DecodeSpeed.asMap(result, bytesPerSecond));
          report.say(
              "| %d | %s | %s | %s | %.2f | %.1f %% | %.0f %% |%n",
              batch,
              result.way().label(),
              result.tokensPerSecond().text("%.1f"),
              result.seconds().map(s -> 1e3 * s).text("%.3f"),
              result.bytes() / GB,
              100 * result.shareOf(bytesPerSecond),
              100 * result.alike());
        }
        report.progress("batch " + batch);
      }
      memory();
    }
    if (device.type() == Device.Type.CUDA) {
      Device.emptyCache(Device.Type.CUDA);
    }
    return all;
  }

  private void memory() {
    if (device.type() == Device.Type.CUDA) {
      report.put("memory", device.memory());
      report.say(
          "%nMemory: %.1f GB at the peak, %.1f GB reserved.%n",
          device.memory().peakAllocated() / GB, device.memory().peakReserved() / GB);
    }
  }

  /** Each operator of a step on its own, which says where the time goes. */
  void operators() {
    Map<Integer, List<OperatorTimes.Row>> all = new LinkedHashMap<>();
    for (int batch : size.batches()) {
      List<OperatorTimes.Row> rows = DecodeOperators.measure(config, batch, span(), dtype, device);
      all.put(batch, rows);
      report.say("%n## Where the time goes at batch %d%n", batch);
      table(rows);
      report.progress("operators at batch " + batch);
    }
    report.put("operators", all);
  }

  /** Tokens of a row that attention reads. */
  private int span() {
    return (size.prompt() + size.tokens() + 63) / 64 * 64;
  }

  private void table(List<OperatorTimes.Row> rows) {
    report.say(
        "%n| operator | us a call | calls a token | ms a token | share of copy |%n"
            + "|---|---:|---:|---:|---:|%n");
    double total = 0;
    for (OperatorTimes.Row row : rows) {
      double ms = row.perToken() * row.microseconds().median() / 1e3;
      total += ms;
      report.say(
          "| %s | %s | %s | %s | %s |%n",
          row.name(),
          row.microseconds().text("%.2f"),
          row.perToken() == 0 ? "" : Integer.toString(row.perToken()),
          row.perToken() == 0 ? "" : "%.3f".formatted(ms),
          row.bytes() == 0
              ? ""
              : "%.0f %%"
                  .formatted(1e8 * row.bytes() / bytesPerSecond / row.microseconds().median()));
    }
    report.say("| all of them |  |  | %.3f |  |%n", total);
  }

  /**
   * The whole engine, many requests at once.
   *
   * @param tiny the directory whose tokenizer and picture transform it uses, and whose model
   * @param larger a decoder that is measured beside it, on a GPU
   */
  void engine(Path tiny, FlamingoConfig larger) {
    boolean cuda = device.type() == Device.Type.CUDA;
    CudaGraphs with = cuda ? CudaGraphs.ON : CudaGraphs.UNRECORDED;
    List<CudaGraphs> ways = List.of(with, CudaGraphs.OFF);
    int requests = size.batches().getLast();
    var speed = new EngineSpeed(tiny, device, requests, 64);
    var results = new LinkedHashMap<String, List<EngineSpeed.Result>>();
    results.put("the tiny model in fp32", speed.ofTiny(ways, size.rounds()));
    if (cuda) {
      results.put(
          "1 B with random weights in bf16",
          speed.ofShape(larger, DType.BFLOAT16, ways, size.rounds()));
    }
    report.say(
        "%n## The engine, %d requests at once, 64 tokens each%n%n"
            + "| model | %s, tokens/s | without | tokens alike |%n|---|---:|---:|---:|%n",
        requests, cuda ? "with graphs" : "the graphs' steps, not recorded");
    var all = new LinkedHashMap<String, Object>();
    results.forEach(
        (name, pair) -> {
          double alike = EngineSpeed.alike(pair.getFirst(), pair.getLast());
          all.put(
              name,
              Map.of(
                  "with_graphs_tokens_per_second", pair.getFirst().tokensPerSecond(),
                  "without_tokens_per_second", pair.getLast().tokensPerSecond(),
                  "tokens_alike", alike));
          report.say(
              "| %s | %.0f | %.0f | %.1f %% |%n",
              name,
              pair.getFirst().tokensPerSecond(),
              pair.getLast().tokensPerSecond(),
              100 * alike);
        });
    report.put("engine", all);
    report.progress("engine");
  }
}
