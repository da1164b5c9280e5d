package org.mmgpt.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;

class SafeTensorsWriterTest {
  @TempDir Path folder;

  /** The golden adapter was written by the Python library: the same tensors give the same bytes. */
  @Test
  void writesWhatThePythonLibraryWrites() throws Exception {
    Path golden = golden("adapter_model.safetensors");
    Path copy = folder.resolve("copy.safetensors");
    try (SafeTensorsFile file = SafeTensorsFile.open(golden)) {
      SafeTensorsWriter writer = new SafeTensorsWriter();
      file.metadata().forEach(writer::metadata);
      file.names().stream()
          .sorted() // not the order of the file
          .forEach(
              name -> {
                TensorInfo info = file.info(name);
                writer.add(name, info.dtype(), info.shape(), () -> file.bytes(name));
              });
      writer.write(copy);
    }
    assertThat(copy).hasSameBinaryContentAs(golden);
  }

  @Test
  void laysOutByAlignmentThenName() throws IOException {
    Path path = folder.resolve("model.safetensors");
    new SafeTensorsWriter()
        .metadata("format", "pt")
        .add("flag", StoredDType.BOOL, new long[] {3}, bytes(1, 0, 1))
        .add("b", StoredDType.BF16, new long[] {1}, bytes(0x80, 0x3f))
        .add("a", StoredDType.BF16, new long[] {}, bytes(0, 0))
        .add("f8", StoredDType.F8_E4M3, new long[] {2}, bytes(1, 2))
        .add("empty", StoredDType.I64, new long[] {0, 7}, bytes())
        .write(path);
    try (SafeTensorsFile file = SafeTensorsFile.open(path)) {
      assertThat(file.names()).containsExactly("empty", "a", "b", "f8", "flag");
      assertThat(file.metadata()).containsEntry("format", "pt");
      assertThat(file.info("empty").shape()).containsExactly(0, 7);
      assertThat(file.header().dataStart() % 8).isZero();
      assertThat(file.bytes("flag").toArray(ValueLayout.JAVA_BYTE)).containsExactly(1, 0, 1);
      assertThatExceptionOfType(SafeTensorsException.class)
          .isThrownBy(() -> file.info("flags"))
          .withMessageContaining("no tensor \"flags\" among its 5");
    }
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path path = folder.resolve("model.safetensors");
    Files.writeString(path, "old");
    SafeTensorsWriter writer =
        new SafeTensorsWriter()
            .add("a", StoredDType.U8, new long[] {2}, bytes(1, 2))
            .add(
                "b",
                StoredDType.U8,
                new long[] {2},
                () -> {
                  throw new IllegalStateException("device lost");
                });
    assertThatThrownBy(() -> writer.write(path)).hasMessage("device lost");
    assertThat(path).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }

  /** Renamed over it, the file took the place of /dev/null for the whole machine. */
  @Test
  void aDeviceIsNotReplaced() {
    Path device = Path.of("/dev/null");
    assertThatThrownBy(() -> new SafeTensorsWriter().write(device))
        .hasMessage(device + ": a folder, pipe or device; name a file");
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void tensorsGoThereAndBack() throws IOException {
    Path path = folder.resolve("model.safetensors");
    long live = Tensors.live();
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.ofArray(new float[] {1, 2, 3, 4, 5, 6}, 2, 3).requiresGrad(true);
      SafeTensorsWriter writer = new SafeTensorsWriter().add("x.T", x.t());
      for (DType dtype : DType.values()) {
        writer.add(dtype.name(), x.detach().to(dtype));
      }
      writer.write(path);
      Tensor kept;
      try (SafeTensors file = SafeTensors.open(path)) {
        for (DType dtype : DType.values()) {
          Tensor read = file.tensor(dtype.name(), Device.CPU);
          assertThat(read.dtype()).isEqualTo(dtype);
          assertThat(read.shape()).containsExactly(2, 3);
          if (dtype != DType.BOOL) {
            assertThat(read.to(DType.FLOAT32).toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6);
          }
        }
        kept = file.tensor("x.T");
        // Zero copy: what is written to the tensor is seen in the mapping, and not in the file.
        file.tensor("FLOAT32").zero_();
        assertThat(file.tensor("FLOAT32").sum().item()).isZero();
      }
      assertThat(kept.toFloatArray()).containsExactly(1, 4, 2, 5, 3, 6);
      try (SafeTensors file = SafeTensors.open(path)) {
        assertThat(file.tensor("FLOAT32").sum().item()).isEqualTo(21);
      }
    }
    assertThat(Tensors.live()).isEqualTo(live);
  }

