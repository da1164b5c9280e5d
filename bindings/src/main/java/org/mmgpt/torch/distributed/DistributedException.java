package org.mmgpt.torch.distributed;

import java.util.Locale;
import org.mmgpt.torch.ffi.NativeText;

/**
 * What went wrong between processes, in one line: which rank, in which operation, after how long.
 */
public final class DistributedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean timeout;

  DistributedException(String message) {
    this(message, false);
  }

  DistributedException(String message, boolean timeout) {
    super(message);
    this.timeout = timeout;
  }

  /** For the failure that the last native call of this thread left behind. */
  static DistributedException ofLastError(String what) {
    String failure = lastError();
    return new DistributedException(what + ": " + failure, saysTimeout(failure));
  }

  /** In one line, without Gloo's source files and its guesses. */
  static String lastError() {
    return NativeText.lastError()
        .replaceAll("\\[[^\\]]*/gloo/[^\\]]*] ?", "")
        .replaceAll("(?s)\\.? This is typically caused by.*", "")
        .strip()
        .replaceAll("\\s*\\R\\s*", "; ");
  }

  /** c10d's and Gloo's exceptions say that a time was over only in their texts. */
  static boolean saysTimeout(String failure) {
    String text = failure.toLowerCase(Locale.ROOT);
    return text.contains("timed out") || text.contains("timeout");
  }

  /** Whether somebody didn't come in time, as opposed to a broken connection or a wrong call. */
  public boolean isTimeout() {
    return timeout;
  }
}
