package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.limits.HttpLimits;
import org.slf4j.LoggerFactory;

/** Requests that never reached the server's own code were in neither its metrics nor its log. */
class RefusalsTest {
  private static final int MANY = 90;

  @Test
  void areCountedAndLoggedWithinBounds() throws Exception {
    var lines = new CopyOnWriteArrayList<String>();
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getFormattedMessage().contains("refused")) {
              lines.add(event.getFormattedMessage());
            }
          }
        };
    var log = (Logger) LoggerFactory.getLogger("mmgpt.access");
    appender.start();
    log.addAppender(appender);
    try (var served = ServedModel.start()) {
      for (int i = 0; i < MANY; i++) {
        assertThat(status(served, "GET / HTTP/1.1\r\n\r\n")).isEqualTo(400); // no host
      }
      Thread.sleep(1100); // the next second has lines of its own
      assertThat(status(served, "GET /" + "x".repeat(20_000))).isEqualTo(414);
      String metrics = served.get("/metrics").body();
      assertThat(metrics)
          .contains("mmgpt_requests_refused_total{reason=\"malformed\",status=\"400\"} " + MANY)
          .contains("mmgpt_requests_refused_total{reason=\"line_too_long\",status=\"414\"} 1");
      for (int i = 0; i < 200 && !String.join("", lines).contains("line_too_long"); i++) {
        Thread.sleep(10);
      }
      assertThat(lines.getFirst())
          .contains("\"status\":400", "\"refused\":\"malformed\"", "127.0.0.1");
      List<String> last =
          lines.stream().filter(line -> line.contains("\"refused\":\"line_too_long\"")).toList();
      assertThat(last).hasSize(1);
      long written = lines.size() - 1;
      assertThat(written).as("lines of %d refusals", MANY).isGreaterThanOrEqualTo(20);
      if (written < MANY) {
        assertThat(String.join("", lines)).contains("refusals_left_out");
      }
    } finally {
      log.detachAppender(appender);
    }
  }

  @Test
  void aConnectionTooManyIsCounted() throws Exception {
    HttpLimits limits = HttpLimits.standard().withConnections(3);
    try (var served = ServedModel.start(config -> config.toBuilder().http(limits).build())) {
      try (var one = new RawClient(served.port());
          var two = new RawClient(served.port());
          var three = new RawClient(served.port());
          var four = new RawClient(served.port())) {
        assertThat(four.rest()).isEmpty();
      }
      String metrics = "";
      for (int i = 0; i < 200 && !metrics.contains("no_connection"); i++) {
        Thread.sleep(20);
        metrics = metrics(served);
      }
      assertThat(metrics)
          .contains("mmgpt_requests_refused_total{reason=\"no_connection\",status=\"0\"}");
    }
  }

  /** Empty while the others' connections aren't gone yet. */
  private static String metrics(ServedModel served) throws Exception {
    try {
      return served.get("/metrics").body();
    } catch (IOException e) {
      return "";
    }
  }

  private static int status(ServedModel served, String request) throws Exception {
    try (var client = new RawClient(served.port())) {
      return client.send(request).status();
    }
  }
}
