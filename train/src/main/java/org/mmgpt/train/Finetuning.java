package org.mmgpt.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.mmgpt.data.batch.StagedBatch;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.TorchException;
import org.mmgpt.train.batches.StagedBatches;
import org.mmgpt.train.batches.TrainingBatches;
import org.mmgpt.train.checkpoint.Checkpoints;
import org.mmgpt.train.checkpoint.Progress;
import org.mmgpt.train.config.EvaluationConfig;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.config.TrainingSection;
import org.mmgpt.train.evaluation.Evaluation;
import org.mmgpt.train.listener.CheckpointListener;
import org.mmgpt.train.listener.EvaluationListener;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LearningRateSchedule;
import org.mmgpt.train.optimizer.LossScale;
import org.mmgpt.train.optimizer.MomentStorage;
import org.mmgpt.train.optimizer.ParameterGroup;
import org.mmgpt.train.optimizer.ParameterGroups;
import org.mmgpt.train.parallel.BaseModel;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.parallel.ShardedDecoder;
import org.mmgpt.train.step.Backward;
import org.mmgpt.train.step.PairedBackward;
import org.mmgpt.train.step.ReferenceTrainingStep;
import org.mmgpt.train.step.SequentialBackward;
import org.mmgpt.train.step.Step;
import org.mmgpt.train.step.StepPlan;
import org.mmgpt.train.step.StopRequest;
import org.mmgpt.train.step.TrainingStep;
import org.mmgpt.train.weights.Learned;

/**
 * Fine-tunes a LoRA adapter of a model, or weights of its own, on visual and language instructions
 * together, and writes adapter or model, metrics, loss curve and checkpoints into the output
 * folder. Where that holds a checkpoint of the same run, the run goes on from it.
 *
 * <p>From {@link #run} on the adapter is attached to the model, until this is closed.
 */
public final class Finetuning implements AutoCloseable {
  /** Where a run puts its adapter, inside its output folder. */
  public static final String ADAPTER = Learned.ADAPTER;

  private static final String CHECKPOINTS = "checkpoints";

  private final FinetuneConfig config;
  private final BaseModel base;
  private final MultiModalGpt gpt;
  private final Peers peers;
  private final StopRequest stop;
  private final Learned learned;
  private final SequencedMap<String, Tensor> parameters;
  private Optional<Path> saved = Optional.empty();

  /** On this process alone. */
  public Finetuning(FinetuneConfig config, MultiModalGpt gpt) {
    this(config, BaseModel.whole(gpt), Peers.ALONE, new StopRequest());
  }

  /**
   * Makes what is to be trained for {@code base}, which stays its owner's.
   *
   * @param peers those that train together, with the same configuration
   * @param stop makes the run save its state and end early
   */
  public Finetuning(FinetuneConfig config, BaseModel base, Peers peers, StopRequest stop) {
    this.config = config;
    this.base = base;
    this.gpt = base.gpt();
    this.peers = peers;
    this.stop = stop;
    threads().ifPresent(Torch::setNumThreads);
    Torch.manualSeed(config.seed());
    this.learned = Learned.of(config, gpt);
    this.parameters = new LinkedHashMap<>(learned.parameters());
  }

