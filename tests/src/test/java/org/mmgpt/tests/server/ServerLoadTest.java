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
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.torch.Tensors;

/**
 * 64 clients that stream, and leave when they please. A window is a number of answers, not of
 * seconds, so that a slow machine does the same work; {@code -Dmmgpt.load.answers=2000} makes the
 * windows long.
 */
class ServerLoadTest {
  private static final int CLIENTS = 64;
  private static final int WINDOWS = 5;
  private static final int ANSWERS = Integer.getInteger("mmgpt.load.answers", 8); // a client
  private static final long PREFIX_BYTES = 4 << 20; // full long before the first window ends

  private final AtomicLongArray tokens = new AtomicLongArray(CLIENTS);
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong left = new AtomicLong(); // before the end
  private final AtomicReference<long[]> whenFirstWasDone = new AtomicReference<>();

  @Test
  void everybodyIsServedAndNothingIsLost() throws Exception {
    long tensors = Tensors.live();
    serveAll();
    assertThat(Tensors.live()).as("tensors left behind").isEqualTo(tensors);
  }

  private void serveAll() throws Exception {
    var memory = new MemoryGrowth();
    try (var served =
            ServedModel.start(
                config ->
                    config.toBuilder()
                        .engine(EngineConfig.standard().withPrefixCacheBytes(PREFIX_BYTES))
                        .build());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int window = 0; window < WINDOWS; window++) {
        long begin = System.nanoTime();
        run(served, http, threads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        await(served);
        memory.add(answers.get(), MemoryUse.now());
        report(seconds, memory);
        assertNobodyStarved();
      }
      assertThat(served.metric("mmgpt_engine_failures_total")).isZero();
      assertThat(served.metric("mmgpt_prefix_cache_bytes")).isLessThanOrEqualTo(PREFIX_BYTES);
    }
    memory.assertFlat();
  }

  private void report(double seconds, MemoryGrowth memory) {
    System.out.printf(
        "load: %d clients, %d answers so far, %d left early, %.0f tokens/s, %d to %d tokens a"
            + " client when the first was done, %s%n",
        CLIENTS,
        answers.get(),
        left.get(),
        LongStream.range(0, CLIENTS).map(i -> tokens.get((int) i)).sum() / seconds,
        Arrays.stream(whenFirstWasDone.get()).min().orElseThrow(),
        Arrays.stream(whenFirstWasDone.get()).max().orElseThrow(),
        memory.latest());
  }

  /** Answers are of different lengths, but everybody asks for about as much. */
  private void assertNobodyStarved() {
    long[] then = whenFirstWasDone.get();
    double mean = Arrays.stream(then).average().orElseThrow();
    assertThat(Arrays.stream(then).min().orElseThrow())
        .as("tokens of the slowest client, of %s", Arrays.toString(then))
        .isGreaterThan((long) (mean / 4));
  }

  private void run(ServedModel served, HttpClient http, ExecutorService threads) throws Exception {
    whenFirstWasDone.set(null);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      tokens.set(client, 0);
      clients.add(threads.submit(() -> converse(served, http, client)));
    }
    for (Future<?> client : clients) {
      client.get(); // any error of a client is the test's
    }
  }

  private Void converse(ServedModel served, HttpClient http, int client) throws Exception {
    var random = new SplittableRandom(client);
    for (int i = 0; i < ANSWERS; i++) {
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
      answers.incrementAndGet();
    }
    long[] now = IntStream.range(0, CLIENTS).mapToLong(tokens::get).toArray();
    whenFirstWasDone.compareAndSet(null, now);
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
          left.incrementAndGet();
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
