package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.ServiceLoader;
import org.mmgpt.infer.command.ChatCommand;
import org.mmgpt.infer.command.Evaluate;
import org.mmgpt.infer.command.Generate;
import org.mmgpt.infer.command.Import;
import org.mmgpt.infer.command.Inspect;
import org.mmgpt.infer.command.Merge;
import org.mmgpt.infer.command.Serve;
import org.mmgpt.infer.command.Trace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The entry point of {@code ./mmgpt}.
 *
 * <p>Exit codes: 0 fine, 1 failed, 2 bad usage. An error is one line on stderr.
 */
@Command(
    name = "mmgpt",
    description = "MultiModal-GPT on the JVM: fine-tune a vision-language model and talk to it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "mmgpt 0.1.0-SNAPSHOT",
    scope = ScopeType.INHERIT,
    footer = {
      "",
      "Examples:",
      "  ./mmgpt demo          fine-tune a tiny model, see its answers before and after",
      "  ./mmgpt doctor        what this machine offers, and what is missing",
      "  ./mmgpt help demo     a command's own options and examples",
      "",
      "In examples models/..., adapters/... and the like stand for files of yours."
    },
    subcommands = {
      ChatCommand.class,
      DataCommand.class,
      Demo.class,
      Dist.class,
      Doctor.class,
      Evaluate.class,
      Finetune.class,
      Generate.class,
      Import.class,
      Launch.class,
      Inspect.class,
      Merge.class,
      Pretrain.class,
      Serve.class,
      Trace.class,
      CommandLine.HelpCommand.class
    })
public final class Mmgpt {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where in the code an error came from.")
  private boolean stacktrace;

  private Mmgpt() {}

  /** Runs the command named by the arguments and exits with its code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ENGLISH); // the words are English, and so are numbers: 0.5, not 0,5
    System.exit(execute(args));
  }

  /** Runs the command named by the arguments and returns its exit code. */
  static int execute(String... args) {
    var program = new Mmgpt();
    var commandLine = new CommandLine(program);
    ServiceLoader.load(Subcommand.class).forEach(commandLine::addSubcommand);
    // Settings reach only the subcommands that are there by now.
    commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Mmgpt::reportUsage)
        .setExecutionExceptionHandler((error, command, parsed) -> program.report(error, command));
    try {
      return commandLine.execute(args);
    } catch (LinkageError | OutOfMemoryError error) {
      // A missing native library or a heap too small: the user's to put right, so no stack trace
      // either.
      return program.report(error, commandLine);
    }
  }

  private static int reportUsage(ParameterException error, String[] args) {
    var command = error.getCommandLine();
    command
        .getErr()
        .printf(
            "mmgpt: %s (see '%s --help')%n",
            oneLine(error), command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private int report(Throwable error, CommandLine command) {
    command.getErr().println("mmgpt: " + oneLine(error));
    if (stacktrace) {
      error.printStackTrace(command.getErr());
    }
    return ExitCode.SOFTWARE;
  }

  /**
   * The message, and for the errors whose message is only a file's name also what happened to it.
   */
  private static String oneLine(Throwable error) {
    String message = String.valueOf(error.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    return switch (error) {
      case NoSuchFileException missing -> "no such file: " + message;
      case AccessDeniedException denied -> "permission denied: " + message;
      case FileAlreadyExistsException occupied -> "there is a file already: " + message;
      case FileSystemException failed when failed.getReason() == null ->
          failed.getClass().getSimpleName() + ": " + message;
      case IOException io -> message;
      case RuntimeException unexpected when unexpected.getMessage() == null ->
          unexpected.getClass().getSimpleName() + " (run again with --stacktrace)";
      default -> message;
    };
  }
}
