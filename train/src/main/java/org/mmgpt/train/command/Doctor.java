package org.mmgpt.train.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says what this machine offers the program, and fails if something it cannot do without is
 * missing.
 */
@Command(
    name = "doctor",
    description = "Show what this machine offers: JDK, libtorch, CPU, memory, disk.",
    footer = {"", "Examples:", "  ./mmgpt doctor", "  ./mmgpt doctor --json > machine.json"})
final class Doctor implements Callable<Integer> {
  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var machine = MachineReport.ofThisMachine();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(machine.asMap()));
    } else {
      machine.sections().forEach((name, facts) -> printSection(out, name, facts));
      machine.problems().forEach(problem -> out.println("problem: " + problem));
    }
    return machine.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static void printSection(PrintWriter out, String name, Map<String, Object> facts) {
    out.println(name);
    facts.forEach((key, value) -> out.printf("  %-14s %s%n", key, value));
  }
}
