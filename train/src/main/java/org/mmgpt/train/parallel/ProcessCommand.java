package org.mmgpt.train.parallel;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts another JVM like this one. */
final class ProcessCommand {
  private ProcessCommand() {}

  /**
   * @param arguments of the program
   */
  static List<String> ofThisProgram(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      // Several JVMs that end at once must not all renew the archive of classes.
      boolean renewsArchive = option.contains("AutoCreateSharedArchive");
      boolean names = option.startsWith("--module-path") || option.startsWith("-Djdk.module.");
      if (!renewsArchive && !names) {
        command.add(option);
      }
    }
    command.add("--module-path");
    command.add(System.getProperty("jdk.module.path"));
    command.add("--module");
    command.add(
        System.getProperty("jdk.module.main") + "/" + System.getProperty("jdk.module.main.class"));
    command.addAll(arguments);
    return command;
  }
}
