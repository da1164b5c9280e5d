package org.mmgpt.safetensors.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.PickleValue.Text;

/** Pickles are written here as Latin-1 text with Java escapes, one char a byte. */
class UnpicklerTest {
  private static final String STORAGE = "(U\7storagectorch\nFloatStorage\nU\0010U\6cuda:0K\10tQ";

  /** What {@code os.system("id")} looks like; it stays a name with an argument. */
  @Test
  void neverExecutesAnything() {
    PickleValue value = load("\u0080\2cos\nsystem\n(U\2idtR.");
    assertThat(value)
        .isInstanceOfSatisfying(
            Instance.class,
            call -> {
              assertThat(call.type().path()).isEqualTo("os.system");
              assertThat(call.arguments()).containsExactly(new Text("id"));
            });
  }

  @Test
  void readsATensorOfAGpuRun() {
    StoredTensor tensor =
        (StoredTensor) load(tensor(STORAGE, "K\2", "K\2K\3\u0086", "K\3K\1\u0086"));
    assertThat(tensor.shape()).containsExactly(2, 3);
    assertThat(tensor.storageOffset()).isEqualTo(2);
    assertThat(tensor.storage().location()).isEqualTo("cuda:0");
  }

  @Test
  void survivesADictThatContainsItself() {
    Dict dict = (Dict) load("\u0080\2}q\0U\4selfh\0s.");
    assertThat(dict.get("self")).containsSame(dict);
    assertThat(dict).hasToString("dict of 1");
    Instance own = (Instance) load("\u0080\2cx\ny\n)\u0081q\0h\0b.");
    assertThat(own.get("key")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "storage 9 is not in the archive  | (U\7storagectorch\\nFloatStorage\\nU\0019U\3cpuK\1tQ.",
        "claims 9 elements                | (U\7storagectorch\\nFloatStorage\\nU\0010U\3cpuK\11tQ.",
        "must be a number                 | (U\7storagectorch\\n"
            + "FloatStorage\\n"
            + "U\0010U\3cpuJ\u00ff\u00ff\u00ff\u00fftQ.",
        "unsupported type os.system       | (U\7storagecos\\nsystem\\nU\0010U\3cpuK\1tQ.",
        "no storage                       | U\6moduleQ.",
        "opcode 0x69                      | i",
        "opcode 0x82                      | \u0082\1",
        "opcode 0x50                      | P0\\n.",
        "the stack is empty               | .",
        "no mark is set                   | t.",
        "memo 3 was never set             | h\3.",
        "needs 4294967295 more bytes      | X\u00ff\u00ff\u00ff\u00ffabc.",
        "needs 18446744073709551615 more  |"
            + " \u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffabc.",
        "not valid UTF-8                  | U\1\u00ff.",
        "a line does not end              | cos",
        "a call needs a global            | U\1a)R.",
        "append to dict                   | }U\1aa.",
        "entries set on LIST              | ]U\1aU\1bs.",
        "key without a value              | }(U\1au.",
        "pickle protocol 6                | \u0080\6N.",
        "needs 1 more bytes               | N",
      })
  void refuses(String complaint, String pickle) {
    assertRefused(complaint, pickle.replace("\\n", "\n"));
  }

  @Test
  void refusesTensorsBeyondTheirStorage() {
    assertRefused("reaches beyond", tensor(STORAGE, "K\3", "K\2K\3\u0086", "K\3K\1\u0086"));
    assertRefused("reaches beyond", tensor(STORAGE, "K\0", "K\2\u0085", "K\10\u0085"));
    assertRefused(
        "must be a number", tensor(STORAGE, "K\0", "K\2\u0085", "J\u00ff\u00ff\u00ff\u00ff\u0085"));
    assertRefused("differ in length", tensor(STORAGE, "K\0", "K\2\u0085", ")"));
    String huge = "\u008a\10\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\177";
    assertRefused("impossible size", tensor(STORAGE, huge, "K\2\u0085", "K\1\u0085"));
    assertRefused(
        "impossible size", tensor(STORAGE, "K\0", huge + huge + "\u0086", "K\0K\0\u0086"));
    assertRefused("without a storage", tensor("N", "K\0", ")", ")"));
  }

  /** Random walks over the opcodes themselves, which byte flips in real files seldom reach. */
  @Test
  void randomProgramsEndInAValueOrTheDeclaredException() {
    String opcodes =
        ".(02NJKMGXUTCB)t]}aesuqrhjcQRb\u0080\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c"
            + "\u008d\u008e\u008f\u0090\u0091\u0093\u0094\u0095\u0081";
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder program = new StringBuilder();
      for (int length = random.nextInt(40); length >= 0; length--) {
        if (random.nextInt(12) == 0) {
          program.append("ccollections\nOrderedDict\n");
        } else if (random.nextInt(12) == 0) {
          program.append("ctorch._utils\n_rebuild_tensor_v2\n").append(STORAGE);
        } else {
          program.append(opcodes.charAt(random.nextInt(opcodes.length())));
        }
        if (random.nextInt(3) == 0) {
          program.append((char) random.nextInt(4));
        }
      }
      Throwable thrown = catchThrowable(() -> load(program.append('.').toString()));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(PickleException.class);
      }
    }
  }

  private static String tensor(String storage, String offset, String shape, String strides) {
    return "ctorch._utils\n_rebuild_tensor_v2\n("
        + storage
        + offset
        + shape
        + strides
        + "\u0089ccollections\nOrderedDict\n)RtR.";
  }

  private static void assertRefused(String complaint, String pickle) {
    assertThatExceptionOfType(PickleException.class)
        .isThrownBy(() -> load(pickle))
        .withMessageStartingWith("x.pt: at byte ")
        .withMessageContaining(complaint);
  }

  /** One storage, "0", of 32 bytes, is there. */
  private static PickleValue load(String pickle) {
    byte[] bytes = pickle.getBytes(StandardCharsets.ISO_8859_1);
    TorchGlobals globals =
        new TorchGlobals(key -> key.equals("0") ? OptionalLong.of(32) : OptionalLong.empty());
    return new Unpickler(new PickleBytes(bytes, "x.pt"), globals).load();
  }
}
