package org.mmgpt.infer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmgpt.infer.http.HttpServer;
import org.mmgpt.infer.limits.HttpLimits;

class PictureFetcherTest {
  private HttpServer server;
  private String url;

  @BeforeEach
  void serve() throws Exception {
    server =
        HttpServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            HttpLimits.standard(),
            exchange -> {
              switch (exchange.path()) {
                case "/a.png" -> exchange.reply(200, "image/png", new byte[] {1, 2, 3, 4});
                case "/moved" -> {
                  exchange.setHeader("Location", "/a.png");
                  exchange.reply(302, "text/plain", new byte[0]);
                }
                default -> exchange.reply(200, "image/png", new byte[2 << 20]);
              }
            },
            (refused, remote) -> new byte[0]);
    url = "http://pictures.example:" + server.port();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PictureFetcher fetcher(AddressPolicy policy, NameResolver resolver) {
    return new PictureFetcher(
        Set.of("pictures.example:" + server.port()),
        1 << 20,
        Duration.ofSeconds(5),
        policy,
        resolver);
  }

  private static InetAddress[] here(String host) {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  @Test
  void fetchesFromAnAllowedHost() {
    try (var fetcher = fetcher(address -> true, PictureFetcherTest::here)) {
      assertThat(fetcher.fetch(url + "/a.png")).containsExactly(1, 2, 3, 4);
      assertThatThrownBy(() -> fetcher.fetch(url.replace("pictures", "other") + "/a.png"))
          .hasMessageContaining("may not be fetched");
      assertThatThrownBy(() -> fetcher.fetch(url.replace("//", "//me@") + "/a.png"))
          .hasMessageContaining("may not be fetched");
    }
  }

  @Test
  void followsNoRedirectAndTakesNoFlood() {
    try (var fetcher = fetcher(address -> true, PictureFetcherTest::here)) {
      assertThatThrownBy(() -> fetcher.fetch(url + "/moved")).isInstanceOf(PictureException.class);
      assertThatThrownBy(() -> fetcher.fetch(url + "/flood")).isInstanceOf(PictureException.class);
    }
  }

  /** An allowed name that leads inside, or that leads outside once and inside the next time. */
  @Test
  void aNameThatLeadsInsideIsRefused() {
    try (var fetcher = fetcher(AddressPolicy.PUBLIC, PictureFetcherTest::here)) {
      assertThatThrownBy(() -> fetcher.fetch(url + "/a.png"))
          .hasMessageContaining("may not be fetched");
    }
    var asked = new AtomicInteger();
    NameResolver rebinding =
        host -> {
          asked.incrementAndGet();
          return new InetAddress[] {
            InetAddress.getByName("93.184.215.14"), InetAddress.getLoopbackAddress()
          };
        };
    try (var fetcher = fetcher(AddressPolicy.PUBLIC, rebinding)) {
      assertThatThrownBy(() -> fetcher.fetch(url + "/a.png"))
          .hasMessageContaining("may not be fetched");
    }
    assertThat(asked).hasValue(1);
  }

  /** What is checked is what is connected to: a second look at the name would lead elsewhere. */
  @Test
  void aNameIsResolvedOnce() {
    var asked = new AtomicInteger();
    NameResolver once =
        host -> {
          if (asked.getAndIncrement() > 0) {
            throw new UnknownHostException("asked again");
          }
          return here(host);
        };
    try (var fetcher = fetcher(address -> true, once)) {
      assertThat(fetcher.fetch(url + "/a.png")).hasSize(4);
    }
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "93.184.215.14, true",
    "2606:4700::1111, true",
    "127.0.0.1, false",
    "127.9.9.9, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "0.1.2.3, false",
    "192.0.0.8, false",
    "198.18.0.1, false",
    "203.0.113.5, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "240.0.0.1, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12::1, false",
    "::ffff:127.0.0.1, false",
    "64:ff9b::7f00:1, false",
    "64:ff9b::808:808, true",
    "2002:7f00:1::, false",
    "2001::1, false",
    "2001:db8::1, false",
    "ff02::1, false"
  })
  void onlyPublicAddressesAreAllowed(String address, boolean allowed) throws Exception {
    assertThat(AddressPolicy.PUBLIC.allows(InetAddress.getByName(address))).isEqualTo(allowed);
  }
}
