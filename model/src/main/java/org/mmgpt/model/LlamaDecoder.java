package org.mmgpt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.attention.RotaryMatrices;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.model.cache.KeyValueCache;
import org.mmgpt.model.cache.KvCache;
import org.mmgpt.model.cache.MediaKeysValues;
import org.mmgpt.model.cache.PictureMemory;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.Embedding;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.layer.ScoreWeight;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.GradientCheckpointing;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** LLaMA (arXiv 2302.13971) with a gated cross attention before every n-th layer. */
public final class LlamaDecoder extends Module {
  private record Layer(Optional<GatedCrossAttentionBlock> gated, LlamaDecoderLayer decoder) {}

  private final FlamingoConfig config;
  private final RotaryEmbedding rotary;
  private final Embedding embedTokens;
  private final List<Layer> layers = new ArrayList<>();
  private final RMSNorm norm;
  private final Optional<Linear> lmHead; // empty where it is the embedding's weight
  private final ScoreWeight scoreWeight;
  private LayerGate gate = LayerGate.NONE;

  LlamaDecoder(FlamingoConfig config, DType dtype, Device device, Weights weights) {
    this.config = config;
    TextConfig text = config.text();
    rotary = new RotaryEmbedding(text, dtype, device);
    Weights model = weights.at("model");
    embedTokens =
        child(
            "model.embed_tokens",
            new Embedding(model.at("embed_tokens"), text.vocabSize(), text.hiddenSize()));
    for (int i = 0; i < text.numHiddenLayers(); i++) {
      layers.add(layer(i, model.at("layers").at(i)));
    }
    norm = child("model.norm", new RMSNorm(model.at("norm"), text.hiddenSize(), text.rmsNormEps()));
    lmHead =
        text.tieWordEmbeddings()
            ? Optional.empty()
            : Optional.of(
                child("lm_head", weights.linear("lm_head", text.hiddenSize(), text.vocabSize())));
    Module scoring = lmHead.isPresent() ? lmHead.get() : embedTokens;
    scoreWeight =
        new ScoreWeight(
            scoring.parametersByPath().get("weight"),
            () -> lmHead.map(Linear::isPlain).orElse(true));
  }

  private Layer layer(int index, Weights weights) {
    TextConfig text = config.text();
    String path = "model.layers." + index;
    Optional<GatedCrossAttentionBlock> gated = Optional.empty();
    if (config.gatedCrossAttention().precedes(index)) {
      gated =
          Optional.of(
              child(
                  path + ".gated_cross_attn_layer",
                  new GatedCrossAttentionBlock(
                      config.gatedCrossAttention(),
                      text.hiddenSize(),
                      config.vision().hiddenSize(),
                      weights.at("gated_cross_attn_layer"))));
    }
    return new Layer(
        gated,
        child(
            path + ".decoder_layer",
            new LlamaDecoderLayer(text, rotary, weights.at("decoder_layer"))));
  }

  /** The last layer's output behind the final norm, (B, T, H). */
  Tensor forward(ForwardPass pass) {
    TokenBatch tokens = pass.tokens();
    checkLength(tokens);
    Activations activations = pass.activations();
    Device device = embedTokens.weight().device();
    DType dtype = embedTokens.weight().dtype();
    Tensor x =
        embedTokens.forward(onDevice(tokens.ids(), tokens.rows(), tokens.length())); // (B, T, H)
    activations.record("input_embeds", x);
    Optional<CausalMask> mask = CausalMask.of(tokens, dtype, device);
    RotaryEmbedding.Angles angles = angles(pass, device);
    Optional<List<MediaKeysValues>> media = media(pass);
    Optional<MediaMask> mediaMask =
        media.flatMap(kv -> MediaMask.of(pass, kv, config, dtype, device));
    int gatedIndex = 0;
    for (int i = 0; i < layers.size(); i++) {
      int index = i;
      Layer layer = layers.get(i);
      // Without a picture the whole gated block is skipped, its feed-forward too.
      if (layer.gated.isPresent() && media.isPresent()) {
        MediaKeysValues kv = media.get().get(gatedIndex++);
        Tensor before = x;
        x = crossAttended(layer.gated.get(), x, kv, mediaMask, activations, i); // (B, T, H)
        activations.record("gated_cross_attn." + i + ".output", x);
        free(before);
      }
      Tensor before = x;
      x =
          GradientCheckpointing.segment(
              in -> decoded(index, in, angles, mask, pass.cache()), x); // (B, T, H)
      activations.record("decoder_layer." + i + ".output", x);
      free(before);
    }
    pass.cache().ifPresent(cache -> cache.advance(tokens.length()));
    x = norm.forward(x);
    activations.record("final_norm", x);
    return x;
  }

