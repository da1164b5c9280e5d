package org.mmgpt.infer.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/**
 * Who has how many of the rows that are being computed.
 *
 * @param clients by client
 * @param requests by request
 */
record RowShares(Map<String, Long> clients, Map<Turn, Long> requests) {
  static RowShares of(List<Sequence> running) {
    return new RowShares(
        running.stream().collect(groupingBy(sequence -> sequence.turn().client(), counting())),
        running.stream().collect(groupingBy(Sequence::turn, counting())));
  }

  long of(String client) {
    return clients.getOrDefault(client, 0L);
  }

  long of(Turn request) {
    return requests.getOrDefault(request, 0L);
  }
}
