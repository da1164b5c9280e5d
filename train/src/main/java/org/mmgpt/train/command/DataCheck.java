package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.error.DataException;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt data check}: reads everything once. */
@Command(
    name = "check",
    description = "Read all data of a run once, pictures too, and report what is in them.",
    footer = {
      "",
      "Fails if a record can't be used, which training would leave out (data.bad_records).",
      "",
      "Examples:",
      "  ./mmgpt data check shop.yaml",
      "  ./mmgpt data check shop.yaml --png lengths.png data.each.sample=1000",
      "  ./mmgpt data check shop.yaml --allow-bad 10 && ./mmgpt finetune shop.yaml"
    })
final class DataCheck implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunData run;

  @Option(names = "--png", paramLabel = "FILE", description = "Draw the histogram of lengths.")
  private Optional<Path> png = Optional.empty();

  @Option(
      names = "--allow-bad",
      paramLabel = "N",
      defaultValue = "0",
      description = "Don't fail for up to N records that can't be used (0).")
  private int allowBad;

  @Override
  public Integer call() throws IOException {
    if (allowBad < 0) {
      throw new ParameterException(
          spec.commandLine(), "--allow-bad must be 0 or more, got " + allowBad);
    }
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
    if (report.bad() > allowBad) {
      throw new DataException(
          "%d of %d records can't be used; mend them, or see --allow-bad"
              .formatted(report.bad(), records));
    }
    return ExitCode.OK;
  }
}
