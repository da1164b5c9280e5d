package org.mmgpt.infer.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.mmgpt.infer.http.HttpExchange;
import org.mmgpt.infer.http.RefusedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON for each request, to the logger {@code mmgpt.access}. What people ask and what
 * they are answered isn't in it, nor are keys.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("mmgpt.access");
  private static final int LONGEST_PATH = 200;

  /** Whoever sends nonsense must not fill the disk by it. */
  private static final int REFUSALS_A_SECOND = 20;

  private final ObjectMapper mapper = new ObjectMapper();
  private long second;
  private int refusals; // in that second
  private long leftOut; // since the last line of a refusal

  void write(HttpExchange exchange, String requestId, Duration took) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    String path = exchange.path();
    ObjectNode line = mapper.createObjectNode();
    line.put("time", Instant.now().toString());
    line.put("id", requestId);
    line.put("remote", exchange.remoteAddress());
    line.put("method", exchange.method());
    line.put("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    line.put("status", exchange.status());
    line.put("gone", exchange.clientGone());
    line.put("bytes_in", exchange.body().length);
    line.put("bytes_out", exchange.bytesSent());
    line.put("ms", took.toMillis());
    exchange.notes().forEach((name, value) -> line.putPOJO(name, value));
    LOG.info("{}", line);
  }

  /**
   * A request that never reached the server's own code. Of very many, some are only counted, by the
   * next line that is written. Doesn't wait for the log.
   */
  synchronized void refused(RefusedRequest why, String remoteAddress) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    var now = Instant.now();
    if (now.getEpochSecond() != second) {
      second = now.getEpochSecond();
      refusals = 0;
    }
    if (++refusals > REFUSALS_A_SECOND) {
      leftOut++;
      return;
    }
    ObjectNode line = mapper.createObjectNode();
    line.put("time", now.toString());
    line.put("remote", remoteAddress);
    line.put("status", why.status());
    line.put("refused", why.name().toLowerCase(Locale.ROOT));
    if (leftOut > 0) {
      line.put("refusals_left_out", leftOut);
      leftOut = 0;
    }
    Thread.ofVirtual().name("mmgpt-access").start(() -> LOG.info("{}", line));
  }
}
