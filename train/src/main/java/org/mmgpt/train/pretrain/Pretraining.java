package org.mmgpt.train.pretrain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.world.WorldTokenizer;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.WholeFile;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.OutputLock;
import org.mmgpt.train.Trainer;
import org.mmgpt.train.batches.BatchSource;
import org.mmgpt.train.checkpoint.Checkpoints;
import org.mmgpt.train.checkpoint.Progress;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.listener.CheckpointListener;
import org.mmgpt.train.listener.MetricsLog;
import org.mmgpt.train.listener.ProgressListener;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LearningRateSchedule;
import org.mmgpt.train.optimizer.LossScale;
import org.mmgpt.train.optimizer.ParameterGroup;
import org.mmgpt.train.parallel.GradientReduction;
import org.mmgpt.train.step.Objective;
import org.mmgpt.train.step.PairedBackward;
import org.mmgpt.train.step.StopRequest;
import org.mmgpt.train.step.TrainingStep;

/**
 * Makes a base model from a recipe: first vision encoder and perceiver alone, then the decoder.
 * Stopped or killed and started again, it goes on from its last checkpoint.
 */
public final class Pretraining {
  private static final List<String> COPIED =
      List.of("config.json", "preprocessor_config.json", "generation_config.json");

  /** Metrics and checkpoints, inside the output folder. */
  private static final String STATE = "pretraining";

  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(3);
  private static final long HELD_OUT_STEP = Long.MAX_VALUE / 4; // no training step has this number

  private final PretrainRecipe recipe;
  private final Path recipeFolder;
  private final Path output;
  private final StopRequest stop;
  private final PrintStream out;

  /**
   * @param recipeFile beside the network's {@code config.json}
   * @param output the model directory to make
   * @param stop makes it save its state and end early
   */
  public Pretraining(
      Path recipeFile, List<String> overrides, Path output, StopRequest stop, PrintStream out) {
    this.recipe = PretrainRecipe.read(recipeFile, overrides);
    this.recipeFolder = recipeFile.toAbsolutePath().getParent();
    this.output = output.toAbsolutePath();
    this.stop = stop;
    this.out = out;
  }

  /**
   * Runs both phases and writes the model directory.
   *
   * @param limit if present, the second phase is shortened so that the whole ends by then
   * @return whether it was asked to stop before the end
   */
  public boolean run(Optional<Duration> limit) throws IOException {
    try (var lock = new OutputLock(output.resolve(STATE))) {
      lock.removeHalfWritten(output);
      return runLocked(limit);
    }
  }

  private boolean runLocked(Optional<Duration> limit) throws IOException {
    long start = System.nanoTime();
    Files.createDirectories(output);
    Tokenizer tokenizer = prepareFolder();
    FlamingoConfig config = FlamingoConfig.load(output);
    if (config.text().vocabSize() != tokenizer.vocabSize()) {
      throw new ConfigException(
          "%s: text_config.vocab_size is %d, but the world's tokenizer has %d tokens"
              .formatted(
                  output.resolve("config.json"), config.text().vocabSize(), tokenizer.vocabSize()));
    }
    ImageTransform transform = ImageTransform.load(output);
    Torch.manualSeed(recipe.seed());
    try (Flamingo model = Flamingo.random(config, Device.CPU, DType.FLOAT32)) {
      InitialWeights.draw(model);
      boolean stopped =
          learnToSee(model, transform)
              || learnToRead(
                  model,
                  transform,
                  tokenizer,
                  limit.map(whole -> whole.minusNanos(System.nanoTime() - start)));
      if (stopped) {
        return true;
      }
      ModelDirectory.saveWeights(output, model, DType.FLOAT16);
    }
    out.printf("%s: a base model, %d s%n", output, (System.nanoTime() - start) / 1_000_000_000);
    return false;
  }

  private Tokenizer prepareFolder() throws IOException {
    for (String name : COPIED) {
      Path from = recipeFolder.resolve(name);
      if (!from.equals(output.resolve(name))) {
        WholeFile.write(output.resolve(name), Files.readAllBytes(from));
      }
    }
    Path file = output.resolve("tokenizer.json");
    WorldTokenizer.write(file);
    return Tokenizer.load(file);
  }

