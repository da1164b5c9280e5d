package org.mmgpt.train.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlimJarTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "native/lib/linux-x86_64/cpu/libtokenizers.so, false",
    "native/lib/linux-aarch64/cpu/libtokenizers.so, true",
    "native/lib/win-x86_64/cpu/libstdc++-6.dll, true",
    "native/Linux/x86_64/libwebp-imageio.so, false",
    "native/Linux/x86/libwebp-imageio.so, true",
    "org/jline/nativ/FreeBSD/x86_64/libjlinenative.so, true",
    "native/lib/tokenizers.properties, false",
    "org/mmgpt/Some.class, false"
  })
  void onlyOtherPlatformsLibrariesAreForeign(String entry, boolean foreign) {
    assertThat(SlimJar.isForeign(entry)).isEqualTo(foreign);
  }

  @Test
  void whatStaysKeepsItsBytes() throws Exception {
    Path jar = folder.resolve("some.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : new String[] {"a.txt", "native/Mac/x86_64/a.dylib"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.repeat(100).getBytes());
      }
    }

    SlimJar.copy(jar, folder.resolve("slim.jar"));

    try (var slim = new ZipFile(folder.resolve("slim.jar").toFile())) {
      assertThat(slim.stream().map(ZipEntry::getName)).containsExactly("a.txt");
      assertThat(slim.getInputStream(slim.getEntry("a.txt"))).hasContent("a.txt".repeat(100));
    }
  }
}
