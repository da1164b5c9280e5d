package org.mmgpt.torch.distributed;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a group is still of use. Over Gloo a collective that fails leaves connections with half a
 * message in them: the first failure of that kind is explained, and all that comes after it names
 * the first.
 */
final class Breakdown {
  /** What c10d's backends say when a connection is gone, or nobody answered on it in time. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "timed out|timeout|connection|socket|broken pipe|reset by peer|closed by",
          Pattern.CASE_INSENSITIVE);

  /** What Gloo says of a message. */
  private static final String OTHER_SIZE = "doesn't match expected size";

  private final Membership membership;
  private final Runnable abort;

  /** Why the group is of no use any more; nothing while it is. */
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

  /**
   * @param abort closes this rank's connections
   */
  Breakdown(Membership membership, Runnable abort) {
    this.membership = membership;
    this.abort = abort;
  }

  boolean happened() {
    return reason.get() != null;
  }

  /** From now on the group is of no use; a reason that is known already stays. */
  void because(String why) {
    reason.compareAndSet(null, why);
  }

  /**
   * What to throw for an operation that failed, after which the group may be broken.
   *
   * @param said what c10d said
   * @param closed whether this rank has left the group
   */
  DistributedException failure(String operation, String said, boolean closed) {
    String earlier = reason.get();
    if (earlier != null) {
      return exception("%s: %s".formatted(operation, earlier), false);
    }
    boolean differentSize = said.contains(OTHER_SIZE);
    if (closed || !(differentSize || BROKEN.matcher(said).find())) {
      return exception("%s: %s".formatted(operation, said), false); // harmless
    }
    because("the group broke in " + operation);
    abort.run(); // those who wait for this rank get to know, and say where they were
    boolean timeout = DistributedException.saysTimeout(said);
    return exception(
        "%s %s: %s (%s)"
            .formatted(
                operation,
                timeout ? "timed out after " + Timeout.of(membership.config().timeout()) : "failed",
                differentSize
                    ? "another rank called another collective, or with a tensor of another size"
                    : membership.attendance().compareNotes(operation),
                said),
        timeout);
  }

  private DistributedException exception(String problem, boolean timeout) {
    return new DistributedException(membership + ": " + problem, timeout);
  }
}
