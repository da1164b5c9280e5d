package org.mmgpt.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensors;
import org.mmgpt.train.config.ConfigException;

class PretrainingTest {
  private static final Path RECIPE = Path.of("tiny/recipe.yaml");
  private static final List<String> SHORT =
      List.of(
          "vision.steps=3",
          "vision.batch=4",
          "vision.warmup_steps=1",
          "joint.steps=3",
          "joint.batch=8",
          "joint.warmup_steps=1");

  @TempDir Path folder;

  private String pretrain(Path output) throws Exception {
    var out = new ByteArrayOutputStream();
    new Pretraining(RECIPE, SHORT, output, new PrintStream(out, true, StandardCharsets.UTF_8))
        .run(Optional.empty());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void makes_a_model_directory_that_loads() throws Exception {
    long before = Tensors.live();
    Path output = folder.resolve("base");
    assertThat(pretrain(output)).contains("unseen pictures wholly right");
    try (Flamingo model = Flamingo.load(output, Device.CPU, DType.FLOAT32)) {
      assertThat(model.config().text().vocabSize()).isEqualTo(1172);
    }
    assertThat(Files.size(output.resolve("model.safetensors"))).isLessThan(16 << 20);
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void the_same_recipe_makes_the_same_bytes() throws Exception {
    pretrain(folder.resolve("first"));
    pretrain(folder.resolve("second"));
    assertThat(folder.resolve("second/model.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("first/model.safetensors"));
  }

  @Test
  void refuses_an_odd_batch() {
    assertThatThrownBy(() -> new Pretraining(RECIPE, List.of("vision.batch=3"), folder, System.err))
        .isInstanceOf(ConfigException.class)
        .hasMessage("'vision.batch=3': batch must be even and positive, got 3");
  }
}
