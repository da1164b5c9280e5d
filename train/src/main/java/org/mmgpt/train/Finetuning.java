package org.mmgpt.train;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.mmgpt.data.Batch;
import org.mmgpt.data.BatchStream;
import org.mmgpt.data.Collator;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.MixedBatches;
import org.mmgpt.data.Mixture;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.SampleStream;
import org.mmgpt.data.Shard;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Fine-tunes a LoRA adapter of a model on visual and language instructions together, and writes
 * adapter, metrics and loss curve into the output folder.
 *
 * <p>From {@link #run} on the adapter is attached to the model, until this is closed.
 */
public final class Finetuning implements AutoCloseable {
  /** Where a run puts its adapter, inside its output folder. */
  public static final String ADAPTER = "adapter";

  private static final int SHOWN_PROBLEMS = 5;
  private static final String DECAYED = "gated_cross_attn_layer";

  private final FinetuneConfig config;
  private final MultiModalGpt gpt;
  private final LoraAdapter adapter;

  /** Draws a new adapter for {@code gpt}, which stays its owner's. */
  public Finetuning(FinetuneConfig config, MultiModalGpt gpt) {
    this.config = config;
    this.gpt = gpt;
    if (config.threads() > 0) {
      Torch.setNumThreads(config.threads());
    }
    Torch.manualSeed(config.seed());
    FinetuneConfig.Lora lora = config.lora();
    this.adapter =
        LoraAdapter.create(
            new LoraConfig(lora.rank(), lora.alpha(), lora.dropout(), lora.targets()), gpt.model());
  }

  /**
   * Trains and saves.
   *
   * @param vision absent for language only
   * @param language absent for pictures only
   * @param out where progress is shown
   * @return every step
   */
  public List<StepResult> run(Optional<Mixture> vision, Optional<Mixture> language, PrintStream out)
      throws IOException {
    List<BatchStream> streams = streams(vision, language);
    FinetuneConfig.Training training = config.training();
    long steps = training.steps() > 0 ? training.steps() : stepsOfEpochs(streams);
    SequencedMap<String, Tensor> parameters = new LinkedHashMap<>(adapter.namedParameters());
    adapter.attach();
    learning(parameters, true);
    try (var adamW = new AdamW(groups(parameters), config.optimizer().adamW());
        Backward<Batch> backward = backward();
        var metrics = new MetricsLog(config.output().resolve("metrics.jsonl"));
        var progress = new ProgressListener("fine-tune", rowsOfStep(streams), out)) {
      Duration waited =
          new Trainer<>(
                  new TrainingStep<>(backward, adamW, new GradientClipping(training.clip())),
                  step -> microBatches(streams, step),
                  new Trainer.Settings(
                          steps,
                          config.optimizer().learningRate(),
                          config.optimizer().scheduleOver(steps))
                      .withWorkers(config.data().workers()),
                  List.of(metrics, progress))
              .train(0);
      report(streams, waited, out);
      learning(parameters, false);
      adapter.save(config.output().resolve(ADAPTER));
      LossPlot.write(metrics.results(), config.output().resolve("loss.png"));
      return metrics.results();
    }
  }

  private List<BatchStream> streams(Optional<Mixture> vision, Optional<Mixture> language) {
    FinetuneConfig.Training training = config.training();
    return Stream.concat(
            vision.map(mixture -> stream(mixture, training.visionBatch())).stream(),
            language.map(mixture -> stream(mixture, training.languageBatch())).stream())
        .toList();
  }

  private BatchStream stream(Mixture mixture, int rows) {
    int context = gpt.model().config().text().maxPositionEmbeddings();
    int maxLength = Math.min(config.maxLength(), context);
    var encoder =
        new SampleEncoder(
            new InstructionTemplate(maxLength, context), gpt.tokenizer(), gpt.imageTransform());
    var samples =
        new SampleStream(mixture, encoder, Shard.ALL, config.seed(), config.data().badRecords());
    var collator = new Collator(gpt.tokenizer(), gpt.imageTransform().size());
    return new BatchStream(samples, collator, rows, config.data().bucket(), config.seed());
  }

  private static void report(List<BatchStream> streams, Duration waited, PrintStream out) {
    out.printf("waited %.1f s for batches%n", waited.toMillis() / 1e3);
    for (BatchStream stream : streams) {
      if (stream.skipped().count() > 0) {
        out.printf("left out %d times a record that can't be used:%n", stream.skipped().count());
        stream.skipped().named().stream()
            .limit(SHOWN_PROBLEMS)
            .forEach(problem -> out.println("  " + problem));
      }
    }
  }

  private boolean mixes(List<BatchStream> streams) {
    return streams.size() == 2 && config.data().streams() == DataConfig.Streams.MIXED;
  }

  /**
   * The streams in step, as in the paper: a visual batch, then a language batch. Or one batch at a
   * time of both mixed.
   */
  private List<Batch> microBatches(List<BatchStream> streams, long step) {
    int accumulation = config.training().accumulation();
    var batches = new ArrayList<Batch>();
    for (long number = step * accumulation; number < (step + 1) * accumulation; number++) {
      if (mixes(streams)) {
        double share = config.data().visionShare();
        batches.add(
            new MixedBatches(streams.get(0)::batch, streams.get(1)::batch, share, config.seed())
                .batch(number));
        continue;
      }
      for (BatchStream stream : streams) {
        batches.add(stream.batch(number));
      }
    }
    return batches;
  }

  /** Over the first stream, which is the visual one unless there is none. */
  private long stepsOfEpochs(List<BatchStream> streams) {
    FinetuneConfig.Training training = config.training();
    double batches = (double) streams.getFirst().epochSize() * training.epochs();
    if (mixes(streams) && config.data().visionShare() > 0) {
      batches /= config.data().visionShare();
    }
    return (long) Math.ceil(batches / training.accumulation());
  }

  private double rowsOfStep(List<BatchStream> streams) {
    double share = config.data().visionShare();
    double rows =
        mixes(streams)
            ? share * streams.get(0).rows() + (1 - share) * streams.get(1).rows()
            : streams.stream().mapToInt(BatchStream::rows).sum();
    return rows * config.training().accumulation();
  }

  private Backward<Batch> backward() {
    var objective = new InstructionObjective(gpt.model());
    return switch (config.training().backward()) {
      case SEQUENTIAL -> new SequentialBackward<>(objective);
      case PAIRED -> new PairedBackward<>(objective);
    };
  }

  private void learning(Map<String, Tensor> parameters, boolean on) {
    parameters.values().forEach(parameter -> parameter.requiresGrad(on));
    adapter.training(on);
  }

  /** As in the original only the adapters of the gated cross attention are decayed. */
  private List<ParameterGroup> groups(Map<String, Tensor> parameters) {
    var decayed = new LinkedHashMap<String, Tensor>();
    var others = new LinkedHashMap<String, Tensor>();
    parameters.forEach(
        (name, tensor) -> (name.contains(DECAYED) ? decayed : others).put(name, tensor));
    return List.of(
        ParameterGroup.of(decayed, config.optimizer().weightDecay()), ParameterGroup.of(others, 0));
  }

  /** Detaches the adapter from the model and frees it. */
  @Override
  public void close() {
    adapter.close();
  }
}
