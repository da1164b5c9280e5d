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
import org.mmgpt.train.OutputLock;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.step.StopRequest;

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
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Pretraining(RECIPE, SHORT, output, new StopRequest(), print).run(Optional.empty());
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

  /** Ctrl-C lost what was learned since the last checkpoint, up to three minutes. */
  @Test
  void asked_to_stop_it_saves_its_state_and_goes_on_later() throws Exception {
    Path output = folder.resolve("base");
    var stop = new StopRequest();
    stop.make();
    assertThat(new Pretraining(RECIPE, SHORT, output, stop, System.err).run(Optional.empty()))
        .isTrue();
    assertThat(output.resolve("pretraining/vision/step-00000000/COMPLETE")).exists();
    assertThat(output.resolve("model.safetensors")).doesNotExist();
    pretrain(output);
    assertThat(output.resolve("model.safetensors")).exists();
  }

  /** Two runs into one folder wrote over each other's checkpoints. */
  @Test
  void a_second_run_is_kept_out() throws Exception {
    Path output = folder.resolve("base");
    try (var first = new OutputLock(output.resolve("pretraining"))) {
      assertThatThrownBy(() -> pretrain(output)).hasMessageContaining("another run is writing");
    }
  }

  @Test
  void refuses_an_odd_batch() {
    var odd = List.of("vision.batch=3");
    assertThatThrownBy(() -> new Pretraining(RECIPE, odd, folder, new StopRequest(), System.err))
        .isInstanceOf(ConfigException.class)
        .hasMessage("'vision.batch=3': batch must be even and positive, got 3");
  }
}
