package org.mmgpt.safetensors.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;

class ModuleTensorsTest {
  private static final String MODULE = "cx\ny\n)\u0081";
  private static final String TENSOR =
      "ctorch._utils\n_rebuild_tensor_v2\n((U\7storagectorch\nFloatStorage\nU\0010U\3cpuK\2tQ"
          + "K\0K\2\u0085K\1\u0085\u0089ccollections\nOrderedDict\n)RtR";

  @Test
  void namesTensorsByTheirWayFromTheRoot() {
    var tensors = tensors(MODULE + "}U\5child" + MODULE + "}U\6weight" + TENSOR + "sbsb.");
    assertThat(tensors).containsOnlyKeys("child.weight");
  }

  /**
   * Each module holds the one before twice: 200 bytes of pickle that have 2^20 tensors, or 2^30.
   */
  @Test
  void refusesModulesThatMultiply() {
    assertThat(tensors(multiplied(4))).hasSize(16);
    assertThatExceptionOfType(PickleException.class)
        .isThrownBy(() -> tensors(multiplied(30)))
        .withMessage("x.pt: its modules hold too many attributes");
  }

  @Test
  void refusesAModuleThatIsItsOwnChild() {
    assertThatExceptionOfType(PickleException.class)
        .isThrownBy(() -> tensors(MODULE + "q\0}U\1ah\0sb."))
        .withMessageStartingWith("x.pt: modules nested too deeply at a.a.a");
  }

  private static String multiplied(int levels) {
    StringBuilder pickle = new StringBuilder(TENSOR + "q\0");
    for (char level = 0; level < levels; level++) {
      pickle.append(MODULE).append("}(U\1ah").append(level).append("U\1bh").append(level);
      pickle.append("ubq").append((char) (level + 1));
    }
    return pickle.append('.').toString();
  }

  private static Map<String, StoredTensor> tensors(String pickle) {
    var bytes = new PickleBytes(pickle.getBytes(StandardCharsets.ISO_8859_1), "x.pt");
    var globals = new TorchGlobals(key -> OptionalLong.of(8));
    return new ModuleTensors(Path.of("x.pt")).of(new Unpickler(bytes, globals).load());
  }
}
