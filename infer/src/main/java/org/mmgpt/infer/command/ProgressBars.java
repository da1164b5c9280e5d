package org.mmgpt.infer.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars as all commands show them. */
public final class ProgressBars {
  private ProgressBars() {}

  /**
   * A bar still to be named and sized: redrawn in place on a terminal, a line now and then
   * elsewhere, with the time left.
   *
   * @param columns a line has at most
   */
  public static ProgressBarBuilder on(PrintStream out, int columns) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new ProgressBarBuilder()
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(terminal ? 200 : 10_000)
        .setConsumer(
            terminal
                ? new ConsoleProgressBarConsumer(out, columns)
                : new DelegatingProgressBarConsumer(out::println, columns));
  }
}
