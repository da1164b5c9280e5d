package org.mmgpt.model.checkpoint;

import java.util.Optional;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.weights.ModelException;

/**
 * Ids of the tokens that the original adds behind LLaMA's vocabulary: end of chunk, image, and
 * padding unless LLaMA's tokenizer has one.
 *
 * @param vocabSize rows of the embedding, added tokens included
 */
record AddedTokens(int endOfChunk, int media, int pad, int vocabSize) {
  /**
   * @param llamaVocab rows of LLaMA's own embedding
   * @param embeddingRows rows of the trained embedding
   * @param llamaPad LLaMA's own padding token, used when only two rows were added
   * @param config names the ids; without it they are the first behind LLaMA's vocabulary
   */
  static AddedTokens of(
      int llamaVocab, long embeddingRows, Optional<Integer> llamaPad, Optional<ConfigNode> config) {
    int added = Math.toIntExact(embeddingRows - llamaVocab);
    if (added < 1) {
      throw new ModelException(
          "the OpenFlamingo checkpoint's embed_tokens.weight must have rows for the added tokens:"
              + " LLaMA has %d, it has %d".formatted(llamaVocab, embeddingRows));
    }
    int endOfChunk = id("eoc_token_id", config, llamaVocab, embeddingRows);
    int media = id("media_token_id", config, llamaVocab + 1, embeddingRows);
    int nextFree = added > 2 ? llamaVocab + 2 : llamaPad.orElse(llamaVocab + 2);
    int pad = id("pad_token_id", config, nextFree, embeddingRows);
    return new AddedTokens(endOfChunk, media, pad, Math.toIntExact(embeddingRows));
  }

  private static int id(String key, Optional<ConfigNode> config, int otherwise, long rows) {
    int id = config.map(node -> node.natural(key, otherwise)).orElse(otherwise);
    if (id >= rows) {
      throw new ConfigException(
          "%s is %d, beyond the embedding's %d rows; give it in --flamingo-config"
              .formatted(key, id, rows));
    }
    return id;
  }
}
