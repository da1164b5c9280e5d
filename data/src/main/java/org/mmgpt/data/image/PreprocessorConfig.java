package org.mmgpt.data.image;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.data.error.DataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HF's {@code preprocessor_config.json}. Side, mean and deviation are taken from it; the rest is
 * CLIP's whatever it says, as the original never reads it. What it says otherwise is warned of: the
 * model may have learned from pictures prepared so.
 */
final class PreprocessorConfig {
  private static final Logger LOG = LoggerFactory.getLogger(PreprocessorConfig.class);
  private static final String FILE = "preprocessor_config.json";
  private static final int BICUBIC = 3; // PIL's number
  private static final double RESCALE_FACTOR = 1 / 255.0;
  private static final List<String> STEPS =
      List.of("do_resize", "do_center_crop", "do_convert_rgb", "do_rescale", "do_normalize");

  private PreprocessorConfig() {}

  static ImageTransform read(Path file) {
    Path json = Files.isDirectory(file) ? file.resolve(FILE) : file;
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(json));
      JsonNode crop = root.path("crop_size");
      int size = crop.isObject() ? crop.path("height").asInt() : crop.asInt();
      var transform =
          new ImageTransform(size, floats(root, "image_mean"), floats(root, "image_std"));
      notDone(root, size).forEach(what -> LOG.warn("{}: {}", json, what));
      return transform;
    } catch (JacksonException e) {
      throw new DataException(json + ": not valid JSON: " + e.getOriginalMessage(), e);
    } catch (DataException e) {
      throw new DataException(json + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DataException(json + ": can't be read: " + e, e);
    }
  }

  /** What a file asks for that {@link ImageTransform} doesn't do. */
  static List<String> notDone(JsonNode root, int cropped) {
    var all = new ArrayList<String>();
    JsonNode size = root.path("size");
    JsonNode edge = size.isObject() ? size.path("shortest_edge") : size;
    if (edge.isNumber() && edge.asInt() != cropped) {
      all.add(
          "size.shortest_edge is %s; the shorter side becomes %d pixels, as the crop has"
              .formatted(edge, cropped));
    } else if (size.has("height") || size.has("width")) {
      all.add("size is %s; the shorter side becomes %d pixels".formatted(size, cropped));
    }
    JsonNode width = root.path("crop_size").path("width");
    if (width.isNumber() && width.asInt() != cropped) {
      all.add("crop_size.width is %s; the crop is a square of %d".formatted(width, cropped));
    }
    if (root.path("resample").asInt(BICUBIC) != BICUBIC) {
      all.add(
          "resample is %s; pictures are resized by %d, bicubic"
              .formatted(root.path("resample"), BICUBIC));
    }
    if (Math.abs(root.path("rescale_factor").asDouble(RESCALE_FACTOR) - RESCALE_FACTOR) > 1e-9) {
      all.add("rescale_factor is %s; it is 1/255 here".formatted(root.path("rescale_factor")));
    }
    STEPS.stream()
        .filter(step -> !root.path(step).asBoolean(true))
        .forEach(step -> all.add("%s is false; it is done".formatted(step)));
    return all;
  }

  static void write(ImageTransform transform, Path modelDirectory) throws IOException {
    int size = transform.size();
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("image_processor_type", "CLIPImageProcessor");
    root.put("do_resize", true).putObject("size").put("shortest_edge", size);
    root.put("resample", BICUBIC);
    root.put("do_center_crop", true).putObject("crop_size").put("height", size).put("width", size);
    root.put("do_convert_rgb", true);
    root.put("do_rescale", true).put("rescale_factor", RESCALE_FACTOR);
    root.put("do_normalize", true);
    for (int c = 0; c < 3; c++) {
      root.withArray("image_mean").add(transform.mean()[c]);
      root.withArray("image_std").add(transform.std()[c]);
    }
    Files.writeString(modelDirectory.resolve(FILE), root.toPrettyString() + "\n");
  }

  private static float[] floats(JsonNode root, String key) {
    var array = root.path(key);
    if (array.size() != 3) {
      throw new DataException("\"%s\" must be a list of 3 numbers".formatted(key));
    }
    return new float[] {
      (float) array.get(0).asDouble(),
      (float) array.get(1).asDouble(),
      (float) array.get(2).asDouble()
    };
  }
}
