package org.mmgpt.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.config.VisionConfig;
import org.mmgpt.model.weights.ModelException;

/**
 * The vision encoder as it is published. Its tensors tell every size except the number of heads;
 * that, the activation and the epsilon stand in a {@code config.json} of Hugging Face or of
 * open_clip, if there is one.
 */
final class ClipPiece {
  private static final String VISUAL = "vision_encoder.visual.";

  /** Width of a head in all of OpenAI's and most of open_clip's models. */
  private static final int USUAL_HEAD_WIDTH = 64;

  private ClipPiece() {}

  static void plan(PublishedTensors published, ImportPlan plan) {
    if (OpenClipLayout.matches(published)) {
      OpenClipLayout.plan(published, plan);
    } else if (HuggingFaceClipLayout.matches(published)) {
      HuggingFaceClipLayout.plan(published, plan);
    } else {
      throw new ModelException(
          published.place()
              + ": no CLIP vision transformer: neither visual.conv1.weight nor"
              + " vision_model.embeddings.patch_embedding.weight is in it");
    }
  }

  /**
   * @param place file or folder of the weights
   * @param given a configuration named by the user
   * @param otherwise the activation where no configuration names one
   */
  static VisionConfig config(
      Path place, Optional<Path> given, ImportPlan plan, HiddenAct otherwise) {
    Optional<ConfigNode> file = given.or(() -> beside(place)).map(ConfigNode::read);
    Optional<ConfigNode> openClip =
        file.flatMap(node -> node.find("model_cfg").or(() -> Optional.of(node)))
            .filter(node -> node.find("vision_cfg").isPresent());
    if (openClip.isPresent()) {
      return openClip(openClip.get(), plan, otherwise);
    }
    Optional<ConfigNode> vision = file.map(node -> node.find("vision_config").orElse(node));
    Sizes sizes = Sizes.of(plan, vision.flatMap(node -> side(node, "image_size")));
    int heads =
        vision
            .filter(node -> node.json().hasNonNull("num_attention_heads"))
            .map(node -> node.positive("num_attention_heads"))
            .orElseGet(sizes::usualHeads);
    HiddenAct activation = vision.map(node -> HiddenAct.read(node, otherwise)).orElse(otherwise);
    double eps = vision.map(node -> node.number("layer_norm_eps", 1e-5)).orElse(1e-5);
    return sizes.config(heads, activation, eps);
  }

  private static VisionConfig openClip(ConfigNode root, ImportPlan plan, HiddenAct otherwise) {
    ConfigNode vision = root.at("vision_cfg");
    Sizes sizes = Sizes.of(plan, side(vision, "image_size"));
    int headWidth = vision.positive("head_width", USUAL_HEAD_WIDTH);
    if (sizes.width % headWidth != 0) {
      throw vision.wrong("head_width", headWidth + " does not divide the width " + sizes.width);
    }
    HiddenAct activation = otherwise;
    if (root.json().hasNonNull("quick_gelu")) {
      activation = root.flag("quick_gelu", true) ? HiddenAct.QUICK_GELU : HiddenAct.GELU;
    }
    return sizes.config(sizes.width / headWidth, activation, 1e-5);
  }

  /** Beside a single file any config.json may lie, so it must be one of a CLIP. */
  private static Optional<Path> beside(Path place) {
    Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
    return Stream.of("open_clip_config.json", "config.json")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .filter(file -> Files.isDirectory(place) || isClip(ConfigNode.read(file)))
        .findFirst();
  }

  private static boolean isClip(ConfigNode config) {
    return config.find("model_cfg").isPresent() || config.text("model_type", "").startsWith("clip");
  }

  /** A side in pixels; open_clip also writes two, which must be equal. */
  private static Optional<Integer> side(ConfigNode node, String key) {
    JsonNode value = node.json().path(key);
    if (value.isArray()) {
      if (value.size() != 2 || !value.get(0).equals(value.get(1))) {
        throw node.wrong(key, value + " is no square");
      }
      return Optional.of(value.get(0).asInt());
    }
    return value.isNumber() ? Optional.of(node.positive(key)) : Optional.empty();
  }

  /** What the tensors' shapes tell. */
  private record Sizes(int image, int patch, int width, int inner, int layers) {
    static Sizes of(ImportPlan plan, Optional<Integer> image) {
      long[] conv = plan.at(VISUAL + "conv1.weight", "the CLIP").shape();
      long positions = plan.at(VISUAL + "positional_embedding", "the CLIP").rows() - 1;
      int side = (int) Math.round(Math.sqrt(positions));
      if (conv.length != 4 || (long) side * side != positions || positions < 1) {
        throw new ModelException(
            "the CLIP's conv1.weight and positional_embedding don't describe square pictures");
      }
      int patch = (int) conv[3];
      int pixels = image.orElse(side * patch);
      if (pixels / patch != side) {
        throw new ModelException(
            "the CLIP's configuration has pictures of %d pixels, its positional_embedding has %dx%d"
                    .formatted(pixels, side, side)
                + " patches of "
                + patch);
      }
      int inner =
          (int) plan.at(VISUAL + "transformer.resblocks.0.mlp.c_fc.weight", "the CLIP").rows();
      return new Sizes(
          pixels, patch, (int) conv[0], inner, plan.count(VISUAL + "transformer.resblocks."));
    }

    int usualHeads() {
      if (width % USUAL_HEAD_WIDTH != 0) {
        throw new ModelException(
            "the CLIP's width %d is no multiple of %d; name its configuration with --clip-config"
                .formatted(width, USUAL_HEAD_WIDTH));
      }
      return width / USUAL_HEAD_WIDTH;
    }

    VisionConfig config(int heads, HiddenAct activation, double eps) {
      if (width % heads != 0) {
        throw new ModelException(
            "the CLIP's configuration has %d heads, which don't divide its width %d"
                .formatted(heads, width));
      }
      return new VisionConfig(image, patch, width, inner, layers, heads, activation, eps);
    }
  }
}
