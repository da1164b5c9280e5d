package org.mmgpt.infer.command;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** A progress bar over bytes, drawn once their number is known. */
final class ByteProgress implements AutoCloseable {
  private static final int LINE_WIDTH = 80;

  private final String task;
  private final PrintStream out;
  private final String unit;
  private final long unitSize;
  private Optional<ProgressBar> bar = Optional.empty();

  ByteProgress(String task, PrintStream out) {
    this(task, out, " MB", 1_000_000);
  }

  /** Over things counted in another unit. */
  ByteProgress(String task, PrintStream out, String unit, long unitSize) {
    this.task = task;
    this.out = out;
    this.unit = unit;
    this.unitSize = unitSize;
  }

  void written(long bytes, long total) {
    if (bar.isEmpty()) {
      bar = Optional.of(draw(total));
    }
    bar.get().stepTo(bytes);
  }

  private ProgressBar draw(long total) {
    return ProgressBars.on(out, LINE_WIDTH)
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
