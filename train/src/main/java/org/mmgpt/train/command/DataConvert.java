package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.dataset.DatasetWriter;
import org.mmgpt.data.error.DataException;
import org.mmgpt.train.listener.TaskProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt data convert}: any data set into one of the general formats. */
@Command(
    name = "convert",
    description = "Write the dialogues of a data set in another format.",
    footer = {
      "",
      "From any type that a configuration can name; to llava_images, sharegpt or messages.",
      "Where a type draws at random, as one of several captions, one draw by --seed is written.",
      "",
      "Examples:",
      "  ./mmgpt data convert --from sharegpt --to messages chats.json chats.jsonl",
      "  ./mmgpt data convert --from messages --to llava_images --images pictures \\",
      "    chats.jsonl chats.json"
    })
final class DataConvert implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "TYPE", description = "Type of INPUT.")
  private String from;

  @Option(names = "--to", required = true, paramLabel = "TYPE", description = "Type of OUTPUT.")
  private String to;

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description = "Folder of the pictures; otherwise that of INPUT.")
  private Optional<Path> images = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "For random choices; otherwise 42.")
  private long seed = 42;

  @Option(names = "--skip", description = "Leave out records that can't be read.")
  private boolean skip;

  @Parameters(index = "0", paramLabel = "INPUT")
  private Path input;

  @Parameters(index = "1", paramLabel = "OUTPUT")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var dataset =
        DatasetType.open(
            new DatasetConfig(from, List.of(input), images, Optional.empty(), 1), seed);
    var out = spec.commandLine().getOut();
    var folder = images.orElse(input.toAbsolutePath().normalize().getParent());
    int left = 0;
    try (var writer = new DatasetWriter(DatasetType.named(to), output, folder);
        var bar = TaskProgress.open("convert", 0, dataset.size(), System.err)) {
      for (int i = 0; i < dataset.size(); i++) {
        try {
          writer.write(dataset.get(i, new SplittableRandom(seed + i)));
        } catch (DataException e) {
          if (!skip) {
            throw e;
          }
          left++;
          out.println("left out: " + e.getMessage());
        }
        bar.step();
      }
      writer.finish();
    }
    out.printf("wrote %d records to %s%n", dataset.size() - left, output);
    out.flush();
    return ExitCode.OK;
  }
}
