package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A short fine-tuning of the tiny base model on text, in processes of its own. */
record TinyRun(Path folder, Path config) {
  static final Path BASE = Path.of("..", "train", "tiny").toAbsolutePath().normalize();

  /**
   * Writes data and configuration. A run is called by its output's name within {@code folder}.
   *
   * @param records of the data set
   * @param settings the configuration but for model, data, threads and output
   */
  static TinyRun write(Path folder, int records, String settings) throws IOException {
    var text = new StringBuilder("[");
    for (int i = 0; i < records; i++) {
      text.append(i == 0 ? "" : ",");
      text.append(
          "{\"instruction\": \"Count to %d\", \"input\": \"\", \"output\": \"%s\"}"
              .formatted(i, "one ".repeat(1 + i % 5)));
    }
    Path alpaca = Files.writeString(folder.resolve("alpaca.json"), text.append("]"));
    Path config = folder.resolve("run.yaml");
    Files.writeString(
        config,
        """
        model: %s
        output: %s
        threads: 1
        data: {language: [{type: alpaca_gpt4, annotations: %s}]}
        """
                .formatted(BASE, folder.resolve("run"), alpaca)
            + settings);
    return new TinyRun(folder, config);
  }

  /** Overrides the output folder. */
  String into(String run) {
    return "output=" + folder.resolve(run);
  }

  MmgptProcess.Outcome finetune(String... overrides) throws IOException, InterruptedException {
    return MmgptProcess.run(folder, finetuneArguments(overrides));
  }

  MmgptProcess start(String... overrides) throws IOException {
    return MmgptProcess.start(folder, Map.of(), finetuneArguments(overrides));
  }

  String[] finetuneArguments(String... overrides) {
    var arguments = new ArrayList<>(List.of("finetune", config.toString()));
    arguments.addAll(List.of(overrides));
    return arguments.toArray(String[]::new);
  }

  String[] launchArguments(int processes, String... overrides) {
    var arguments =
        new ArrayList<>(List.of("launch", "--nproc-per-node", Integer.toString(processes), "--"));
    arguments.addAll(List.of(finetuneArguments(overrides)));
    arguments.add("device=cpu"); // Gloo, also where there is a GPU, which two ranks can't share
    return arguments.toArray(String[]::new);
  }

  void launch(int processes, String... overrides) throws IOException, InterruptedException {
    MmgptProcess.Outcome outcome = MmgptProcess.run(folder, launchArguments(processes, overrides));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  /** Waits until the run has done more than so many steps, or its process has ended. */
  void awaitStep(MmgptProcess process, int step) throws IOException, InterruptedException {
    while (process.process().isAlive()
        && (!Files.exists(metrics("run")) || losses("run").size() <= step)) {
      Thread.sleep(10);
    }
  }

  Path metrics(String run) {
    return folder.resolve(run).resolve("metrics.jsonl");
  }

  Path adapter(String run) {
    return folder.resolve(run).resolve("adapter/adapter_model.safetensors");
  }

  /** The report's table of answers on held-out data. */
  String answers(String run) throws IOException {
    String page = Files.readString(folder.resolve(run).resolve("report.html"));
    int begin = page.indexOf("<h2>Answers on held-out data");
    return page.substring(begin, page.indexOf("</table>", begin));
  }

  List<Double> losses(String run) throws IOException {
    return numbers(run, "loss");
  }

  /** Of the steps that have this number, without a line that isn't whole yet. */
  List<Double> numbers(String run, String name) throws IOException {
    var numbers = new ArrayList<Double>();
    for (String line : Files.readAllLines(metrics(run))) {
      if (line.endsWith("}")) {
        JsonNode step = new ObjectMapper().readTree(line);
        if (step.has(name)) {
          numbers.add(step.get(name).asDouble());
        }
      }
    }
    return numbers;
  }

  /** Compares within so many per cent. */
  static void assertSame(List<Double> actual, List<Double> expected, int size, double percent) {
    assertThat(actual).hasSize(size).hasSameSizeAs(expected);
    for (int i = 0; i < size; i++) {
      assertThat(actual.get(i))
          .describedAs("number " + i)
          .isCloseTo(expected.get(i), withinPercentage(percent));
    }
  }
}
