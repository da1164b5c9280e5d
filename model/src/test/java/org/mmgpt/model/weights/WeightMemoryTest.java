package org.mmgpt.model.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Torch;

/** A model that doesn't fit used to be loaded until the kernel killed the program. */
class WeightMemoryTest {
  @TempDir private Path folder;

  private SafeTensors weights() throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (Scope scope = Scope.open()) {
      var matrix = Torch.randn(64, 128).to(DType.FLOAT16);
      new SafeTensorsWriter()
          .add("vision_encoder.visual.proj", matrix)
          .add("lang_encoder.model.embed_tokens.weight", matrix)
          .add("lang_encoder.model.layers.0.decoder_layer.mlp.up_proj.weight", matrix)
          .write(file);
    }
    return SafeTensors.open(folder);
  }

  private long bytes(DType dtype, Optional<Quantization> kind) throws IOException {
    try (SafeTensors file = weights()) {
      return WeightMemory.of(file, dtype, kind).bytes();
    }
  }

  @Test
  void whatIsMappedTakesNone() throws IOException {
    assertThat(bytes(DType.FLOAT16, Optional.empty())).isZero();
    assertThat(bytes(DType.BFLOAT16, Optional.empty())).isEqualTo(3 * 64 * 128 * 2);
    assertThat(bytes(DType.FLOAT32, Optional.empty())).isEqualTo(3 * 64 * 128 * 4);
  }

  @Test
  void theDecodersMatricesTakeFewBits() throws IOException {
    assertThat(bytes(DType.BFLOAT16, Optional.of(Quantization.INT8)))
        .isEqualTo(2 * 64 * 128 * 2 + 64 * 128);
    assertThat(bytes(DType.FLOAT16, Optional.of(Quantization.INT4))).isEqualTo(64 * 128 * 9 / 16);
  }

  @Test
  void tooLittleIsSaidWithWhatTakesLess() {
    var needed = new WeightMemory(33_400_000_000L, DType.FLOAT32, StoredDType.F16);
    assertThatThrownBy(() -> needed.check(OptionalLong.of(21_000_000_000L)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("33.4 GB")
        .hasMessageContaining("21.0 GB")
        .hasMessageContaining("stored in F16");
    assertThatCode(() -> needed.check(OptionalLong.of(34_000_000_000L))).doesNotThrowAnyException();
    assertThatCode(() -> needed.check(OptionalLong.empty())).doesNotThrowAnyException();
  }
}
