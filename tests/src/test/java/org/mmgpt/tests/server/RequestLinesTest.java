package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, hosts and targets as RFC 9112 has them, which Netty leaves to its users. */
class RequestLinesTest {
  private static final String STREAMED =
      "{\"model\": \"tiny\", \"max_tokens\": 3, \"stream\": true, \"messages\": [{\"role\":"
          + " \"user\", \"content\": \"Hello!\"}]}";

  private static ServedModel served;

  @BeforeAll
  static void start() {
    served = ServedModel.start();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static int status(String request) throws Exception {
    try (var client = new RawClient(served.port())) {
      return client.send(request).status();
    }
  }

  /** It was answered, as HTTP/1.0 would be; who sends none may have been cut in two by a proxy. */
  @ParameterizedTest
  @ValueSource(strings = {"", "Host: localhost\r\nHost: localhost\r\n"})
  void aRequestHasOneHost(String hosts) throws Exception {
    assertThat(status("GET /health HTTP/1.1\r\n" + hosts + "\r\n")).isEqualTo(400);
    assertThat(status("GET /health HTTP/1.0\r\n\r\n")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /health HTTP/0.9\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
      })
  void otherVersionsAreRefused(String request) throws Exception {
    assertThat(status(request)).isEqualTo(505);
  }

  /**
   * A URL in the request line is its path (RFC 9112, 3.2.2), and its host is the one that counts.
   */
  @ParameterizedTest
  @CsvSource({
    "http://localhost/health, localhost, 200",
    "HTTP://127.0.0.1:8080/v1/models?x=1, localhost, 200",
    "http://localhost, localhost, 200",
    "http://localhost/health, evil.example, 200",
    "http://evil.example/health, localhost, 403",
    "http://localhost@evil.example/health, localhost, 400",
    "http:///health, localhost, 400",
    "ftp://localhost/health, localhost, 400",
    "localhost:80, localhost, 400",
    "health, localhost, 400",
    "*, localhost, 404"
  })
  void aWholeUrl(String target, String host, int expected) throws Exception {
    assertThat(status("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
        .isEqualTo(expected);
  }

  /** Such a client knows no chunks: it showed their lengths in the middle of the answer. */
  @Test
  void eventsForAnOldClientEndWithTheConnection() throws Exception {
    try (var client = new RawClient(served.port())) {
      client.send(
          "POST /v1/chat/completions HTTP/1.0\r\nConnection: keep-alive\r\n"
              + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(STREAMED.getBytes(StandardCharsets.UTF_8).length, STREAMED));
      assertThat(client.rest())
          .doesNotContainIgnoringCase("transfer-encoding")
          .containsIgnoringCase("connection: close")
          .contains("\r\n\r\ndata: ")
          .endsWith("data: [DONE]\n\n");
    }
  }

  /** {@code ab -k} waited for an end that never came. */
  @Test
  void anOldClientIsToldThatItMayStay() throws Exception {
    try (var client = new RawClient(served.port())) {
      String request = "GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
      client.send(request);
      Thread.sleep(100);
      client.send("GET /health HTTP/1.0\r\n\r\n");
      assertThat(client.rest().split("connection: keep-alive", -1)).hasSize(2);
    }
  }

  /** RFC 9110, 10.1.1: it would take "100 Continue" for the answer. */
  @Test
  void anOldClientIsNotToldToContinue() throws Exception {
    try (var client = new RawClient(served.port())) {
      client.send("GET /health HTTP/1.0\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.status()).isEqualTo(200);
    }
  }
}
