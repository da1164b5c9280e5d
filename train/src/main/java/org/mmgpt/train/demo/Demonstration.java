package org.mmgpt.train.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.world.Conversations;
import org.mmgpt.data.world.WorldDataset;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.model.WholeFile;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.listener.LossPlot;
import org.mmgpt.train.report.PlotImage;
import org.mmgpt.train.step.StepResult;

/**
 * Asks a base model questions about pictures and about language, fine-tunes it on such questions,
 * asks again, and writes what came of it into the configuration's output folder.
 *
 * <p>Nothing asked is in the training data: pictures and facts are split by {@link
 * org.mmgpt.data.world.Splits}.
 */
public final class Demonstration {
  /** The picture of the first conversation, to go on asking about. */
  public static final String PICTURE = "picture.png";

  static final int VISUAL_CONVERSATIONS = 80;
  static final int LANGUAGE_CONVERSATIONS = 40;

  /** More records than any run draws, so that no picture is drawn twice. */
  private static final int TRAINING_RECORDS = 100_000;

  private final FinetuneConfig config;
  private final PrintStream out;
  private final SequencedMap<String, Double> secondsByPhase = new LinkedHashMap<>();

  /**
   * @param config how to fine-tune; its data section isn't used
   * @param out where everything is told
   */
  public Demonstration(FinetuneConfig config, PrintStream out) {
    this.config = config;
    this.out = out;
  }

  /**
   * Runs all of it and returns the accuracy over all questions.
   *
   * @throws ConfigException if the configuration doesn't say how many steps: an epoch of data that
   *     are drawn would take hours
   */
  public Accuracy run() throws IOException {
    if (config.training().steps() < 1) {
      throw new ConfigException("training.steps must be 1 or more here, got 0");
    }
    Files.createDirectories(config.output());
    var exam = Exam.draw(VISUAL_CONVERSATIONS, LANGUAGE_CONVERSATIONS, config.seed());
    try (MultiModalGpt gpt = timed("load", () -> MultiModalGpt.load(config.model()));
        var finetuning = new Finetuning(config, gpt)) {
      out.printf(
          "A base model of %.1f M parameters that has read captions, but never an instruction.%n",
          gpt.model().parameterCount() / 1e6);
      List<List<String>> before = timed("ask before", () -> exam.ask(gpt));
      List<StepResult> steps =
          timed(
              "fine-tune",
              () ->
                  finetuning
                      .run(
                          TrainingData.of(
                              Optional.of(training(true)), Optional.of(training(false))),
                          out)
                      .steps());
      List<List<String>> after = timed("ask after", () -> exam.ask(gpt));
      List<Answered> answers = exam.compare(before, after);
      write(answers, steps);
      tell(answers);
      return Accuracy.of(answers);
    }
  }

  private Mixture training(boolean visual) {
    return Mixture.of(training(visual, config.seed()), config.seed());
  }

  static WorldDataset training(boolean visual, long seed) {
    return new WorldDataset(Conversations.TRAINING, visual, Exam.TURNS, TRAINING_RECORDS, seed);
  }

  private void write(List<Answered> answers, List<StepResult> steps) throws IOException {
    Path folder = config.output();
    WholeFile.write(folder.resolve(PICTURE), answers.getFirst().picture().orElseThrow().png());
    WholeFile.write(
        folder.resolve("index.html"), DemoPage.html(answers, lossPng(steps)).getBytes(UTF_8));
    var summary =
        new Summary(
            config.seed(), Torch.version(), Torch.getNumThreads(), answers, secondsByPhase, steps);
    WholeFile.write(folder.resolve("summary.json"), summary.json().getBytes(UTF_8));
  }

  /** Where a machine has no fonts, the run has said so. */
  private static Optional<byte[]> lossPng(List<StepResult> steps) throws IOException {
    try {
      return Optional.of(LossPlot.png(steps));
    } catch (PlotImage.NoFontsException e) {
      return Optional.empty();
    }
  }

  private void tell(List<Answered> answers) {
    out.println();
    out.println("A held-out conversation, answered before and after:");
    Answered first = answers.getFirst();
    answers.stream()
        .filter(answer -> answer.conversation() == first.conversation())
        .forEach(
            answer ->
                out.printf(
                    "  %s%n    before: %s%n    after:  %s%s%n",
                    answer.question(),
                    oneLine(answer.before()),
                    oneLine(answer.after()),
                    answer.rightAfter() ? "" : "  (right: " + answer.expected() + ")"));
    out.println();
    out.println("Held-out questions answered right to the letter:");
    out.print(Accuracy.table(answers));
    out.println();
  }

  private static String oneLine(String answer) {
    String line = answer.replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 59) + "…" : line;
  }

  private interface Phase<T> {
    T run() throws IOException;
  }

  private <T> T timed(String name, Phase<T> phase) throws IOException {
    long start = System.nanoTime();
    T result = phase.run();
    secondsByPhase.put(name, (System.nanoTime() - start) / 1e9);
    return result;
  }
}
