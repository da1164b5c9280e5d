package org.mmgpt.lora;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.StagedDirectory;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.pickle.PickleValue;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.TorchArchive;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/**
 * What MultiModal-GPT's training writes and its releases hold: LoRA's factors under the names of
 * the whole network, and the settings they were trained with. In Python it takes three forms:
 * plain, wrapped by distributed training ({@code module.}), and by old versions of PEFT (without
 * {@code .default}).
 */
public final class LoraCheckpoint {
  private static final Pattern FACTOR =
      Pattern.compile(
          "(?:module\\.)?(?:lang_encoder\\.)?(?:base_model\\.model\\.)?"
              + "(.+)\\.(lora_[AB])(?:\\.default)?\\.weight");

  private LoraCheckpoint() {}

  /**
   * Turns a checkpoint into an adapter directory in PEFT's layout, which appears when it is whole.
   *
   * @param modelDirectory the model it was trained on, whose layers it must fit
   * @throws ModelException naming factors that are missing, misshapen or unknown
   */
  public static void toPeft(Path checkpoint, Path modelDirectory, Path adapterDirectory)
      throws IOException {
    try (TorchArchive archive = TorchArchive.open(checkpoint);
        StagedDirectory staged = StagedDirectory.at(adapterDirectory)) {
      SafeTensorsWriter writer = factors(archive, checkpoint);
      writer.write(staged.path().resolve(AdapterWeights.FILE));
      AdapterConfigJson.initial().write(config(archive), staged.path());
      checkFit(staged.path(), modelDirectory, checkpoint);
      staged.commit();
    }
  }

  /** The tensors of a checkpoint under PEFT's names. */
  private static SafeTensorsWriter factors(TorchArchive archive, Path checkpoint) {
    Map<String, StoredTensor> tensors =
        archive.root().get("model_state_dict").isPresent()
            ? archive.tensors("model_state_dict")
            : archive.tensors();
    if (tensors.isEmpty()) {
      throw new ModelException(checkpoint + ": holds no tensors");
    }
    List<String> others =
        tensors.keySet().stream().filter(name -> !FACTOR.matcher(name).matches()).toList();
    if (!others.isEmpty()) {
      throw new ModelException(
          "%s: %d of %d tensors are no factors of LoRA, such as %s"
              .formatted(checkpoint, others.size(), tensors.size(), others.getFirst()));
    }
    SafeTensorsWriter writer = new SafeTensorsWriter().metadata("format", "pt");
    tensors.forEach(
        (name, tensor) ->
            writer.add(
                FACTOR.matcher(name).replaceFirst(AdapterWeights.PREFIX + "$1.$2.weight"),
                tensor.dtype(),
                tensor.shape(),
                List.of(archive.region(tensor))));
    return writer;
  }

  /** The network without data has the same layers, so that nothing large is read for this. */
  private static void checkFit(Path adapter, Path modelDirectory, Path checkpoint) {
    FlamingoConfig config = FlamingoConfig.load(modelDirectory);
    try (Flamingo shapes = Flamingo.random(config, Device.META, DType.FLOAT32)) {
      LoraAdapter.load(adapter, shapes).close();
    } catch (ModelException e) {
      throw new ModelException(
          e.getMessage().replace(adapter.resolve(AdapterWeights.FILE).toString(), "" + checkpoint));
    }
  }

  private static LoraConfig config(TorchArchive archive) {
    PickleValue settings =
        archive
            .root()
            .get("tuning_config")
            .orElseThrow(() -> missing(archive, "tuning_config, which tells alpha"));
    // Training stores the whole configuration file, releases its inner part.
    settings = settings.get("tuning_config").orElse(settings);
    double dropout = number(settings, "lora_dropout").orElse(0.0);
    return new LoraConfig(
        (int) (double) number(settings, "lora_r").orElseThrow(() -> missing(archive, "lora_r")),
        number(settings, "lora_alpha").orElseThrow(() -> missing(archive, "lora_alpha")),
        dropout,
        targets(settings).orElse(LoraConfig.DEFAULT_TARGETS));
  }

  private static ModelException missing(TorchArchive archive, String key) {
    return new ModelException(archive.path() + ": has no " + key);
  }

  private static Optional<Double> number(PickleValue settings, String key) {
    return settings
        .get(key)
        .flatMap(
            value ->
                switch (value) {
                  case PickleValue.Int(var number) -> Optional.of(number.doubleValue());
                  case PickleValue.Real(double number) -> Optional.of(number);
                  default -> Optional.<Double>empty();
                });
  }

  private static Optional<List<String>> targets(PickleValue settings) {
    return settings
        .get("lora_target_modules")
        .filter(PickleValue.Sequence.class::isInstance)
        .map(
            value ->
                ((PickleValue.Sequence) value)
                    .items().stream()
                        .filter(PickleValue.Text.class::isInstance)
                        .map(item -> ((PickleValue.Text) item).value())
                        .toList());
  }
}
