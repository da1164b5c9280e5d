package org.mmgpt.infer.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.mmgpt.infer.http.HttpExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON for each request, to the logger {@code mmgpt.access}. What people ask and what
 * they are answered isn't in it, nor are keys.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("mmgpt.access");
  private static final int LONGEST_PATH = 200;

  private final ObjectMapper mapper = new ObjectMapper();

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
}
