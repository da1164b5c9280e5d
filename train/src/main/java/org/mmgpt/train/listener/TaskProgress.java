package org.mmgpt.train.listener;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import org.mmgpt.infer.command.ProgressBars;

/** Progress of a run's parts, in records or steps. */
public final class TaskProgress {
  private static final int LINE_WIDTH = 100;

  private TaskProgress() {}

  /** A bar that counts from {@code first} to {@code total}; whoever opens it closes it. */
  public static ProgressBar open(String task, long first, long total, PrintStream out) {
    return ProgressBars.on(out, LINE_WIDTH)
        .setTaskName(task)
        .setInitialMax(total)
        .startsFrom(first, Duration.ZERO)
        .build();
  }
}
