package org.mmgpt.train.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mmgpt.model.StagedDirectory;

/**
 * The self-contained archive. Its folders have the names they have in the source tree, so that one
 * launcher serves both; {@code runtime} and {@code jars} stand where a source tree has JDK and
 * build.
 *
 * <p>It holds no libtorch: the machine's own is found, and the native library built against it.
 */
public final class Bundle {
  /** Top folder inside the archive. */
  public static final String FOLDER = "mmgpt";

  private static final List<String> FILES =
      List.of(
          "mmgpt",
          "README.md",
          "LICENSE",
          "native/build.sh",
          "native/libtorch.sh",
          "native/CMakeLists.txt",
          "native/README.md",
          "native/src/main/cpp",
          "train/README.md",
          "train/configs",
          "tests/src/test/python_reference");

  private final Path home;
  private final List<Path> modulePath;

  private Bundle(Path home, List<Path> modulePath) {
    this.home = home;
    this.modulePath = modulePath;
  }

  /**
   * The program that is running, from its source tree.
   *
   * @param home root of the source tree
   * @throws IOException if the folder is no source tree
   */
  public static Bundle ofRunningProgram(Path home) throws IOException {
    if (!Files.isRegularFile(home.resolve("pom.xml"))) {
      throw new IOException(
          "%s is no source tree (it has no pom.xml); dist runs from a checkout".formatted(home));
    }
    String path = System.getProperty("jdk.module.path", "");
    return new Bundle(home, Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toList());
  }

  /**
   * Writes the archive, complete or not at all.
   *
   * @param archive a .tar.gz, replaced if it is there
   * @param withNative whether the built native library goes in too, for machines that have the very
   *     libtorch it was built against and no compiler
   */
  public void write(Path archive, boolean withNative) throws IOException {
    Path target = archive.toAbsolutePath();
    try (var work = StagedDirectory.at(target.resolveSibling(target.getFileName() + ".parts"))) {
      assemble(work.path().resolve(FOLDER), withNative);
      Path packed = work.path().resolve("packed");
      Tool.run(
          List.of(
              "tar",
              "--sort=name",
              "--owner=0",
              "--group=0",
              "--numeric-owner",
              "--use-compress-program=gzip -9n",
              "-cf",
              packed.toString(),
              "-C",
              work.path().toString(),
              FOLDER));
      Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException("%s: can't be made: %s".formatted(archive, e.getMessage()), e);
    }
  }

  private void assemble(Path folder, boolean withNative) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Path jar : modulePath) {
      SlimJar.copy(jar, jars.resolve(jar.getFileName()));
    }
    RuntimeImage.make(modulePath, folder.resolve("runtime"));
    for (String file : FILES) {
      copy(home.resolve(file), folder.resolve(file));
    }
    copyModel(folder.resolve("train/tiny"));
    if (withNative) {
      copyNativeLibrary(Files.createDirectories(folder.resolve("native/prebuilt")));
    }
  }

  /** The tiny model without the folder that its pretraining may have left beside it. */
  private void copyModel(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(home.resolve("train/tiny"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private void copyNativeLibrary(Path target) throws IOException {
    String library = System.getProperty("org.mmgpt.native.library", "");
    copy(Path.of(library), target.resolve("libmmgpt_torch.so"));
    boolean cuda =
        Files.exists(
            Path.of(System.getProperty("org.mmgpt.libtorch", ""), "lib", "libtorch_cuda.so"));
    Files.writeString(
        target.resolve("libtorch"),
        "%s %s\n"
            .formatted(
                System.getProperty("org.mmgpt.libtorch.version", ""), cuda ? "cuda" : "cpu"));
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().contains("__pycache__")) {
          continue;
        }
        Path copied = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
