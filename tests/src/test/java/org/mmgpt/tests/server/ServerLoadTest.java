package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.torch.Tensors;

/**
 * 64 clients that stream, and leave when they please. Seconds by default; {@code -DargLine="...
 * -Dmmgpt.load.seconds=180"} for as long as one likes.
 */
class ServerLoadTest {
  private static final int CLIENTS = 64;
  private static final long SECONDS = Long.getLong("mmgpt.load.seconds", 8);

  private static final long PREFIX_BYTES = 32 << 20;

  private final AtomicLongArray tokens = new AtomicLongArray(CLIENTS);
  private final AtomicLongArray answers = new AtomicLongArray(CLIENTS);

  @Test
  void everybodyIsServedAndNothingIsLost() throws Exception {
    long tensors = Tensors.live();
    serveAll();
    assertThat(Tensors.live()).as("tensors left behind").isEqualTo(tensors);
  }

  private void serveAll() throws Exception {
    try (var served =
            ServedModel.start(
                config ->
                    config.withEngine(EngineConfig.standard().withPrefixCacheBytes(PREFIX_BYTES)));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      // As long as what is measured: caches fill, the heap finds its size, the JIT is done.
      run(served, http, threads, System.nanoTime() + SECONDS * 1_000_000_000L);
      await(served);
      System.gc();
      double residentBefore = served.metric("process_resident_memory_bytes");
      double tensorsBefore = served.metric("mmgpt_tensors_live");
      run(served, http, threads, System.nanoTime() + SECONDS * 1_000_000_000L);
      await(served);
      System.gc();
      double tensorsAfter = served.metric("mmgpt_tensors_live");
      double residentAfter = served.metric("process_resident_memory_bytes");
      long total = sum(tokens);
      System.out.printf(
          "load: %d clients, %d s, %d answers, %.0f tokens/s, least %d and most %d tokens a client,"
              + " tensors %.0f -> %.0f, memory %.0f -> %.0f MB%n",
          CLIENTS,
          SECONDS,
          sum(answers),
          (double) total / SECONDS,
          least(),
          most(),
          tensorsBefore,
          tensorsAfter,
          residentBefore / 1e6,
          residentAfter / 1e6);
      assertThat(served.metric("mmgpt_engine_failures_total")).isZero();
      assertThat(least()).as("nobody starves").isGreaterThan(total / CLIENTS / 4);
      // What was computed of dialogues is kept, up to a limit: the rest must be flat.
      double kept = served.metric("mmgpt_prefix_cache_bytes");
      assertThat(kept).isLessThanOrEqualTo(PREFIX_BYTES);
      assertThat(residentAfter - residentBefore).isLessThan(200e6);
    }
  }

  private long sum(AtomicLongArray array) {
    long sum = 0;
    for (int i = 0; i < CLIENTS; i++) {
      sum += array.get(i);
    }
    return sum;
  }

  private long least() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < CLIENTS; i++) {
      least = Math.min(least, tokens.get(i));
    }
    return least;
  }

  private long most() {
    long most = 0;
    for (int i = 0; i < CLIENTS; i++) {
      most = Math.max(most, tokens.get(i));
    }
    return most;
  }

  private void run(
      ServedModel served, HttpClient http, java.util.concurrent.ExecutorService threads, long until)
      throws Exception {
    for (int i = 0; i < CLIENTS; i++) {
      tokens.set(i, 0);
      answers.set(i, 0);
    }
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(threads.submit(() -> converse(served, http, client, until)));
    }
    for (Future<?> client : clients) {
      client.get(); // any error of a client is the test's
    }
  }

  private Void converse(ServedModel served, HttpClient http, int client, long until)
      throws Exception {
    var random = new SplittableRandom(client);
    while (System.nanoTime() < until) {
      String body =
          """
          {"model": "%s", "stream": true, "max_tokens": %d, "temperature": 1, "seed": %d,
           "logit_bias": {"2": -100},
           "messages": [{"role": "user", "content": "Question %d of client %d: what is red?"}]}
          """
              .formatted(
                  random.nextBoolean() ? "tiny" : "red",
                  1 + random.nextInt(60),
                  random.nextInt(),
                  random.nextInt(1000),
                  client);
      var request =
          HttpRequest.newBuilder(URI.create(served.url() + "/v1/chat/completions"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int patience = random.nextInt(4) == 0 ? random.nextInt(30) : Integer.MAX_VALUE;
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        read(lines, client, patience);
      }
      answers.incrementAndGet(client);
    }
    return null;
  }

  /** Reads an answer, or leaves in the middle of it. */
  private void read(BufferedReader lines, int client, int patience) throws Exception {
    int pieces = 0;
    boolean ended = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      assertThat(line).doesNotContain("\"error\"");
      ended |= line.equals("data: [DONE]");
      if (line.startsWith("data: {")) {
        tokens.incrementAndGet(client);
        if (++pieces > patience) {
          return;
        }
      }
    }
    assertThat(ended).isTrue();
  }

  private static void await(ServedModel served) throws Exception {
    for (int i = 0; i < 200 && served.metric("mmgpt_answers_running") > 0; i++) {
      Thread.sleep(25);
    }
    assertThat(served.metric("mmgpt_answers_running")).isZero();
    assertThat(served.metric("mmgpt_queue_length")).isZero();
  }
}
