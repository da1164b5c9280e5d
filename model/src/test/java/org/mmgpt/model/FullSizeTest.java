package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** The published 9B network, built without its 33 GB: the original's names, shapes and counts. */
class FullSizeTest {
  @TempDir private Path folder;

  @Test
  void hasTheOriginalsParameters() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "mmgpt",
         "vision_config": {"image_size": 224, "patch_size": 14, "hidden_size": 1024,
           "intermediate_size": 4096, "num_hidden_layers": 24, "num_attention_heads": 16},
         "perceiver_config": {},
         "gated_cross_attention_config": {},
         "cross_attn_every_n_layers": 4,
         "text_config": {"vocab_size": 32003, "hidden_size": 4096, "intermediate_size": 11008,
           "num_hidden_layers": 32, "num_attention_heads": 32},
         "media_token_id": 32001, "eoc_token_id": 32000, "pad_token_id": 32002}
        """);
    FlamingoConfig config = FlamingoConfig.load(folder);
    try (Flamingo network = Flamingo.of(config, DType.FLOAT16, Device.META, new WithProjection())) {
      Map<String, String> shapes = new TreeMap<>();
      network
          .namedParameters()
          .forEach((name, parameter) -> shapes.put(name, Arrays.toString(parameter.shape())));
      assertThat(shapes).isEqualTo(published());
      long count = network.namedParameters().values().stream().mapToLong(Tensor::numel).sum();
      long textTower = 427_616_513L - 303_966_208L;
      assertThat(count).isEqualTo(8_344_891_665L - textTower);
    }
  }

  private static Map<String, String> published() throws IOException {
    JsonNode parameters =
        new ObjectMapper()
            .readTree(FullSizeTest.class.getResource("mmgpt-9b-parameters.json"))
            .get("parameters");
    Map<String, String> shapes = new TreeMap<>();
    parameters
        .properties()
        .forEach(
            entry -> shapes.put(entry.getKey(), entry.getValue().toString().replace(",", ", ")));
    return shapes;
  }

  /** No data; and CLIP's projection, which published weights have and a new network lacks. */
  private static final class WithProjection implements WeightSource {
    private static final String PROJECTION = "vision_encoder.visual.proj";

    @Override
    public Optional<Tensor> take(String name, long[] shape, Init init) {
      long[] size = name.equals(PROJECTION) ? new long[] {1024, 768} : shape;
      try (Scope scope = Scope.open()) {
        return Optional.of(Torch.empty(size, DType.FLOAT16, Device.META).escape());
      }
    }

    @Override
    public boolean has(String name) {
      return name.equals(PROJECTION);
    }
  }
}