  @Test
  void dtypesUnknownToLibtorchCanBeInspectedAndRead() throws IOException {
    Path path = folder.resolve("model.safetensors");
    new SafeTensorsWriter()
        .add("c", StoredDType.C64, new long[] {1}, bytes(0, 0, 0, 0, 0, 0, 0, 0))
        .write(path);
    try (SafeTensorsFile file = SafeTensorsFile.open(path)) {
      assertThat(file.info("c").dtype()).isEqualTo(StoredDType.C64);
      assertThat(file.bytes("c").byteSize()).isEqualTo(8);
      assertRefused("libtorch has no dtype here for c C64[1]", () -> file.tensor("c"));
    }
  }

  @Test
  void saysWhatIsNoFileToMap() throws IOException {
    Path tiny = Files.write(folder.resolve("tiny.safetensors"), new byte[7]);
    assertThatThrownBy(() -> SafeTensorsFile.open(tiny))
        .hasMessageContaining("7 bytes are too few");
    assertThatThrownBy(() -> SafeTensorsFile.open(folder.resolve("absent.safetensors")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesWhatCouldNotBeReadBack() {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    writer.add("t", StoredDType.U8, new long[] {1}, bytes(1));
    assertRefused("added before", () -> writer.add("t", StoredDType.U8, new long[] {1}, bytes(1)));
    assertRefused(
        "needs 8 bytes, was given 1",
        () -> writer.add("u", StoredDType.F32, new long[] {2}, bytes(1)));
    assertRefused(
        "negative size", () -> writer.add("u", StoredDType.F32, new long[] {-1}, bytes(1)));
    assertRefused(
        "format's own key",
        () -> writer.add("__metadata__", StoredDType.U8, new long[] {1}, bytes(1)));
    assertRefused(
        "unpaired surrogate", () -> writer.add("\ud800", StoredDType.U8, new long[] {1}, bytes(1)));
  }

  @Test
  void bytesAreRefusedAfterClose() throws Exception {
    SafeTensorsFile file = SafeTensorsFile.open(golden("adapter_model.safetensors"));
    String name = file.names().iterator().next();
    MemorySegment held = file.bytes(name);
    file.close();
    file.close();
    assertThatThrownBy(() -> file.bytes(name)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> held.get(ValueLayout.JAVA_BYTE, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void pythonReadsIt() throws Exception {
    Optional<String> python = pythonWith("safetensors");
    assumeTrue(python.isPresent(), "skipped: no Python with safetensors (set MMGPT_PYTHON)");
    Path path = folder.resolve("model.safetensors");
    new SafeTensorsWriter()
        .metadata("quote\"d", "tab\t and ünïcode")
        .add("größe", StoredDType.I16, new long[] {2}, bytes(1, 0, 2, 0))
        .write(path);
    Process process =
        new ProcessBuilder(
                python.get(),
                "-c",
                "import sys, safetensors; b = open(sys.argv[1], 'rb').read(); "
                    + "[(n, t)] = safetensors.deserialize(b); "
                    + "print(ascii(n), t['dtype'], t['shape'], bytes(t['data']).hex())",
                path.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes()).strip())
        .isEqualTo("'gr\\xf6\\xdfe' I16 [2] 01000200");
  }

  private static Optional<String> pythonWith(String module) {
    for (String python :
        new String[] {System.getenv().getOrDefault("MMGPT_PYTHON", "python3"), "python3"}) {
      try {
        Process process = new ProcessBuilder(python, "-c", "import " + module).start();
        if (process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0) {
          return Optional.of(python);
        }
      } catch (IOException | InterruptedException unavailable) {
        // not there: the next candidate, or a skip
      }
    }
    return Optional.empty();
  }

  private static void assertRefused(String complaint, Runnable action) {
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(action::run)
        .withMessageContaining(complaint);
  }

  static MemorySegment bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return MemorySegment.ofArray(bytes);
  }

  private static Path golden(String name) throws URISyntaxException {
    return Path.of(SafeTensorsWriterTest.class.getResource(name).toURI());
  }
}