  /** Whether it was asked to stop. */
  private boolean learnToSee(Flamingo model, ImageTransform transform) {
    var pictures = new Pictures(transform, recipe.seed(), recipe.vision().batch());
    try (var objective = new VisionObjective(model)) {
      SequencedMap<String, Tensor> parameters = parameters(model, Pretraining::sees);
      parameters.putAll(objective.headParameters());
      if (train("vision", recipe.vision(), Optional.empty(), objective, pictures, parameters)) {
        return true;
      }
      var test = new Pictures(transform, recipe.seed(), 1000).microBatches(HELD_OUT_STEP);
      out.printf(
          "vision: %.1f %% of 500 unseen pictures wholly right%n",
          100 * objective.accuracy(test.getFirst()));
      return false;
    }
  }

  /** Whether it was asked to stop. */
  private boolean learnToRead(
      Flamingo model, ImageTransform transform, Tokenizer tokenizer, Optional<Duration> limit) {
    PretrainRecipe.Joint joint = recipe.joint();
    var pages =
        new Pages(tokenizer, transform, recipe.seed() + 1, joint.batch(), joint.plainShare());
    var objective = new PageObjective(model, joint.trainVision());
    return train(
        "joint",
        joint.phase(),
        limit,
        objective,
        pages,
        parameters(model, name -> joint.trainVision() || !sees(name)));
  }

  private static boolean sees(String name) {
    return name.startsWith("vision_encoder.") || name.startsWith("perceiver.");
  }

  private static SequencedMap<String, Tensor> parameters(Flamingo model, Predicate<String> which) {
    var chosen = new LinkedHashMap<String, Tensor>();
    model
        .namedParameters()
        .forEach(
            (name, tensor) -> {
              if (which.test(name)) {
                chosen.put(name, tensor);
              }
            });
    return chosen;
  }

  /** Whether it was asked to stop. */
  private <B> boolean train(
      String phase,
      PretrainRecipe.Phase settings,
      Optional<Duration> limit,
      Objective<B> objective,
      BatchSource<B> source,
      SequencedMap<String, Tensor> parameters) {
    parameters.values().forEach(parameter -> parameter.requiresGrad(true));
    try (var adamW = new AdamW(groups(parameters), recipe.adamW());
        var backward = new PairedBackward<>(objective);
        var metrics = new MetricsLog(output.resolve(STATE).resolve(phase + ".jsonl"));
        var progress = new ProgressListener(phase, settings.batch(), out);
        var checkpoints = checkpoints(phase, parameters, adamW)) {
      var schedule = new LearningRateSchedule.Cosine(settings.warmupSteps(), settings.steps());
      return new Trainer<>(
              new TrainingStep<>(
                  backward,
                  adamW,
                  new GradientClipping(recipe.clip()),
                  GradientReduction.NONE,
                  LossScale.none(),
                  stop),
              source,
              new Trainer.Settings(settings.steps(), settings.learningRate(), schedule, limit, 1),
              List.of(
                  metrics,
                  progress,
                  new CheckpointListener(
                      checkpoints,
                      OptionalLong.empty(),
                      Optional.of(BETWEEN_CHECKPOINTS),
                      Progress::at)))
          .train(checkpoints.restore().nextStep())
          .stopped();
    } finally {
      parameters.values().forEach(parameter -> parameter.requiresGrad(false));
    }
  }

  private Checkpoints checkpoints(
      String phase, SequencedMap<String, Tensor> parameters, AdamW adamW) {
    return new Checkpoints(
        output.resolve(STATE).resolve(phase),
        1,
        settingsOf(phase),
        new Checkpoints.Content(parameters, adamW.state()));
  }

  private SequencedMap<String, String> settingsOf(String phase) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("recipe", phase.equals("vision") ? recipe.withoutJoint() : recipe.toString());
    return settings;
  }

  /** Matrices are decayed; norms, biases, gates, latents and embeddings of places are not. */
  private List<ParameterGroup> groups(Map<String, Tensor> parameters) {
    var matrices = new LinkedHashMap<String, Tensor>();
    var others = new LinkedHashMap<String, Tensor>();
    parameters.forEach(
        (name, tensor) -> {
          boolean matrix = tensor.dim() >= 2 && name.endsWith("weight");
          (matrix ? matrices : others).put(name, tensor);
        });
    return List.of(ParameterGroup.of(matrices, recipe.weightDecay()), ParameterGroup.of(others, 0));
  }
}
