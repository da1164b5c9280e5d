package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.batch.BadRecords;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.report.CheckReport;
import org.mmgpt.data.report.DatasetCheck;
import org.mmgpt.model.WholeFile;
import org.mmgpt.train.listener.TaskProgress;
import org.mmgpt.train.report.LengthPlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt data check}: reads everything once. */
@Command(
    name = "check",
    description = "Read all data of a run once, pictures too, and report what is in them.",
    footer = {
      "",
      "Fails if a record can't be used and the configuration says bad_records: fail.",
      "",
      "Examples:",
      "  ./mmgpt data check shop.yaml",
      "  ./mmgpt data check shop.yaml --png lengths.png data.each.sample=1000"
    })
final class DataCheck implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunData run;

  @Option(names = "--png", paramLabel = "FILE", description = "Draw the histogram of lengths.")
  private Optional<Path> png = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var config = run.config();
    var encoder = RunData.encoder(config);
    var parts = new ArrayList<Mixture.Part>();
    RunData.mixtures(config).forEach(mixture -> parts.addAll(mixture.parts()));
    long records = parts.stream().mapToLong(part -> part.dataset().size()).sum();
    var checks = new ArrayList<DatasetCheck>();
    try (var bar = TaskProgress.open("check", 0, records, System.err)) {
      for (var part : parts) {
        checks.add(DatasetCheck.of(part, encoder, bar::step));
      }
    }
    var report = new CheckReport(checks);
    var out = spec.commandLine().getOut();
    out.print(report);
    if (png.isPresent()) {
      WholeFile.write(png.get(), LengthPlot.png(report.lengths()));
      out.println("wrote " + png.get());
    }
    out.flush();
    boolean fatal = report.bad() > 0 && config.data().badRecords() == BadRecords.FAIL;
    return fatal ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
