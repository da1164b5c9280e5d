package org.mmgpt.torch.distributed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Which ranks of a group have come, where they got stuck, and who has left. c10d's own messages
 * know sockets and keys, not ranks; this adds the ranks, and costs nothing while all goes well.
 * Python's processes don't sign in here.
 */
final class Attendance implements AutoCloseable {
  /** Ranks that wait for the same fail together, give or take this. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  /**
   * What is asked of a store whose process hangs is never answered, whatever timeouts it has
   * itself.
   */
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private static final String MUTE = "the process that holds the store doesn't answer";

  private final PrefixStore store;
  private final int rank;
  private final int size;
  private volatile boolean mute;

  Attendance(Store groupStore, int rank, int size) {
    this.store = groupStore.prefix("mmgpt");
    this.rank = rank;
    this.size = size;
  }

  void arrive() {
    store.set("arrived/" + rank, "");
  }

  void leave() {
    within(ANSWER, () -> set("left/" + rank, ""));
  }

  private String set(String key, String value) {
    store.set(key, value);
    return "";
  }

  /**
   * The answer, if it comes in time. After one that didn't nothing more is asked: the thread that
   * waits for it holds the store.
   */
  private Optional<String> within(Duration limit, Supplier<String> question) {
    if (mute) {
      return Optional.empty();
    }
    var asked = new FutureTask<>(question::get);
    Thread.ofPlatform().daemon().name("attendance").start(asked);
    try {
      return Optional.of(asked.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      mute = true;
      return Optional.empty();
    } catch (InterruptedException e) {
      mute = true;
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** Who hasn't signed in, e.g. {@code ranks 1, 3}; empty if all have or the store is gone. */
  String absent() {
    try {
      return within(ANSWER, () -> ranks(other -> !store.contains("arrived/" + other)))
          .orElse("the process that holds the store");
    } catch (DistributedException gone) {
      return "";
    }
  }

  /** Waits until all ranks have come to a barrier; says who hasn't, or nothing. */
  String awaitAll(long barrier, Duration timeout) {
    return within(timeout.plus(ANSWER), () -> awaitedAll(barrier, timeout))
        .orElse("the process that holds the store");
  }

  private String awaitedAll(long barrier, Duration timeout) {
    String here = "barrier/" + barrier + "/";
    store.set(here + rank, "");
    // Whoever comes to this barrier has left the last one, and so all have left the one before.
    store.delete("barrier/" + (barrier - 2) + "/" + rank);
    try {
      store.await(timeout, others().stream().map(other -> here + other).toArray(String[]::new));
      return "";
    } catch (DistributedException missing) {
      return ranks(other -> !store.contains(here + other));
    }
  }

  /** Waits for those who came to leave, so that the store outlives their last question to it. */
  void awaitDepartures(Duration timeout) {
    awaitDepartures("arrived/", timeout);
  }

  /** As {@link #awaitDepartures}, for those who have failed as well: the others may be dead. */
  void awaitDeparturesOfFailed(Duration timeout) {
    awaitDepartures("failed/", timeout);
  }

  private void awaitDepartures(String sign, Duration timeout) {
    within(timeout.plus(ANSWER), () -> awaitedDepartures(sign, timeout));
  }

  private String awaitedDepartures(String sign, Duration timeout) {
    String[] leaving =
        others().stream()
            .filter(other -> store.contains(sign + other))
            .map(other -> "left/" + other)
            .toArray(String[]::new);
    if (leaving.length > 0) {
      store.await(timeout, leaving);
    }
    return "";
  }

  /**
   * Tells the others what this rank failed in, and says in words what they failed in. A rank that
   * says nothing within a moment is the one that the others were waiting for.
   */
  String compareNotes(String operation) {
    try {
      return within(GRACE.plus(ANSWER), () -> notes(operation)).orElse(MUTE);
    } catch (DistributedException gone) {
      return "the store is gone too, so the process that holds it has ended";
    }
  }

  private String notes(String operation) {
    store.set("failed/" + rank, operation);
    awaitNotes();
    String silent = ranks(other -> !store.contains("failed/" + other));
    return silent.isEmpty() ? differences(operation) : "no word from " + silent;
  }

  private void awaitNotes() {
    long end = System.nanoTime() + GRACE.toNanos();
    while (System.nanoTime() < end
        && others().stream().anyMatch(other -> !store.contains("failed/" + other))) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  private String differences(String operation) {
    List<String> notes = new ArrayList<>();
    for (int other : others()) {
      String there = store.getString("failed/" + other);
      if (!there.equals(operation)) {
        notes.add("rank " + other + " was in " + there);
      }
    }
    return notes.isEmpty() ? "all ranks came, but some too late" : String.join("; ", notes);
  }

  private List<Integer> others() {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < size; other++) {
      if (other != rank) {
        others.add(other);
      }
    }
    return others;
  }

  private String ranks(IntPredicate condition) {
    List<String> names =
        others().stream().filter(other -> condition.test(other)).map(String::valueOf).toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> "rank " + names.getFirst();
      default -> "ranks " + String.join(", ", names);
    };
  }

  @Override
  public void close() {
    store.close();
  }
}
