package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

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
    MmgptProcess serve =
        MmgptProcess.start(
            folder,
            Map.of("OMP_NUM_THREADS", "1"),
            "serve",
            "--model",
            "../train/tiny",
            "--port",
            "0");
    try {
      int port = port(serve);
      try (var client = new RawClient(port)) {
        byte[] body =
            ("{\"model\": \"tiny\", \"stream\": true, \"max_tokens\": 400, \"logit_bias\": {\"2\":"
                    + " -100}, \"messages\": [{\"role\": \"user\", \"content\": \"Tell me a"
                    + " story.\"}]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        client.post(body);
        assertThat(client.status()).isEqualTo(200); // it has begun to answer
        serve.terminate();
        assertThat(client.rest()).endsWith("data: [DONE]\n\n\r\n0\r\n\r\n");
      }
      assertThat(serve.await().exitCode()).isEqualTo(143); // 128 + SIGTERM, as everywhere
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> new RawClient(port))
          .isInstanceOf(java.io.IOException.class);
    } finally {
      serve.kill();
    }
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
