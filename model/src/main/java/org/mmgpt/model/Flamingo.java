package org.mmgpt.model;

import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.model.cache.PictureMemory;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.model.weights.RandomWeights;
import org.mmgpt.model.weights.StoredWeights;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.HugePages;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.OperatorThreads;
import org.mmgpt.torch.Tensor;

/**
 * OpenFlamingo (arXiv 2308.01390): a CLIP vision encoder, a perceiver resampler, and a LLaMA
 * decoder that looks at pictures through gated cross attention.
 */
public final class Flamingo extends Module {
  private final FlamingoConfig config;
  private final DType dtype;
  private final Device device;
  private final VisionEncoder visionEncoder;
  private final PerceiverResampler perceiver;
  private final LlamaDecoder langEncoder;

  private Flamingo(
      FlamingoConfig config,
      DType dtype,
      Device device,
      Weights weights,
      Optional<Quantization> quantization) {
    this.config = config;
    this.dtype = dtype;
    this.device = device;
    visionEncoder =
        child(
            "vision_encoder.visual",
            new VisionEncoder(
                config.vision(), config.era(), weights.at("vision_encoder").at("visual")));
    perceiver =
        child("perceiver", new PerceiverResampler(config.perceiver(), weights.at("perceiver")));
    Weights exact = weights.at("lang_encoder");
    Weights decoder = quantization.map(exact::quantized).orElse(exact);
    langEncoder = child("lang_encoder", new LlamaDecoder(config, dtype, device, decoder));
  }

  /**
   * Reads a model directory.
   *
   * @throws ConfigException if its {@code config.json} is missing or wrong
   * @throws ModelException with the list of weights that are missing, misshapen or unknown
   */
  public static Flamingo load(Path modelDirectory, Device device, DType dtype) {
    return load(modelDirectory, device, dtype, Optional.empty());
  }

  /**
   * Reads a model directory, with each matrix of the decoder in few bits as soon as it is there:
   * the whole in {@code dtype} is never in memory. See {@link #quantizeDecoder}.
   */
  public static Flamingo load(
      Path modelDirectory, Device device, DType dtype, Optional<Quantization> quantization) {
    FlamingoConfig config = FlamingoConfig.load(modelDirectory);
    try (StoredWeights stored = StoredWeights.open(modelDirectory, dtype, device)) {
      stored.checkMemory(quantization);
      return of(config, dtype, device, stored, quantization);
    }
  }

  /** A network with random weights, drawn from libtorch's generator. */
  public static Flamingo random(FlamingoConfig config, Device device, DType dtype) {
    return of(config, dtype, device, new RandomWeights(dtype, device));
  }

  /**
   * A network with the parameters of {@code source}, which stays the caller's.
   *
   * @throws ModelException with the list of weights that are missing, misshapen or unknown
   */
  public static Flamingo of(
      FlamingoConfig config, DType dtype, Device device, WeightSource source) {
    return of(config, dtype, device, source, Optional.empty());
  }

  private static Flamingo of(
      FlamingoConfig config,
      DType dtype,
      Device device,
      WeightSource source,
      Optional<Quantization> quantization) {
    Weights weights = Weights.of(source);
    try (HugePages pages = HugePages.open();
        OperatorThreads threads = OperatorThreads.all()) { // ended, for another may compute
      Flamingo model = new Flamingo(config, dtype, device, weights, quantization);
      try {
        weights.verify();
      } catch (ModelException e) {
        model.close();
        throw e;
      }
      return model;
    }
  }

  /**
   * Pictures to the latents that the decoder attends to.
   *
   * @param pixels (B, T_img, F, 3, S, S), normalised
   * @return (B, T_img, L, D)
   */
  public Tensor encodeImages(Tensor pixels) {
    return encodeImages(pixels, Activations.IGNORED);
  }

  private Tensor encodeImages(Tensor pixels, Activations activations) {
    long[] shape = pixels.shape();
    if (shape.length != 6) {
      throw new ModelException("pixel values have " + shape.length + " dimensions, expected 6");
    }
    Tensor flat = pixels.to(device, dtype).flatten(0, 2); // (B*T_img*F, 3, S, S)
    Tensor tokens = patchTokens(flat, activations); // (B*T_img*F, V, D)
    Tensor media =
        perceiver.forward(
            tokens.view(
                shape[0], shape[1], shape[2], tokens.size(1), tokens.size(2))); // (B, T_img, L, D)
    activations.record("perceiver_output", media);
    return media;
  }

