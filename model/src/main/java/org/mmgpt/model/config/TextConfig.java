package org.mmgpt.model.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The LLaMA decoder, under the keys of Hugging Face's {@code LlamaConfig}.
 *
 * @param vocabSize rows of the embedding; in a model directory the three added tokens are counted
 * @param numKeyValueHeads fewer than {@code numAttentionHeads} means grouped-query attention
 * @param maxPositionEmbeddings longest context, in tokens
 */
public record TextConfig(
    int vocabSize,
    int hiddenSize,
    int intermediateSize,
    int numHiddenLayers,
    int numAttentionHeads,
    int numKeyValueHeads,
    int headDim,
    int maxPositionEmbeddings,
    double rmsNormEps,
    double ropeTheta,
    RopeScaling ropeScaling,
    boolean tieWordEmbeddings) {

  /** Reads a LLaMA folder's {@code config.json}. */
  public static TextConfig read(Path file) {
    return read(ConfigNode.read(file));
  }

  /** Reads one that stands in another file, as {@code text_config}. */
  public static TextConfig read(ConfigNode node) {
    int hiddenSize = node.positive("hidden_size");
    int heads = node.positive("num_attention_heads");
    int keyValueHeads = node.positive("num_key_value_heads", heads);
    int headDim = node.positive("head_dim", Math.max(1, hiddenSize / heads));
    if (heads % keyValueHeads != 0) {
      throw node.wrong("num_key_value_heads", keyValueHeads + " does not divide " + heads);
    }
    if (headDim % 2 != 0) {
      throw node.wrong("head_dim", headDim + " is odd; rotary embeddings turn pairs");
    }
    String activation = node.text("hidden_act", "silu");
    if (!activation.equals("silu")) {
      throw node.wrong("hidden_act", "must be silu, not \"" + activation + "\"");
    }
    for (String biases : List.of("attention_bias", "mlp_bias")) {
      if (node.flag(biases, false)) {
        throw node.wrong(biases, "is true; only a LLaMA whose projections have no biases is read");
      }
    }
    // transformers 5 keeps all that concerns rotary positions in one object.
    ConfigNode rope = node.find("rope_parameters").orElse(node);
    return new TextConfig(
        node.positive("vocab_size"),
        hiddenSize,
        node.positive("intermediate_size"),
        node.positive("num_hidden_layers"),
        heads,
        keyValueHeads,
        headDim,
        node.positive("max_position_embeddings", 2048),
        node.number("rms_norm_eps", 1e-6),
        rope.number("rope_theta", node.number("rope_theta", 10000)),
        RopeScaling.read(node),
        node.flag("tie_word_embeddings", false));
  }

  /** The same decoder with another number of embedding rows. */
  public TextConfig withVocabSize(int rows) {
    return new TextConfig(
        rows,
        hiddenSize,
        intermediateSize,
        numHiddenLayers,
        numAttentionHeads,
        numKeyValueHeads,
        headDim,
        maxPositionEmbeddings,
        rmsNormEps,
        ropeTheta,
        ropeScaling,
        tieWordEmbeddings);
  }
}
