package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.world.Conversations;
import org.mmgpt.data.world.WorldDataset;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Torch;

/** The program as {@code ./mmgpt} starts it: a process of its own, on the module path. */
class CommandLineTest {
  private static final Path TRAIN = Path.of("..", "train", "target").toAbsolutePath().normalize();
  private static final String TINY =
      Path.of("..", "train", "tiny").toAbsolutePath().normalize().toString();
  private static final String QUESTION = "How many shapes are there?";
  private static final String NATIVE_LIBRARY = "org.mmgpt.native.library";

  @TempDir private Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void doctorSaysWhatTheMachineOffers() throws Exception {
    Outcome outcome = mmgpt(System.getProperty(NATIVE_LIBRARY), "doctor", "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode machine = new ObjectMapper().readTree(outcome.out());
    assertThat(machine.at("/libtorch/version").asText()).startsWith("2.");
    assertThat(machine.at("/machine/threads").asInt()).isPositive();
    assertThat(machine.at("/problems")).isEmpty();
  }

  @Test
  void doctorNamesTheMissingLibraryAndFails() throws Exception {
    Outcome outcome = mmgpt("/no/such/library.so", "doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("problem: no native library at /no/such/library.so");
  }

  @Test
  void anUnknownCommandIsOneLineAndBadUsage() throws Exception {
    Outcome outcome = mmgpt(System.getProperty(NATIVE_LIBRARY), "dance");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).containsOnlyOnce("\n").contains("'dance'", "--help");
  }

  @Test
  void generateAnswersAboutAPicture() throws Exception {
    Outcome outcome =
        run("generate", "--model", TINY, "--image", picture(), "--prompt", QUESTION, "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode answer = new ObjectMapper().readTree(outcome.out());
    assertThat(answer.at("/tokens")).isNotEmpty();
    assertThat(answer.at("/prompt_tokens").asInt()).isGreaterThan(20);
    assertThat(answer.at("/finish_reason").asText()).isIn("stop", "length");
  }

  /** It was answered "turn do_sample off", which is no option. */
  @Test
  void temperature0TakesTheMostProbable() throws Exception {
    String usual = run("generate", "--model", TINY, "--prompt", QUESTION).out();
    Outcome outcome =
        run(
            "generate",
            "--model",
            TINY,
            "--prompt",
            QUESTION,
            "--temperature",
            "0",
            "--top-k",
            "9");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(usual).isNotBlank();
  }

  /**
   * WebP's reader once missed Kotlin's library on the module path, which an automatic module can't
   * ask for; tests on the class path knew nothing of it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"odd/lossy.webp", "odd/animated.gif", "odd/plain.bmp", "cmyk.jpg"})
  void everyFormatIsReadOnTheModulePathToo(String name) throws Exception {
    Path pictures = Path.of("..", "data/src/test/resources/org/mmgpt/data/image/images");
    Outcome outcome =
        run(
            "generate",
            "--model",
            TINY,
            "--image",
            pictures.resolve(name).toString(),
            "--prompt",
            QUESTION,
            "--max-new-tokens",
            "1");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void chatTakesItsQuestionsFromAPipeAndGoesOnAfterAnError() throws Exception {
    // A NUL in a name once ended the dialogue.
    String lines =
        "/image no/such.png\n/image \0\n/dance\n/image %s\n%s\r\n/reset\n%s\n/quit\nnever asked\n";
    Path input =
        Files.writeString(folder.resolve("in"), lines.formatted(picture(), QUESTION, QUESTION));
    Outcome outcome =
        start(
            System.getProperty(NATIVE_LIBRARY),
            input,
            "chat",
            "--model",
            TINY,
            "--max-new-tokens",
            "8");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("no/such.png: no such picture")
        .contains("/image: Nul character not allowed")
        .contains("no command /dance");
    assertThat(outcome.err().lines()).hasSize(3);
    assertThat(outcome.out().lines()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void chatChangesAdapterAndParametersAndSavesWhatWasSaid() throws Exception {
    Path adapter = folder.resolve("loud");
    try (var gpt = MultiModalGpt.load(Path.of(TINY));
        NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      Torch.manualSeed(1);
      LoraAdapter loud = LoraAdapter.create(LoraConfig.of(8, 16), gpt.model());
      loud.namedParameters().values().forEach(p -> p.add_(Torch.randn(p.shape())));
      loud.save(adapter);
    }
    // Weights in PyTorch's own format, and broken: both once ended the chat.
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.copy(adapter.resolve("adapter_config.json"), broken.resolve("adapter_config.json"));
    Files.writeString(broken.resolve("adapter_model.bin"), "not an archive");
    Path saved = folder.resolve("said.json");
    String lines =
        "/params max_new_tokens=6\n%s\n/adapter %s\n/reset\n%s\n/adapter none\n/reset\n%s\n"
            + "/adapter no/such\n/adapter %s\n/params warmth=1\n/save %s\n/save %s/no/such/place\n";
    Path input =
        Files.writeString(
            folder.resolve("in"),
            lines.formatted(QUESTION, adapter, QUESTION, QUESTION, broken, saved, folder));
    Outcome outcome = start(System.getProperty(NATIVE_LIBRARY), input, "chat", "--model", TINY);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<String> out = outcome.out().lines().toList();
    assertThat(out.getFirst())
        .startsWith("max_new_tokens=6 temperature=0 (the most probable token) ");
    assertThat(out).hasSize(5);
    assertThat(out.getLast()).isEqualTo("saved to " + saved);
    assertThat(out.get(2)).as("with the adapter").isNotEqualTo(out.get(1));
    assertThat(out.get(3)).as("without it again").isEqualTo(out.get(1));
    assertThat(outcome.err().lines()).hasSize(4);
    assertThat(outcome.err())
        .contains(
            "no/such",
            "adapter_model.bin: not a PyTorch archive",
            "no parameter warmth",
            "no/such/place: can't be written: its folder isn't there");
    JsonNode messages = new ObjectMapper().readTree(saved.toFile()).at("/messages");
    assertThat(messages).hasSize(2); // since the last /reset
    assertThat(messages.at("/0/content").asText()).isEqualTo(QUESTION);
    assertThat(messages.at("/1/role").asText()).isEqualTo("assistant");
    assertThat(out.get(3).strip()).isEqualTo(messages.at("/1/content").asText());
  }

  @Test
  void aMissingModelIsNamed() throws Exception {
    assertFails(1, "no/model", "generate", "--model", "no/model", "--prompt", QUESTION);
  }

  @Test
  void aDeviceThatIsNotThereIsNamed() throws Exception {
    assertFails(
        1,
        "--device cuda:99: libtorch",
        "generate",
        "--model",
        TINY,
        "--prompt",
        QUESTION,
        "--device",
        "cuda:99");
  }

  @Test
  void theDemoNeedsANumberOfStepsAndAFolder() throws Exception {
    assertFails(2, "training.steps must be 1 or more", "demo", "training.steps=0");
    Path file = Files.createFile(folder.resolve("file"));
    assertFails(1, "there is a file already: " + file, "demo", "--output", file.toString());
  }

  @Test
  void aTruncatedPictureIsNamed() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of(picture()));
    Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
    assertFails(
        1,
        "half.png",
        "generate",
        "--model",
        TINY,
        "--image",
        half.toString(),
        "--prompt",
        QUESTION);
  }

  @Test
  void aPromptLongerThanTheContextSaysHowLongItMayBe() throws Exception {
    assertFails(1, "at most 511", "generate", "--model", TINY, "--prompt", QUESTION.repeat(200));
  }

  @Test
  void anOptionOutOfItsRangeIsBadUsage() throws Exception {
    assertFails(2, "top_p", "generate", "--model", TINY, "--prompt", QUESTION, "--top-p", "1.5");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestOne() throws Exception {
    assertFails(2, "run.yaml:2: unknown key 'lorra'; did you mean 'lora'?", finetune("lorra: {}"));
  }

  @Test
  void aNegativeBatchIsRefused() throws Exception {
    assertFails(
        2, "run.yaml:3: vision_batch must be 1 or more", finetune("training:\n  vision_batch: -1"));
  }

  @Test
  void aRunWithoutDataIsRefused() throws Exception {
    assertFails(2, "name at least one source", finetune("seed: 1"));
  }

  @Test
  void missingAnnotationsAreNamedAndNothingIsWritten() throws Exception {
    assertFails(
        1,
        "no/alpaca.json",
        finetune("data: {language: [{type: alpaca_gpt4, annotations: no/alpaca.json}]}"));
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void finetuneWritesAnAdapterThatGenerateTakes() throws Exception {
    Path alpaca =
        Files.writeString(
            folder.resolve("alpaca.json"),
            """
            [{"instruction": "Say red .", "input": "", "output": "red"},
             {"instruction": "Say blue .", "input": "", "output": "blue"}]
            """);
    Outcome tuned =
        run(
            finetune(
                "data: {language: [{type: alpaca_gpt4, annotations: %s}]}\ntraining: {steps: 2}"
                    .formatted(alpaca)));
    assertThat(tuned.exitCode()).as(tuned.err()).isZero();
    Path adapter = Path.of(tuned.out().strip());

    Outcome answer =
        run("generate", "--model", TINY, "--adapter", adapter.toString(), "--prompt", "Say red .");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  /** German numbers once stood among English words: 0,01 GiB. */
  @Test
  void numbersAreWrittenInEnglishWhateverTheMachineSpeaks() throws Exception {
    Path alpaca =
        Files.writeString(
            folder.resolve("alpaca.json"),
            """
            [{"instruction": "Say red .", "input": "", "output": "red"}]
            """);
    var outcome =
        MmgptProcess.start(
                folder,
                Map.of("JDK_JAVA_OPTIONS", "-Duser.language=de -Duser.country=DE"),
                finetune(
                    "data: {language: [{type: alpaca_gpt4, annotations: %s}]}\ntraining: {steps: 1}"
                        .formatted(alpaca)))
            .await();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).containsPattern("memory: base \\d+\\.\\d+ GiB");
  }

  private String[] finetune(String yaml) throws IOException {
    Path file =
        Files.writeString(folder.resolve("run.yaml"), "model: " + TINY + "\n" + yaml + "\n");
    return new String[] {"finetune", file.toString(), "output=" + folder.resolve("run")};
  }

  @Test
  void everyCommandHasHelpWithExamples() throws Exception {
    for (String command : List.of("demo", "doctor", "chat", "generate", "finetune", "pretrain")) {
      Outcome outcome = run(command, "--help");
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.out()).contains("Examples:", "./mmgpt " + command);
    }
  }

