package org.mmgpt.train.listener;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars with the time left: redrawn in a terminal, a line now and then in a file. */
public final class TaskProgress {
  private static final int LINE_WIDTH = 100;

  private TaskProgress() {}

  /** A bar that counts from {@code first} to {@code total}; whoever opens it closes it. */
  public static ProgressBar open(String task, long first, long total, PrintStream out) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    ProgressBarConsumer consumer =
        terminal
            ? new ConsoleProgressBarConsumer(out, LINE_WIDTH)
            : new DelegatingProgressBarConsumer(out::println, LINE_WIDTH);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .startsFrom(first, Duration.ZERO)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(terminal ? 200 : 10_000)
        .setConsumer(consumer)
        .build();
  }
}
