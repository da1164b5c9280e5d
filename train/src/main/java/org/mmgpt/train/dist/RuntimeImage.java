package org.mmgpt.train.dist;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A Java runtime that holds the JDK modules the program needs and no others, made by jlink. */
final class RuntimeImage {
  /**
   * What no module descriptor says: DJL's jars are automatic modules and talk HTTP, JNI libraries
   * use sun.misc.Unsafe, --profile records with JFR.
   */
  private static final Set<String> NEEDED_BY_AUTOMATIC_MODULES =
      Set.of("java.net.http", "java.naming", "java.sql", "jdk.jfr", "jdk.unsupported", "jdk.zipfs");

  private RuntimeImage() {}

  /**
   * Makes the image with the jlink of the JDK that runs this program.
   *
   * @throws IOException if that JDK has no jlink, or jlink fails
   */
  static void make(List<Path> modulePath, Path target) throws IOException {
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    if (!Files.isExecutable(jlink)) {
      throw new IOException(
          "no jlink at %s; run dist from a source tree with a whole JDK 22 or newer"
              .formatted(jlink));
    }
    Tool.run(
        List.of(
            jlink.toString(),
            "--add-modules",
            String.join(",", platformModules(modulePath)),
            // Of the JDK's own classes only. Not --compress: the archive's gzip packs tighter.
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            target.toString()));
  }

  private static Set<String> platformModules(List<Path> modulePath) {
    ModuleFinder platform = ModuleFinder.ofSystem();
    Set<String> names =
        ModuleFinder.of(modulePath.toArray(Path[]::new)).findAll().stream()
            .map(ModuleReference::descriptor)
            .flatMap(module -> module.requires().stream())
            .filter(
                needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name)
            .filter(name -> platform.find(name).isPresent())
            .collect(Collectors.toCollection(TreeSet::new));
    names.addAll(NEEDED_BY_AUTOMATIC_MODULES);
    return names;
  }
}
