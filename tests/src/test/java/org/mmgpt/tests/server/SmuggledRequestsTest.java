package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers in a row would read differently, and JSON that means harm. */
class SmuggledRequestsTest {
  private static final String SECOND = "GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static ServedModel served;

  @BeforeAll
  static void start() {
    served = ServedModel.start();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Content-Length: +2\r\n\r\n{}",
        "Content-Length: 2, 3\r\n\r\n{}",
        "Content-Length: -2\r\n\r\n{}",
        "Content-Length: 0x2\r\n\r\n{}",
        "Content-Length: 2\r\n X-Folded: yes\r\n\r\n{}"
      })
  void lengthsThatCanBeReadInTwoWays(String rest) throws Exception {
    try (var client = new RawClient(served.port())) {
      client.send(
          "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/json\r\n"
              + rest
              + SECOND);
      String answers = client.rest();
      assertThat(answers.split("HTTP/1.1 ", -1).length - 1).as(answers).isLessThanOrEqualTo(1);
      assertThat(answers).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500", "netty");
    }
  }

  /** Compressed bodies were read as they came, and HTTP/1.0 knows no chunks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1\r\nTransfer-Encoding: gzip, chunked",
        "HTTP/1.1\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked",
        "HTTP/1.0\r\nTransfer-Encoding: chunked"
      })
  void codingsThatNobodyUndoes(String coding) throws Exception {
    String body =
        "{\"model\":\"tiny\",\"max_tokens\":1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}";
    try (var client = new RawClient(served.port())) {
      client.send(
          "POST /v1/chat/completions %s\r\nHost: localhost\r\nContent-Type: application/json"
                  .formatted(coding)
              + "\r\n\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body));
      client.finish();
      assertThat(client.rest()).contains("The request is not valid HTTP.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n",
        "-1\r\n",
        "ffffffffffffffffff\r\n",
        "7fffffff\r\n{}",
        "\r\n\r\n",
        "2;\u0000\r\n{}x"
      })
  void chunksThatAreNone(String chunk) throws Exception {
    try (var client = new RawClient(served.port())) {
      client.send(
          "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
              + chunk);
      client.finish();
      assertThat(client.rest()).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
    }
    assertThat(served.get("/health").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/models HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET http://evil.example/v1/models HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET /v1/models\r\n\r\n"
      })
  void firstLinesOfAnotherWorld(String request) throws Exception {
    try (var client = new RawClient(served.port())) {
      client.send(request);
      client.finish();
      assertThat(client.rest()).doesNotContain("HTTP/1.1 500", "\"data\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"n\": 1000000000",
        "\"n\": 99999999999999999999",
        "\"max_tokens\": 1e400",
        "\"max_tokens\": 1e3",
        "\"seed\": 1e30",
        "\"logit_bias\": {\"1\": NaN}",
        "\"logit_bias\": {\"-1\": 1}",
        "\"logit_bias\": {\"1\": \"1\"}",
        "\"logit_bias\": [1]",
        "\"temperature\": 1, \"temperature\": 2",
        "\"stop\": {\"a\": 1}",
        "\"stream\": \"yes\"",
        "\"stream_options\": []",
        "\"response_format\": {\"type\": \"json_schema\"}",
        "\"response_format\": \"json\"",
        "\"modalities\": [\"text\", \"audio\"]",
        "\"tool_choice\": \"required\"",
        "\"tools\": \"x\"",
        "\"top_logprobs\": 3"
      })
  void fieldsThatMeanHarm(String field) throws Exception {
    var answer =
        served.post(
            "/v1/chat/completions",
            "{\"model\": \"tiny\", %s, \"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}"
                .formatted(field));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("jackson", "Exception", "java.");
  }

  /** They were overlooked: an answer looked as if they had been followed. */
  @ParameterizedTest
  @ValueSource(strings = {"\"suffix\": \"x\"", "\"best_of\": 3"})
  void whatOnlyOpenAisOwnCompletionsCan(String field) throws Exception {
    String body =
        "{\"model\": \"tiny\", \"max_tokens\": 1, \"prompt\": \"x\", %s}".formatted(field);
    assertThat(served.post("/v1/completions", body).statusCode()).isEqualTo(400);
    String usual = "\"suffix\": \"\", \"best_of\": 2, \"n\": 2";
    assertThat(served.post("/v1/completions", body.replace(field, usual)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void nestingWithoutEnd() throws Exception {
    String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
    assertThat(served.post("/v1/chat/completions", deep).statusCode()).isEqualTo(400);
    String schema = "{\"items\":".repeat(5000) + "{}" + "}".repeat(5000);
    String body =
        "{\"model\": \"tiny\", \"messages\": [], \"response_format\": {\"type\": \"json_schema\","
            + " \"json_schema\": {\"schema\": %s}}}".formatted(schema);
    assertThat(served.post("/v1/chat/completions", body).statusCode()).isEqualTo(400);
  }

  /** Half a character is no text: it may be answered or refused, but nothing breaks. */
  @Test
  void halvesOfCharacters() throws Exception {
    for (String content : new String[] {"\\ud800", "\\udc00x", "a\\u0000b", "\\uffff"}) {
      var answer =
          served.post(
              "/v1/chat/completions",
              "{\"model\": \"tiny\", \"max_tokens\": 2, \"messages\": [{\"role\": \"user\","
                  + " \"content\": \"%s\"}]}".formatted(content));
      assertThat(answer.statusCode()).as(content).isIn(200, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:text/html;base64,PGI+",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,%%%%",
        "data:image/png;base64, i VBOR w0KGgo =",
        "data:image/png,%89PNG",
        "data:,",
        "data:image/png;base64",
        "DATA:image/png;base64,iVBORw0KGgo=",
        "data:image/png;base64,iVBORw0KGgo=",
        "http://[::ffff:127.0.0.1]/a.png",
        "http://[::ffff:7f00:1]/a.png",
        "http://2130706433/a.png",
        "http://0177.0.0.1/a.png",
        "http://0x7f.1/a.png",
        "http://localhost.:80/a.png",
        "http://user@127.0.0.1/a.png",
        "file:///etc/passwd",
        "jar:file:/a.jar!/b",
        "//etc/passwd",
        "\\u0000"
      })
  void picturesThatAreSomethingElse(String url) throws Exception {
    String body =
        """
        {"model": "tiny", "max_tokens": 2, "messages": [{"role": "user", "content": [
         {"type": "image_url", "image_url": {"url": "%s"}}, {"type": "text", "text": "x"}]}]}
        """
            .formatted(url);
    var answer = served.post("/v1/chat/completions", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "java.", "/etc", "passwd");
  }

  @Test
  void whatIsRefusedIsRefusedInWordsThatNeverChange() throws Exception {
    byte[] body = "{\"model\": \"<script>\", \"messages\": 1}".getBytes(StandardCharsets.UTF_8);
    try (var client = new RawClient(served.port())) {
      client.post(body, "Connection: close");
      assertThat(client.rest()).doesNotContain("<script>");
    }
  }
}