  private void assertFails(int exitCode, String names, String... arguments) throws Exception {
    Outcome outcome = run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.err()).containsOnlyOnce("\n").startsWith("mmgpt: ").contains(names);
    assertThat(outcome.out()).isEmpty();
  }

  private String picture() throws IOException {
    var scene = new WorldDataset(Conversations.TEST, true, 1, 1, 1).record(0).images().getFirst();
    Path file = Files.write(folder.resolve("picture.png"), scene.png());
    return file.toString();
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    return mmgpt(System.getProperty(NATIVE_LIBRARY), arguments);
  }

  private Outcome mmgpt(String nativeLibrary, String... arguments)
      throws IOException, InterruptedException {
    return start(nativeLibrary, Path.of("/dev/null"), arguments);
  }

  private Outcome start(String nativeLibrary, Path input, String... arguments)
      throws IOException, InterruptedException {
    Path modulePath = TRAIN.resolve("module-path");
    assumeTrue(Files.exists(modulePath), modulePath + ", which `mvn package` makes, is not there");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=org.mmgpt.bindings,ai.djl.tokenizers",
                "-D" + NATIVE_LIBRARY + "=" + nativeLibrary,
                "-Dorg.mmgpt.home=" + Path.of("..").toAbsolutePath().normalize(),
                "--module-path",
                TRAIN.resolve("train-0.1.0-SNAPSHOT.jar") + ":" + Files.readString(modulePath),
                "--module",
                "org.mmgpt.train/org.mmgpt.train.command.Mmgpt"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exitCode =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Outcome(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
