package org.mmgpt.infer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.lora.LoraCheckpoint;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.HiddenAct;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt import}: published weights into this project's directories. */
@Command(
    name = "import",
    description = {
      "Make a model directory of published weights, or an adapter of a released LoRA.",
      "Weights are copied as they are stored; names and shapes are checked first."
    },
    footer = {
      "",
      "Examples:",
      "  ./mmgpt import --llama llama-7b-hf --clip clip-vit-large-patch14 \\",
      "      --flamingo openflamingo/checkpoint.pt --out models/mmgpt-9b",
      "  ./mmgpt import --llama llama-7b-hf --clip ViT-L-14.pt \\",
      "      --flamingo checkpoint.pt --out models/mmgpt-9b",
      "  ./mmgpt import --lora mmgpt-lora-v0-release.pt --model models/mmgpt-9b \\",
      "      --out adapters/mmgpt-v0"
    })
public final class Import implements Callable<Integer> {
  /** Which releases of the original's libraries the model is to behave like. */
  enum EraName {
    ORIGINAL(Era.ORIGINAL, HiddenAct.QUICK_GELU),
    MODERN(Era.MODERN, HiddenAct.GELU);

    private final Era era;
    private final HiddenAct activation;

    EraName(Era era, HiddenAct activation) {
      this.era = era;
      this.activation = activation;
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--llama",
      paramLabel = "DIR",
      description = "LLaMA as Hugging Face folder: config, tokenizer, safetensors or .bin.")
  private Optional<Path> llama = Optional.empty();

  @Option(
      names = "--clip",
      paramLabel = "DIR|FILE",
      description = "CLIP: Hugging Face folder, open_clip weights, or OpenAI's ViT-L-14.pt.")
  private Optional<Path> clip = Optional.empty();

  @Option(
      names = "--clip-config",
      paramLabel = "FILE",
      description = "CLIP's configuration, if it doesn't lie beside: config.json or open_clip's.")
  private Optional<Path> clipConfig = Optional.empty();

  @Option(
      names = "--flamingo",
      paramLabel = "FILE",
      description = "OpenFlamingo's checkpoint.pt: perceiver, cross attention, embedding.")
  private Optional<Path> flamingo = Optional.empty();

  @Option(
      names = "--flamingo-config",
      paramLabel = "FILE",
      description = "What tensors can't tell: heads, token ids. 8 heads of 64 if not given.")
  private Optional<Path> flamingoConfig = Optional.empty();

  @Option(
      names = "--era",
      paramLabel = "ERA",
      description = {
        "original: as the libraries of spring 2023, with which the weights were trained; modern:"
            + " as they are today. Stored in config.json under \"era\"; original if not given."
      })
  private EraName era = EraName.ORIGINAL;

  @Option(names = "--lora", paramLabel = "FILE", description = "A released or trained LoRA.")
  private Optional<Path> lora = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "The model directory that the LoRA belongs to.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The directory to make; it appears when it is whole.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    boolean adapter = lora.isPresent();
    if (adapter == Stream.of(llama, clip, flamingo).anyMatch(Optional::isPresent)) {
      throw usage("give --llama, --clip and --flamingo for a model, or --lora for an adapter");
    }
    if (adapter) {
      Path base = model.orElseThrow(() -> usage("--lora needs --model, which it belongs to"));
      LoraCheckpoint.toPeft(lora.get(), base, out);
    } else {
      importModel();
    }
    return ExitCode.OK;
  }

  private void importModel() throws IOException {
    var pieces =
        new ModelImport.Pieces(
            llama.orElseThrow(() -> usage("a model needs --llama")),
            clip.orElseThrow(() -> usage("a model needs --clip")),
            clipConfig,
            flamingo.orElseThrow(() -> usage("a model needs --flamingo")),
            flamingoConfig);
    try (ByteProgress progress = new ByteProgress("import", System.err)) {
      PublishedPieces.importTo(out, pieces, era.era, era.activation, progress::written);
    }
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
