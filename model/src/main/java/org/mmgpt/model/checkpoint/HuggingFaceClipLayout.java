package org.mmgpt.model.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmgpt.safetensors.TensorBytes;

/**
 * CLIP under Hugging Face's names ({@code CLIPVisionModel} or a whole {@code CLIPModel}, whose text
 * tower is left out). Queries, keys and values are stored apart there and are one product here.
 */
final class HuggingFaceClipLayout {
  private static final String MODEL = "vision_model.";
  private static final String TARGET = "vision_encoder.visual.";
  private static final Pattern LAYER =
      Pattern.compile("encoder\\.layers\\.(\\d+)\\.(.+)\\.(weight|bias)");
  private static final Map<String, String> OUTER =
      Map.of(
          "embeddings.class_embedding", "class_embedding",
          "embeddings.patch_embedding.weight", "conv1.weight",
          "embeddings.position_embedding.weight", "positional_embedding",
          "pre_layrnorm.weight", "ln_pre.weight", // the library's own spelling
          "pre_layrnorm.bias", "ln_pre.bias",
          "post_layernorm.weight", "ln_post.weight",
          "post_layernorm.bias", "ln_post.bias");
  private static final Map<String, String> IN_LAYER =
      Map.of(
          "layer_norm1", "ln_1",
          "layer_norm2", "ln_2",
          "self_attn.out_proj", "attn.out_proj",
          "mlp.fc1", "mlp.c_fc",
          "mlp.fc2", "mlp.c_proj");
  private static final List<String> LEFT_OUT =
      List.of("text_model.", "text_projection.", "logit_scale");

  private HuggingFaceClipLayout() {}

  static boolean matches(PublishedTensors published) {
    return hasPrefix(published)
        || published.tensors().containsKey("embeddings.patch_embedding.weight");
  }

  /** transformers 5 saves a CLIPVisionModel without it. */
  private static boolean hasPrefix(PublishedTensors published) {
    return published.tensors().containsKey(MODEL + "embeddings.patch_embedding.weight");
  }

  static void plan(PublishedTensors published, ImportPlan plan) {
    Map<String, PublishedTensor> tensors = published.tensors();
    String prefix = hasPrefix(published) ? MODEL : "";
    for (Map.Entry<String, PublishedTensor> entry : tensors.entrySet()) {
      String name = entry.getKey();
      if (name.equals("visual_projection.weight")) {
        plan.put(TARGET + "proj", transposed(entry.getValue()));
      } else if (name.startsWith(prefix)) {
        planVision(prefix, name.substring(prefix.length()), entry.getValue(), tensors, plan);
      } else if (LEFT_OUT.stream().noneMatch(name::startsWith)) {
        plan.unknown(entry.getValue());
      }
    }
  }

  private static void planVision(
      String prefix,
      String name,
      PublishedTensor tensor,
      Map<String, PublishedTensor> all,
      ImportPlan plan) {
    Matcher layer = LAYER.matcher(name);
    if (OUTER.containsKey(name)) {
      plan.put(TARGET + OUTER.get(name), tensor);
    } else if (layer.matches()) {
      planLayer(prefix, layer, tensor, all, plan);
    } else if (!name.equals("embeddings.position_ids")) { // 0, 1, 2, … in older files
      plan.unknown(tensor);
    }
  }

  private static void planLayer(
      String prefix,
      Matcher name,
      PublishedTensor tensor,
      Map<String, PublishedTensor> all,
      ImportPlan plan) {
    String block = TARGET + "transformer.resblocks." + name.group(1) + ".";
    String part = name.group(2);
    String kind = name.group(3);
    if (IN_LAYER.containsKey(part)) {
      plan.put(block + IN_LAYER.get(part) + "." + kind, tensor);
      return;
    }
    String attention = prefix + "encoder.layers." + name.group(1) + ".self_attn.";
    List<Optional<PublishedTensor>> qkv =
        Stream.of("q_proj.", "k_proj.", "v_proj.")
            .map(projection -> Optional.ofNullable(all.get(attention + projection + kind)))
            .toList();
    if (!part.matches("self_attn\\.[qkv]_proj") || qkv.stream().anyMatch(Optional::isEmpty)) {
      plan.unknown(tensor);
    } else if (part.startsWith("self_attn.q")) {
      plan.put(
          block + "attn.in_proj_" + kind,
          PublishedTensor.stacked(qkv.stream().map(Optional::orElseThrow).toList()));
    }
  }

  /** Hugging Face's projection is a Linear, (projected, D); open_clip multiplies from the right. */
  private static PublishedTensor transposed(PublishedTensor tensor) {
    long rows = tensor.shape()[0];
    long columns = tensor.shape()[1];
    int element = tensor.dtype().bits() / 8;
    TensorBytes bytes =
        new TensorBytes.Fetched(
            tensor.byteSize(),
            () -> {
              MemorySegment from = tensor.bytes().getFirst().read();
              MemorySegment to = MemorySegment.ofArray(new byte[(int) tensor.byteSize()]);
              for (long row = 0; row < rows; row++) {
                for (long column = 0; column < columns; column++) {
                  MemorySegment.copy(
                      from,
                      (row * columns + column) * element,
                      to,
                      (column * rows + row) * element,
                      element);
                }
              }
              return to;
            });
    return new PublishedTensor(
        tensor.origin(), tensor.dtype(), new long[] {columns, rows}, List.of(bytes));
  }
}
