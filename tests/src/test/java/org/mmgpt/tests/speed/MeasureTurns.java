package org.mmgpt.tests.speed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.server.Server;
import org.mmgpt.infer.server.ServerConfig;

/**
 * How long a question waits for its first token while a request with many prompts is answered.
 *
 * <p>{@code tests/benchmarks/turns.sh MODEL_DIR [ROUNDS [PAGE]]}
 */
public final class MeasureTurns {
  private static final int PROMPTS = 64;
  private static final int TOKENS = 400;

  private final Server server;
  private final Rounds alone;
  private final Rounds beside;
  private final Rounds prompts;

  private MeasureTurns(Server server, int rounds) {
    this.server = server;
    this.alone = new Rounds(rounds);
    this.beside = new Rounds(rounds);
    this.prompts = new Rounds(rounds);
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    Optional<Path> page = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
    try (var gpt = MultiModalGpt.load(Path.of(args[0]));
        var server = Server.start(gpt, ServerConfig.standard("m").toBuilder().port(0).build())) {
      new MeasureTurns(server, 5).measure(); // the JIT compiler's share
      var measured = new MeasureTurns(server, rounds);
      measured.measure();
      String table = measured.table();
      System.out.println(table);
      if (page.isPresent()) {
        new ResultPage(page.get()).replace("turns.sh", table);
      }
    }
  }

  private void measure() throws Exception {
    for (int round = 0; round < alone.values().length; round++) {
      alone.values()[round] = 1000 * firstToken();
      long begin = System.nanoTime();
      var all =
          CompletableFuture.supplyAsync(
              () -> {
                answerAll();
                return (System.nanoTime() - begin) / 1e9;
              });
      Thread.sleep(200); // all have been read, and sixteen are being answered
      beside.values()[round] = 1000 * firstToken();
      prompts.values()[round] = all.get();
    }
  }

  /** Seconds from connecting until a question's first token. */
  private double firstToken() throws IOException {
    long begin = System.nanoTime();
    var body =
        """
        {"model": "m", "stream": true, "max_tokens": 2, "logit_bias": {"2": -100},
         "messages": [{"role": "user", "content": "Hello!"}]}\
        """;
    try (Socket socket = ask("/v1/chat/completions", body);
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      String line = lines.readLine();
      while (!line.contains("\"content\":\"") || line.contains("\"content\":\"\"")) {
        line = lines.readLine();
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private void answerAll() {
    String texts = String.join(", ", Collections.nCopies(PROMPTS, "\"Tell me a story.\""));
    var body =
        "{\"model\": \"m\", \"max_tokens\": %d, \"ignore_eos\": true, \"prompt\": [%s]}"
            .formatted(TOKENS, texts);
    try (Socket socket = ask("/v1/completions", body)) {
      byte[] answer = socket.getInputStream().readAllBytes();
      if (!new String(answer, US_ASCII).startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException(new String(answer, US_ASCII));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Socket ask(String path, String body) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    String head =
        "POST %s HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "Content-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n";
    socket.getOutputStream().write((head.formatted(path, body.length()) + body).getBytes(US_ASCII));
    return socket;
  }

  private String table() {
    return """
    CPU fp32, %s, %d cores; %d prompts of %d tokens in one request, 16 rows, %d rounds, median (least to most).

    | | |
    |---|---|
    | first token of a question alone, ms | %s |
    | the same beside the request, ms | %s |
    | the request, s | %s |
    """
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            PROMPTS,
            TOKENS,
            alone.values().length,
            alone.text(1),
            beside.text(1),
            prompts.text(2));
  }
}
