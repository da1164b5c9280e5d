package org.mmgpt.torch.ffi;

import java.io.IOException;
import java.io.Reader;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.lang.foreign.MemorySegment;

/** Loads {@code libmmgpt_torch.so}, once, and links its functions. */
public final class NativeLibrary {
  /** System property with the full path of the library; the launcher and the tests set it. */
  public static final String PROPERTY = "org.mmgpt.native.library";

  private static final Path PATH = find();

  static {
    System.load(PATH.toString());
  }

  private NativeLibrary() {}

  /** Makes sure that the library is loaded, which the code that jextract made relies on. */
  public static Path load() {
    return PATH;
  }

  static MethodHandle link(String name, MemoryLayout returned, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(symbol(name), FunctionDescriptor.of(returned, parameters));
  }

  /** Without a thread-state transition: for functions that only read a field. */
  static MethodHandle linkCritical(String name, MemoryLayout returned, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            symbol(name),
            FunctionDescriptor.of(returned, parameters),
            Linker.Option.critical(false));
  }

  private static MemorySegment symbol(String name) {
    return SymbolLookup.loaderLookup()
        .find(name)
        .orElseThrow(
            () ->
                new UnsatisfiedLinkError(
                    PATH + " has no function " + name + "; rebuild it with native/build.sh"));
  }

  /** A downcall throws nothing of its own: whatever arrives here is the JVM's. */
  static RuntimeException impossible(Throwable thrown) {
    return switch (thrown) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      default -> new IllegalStateException(thrown);
    };
  }

  private static Path find() {
    String configured = System.getProperty(PROPERTY);
    if (configured != null) {
      return existing(Path.of(configured), "system property " + PROPERTY);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path built = folder.resolve("native/target/native.properties");
      if (Files.isRegularFile(built)) {
        return existing(Path.of(property(built, "library")), built.toString());
      }
    }
    throw new UnsatisfiedLinkError(
        "no native library: set -D%s=.../libmmgpt_torch.so, or build it with native/build.sh (looked for native/target/native.properties in %s and the folders above)"
            .formatted(PROPERTY, start));
  }

  private static Path existing(Path library, String source) {
    if (!Files.isRegularFile(library)) {
      throw new UnsatisfiedLinkError(
          "no native library at %s, which %s names; build it with native/build.sh"
              .formatted(library, source));
    }
    return library.toAbsolutePath();
  }

  private static String property(Path file, String key) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UnsatisfiedLinkError("cannot read " + file + ": " + e.getMessage());
    }
    return properties.getProperty(key, "");
  }
}
