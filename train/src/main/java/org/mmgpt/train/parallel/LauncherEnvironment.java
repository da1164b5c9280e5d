package org.mmgpt.train.parallel;

import java.util.HashMap;
import java.util.Map;

/**
 * What a launcher tells a process by environment variables, in torchrun's names.
 *
 * <p>Slurm's {@code srun} has its own names for the same. They count only beside {@code
 * MASTER_ADDR}: a command within a batch script but without {@code srun} has them too, and would
 * wait for others that never come.
 */
final class LauncherEnvironment {
  private static final Map<String, String> SLURM =
      Map.of(
          "RANK", "SLURM_PROCID",
          "WORLD_SIZE", "SLURM_NTASKS",
          "LOCAL_RANK", "SLURM_LOCALID",
          "LOCAL_WORLD_SIZE", "SLURM_TASKS_PER_NODE");

  private final Map<String, String> variables;

  private LauncherEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Of this process. */
  static LauncherEnvironment ofProcess() {
    return of(System.getenv());
  }

  static LauncherEnvironment of(Map<String, String> environment) {
    var variables = new HashMap<>(environment);
    if (!environment.containsKey("RANK") && environment.containsKey("MASTER_ADDR")) {
      SLURM.forEach(
          (name, slurms) -> {
            String value = environment.get(slurms);
            if (value != null) {
              // "4(x2),3" stands for 4, 4 and 3 on three machines.
              variables.putIfAbsent(name, value.replaceFirst("\\D.*", ""));
            }
          });
    }
    return new LauncherEnvironment(variables);
  }

  Map<String, String> variables() {
    return variables;
  }

  boolean isSet() {
    return variables.containsKey("RANK") && variables.containsKey("WORLD_SIZE");
  }

  /** Which of this machine's processes this one is; 0 if no launcher says so. */
  int localRank() {
    return number("LOCAL_RANK", 0);
  }

  int onThisMachine() {
    return number("LOCAL_WORLD_SIZE", 1);
  }

  private int number(String name, int otherwise) {
    String value = variables.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new ParallelException(name + "=" + value + " is no number");
    }
  }
}
