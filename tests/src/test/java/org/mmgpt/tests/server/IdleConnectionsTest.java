package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.limits.HttpLimits;

/** Thousands who are connected and say nothing cost neither threads nor those who ask. */
class IdleConnectionsTest {
  private static final int WANTED = 2000;
  private static final int OTHER_FILES = 200;
  private static final byte[] HELLO =
      """
      {"model": "tiny", "max_tokens": 2, "messages": [{"role": "user", "content": "Hello!"}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void thousandsAreHeldWhileOthersAreServed() throws Exception {
    int count = possible();
    HttpLimits limits = HttpLimits.standard().withConnections(WANTED + 10);
    List<RawClient> idle = new ArrayList<>();
    try (var served = ServedModel.start(config -> config.toBuilder().http(limits).build())) {
      try {
        assertThat(answer(served)).isEqualTo(200); // which starts all threads there are
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        for (int i = 0; i < count; i++) {
          idle.add(new RawClient(served.port()));
        }
        assertThat(answer(served)).isEqualTo(200);
        assertThat(served.metric("mmgpt_connections")).isGreaterThanOrEqualTo(count);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 20);
        assertThat(idle.getLast().post(HELLO).status()).isEqualTo(200); // it was open all the time
      } finally {
        for (RawClient client : idle) {
          client.close();
        }
      }
      for (int i = 0; i < 200 && served.metric("mmgpt_connections") > 20; i++) {
        Thread.sleep(25);
      }
      assertThat(served.metric("mmgpt_connections")).isLessThanOrEqualTo(20);
    }
  }

  /** Both ends of a connection are in this process. */
  private static int possible() {
    var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
    int count = (int) Math.min(WANTED, (free - OTHER_FILES) / 2);
    if (count < WANTED) {
      System.out.printf("idle connections: %d instead of %d; raise `ulimit -n`%n", count, WANTED);
    }
    return count;
  }

  private static int answer(ServedModel served) throws Exception {
    try (var client = new RawClient(served.port())) {
      return client.post(HELLO).status();
    }
  }
}
