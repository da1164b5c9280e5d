package org.mmgpt.safetensors.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.safetensors.SafeTensorsFile;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.Sequence;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

class TorchArchiveTest {
  private static final String LORA = "mmgpt-lora-mmengine-config.pt";

  @TempDir Path folder;

  /** The golden adapter exists in both formats, with the same numbers. */
  @Test
  void readsTheSameAdapterAsItsPeftExport() throws Exception {
    try (TorchArchive archive = TorchArchive.open(resource(LORA));
        SafeTensorsFile peft = SafeTensorsFile.open(resource("../adapter_model.safetensors"))) {
      Map<String, StoredTensor> tensors = archive.tensors("model_state_dict");
      assertThat(tensors).hasSameSizeAs(peft.names());
      tensors.forEach(
          (name, tensor) -> {
            String exported = name.replace("module.lang_encoder.", "").replace(".default", "");
            assertThat(tensor.shape()).isEqualTo(peft.info(exported).shape());
            assertThat(tensor.dtype()).isEqualTo(peft.info(exported).dtype());
            assertThat(archive.bytes(tensor).mismatch(peft.bytes(exported))).isEqualTo(-1);
          });
    }
  }

  @Test
  void keepsUnknownClassesAsRecords() throws Exception {
    try (TorchArchive archive = TorchArchive.open(resource(LORA))) {
      PickleValue config = archive.root().get("tuning_config").orElseThrow();
      assertThat(config)
          .isInstanceOfSatisfying(
              Instance.class,
              instance ->
                  assertThat(instance.type().path()).isEqualTo("mmengine.config.config.Config"));
      // Config wraps a ConfigDict in its state; the settings lie one level deeper.
      PickleValue tuning = config.get("tuning_config").orElseThrow();
      assertThat(tuning.get("lora_r").orElseThrow().asLong()).hasValue(4);
      assertThat(tuning.get("lora_dropout").orElseThrow().asDouble()).hasValue(0.0);
      assertThat(((Sequence) tuning.get("lora_target_modules").orElseThrow()).items())
          .extracting(item -> item.asText().orElseThrow())
          .contains("q_proj", "ff.3");
      assertThat(tuning.get("nothing")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.pt", "small-protocol4.pt"})
  void readsEveryKindOfTensor(String file) throws Exception {
    try (TorchArchive archive = TorchArchive.open(resource(file))) {
      Map<String, StoredTensor> tensors = archive.tensors();
      StoredTensor base = tensors.get("base");
      assertThat(base.shape()).containsExactly(3, 4);
      assertThat(floats(archive, base)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
      assertThat(tensors.get("transposed").storage()).isEqualTo(base.storage());
      assertThat(tensors.get("transposed").isContiguous()).isFalse();
      assertThat(floats(archive, tensors.get("transposed")))
          .containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
      assertThat(floats(archive, tensors.get("column"))).containsExactly(1, 5, 9);
      assertThat(floats(archive, tensors.get("expanded"))).containsExactly(0, 0, 0, 0);
      assertThat(bytes(archive, tensors.get("half"))).containsExactly(0x00, 0x3c, 0x00, 0xc0);
      assertThat(bytes(archive, tensors.get("bf16"))).containsExactly(0x80, 0x3f, 0x00, 0xc0);
      assertThat(tensors.get("f8").dtype()).isEqualTo(StoredDType.F8_E4M3);
      assertThat(bytes(archive, tensors.get("f8"))).containsExactly(0x38, 0xc0);
      assertThat(tensors.get("u16").dtype()).isEqualTo(StoredDType.U16);
      assertThat(bytes(archive, tensors.get("flag"))).containsExactly(1, 0);
      assertThat(tensors.get("scalar").shape()).isEmpty();
      assertThat(tensors.get("empty").shape()).containsExactly(0, 3);
      assertThat(bytes(archive, tensors.get("empty"))).isEmpty();
      assertThat(tensors.get("parameter").requiresGrad()).isTrue();
      Dict note = (Dict) archive.root().get("note").orElseThrow();
      assertThat(note.get("big").orElseThrow().asLong()).isEmpty();
      assertThat(note.get("big").orElseThrow().asDouble()).hasValue(0x1p70);
      assertThat(((PickleValue.Bytes) note.get("bytes").orElseThrow()).value())
          .containsExactly(0, 0xff);
      assertThat(((Sequence) note.get("size").orElseThrow()).items()).hasSize(2);
      assertThat(((Sequence) note.get("set").orElseThrow()).kind()).isEqualTo(Sequence.Kind.SET);
    }
  }

  @Test
  void mapsTensorsStridedAsSaved() throws Exception {
    try (Scope scope = Scope.open();
        TorchArchive archive = TorchArchive.open(resource("small.pt"))) {
      Map<String, StoredTensor> stored = archive.tensors();
      Tensor transposed = archive.tensor(stored.get("transposed"), Device.CPU);
      assertThat(transposed.strides()).containsExactly(1, 4);
      assertThat(transposed.toFloatArray()).containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
      assertThat(archive.tensor(stored.get("column")).toFloatArray()).containsExactly(1, 5, 9);
      assertThat(archive.tensor(stored.get("expanded")).shape()).containsExactly(2, 2);
      assertThat(archive.tensor(stored.get("scalar")).itemLong()).isEqualTo(7);
      assertThat(archive.tensor(stored.get("empty")).shape()).containsExactly(0, 3);
      assertThat(archive.tensor(stored.get("bf16")).dtype()).isEqualTo(DType.BFLOAT16);
      // Shared storage stays shared.
      archive.tensor(stored.get("base")).zero_();
      assertThat(transposed.sum().item()).isZero();
    }
  }

  @Test
  void saysWhatToDoWithAnOlderFormat() {
    assertThatExceptionOfType(PickleException.class)
        .isThrownBy(() -> TorchArchive.open(resource("legacy.pt")))
        .withMessageContaining("before 1.6")
        .withMessageContaining("torch.save");
  }

  @Test
  void refusesUseAfterClose() throws Exception {
    TorchArchive archive = TorchArchive.open(resource("small.pt"));
    StoredTensor base = archive.tensors().get("base");
    MemorySegment held = archive.bytes(base);
    archive.close();
    assertThatThrownBy(() -> archive.bytes(base)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> held.get(ValueLayout.JAVA_BYTE, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesAMissingEntry() throws Exception {
    try (TorchArchive archive = TorchArchive.open(resource("small.pt"))) {
      assertThatExceptionOfType(PickleException.class)
          .isThrownBy(() -> archive.tensors("model"))
          .withMessageContaining("no entry \"model\"");
    }
  }

  /** Flipped and missing bytes anywhere: a working archive or the one declared exception. */
  @Test
  void randomDamageIsAlwaysReportedAsSuch() throws Exception {
    byte[] good = Files.readAllBytes(resource("small.pt"));
    Random random = new Random(11);
    Path file = folder.resolve("bad.pt");
    for (int i = 0; i < 3_000; i++) {
      byte[] bad = good.clone();
      for (int flips = random.nextInt(6); flips >= 0; flips--) {
        // Most of the structure is in the first part (pickle) and the last (directory).
        int at = random.nextInt(bad.length);
        bad[at] = random.nextBoolean() ? (byte) random.nextInt() : good[random.nextInt(at + 1)];
      }
      if (random.nextInt(8) == 0) {
        bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      }
      Files.write(file, bad);
      Throwable thrown = catchThrowable(() -> readAll(file));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(PickleException.class);
      }
    }
  }

  private static void readAll(Path file) throws IOException {
    try (TorchArchive archive = TorchArchive.open(file)) {
      if (archive.root() instanceof Dict) {
        for (StoredTensor tensor : archive.tensors().values()) {
          archive.bytes(tensor);
          archive.tensor(tensor).close();
        }
      }
    }
  }

  private static float[] floats(TorchArchive archive, StoredTensor tensor) {
    return archive.bytes(tensor).toArray(ValueLayout.JAVA_FLOAT_UNALIGNED);
  }

  private static int[] bytes(TorchArchive archive, StoredTensor tensor) {
    byte[] raw = archive.bytes(tensor).toArray(ValueLayout.JAVA_BYTE);
    int[] unsigned = new int[raw.length];
    for (int i = 0; i < raw.length; i++) {
      unsigned[i] = raw[i] & 0xff;
    }
    return unsigned;
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(TorchArchiveTest.class.getResource(name).toURI());
  }
}
