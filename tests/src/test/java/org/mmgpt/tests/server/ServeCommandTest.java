package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.tests.MmgptProcess;

/** {@code ./mmgpt serve} told to stop, as a service manager does. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("at http://127\\.0\\.0\\.1:(\\d+) ");

  @Test
  void whatRunsIsFinishedAndTheRestRefused(@TempDir Path folder) throws Exception {
    MmgptProcess serve = serve(folder);
    try {
      int port = port(serve);
      try (var client = new RawClient(port)) {
        byte[] body =
            ("{\"model\": \"tiny\", \"stream\": true, \"max_tokens\": 400, \"logit_bias\": {\"2\":"
                    + " -100}, \"messages\": [{\"role\": \"user\", \"content\": \"Tell me a"
                    + " story.\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        client.post(body);
        assertThat(client.status()).isEqualTo(200); // it has begun to answer
        serve.terminate();
        assertThat(client.rest()).endsWith("data: [DONE]\n\n\r\n0\r\n\r\n");
      }
      assertThat(serve.await().exitCode()).isEqualTo(143); // 128 + SIGTERM, as everywhere
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> new RawClient(port))
          .isInstanceOf(IOException.class);
    } finally {
      serve.kill();
    }
  }

  /** The first client doesn't read its answer yet, which keeps the grace period going. */
  @Test
  void whoAsksDuringTheGracePeriodIsRefused(@TempDir Path folder) throws Exception {
    MmgptProcess serve = serve(folder);
    try {
      int port = port(serve);
      try (var slow = new RawClient(port);
          var other = new RawClient(port)) {
        slow.post(
            utf8(
                "{\"model\": \"tiny\", \"stream\": true, \"n\": 8, \"max_tokens\": 400,"
                    + " \"logprobs\": true, \"top_logprobs\": 20, \"logit_bias\": {\"2\": -100},"
                    + " \"messages\": [{\"role\": \"user\", \"content\": \"Hello!\"}]}"));
        assertThat(slow.status()).isEqualTo(200);
        serve.terminate();
        awaitNobodyNew(port);
        other.post(
            utf8(
                "{\"model\": \"tiny\", \"messages\": [{\"role\": \"user\", \"content\":"
                    + " \"Hi\"}]}"));
        assertThat(other.status()).isEqualTo(503); // on a connection that was open before
        assertThat(slow.rest()).endsWith("data: [DONE]\n\n\r\n0\r\n\r\n");
      }
      assertThat(serve.await().exitCode()).isEqualTo(143);
    } finally {
      serve.kill();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void awaitNobodyNew(int port) throws Exception {
    for (int i = 0; i < 200; i++) {
      try (var late = new RawClient(port)) {
        Thread.sleep(25);
      } catch (ConnectException refused) {
        return;
      }
    }
    throw new AssertionError("still takes connections after SIGTERM");
  }

  private static MmgptProcess serve(Path folder) throws Exception {
    return MmgptProcess.start(
        folder, Map.of("OMP_NUM_THREADS", "1"), "serve", "--model", "../train/tiny", "--port", "0");
  }

  private static int port(MmgptProcess serve) throws Exception {
    for (int i = 0; i < 600; i++) {
      Matcher address = ADDRESS.matcher(serve.errorsSoFar());
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("doesn't serve: " + serve.errorsSoFar());
  }
}
