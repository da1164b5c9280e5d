package org.mmgpt.train;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmgpt.torch.Device;
import org.mmgpt.train.parallel.Peers;

/** What a run lets people see: a progress bar, the metrics, the loss curve. Of one process only. */
final class RunOutputs implements AutoCloseable {
  private final FinetuneConfig config;
  private final Optional<MetricsLog> metrics;
  private final Optional<ProgressListener> progress;

  RunOutputs(
      FinetuneConfig config, TrainingBatches batches, StepPlan plan, Peers peers, PrintStream out) {
    this.config = config;
    Device device = config.deviceOf(peers.localRank());
    if (peers.isFirst()) {
      double rows = (double) batches.rowsOfMicroStep() * plan.accumulation() * peers.size();
      metrics =
          Optional.of(
              new MetricsLog(
                  config.output().resolve("metrics.jsonl"),
                  (result, timing) -> measures(result, timing, device)));
      progress = Optional.of(new ProgressListener("fine-tune", rows, out));
    } else {
      metrics = Optional.empty();
      progress = Optional.empty();
    }
  }

  private static Map<String, Double> measures(StepResult result, StepTiming timing, Device device) {
    double seconds = timing.whole().toNanos() / 1e9;
    var measures = new LinkedHashMap<String, Double>();
    measures.put("samples_per_second", result.samples() / seconds);
    measures.put("tokens_per_second", result.tokens() / seconds);
    measures.put("data_wait_share", timing.waiting().toNanos() / 1e9 / seconds);
    MemoryUse.peakMib(device).ifPresent(mib -> measures.put("peak_memory_mib", (double) mib));
    return measures;
  }

  List<TrainingListener> listeners() {
    return Stream.concat(metrics.stream(), progress.stream())
        .map(TrainingListener.class::cast)
        .toList();
  }

  /** The steps so far; empty on any process but the first. */
  List<StepResult> results() {
    return metrics.map(MetricsLog::results).orElse(List.of());
  }

  @Override
  public void close() {
    metrics.ifPresent(MetricsLog::close);
    progress.ifPresent(ProgressListener::close);
    if (results().stream().anyMatch(StepResult::applied)) {
      try {
        LossPlot.write(results(), config.output().resolve("loss.png"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
