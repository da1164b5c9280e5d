package org.mmgpt.train;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.batches.TrainingBatches;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.listener.LossPlot;
import org.mmgpt.train.listener.MemoryUse;
import org.mmgpt.train.listener.MetricsLog;
import org.mmgpt.train.listener.ProgressListener;
import org.mmgpt.train.listener.RunReport;
import org.mmgpt.train.listener.StepTiming;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.report.PlotImage;
import org.mmgpt.train.step.StepPlan;
import org.mmgpt.train.step.StepResult;

/**
 * What a run lets people see: a progress bar, the metrics, TensorBoard's files, a page, the loss
 * curve. One process has it, whatever their number.
 */
final class RunOutputs implements AutoCloseable {
  private final FinetuneConfig config;
  private final PrintStream out;
  private final Device device;
  private final ModelFlops flops;
  private final int processes;
  private final MetricsLog metrics;
  private final ProgressListener progress;
  private final RunReport report;

  RunOutputs(
      FinetuneConfig config,
      MultiModalGpt gpt,
      TrainingBatches batches,
      StepPlan plan,
      Peers peers,
      PrintStream out) {
    this.config = config;
    this.out = out;
    this.device = gpt.model().device();
    this.flops = ModelFlops.of(gpt.model());
    this.processes = peers.size();
    double rows = batches.rowsOfMicroStep() * plan.accumulation() * processes;
    metrics = new MetricsLog(config.output().resolve("metrics.jsonl"), this::measures);
    progress = new ProgressListener("fine-tune", rows, out);
    report = new RunReport(config.output(), config.flat(), environment(), metrics, this::measures);
  }

  private Map<String, Double> measures(StepResult result, StepTiming timing) {
    double seconds = timing.whole().toNanos() / 1e9;
    var measures = new LinkedHashMap<String, Double>();
    measures.put("samples_per_second", result.samples() / seconds);
    measures.put("tokens_per_second", result.tokens() / seconds);
    measures.put("data_wait_share", timing.waiting().toNanos() / 1e9 / seconds);
    measures.put("mfu", flops.utilisation(result.tokens(), seconds, processes));
    MemoryUse.peakMib(device).ifPresent(mib -> measures.put("peak_memory_mib", (double) mib));
    return measures;
  }

  private SequencedMap<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("Java", Runtime.version().toString());
    environment.put("libtorch", Torch.version());
    environment.put("device", device.toString());
    environment.put("processes", Integer.toString(processes));
    environment.put("threads of each", Integer.toString(Torch.getNumThreads()));
    environment.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return environment;
  }

  List<TrainingListener> listeners() {
    return List.of(metrics, progress, report);
  }

  /** The steps so far. */
  List<StepResult> results() {
    return metrics.results();
  }

  @Override
  public void close() {
    metrics.close();
    progress.close();
    report.close();
    if (results().stream().anyMatch(StepResult::applied)) {
      try {
        LossPlot.write(results(), config.output().resolve("loss.png"));
      } catch (PlotImage.NoFontsException e) {
        out.println("note: no loss.png: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
