package org.mmgpt.infer.command;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar over bytes: redrawn in place on a terminal, a line now and then elsewhere. */
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
    boolean terminal = System.console() != null && System.console().isTerminal();
    ProgressBarConsumer consumer =
        terminal
            ? new ConsoleProgressBarConsumer(out, LINE_WIDTH)
            : new DelegatingProgressBarConsumer(out::println, LINE_WIDTH);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(terminal ? 200 : 10_000)
        .setConsumer(consumer)
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