  /** {@code x} (B, T, H) through a gated block, computed again for its gradient if so wanted. */
  private static Tensor crossAttended(
      GatedCrossAttentionBlock block,
      Tensor x,
      MediaKeysValues media,
      Optional<MediaMask> mask,
      Activations activations,
      int layer) {
    return GradientCheckpointing.segment(
            in -> {
              var projected = new MediaKeysValues(in.get(1), in.get(2));
              return List.of(block.forward(in.get(0), projected, mask, activations, layer));
            },
            List.of(x, media.keys(), media.values()))
        .getFirst();
  }

  /** A layer's input once the next one's is there, if autograd doesn't want it. */
  private static void free(Tensor x) {
    if (!Torch.isGradEnabled()) {
      x.close();
    }
  }

  /**
   * As {@link #forward(ForwardPass)}, over rows of different lengths. A row's result is what it is
   * alone, up to rounding.
   */
  Tensor forward(BatchPass pass) {
    Device device = embedTokens.weight().device();
    DType dtype = embedTokens.weight().dtype();
    BatchCache cache = pass.cache();
    BatchCache.Rows rows = cache.begin(pass);
    Tensor x = embedTokens.forward(onDevice(pass.ids(), pass.rows(), pass.length())); // (B, T, H)
    RotaryEmbedding.Angles angles =
        cache.even(pass)
            ? rotary.consecutive(cache.length(pass.firstRow()), pass.length())
            : rotary.at(onDevice(cache.positions(pass), pass.rows(), pass.length()));
    Optional<CausalMask> mask = rows.mask().map(bias -> new CausalMask(bias, false));
    Optional<MediaMask> mediaMask = MediaMask.of(pass, config, dtype, device);
    Optional<Tensor> shown = pass.allShown() ? Optional.empty() : Optional.of(shown(pass, dtype));
    int gatedIndex = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      if (layer.gated.isPresent() && !pass.noneShown()) {
        GatedCrossAttentionBlock gated = layer.gated.get();
        if (mediaMask.isPresent()) {
          MediaKeysValues kv = pass.pictures().orElseThrow().layers().get(gatedIndex++);
          x = gated.forward(x, kv, mediaMask, Activations.IGNORED, i);
        } else {
          x = gated.feedForward(x, shown);
        }
      }
      x = decoded(i, x, angles, mask, Optional.of(rows)); // (B, T, H)
    }
    cache.advance(pass);
    return norm.forward(x);
  }

  /** One more token for each row of a step, from and into the step's own buffers. */
  void decode(DecodeStep step) {
    Tensor x = embedTokens.forward(step.ids()); // (B, H)
    DecodeBackend with = step.backend();
    DecodeBackend.Attention attention = with.attention(step.positions());
    Optional<Tensor> gates = step.shown().map(this::gates); // (B, gated layers)
    int gatedIndex = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      if (layer.gated.isPresent() && gates.isPresent()) {
        layer.gated.get().decode(x, gates.get().narrow(1, gatedIndex++, 1), with);
      }
      layer.decoder.decode(x, with, attention, i);
    }
    Optional<Tensor> padded = scoreWeight.padded();
    padded.ifPresent(weight -> with.scores(x, norm, weight, step.room())); // (B, P)
    with.complete();
    if (padded.isEmpty()) {
      step.logits().copy_(logits(norm.forward(x))); // (B, V)
    }
  }

  /** What each gated layer's feed-forward is multiplied by: nothing in rows without pictures. */
  private Tensor gates(Tensor shown) { // (B, 1)
    List<Tensor> all =
        layers.stream()
            .flatMap(layer -> layer.gated.stream())
            .map(GatedCrossAttentionBlock::feedForwardGate)
            .toList();
    return Torch.cat(all).tanh().mul(shown); // (B, gated layers)
  }

  /** See {@link Flamingo#joinProjections}. */
  void joinProjections() {
    layers.forEach(layer -> layer.decoder.join());
    scoreWeight.pad();
  }

  /** Whether a step may skip what {@link #through} asks for: nothing. */
  boolean isUngated() {
    return gate == LayerGate.NONE;
  }

  RotaryEmbedding rotary() {
    return rotary;
  }

  RotaryMatrices rotaryMatrices(DType dtype, Device device) {
    return new RotaryMatrices(rotary, config.text(), dtype, device);
  }

  private Tensor decoded(
      int index,
      Tensor x,
      RotaryEmbedding.Angles angles,
      Optional<CausalMask> mask,
      Optional<? extends KeyValueCache> cache) {
    gate.enter(index);
    try {
      return layers.get(index).decoder.forward(x, angles, mask, cache, index); // (B, T, H)
    } finally {
      gate.leave(index);
    }
  }

  /** From now on every layer is computed between this gate's two calls. */
  public void through(LayerGate gate) {
    this.gate = gate;
  }

  /** Every layer's own parameters by their names in it, without its gated cross attention's. */
  public List<Map<String, Parameter>> layerParameters() {
    return layers.stream().map(layer -> layer.decoder.parametersByPath()).toList();
  }

  private Tensor onDevice(long[] numbers, long rows, long length) {
    Tensor tensor = Tensor.ofArray(numbers, rows, length);
    Device device = embedTokens.weight().device();
    return device.equals(Device.CPU) ? tensor : tensor.to(device);
  }

  private Tensor shown(BatchPass pass, DType dtype) {
    var rows = new float[pass.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = pass.shown()[row] ? 1 : 0;
    }
    return Tensor.ofArray(rows, rows.length, 1, 1).to(embedTokens.weight().device(), dtype);
  }

  /** Keys and values of one row's pictures (1, T_img, L, D) for every gated layer. */
  PictureMemory remember(Tensor media) {
    Tensor flat = media.flatten(1, 2); // (1, T_img*L, D)
    return new PictureMemory(
        layers.stream().flatMap(l -> l.gated.stream()).map(gated -> gated.project(flat)).toList());
  }

  /** (..., H) to (..., V). */
  Tensor logits(Tensor hidden) {
    return lmHead.isPresent() ? lmHead.get().forward(hidden) : embedTokens.scores(hidden);
  }

  private void checkLength(TokenBatch tokens) {
    int limit = config.text().maxPositionEmbeddings();
    if (tokens.total() > limit) {
      throw new ModelException(
          "%d tokens are longer than the model's context of %d".formatted(tokens.total(), limit));
    }
  }

  private RotaryEmbedding.Angles angles(ForwardPass pass, Device device) {
    TokenBatch tokens = pass.tokens();
    long past = pass.cache().map(KvCache::length).orElse(0L);
    if (tokens.isPacked()) {
      return rotary.at(
          Tensor.ofArray(tokens.positionsInSamples(), tokens.rows(), tokens.length()).to(device));
    }
    if (!pass.positionsFromMask() || !tokens.isPadded()) {
      return rotary.consecutive(past, tokens.length());
    }
    return rotary.at(
        Tensor.ofArray(tokens.positionsFromMask(), tokens.rows(), tokens.length()).to(device));
  }

  /** The gated layers' keys and values of this pass's pictures, or of those in the cache. */
  private Optional<List<MediaKeysValues>> media(ForwardPass pass) {
    if (pass.media().isEmpty()) {
      return pass.cache().filter(KvCache::hasMedia).map(KvCache::media);
    }
    Tensor flat = pass.media().get().flatten(1, 2); // (B, T_img*L, Dv)
    List<MediaKeysValues> projected =
        layers.stream().flatMap(l -> l.gated.stream()).map(gated -> gated.project(flat)).toList();
    pass.cache().ifPresent(cache -> cache.storeMedia(projected));
    return Optional.of(projected);
  }

  @Override
  public void close() {
    super.close();
    scoreWeight.close();
    rotary.close();
  }
}
