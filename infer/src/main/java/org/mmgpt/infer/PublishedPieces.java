package org.mmgpt.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.tokenizer.TokenizerFiles;
import org.mmgpt.data.tokenizer.WhitespaceAroundMarkers;
import org.mmgpt.model.StagedDirectory;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.HiddenAct;

/** Makes a model directory of the pieces of a MultiModal-GPT as they are published. */
public final class PublishedPieces {
  private PublishedPieces() {}

  /**
   * Writes weights, configuration, tokenizer and picture transform; the directory appears when all
   * of it is there.
   *
   * @param activation of a CLIP whose configuration doesn't name one
   * @throws java.nio.file.FileAlreadyExistsException if the directory is there and not empty
   */
  public static void importTo(
      Path modelDirectory,
      ModelImport.Pieces pieces,
      Era era,
      HiddenAct activation,
      ModelImport.Progress progress)
      throws IOException {
    try (StagedDirectory staged = StagedDirectory.at(modelDirectory);
        ModelImport weights = ModelImport.open(pieces, era, activation)) {
      FlamingoConfig config = weights.config();
      WhitespaceAroundMarkers whitespace =
          era.stripAroundAddedTokens()
              ? WhitespaceAroundMarkers.STRIP
              : WhitespaceAroundMarkers.KEEP;
      TokenizerFiles.copy(pieces.llama(), staged.path(), whitespace);
      checkMarkers(Tokenizer.load(staged.path(), whitespace), config);
      transform(pieces.clip(), config).save(staged.path());
      weights.write(staged.path(), progress);
      staged.commit();
    }
  }

  /** The tokenizer and the embedding must mean the same rows. */
  private static void checkMarkers(Tokenizer tokenizer, FlamingoConfig config) {
    check("media_token_id", config.mediaTokenId(), Marker.IMAGE, tokenizer);
    check("eoc_token_id", config.eocTokenId(), Marker.END_OF_CHUNK, tokenizer);
  }

  private static void check(String key, int id, Marker marker, Tokenizer tokenizer) {
    if (tokenizer.id(marker) != id) {
      throw new ConfigException(
          "the tokenizer gives %s the id %d, the checkpoint %d; correct %s in --flamingo-config"
              .formatted(marker.text(), tokenizer.id(marker), id, key));
    }
  }

  /** Mean and deviation of the CLIP folder if it says any, else OpenAI's. */
  private static ImageTransform transform(Path clip, FlamingoConfig config) {
    int size = config.vision().imageSize();
    Path file = clip.resolve("preprocessor_config.json");
    if (!Files.isRegularFile(file)) {
      return ImageTransform.clip(size);
    }
    ImageTransform published = ImageTransform.load(file);
    return new ImageTransform(size, published.mean(), published.std());
  }
}
