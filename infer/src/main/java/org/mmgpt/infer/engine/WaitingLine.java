package org.mmgpt.infer.engine;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers that wait. A row goes to the client who has fewest, and of that client's requests to the
 * one that has fewest; who has as many takes turns. In order of arrival, one request with 64
 * prompts kept everybody else waiting for all of them. Any thread may call.
 */
final class WaitingLine {
  private final int limit;
  private final Map<String, Map<Turn, Deque<Sequence>>> clients = new LinkedHashMap<>();
  private int size;

  /**
   * @param limit answers that wait; more are taken only of clients who have none waiting
   */
  WaitingLine(int limit) {
    this.limit = limit;
  }

  synchronized int size() {
    return size;
  }

  synchronized boolean isEmpty() {
    return size == 0;
  }

  /**
   * Whether one more may wait. A client who has filled the line locks nobody else out of it; twice
   * its length is the most that clients of however many names make of it.
   */
  synchronized boolean hasRoomFor(Turn turn) {
    return size < (clients.containsKey(turn.client()) ? limit : 2L * limit);
  }

  synchronized void add(Sequence sequence) {
    request(sequence.turn()).addLast(sequence);
    size++;
  }

  /** Takes back an answer that has been {@link #displaced}: it is the first of its request's. */
  synchronized void putBack(Sequence sequence) {
    request(sequence.turn()).addFirst(sequence);
    size++;
  }

  private Deque<Sequence> request(Turn turn) {
    return clients
        .computeIfAbsent(turn.client(), client -> new LinkedHashMap<>())
        .computeIfAbsent(turn, any -> new ArrayDeque<>());
  }

  /** Takes the answer out of the line that is to be computed next. */
  synchronized Optional<Sequence> next(List<Sequence> running) {
    if (size == 0) {
      return Optional.empty();
    }
    Turn turn = nextTurn(running);
    Map<Turn, Deque<Sequence>> requests = clients.remove(turn.client());
    Deque<Sequence> waiting = requests.remove(turn);
    Sequence next = waiting.removeFirst();
    if (!waiting.isEmpty()) {
      requests.put(turn, waiting); // the last of its client's from now on
    }
    if (!requests.isEmpty()) {
      clients.put(turn.client(), requests); // the last client
    }
    size--;
    return Optional.of(next);
  }

  private Turn nextTurn(List<Sequence> running) {
    String client = // the first of those who have as many
        Collections.min(clients.keySet(), comparingInt(name -> rowsOf(name, running)));
    Map<Turn, Deque<Sequence>> requests = clients.get(client);
    return Collections.min(requests.keySet(), comparingInt(turn -> rowsOf(turn, running)));
  }

  private static int rowsOf(String client, List<Sequence> running) {
    int rows = 0;
    for (Sequence sequence : running) {
      rows += sequence.turn().client().equals(client) ? 1 : 0;
    }
    return rows;
  }

  private static int rowsOf(Turn request, List<Sequence> running) {
    int rows = 0;
    for (Sequence sequence : running) {
      rows += sequence.turn() == request ? 1 : 0;
    }
    return rows;
  }

  /**
   * The running answer that should make room when there is none for a request of which nothing
   * runs: of a client who keeps at least as many rows as the other then has, or of the same
   * client's largest request. Each such change makes shares more even, so there is an end to them.
   */
  synchronized Optional<Sequence> displaced(List<Sequence> running) {
    if (size == 0) {
      return Optional.empty();
    }
    Turn waiting = nextTurn(running);
    if (rowsOf(waiting, running) > 0) {
      return Optional.empty();
    }
    Comparator<Sequence> byRows =
        comparingInt((Sequence one) -> rowsOf(one.turn().client(), running))
            .thenComparingInt(one -> rowsOf(one.turn(), running))
            .thenComparingLong(Sequence::asked);
    Sequence most = Collections.max(running, byRows);
    if (rowsOf(most.turn().client(), running) >= rowsOf(waiting.client(), running) + 2) {
      return Optional.of(most);
    }
    return running.stream()
        .filter(one -> one.turn().client().equals(waiting.client()))
        .max(byRows)
        .filter(one -> rowsOf(one.turn(), running) >= 2);
  }

  /** Takes those out that are to end without having been computed. */
  synchronized List<Sequence> removeOverdue() {
    return removeAll(sequence -> sequence.overdue().isPresent());
  }

  /** Takes everybody out. */
  synchronized List<Sequence> removeAll() {
    return removeAll(sequence -> true);
  }

  private List<Sequence> removeAll(Predicate<Sequence> which) {
    if (size == 0) {
      return List.of(); // as between most tokens
    }
    var removed = new ArrayList<Sequence>();
    for (Map<Turn, Deque<Sequence>> requests : clients.values()) {
      for (Deque<Sequence> waiting : requests.values()) {
        waiting.removeIf(sequence -> which.test(sequence) && removed.add(sequence));
      }
      requests.values().removeIf(Deque::isEmpty);
    }
    clients.values().removeIf(Map::isEmpty);
    size -= removed.size();
    return removed;
  }
}
