package org.mmgpt.model.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/**
 * Builds a model directory's {@code config.json} and weights from the pieces as they are published.
 * Opening checks every name and shape; {@link #write} copies the bytes from file to file, each
 * tensor in the dtype it has.
 */
public final class ModelImport implements AutoCloseable {
  /**
   * The published pieces.
   *
   * @param llama a Hugging Face LLaMA folder
   * @param clip a Hugging Face CLIP folder, open_clip weights (file or folder), or OpenAI's
   *     TorchScript archive
   * @param clipConfig Hugging Face's or open_clip's configuration, where it doesn't lie beside
   * @param flamingo OpenFlamingo's {@code checkpoint.pt}
   * @param flamingoConfig what its tensors can't tell: heads, token ids
   */
  public record Pieces(
      Path llama,
      Path clip,
      Optional<Path> clipConfig,
      Path flamingo,
      Optional<Path> flamingoConfig) {}

  /** Is told how the copying goes. */
  public interface Progress {
    /** A tensor has been written. */
    void written(long bytes, long total);
  }

  private static final String EMBEDDING = "lang_encoder.model.embed_tokens.weight";
  private static final String HEAD = "lang_encoder.lm_head.weight";

  private final List<PublishedTensors> files;
  private final ImportPlan plan;
  private final FlamingoConfig config;

  private ModelImport(List<PublishedTensors> files, ImportPlan plan, FlamingoConfig config) {
    this.files = files;
    this.plan = plan;
    this.config = config;
  }

  /**
   * Opens the pieces and fits them together.
   *
   * @param era stored in the configuration
   * @param activation of a CLIP whose configuration doesn't name one
   * @throws ModelException with the list of tensors that are missing, misshapen or unknown
   * @throws org.mmgpt.model.config.ConfigException if a configuration can't be used
   */
  public static ModelImport open(Pieces pieces, Era era, HiddenAct activation) throws IOException {
    TextConfig llama = TextConfig.read(pieces.llama().resolve("config.json"));
    Optional<ConfigNode> flamingoConfig = pieces.flamingoConfig().map(ConfigNode::read);
    var files = new ArrayList<PublishedTensors>();
    try {
      ImportPlan plan = new ImportPlan();
      files.add(PublishedTensors.open(pieces.llama()));
      LlamaFolder.plan(files.getLast(), llama.tieWordEmbeddings(), plan);
      files.add(PublishedTensors.open(pieces.clip()));
      ClipPiece.plan(files.getLast(), plan);
      files.add(PublishedTensors.open(pieces.flamingo()));
      OpenFlamingoCheckpoint.plan(files.getLast(), plan);
      AddedTokens tokens =
          AddedTokens.of(
              llama.vocabSize(), embedding(plan).rows(), llamaPad(pieces.llama()), flamingoConfig);
      resize(plan, tokens.vocabSize());
      FlamingoConfig config =
          new FlamingoConfig(
              ClipPiece.config(pieces.clip(), pieces.clipConfig(), plan, activation),
              OpenFlamingoCheckpoint.perceiver(plan, flamingoConfig),
              OpenFlamingoCheckpoint.gated(plan, llama.numHiddenLayers(), flamingoConfig),
              llama.withVocabSize(tokens.vocabSize()),
              tokens.media(),
              tokens.endOfChunk(),
              tokens.pad(),
              era);
      Flamingo.of(config, DType.FLOAT32, Device.META, plan).close();
      return new ModelImport(files, plan, config);
    } catch (IOException | RuntimeException | Error failed) {
      files.forEach(PublishedTensors::close);
      throw failed;
    }
  }

  private static PublishedTensor embedding(ImportPlan plan) {
    return plan.at(EMBEDDING, "neither LLaMA nor the OpenFlamingo checkpoint");
  }

  private static Optional<Integer> llamaPad(Path llama) {
    ConfigNode node = ConfigNode.read(llama.resolve("config.json"));
    return node.json().path("pad_token_id").asInt(-1) < 0
        ? Optional.empty()
        : Optional.of(node.natural("pad_token_id", 0));
  }

  /**
   * The original resizes the output layer with random rows for the added tokens, which no published
   * checkpoint has. Zeros make their logits 0, in every run the same.
   */
  private static void resize(ImportPlan plan, int vocabSize) {
    plan.find(HEAD)
        .filter(head -> head.rows() < vocabSize)
        .ifPresent(head -> plan.put(HEAD, head.withRows(vocabSize)));
  }

  /** The configuration that will be written. */
  public FlamingoConfig config() {
    return config;
  }

  /**
   * Writes {@code config.json} and the weights.
   *
   * @param folder exists and is the caller's to make atomic
   */
  public void write(Path folder, Progress progress) throws IOException {
    long total = WeightShards.totalBytes(plan.parameters());
    long[] done = {0};
    WeightShards.write(
        folder,
        plan.parameters(),
        WeightShards.USUAL_BYTES,
        bytes -> progress.written(done[0] += bytes, total));
    ModelDirectory.writeConfig(folder, config);
  }

  @Override
  public void close() {
    files.forEach(PublishedTensors::close);
  }
}
