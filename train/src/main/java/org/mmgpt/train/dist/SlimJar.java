package org.mmgpt.train.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar without the shared libraries of other platforms than Linux on x86-64, which are most of
 * what the tokenizers' and picture libraries' jars weigh.
 */
final class SlimJar {
  private static final Pattern SHARED_LIBRARY =
      Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINUX_X86_64 =
      Pattern.compile("(^|.*/)linux[-_/](x86[-_]64|amd64)/.*");

  private SlimJar() {}

  /** Copies the jar, unpacked: the archive's one gzip packs tighter than each jar's own. */
  static void copy(Path jar, Path target) throws IOException {
    try (var source = new ZipFile(jar.toFile());
        var slim = new ZipOutputStream(Files.newOutputStream(target))) {
      slim.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry : source.stream().filter(e -> !isForeign(e.getName())).toList()) {
        var stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(entry.getTimeLocal());
        stored.setSize(entry.getSize());
        stored.setCrc(entry.getCrc());
        slim.putNextEntry(stored);
        try (var content = source.getInputStream(entry)) {
          content.transferTo(slim);
        }
        slim.closeEntry();
      }
    }
  }

  /** Whether the entry is a shared library that Linux on x86-64 cannot load. */
  static boolean isForeign(String entry) {
    return SHARED_LIBRARY.matcher(entry).matches()
        && !LINUX_X86_64.matcher(entry.toLowerCase(Locale.ROOT)).matches();
  }
}