  /** Processes that share a machine share its cores, unless told otherwise. */
  private OptionalInt threads() {
    if (config.threads() > 0) {
      return OptionalInt.of(config.threads());
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return peers.onThisMachine() > 1
        ? OptionalInt.of(Math.max(1, cores / peers.onThisMachine()))
        : OptionalInt.empty();
  }

  /**
   * Trains and saves.
   *
   * @param out where progress is shown, by the first of the peers
   */
  public FinetuneResult run(TrainingData data, PrintStream out) throws IOException {
    try {
      return peers.isFirst() ? trainLocked(data, out) : train(data, out);
    } catch (TorchException e) {
      throw OutOfMemory.advice(e, config, peers.size())
          .<RuntimeException>map(advice -> advice)
          .orElse(e);
    }
  }

  private FinetuneResult trainLocked(TrainingData data, PrintStream out) throws IOException {
    try (var lock = new OutputLock(config.output())) {
      lock.removeHalfWritten(learned.folder(config.output()));
      return train(data, out);
    }
  }

  private FinetuneResult train(TrainingData data, PrintStream out) throws IOException {
    var settings = new RunSettings(config, data);
    LossScale scale = lossScale();
    learned.attach();
    learning(true);
    try (var adamW =
            new AdamW(
                groups(),
                AdamW.Settings.of(config.optimizer()),
                MomentStorage.of(config.optimizer()));
        var checkpoints = checkpoints(settings, adamW);
        Backward<StagedBatch> backward = backward()) {
      Progress start = restore(settings, checkpoints, adamW);
      if (start.nextStep() > 0) { // the beginning knows no scale
        scale.restore(start.lossScale(), start.stepsAtLossScale());
      }
      var batches = new TrainingBatches(data, config, gpt, peers, start);
      var run = new Run(backward, adamW, scale, batches, plan(batches));
      return peers.isFirst()
          ? trainAndSave(run, start.nextStep(), checkpoints, out)
          : trainAlong(run, start.nextStep());
    }
  }

  /** What the steps of one run work with. */
  private record Run(
      Backward<StagedBatch> backward,
      AdamW adamW,
      LossScale scale,
      TrainingBatches batches,
      StepPlan plan) {}

  /** As the first of the peers, which alone shows and writes. */
  private FinetuneResult trainAndSave(
      Run run, long firstStep, Checkpoints checkpoints, PrintStream out) throws IOException {
    out.println(
        MemoryReport.of(
            gpt.model(),
            base.sharded().map(ShardedDecoder::elementsElsewhere).orElse(0L),
            parameters,
            config));
    try (var outputs = new RunOutputs(config, gpt, run.batches(), run.plan(), peers, out)) {
      var listeners = new ArrayList<TrainingListener>();
      Optional<EvaluationListener> evaluation = evaluation(outputs.listeners());
      evaluation.ifPresent(listeners::add);
      listeners.addAll(outputs.listeners());
      listeners.addAll(saving(checkpoints, run, evaluation));
      Trainer.Outcome outcome = trainer(run, listeners).train(firstStep);
      learning(false);
      run.batches().report(out);
      if (!outcome.stopped()) {
        learned.save(config.output());
        saved = Optional.of(learned.folder(config.output()));
      }
      return new FinetuneResult(outputs.results(), outcome.stopped());
    }
  }

  /** As one of the others: the same steps, and the same share of each evaluation. */
  private FinetuneResult trainAlong(Run run, long firstStep) throws IOException {
    var listeners = new ArrayList<TrainingListener>();
    evaluation(List.of()).ifPresent(listeners::add);
    Trainer.Outcome outcome = trainer(run, listeners).train(firstStep);
    learning(false);
    return new FinetuneResult(List.of(), outcome.stopped());
  }

  private Trainer<StagedBatch> trainer(Run run, List<TrainingListener> listeners) {
    var all = new ArrayList<TrainingListener>();
    all.add(new RandomNumbersOfStep(config.seed(), peers.rank()));
    all.add(new ReplicaCheck(peers, parameters, config.parallel().checkEvery()));
    all.addAll(listeners);
    return new Trainer<>(
        step(run),
        new StagedBatches(run.plan(), run.batches(), gpt.model().device()),
        new Trainer.Settings(
                run.plan().steps(),
                config.optimizer().learningRate(),
                LearningRateSchedule.of(config.optimizer(), run.plan().scheduleSteps()))
            .withWorkers(config.data().workers()),
        all);
  }

  private Optional<EvaluationListener> evaluation(List<TrainingListener> told) {
    EvaluationConfig evaluation = config.evaluation();
    return evaluation
        .open(config.seed())
        .map(
            data ->
                new EvaluationListener(
                    new Evaluation(data, objective(), base, peers, config),
                    evaluation.everySteps(),
                    () -> learned.dropping(false),
                    () -> learned.dropping(true),
                    told));
  }

  private Step<StagedBatch> step(Run run) {
    var clipping = new GradientClipping(config.training().clip());
    return config.referenceQuirks()
        ? new ReferenceTrainingStep<>(
            objective(),
            run.adamW(),
            clipping,
            peers,
            stop,
            config.training().accumulation(),
            run.batches().batchesOfMicroStep())
        : new TrainingStep<>(run.backward(), run.adamW(), clipping, peers, run.scale(), stop);
  }

  private StepPlan plan(TrainingBatches batches) {
    TrainingSection training = config.training();
    int accumulation = training.accumulation();
    if (training.steps() > 0) {
      return StepPlan.continuous(training.steps() * accumulation, accumulation);
    } else if (config.referenceQuirks()) {
      return training.microSteps() > 0
          ? StepPlan.reference(training.microSteps(), 1, accumulation)
          : StepPlan.reference(batches.microStepsOfEpoch(), training.epochs(), accumulation);
    }
    return StepPlan.continuous(
        training.microSteps() > 0
            ? training.microSteps()
            : batches.microStepsOfEpochs(training.epochs()),
        accumulation);
  }

  // ---- checkpoints ----

  private Checkpoints checkpoints(RunSettings settings, AdamW adamW) {
    return new Checkpoints(
        config.output().resolve(CHECKPOINTS),
        config.checkpoints().keep(),
        settings.ofRun(),
        new Checkpoints.Content(
            learned.checkpointFile(), learned.tensors(), adamW.state(), learned::describe));
  }

  /** The first process reads, the others are told: they need not see its disk. */
  private Progress restore(RunSettings settings, Checkpoints checkpoints, AdamW adamW) {
    Progress progress = Progress.START;
    if (peers.isFirst() && config.checkpoints().any()) {
      if (!config.checkpoints().resume()) {
        checkpoints.setAside();
      }
      progress = checkpoints.restore();
    }
    if (peers.size() > 1) {
      settings.ofProcesses().forEach(peers::requireSame);
    }
    peers.broadcast(parameters.values());
    peers.broadcast(adamW.state().values());
    peers.requireSame(parameters, "at the start");
    return peers.broadcast(progress);
  }

  private List<TrainingListener> saving(
      Checkpoints checkpoints, Run run, Optional<EvaluationListener> evaluation) {
    if (!config.checkpoints().any()) {
      return List.of();
    }
    return List.of(
        new CheckpointListener(
            checkpoints,
            config.checkpoints().stepsBetween(),
            config.checkpoints().timeBetween(),
            next ->
                run.batches()
                    .dealtUpTo(next, run.plan().firstMicroStepOf(next))
                    .withLossScale(run.scale().factor(), run.scale().stepsSinceChange())
                    .withEvaluationLoss(
                        evaluation
                            .map(listener -> listener.lossAfter(next - 1))
                            .orElse(OptionalDouble.empty()))));
  }

  // ---- parameters ----

  private InstructionObjective objective() {
    boolean perceiver = parameters.keySet().stream().anyMatch(n -> n.startsWith("perceiver."));
    return new InstructionObjective(gpt.model(), config.recomputesLayers(), perceiver);
  }

  private Backward<StagedBatch> backward() {
    return switch (config.training().backward()) {
      case SEQUENTIAL -> new SequentialBackward<>(objective(), base.sharded().isEmpty());
      case PAIRED -> new PairedBackward<>(objective());
    };
  }

  private LossScale lossScale() {
    return config.precision() == FinetuneConfig.Precision.FP16
        ? LossScale.dynamic()
        : LossScale.none();
  }

  private void learning(boolean on) {
    parameters.values().forEach(parameter -> parameter.requiresGrad(on));
    learned.dropping(on);
  }

  private List<ParameterGroup> groups() {
    return ParameterGroups.of(parameters, config.optimizer());
  }

  /**
   * Where the adapter or the model lies that a run has written.
   *
   * @throws IllegalStateException if it has not ended, or another process wrote it
   */
  public Path saved() {
    return saved.orElseThrow(() -> new IllegalStateException("nothing is saved yet"));
  }

  /** Detaches an adapter from the model and frees it. */
  @Override
  public void close() {
    learned.close();
  }
}