  /** The tower is frozen in the original, whatever else is trained. */
  private Tensor patchTokens(Tensor pixels, Activations activations) {
    try (NoGrad noGrad = NoGrad.open()) {
      Tensor tokens = visionEncoder.blocks(pixels); // (N, 1 + V, D)
      Tensor patches = visionEncoder.patches(tokens); // (N, V, D)
      activations.record("clip_patch_tokens", patches);
      if (activations != Activations.IGNORED) {
        visionEncoder.pooled(tokens).ifPresent(p -> activations.record("clip_pooled", p));
      }
      return patches;
    }
  }

  /**
   * @param pixels (B, T_img, F, 3, S, S); empty for texts without pictures
   * @return logits (B, T, V)
   */
  public Tensor forward(TokenBatch tokens, Optional<Tensor> pixels) {
    return logits(hidden(ForwardPass.training(tokens, pixels.map(this::encodeImages))));
  }

  /**
   * As above, showing every intermediate result.
   *
   * @param attendPrevious see {@link ForwardPass}
   */
  public Tensor forward(
      TokenBatch tokens, Optional<Tensor> pixels, boolean attendPrevious, Activations activations) {
    Optional<Tensor> media = pixels.map(p -> encodeImages(p, activations));
    ForwardPass pass =
        ForwardPass.training(tokens, media)
            .withAttendPrevious(attendPrevious)
            .withActivations(activations);
    Tensor logits = logits(hidden(pass));
    activations.record("logits", logits);
    return logits;
  }

  /** The decoder's output behind its final norm, (B, T, H). */
  public Tensor hidden(ForwardPass pass) {
    if (pass.media().isPresent() && pass.tokens().isPacked()) {
      checkPacking();
    }
    return langEncoder.forward(pass);
  }

  /** Where pictures of a row mean something to one another, several samples can't share it. */
  private void checkPacking() {
    if (!config.gatedCrossAttention().onlyAttendImmediateMedia() || perceiver.numbersPictures()) {
      throw new ModelException(
          "this model can't take packed rows: "
              + (perceiver.numbersPictures()
                  ? "it numbers the pictures of a row (media_time_embs)"
                  : "its text sees all pictures before it (only_attend_immediate_media is false)")
              + "; set data.packing to false");
    }
  }

  /** The decoder's output behind its final norm for rows of a {@link BatchCache}, (B, T, H). */
  public Tensor hidden(BatchPass pass) {
    return langEncoder.forward(pass);
  }

  /**
   * What the gated layers keep of one row's pictures; the caller's.
   *
   * @param media (1, T_img, L, D), from {@link #encodeImages}
   */
  public PictureMemory remember(Tensor media) {
    return langEncoder.remember(media);
  }

  /**
   * Which picture each token of a sequence sees, counted from 1, and 0 for none. A later marker
   * changes what the text before it sees, so a prompt is given whole.
   */
  public long[] pictureTimes(long[] ids) {
    return MediaMask.times(ids, 1, config.mediaTokenId(), false);
  }

  /** Hidden states (..., H) to logits (..., V). */
  public Tensor logits(Tensor hidden) {
    return langEncoder.logits(hidden);
  }

  /**
   * Keeps every matrix of the decoder and its gated layers in fewer bits from now on; see {@link
   * Linear#quantize}. Embeddings, norms, the vision encoder and the perceiver stay as they are.
   */
  public void quantizeDecoder(Quantization kind) {
    try (HugePages pages = HugePages.open();
        OperatorThreads threads = OperatorThreads.all()) { // as behind the loading
      for (Module module : langEncoder.namedModules().values()) {
        if (module instanceof Linear linear) {
          linear.quantize(kind);
        }
      }
    }
  }

  /**
   * Puts matrices of the decoder that have the same input side by side in memory, so that {@link
   * DecodeSteps} can compute them as one product. Each keeps its name and its numbers; only the
   * tensors are new ones. What is adapted, quantised or being trained stays where it is.
   */
  public void joinProjections() {
    langEncoder.joinProjections();
  }

  /** What its sizes are. */
  public FlamingoConfig config() {
    return config;
  }

  /** Of weights and arithmetic. */
  public DType dtype() {
    return dtype;
  }

  /** Where the weights are. */
  public Device device() {
    return device;
  }

  /** Pixels to patch tokens. */
  public VisionEncoder visionEncoder() {
    return visionEncoder;
  }

  /** Patch tokens to latents. */
  public PerceiverResampler perceiver() {
    return perceiver;
  }

  /** The decoder, which the checkpoint calls so. */
  public LlamaDecoder langEncoder() {
    return langEncoder;
  }
}
