package org.mmgpt.tests.speed;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mmgpt.infer.GenerationConfig;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.engine.GenerationRequest;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.server.Server;
import org.mmgpt.infer.server.ServerConfig;

/**
 * Tokens a second of a model directory: without an engine, through it alone and by many at a time,
 * and through the server. All in one run, in turns, medians of rounds.
 *
 * <p>{@code tests/benchmarks/serving.sh MODEL_DIR [TOKENS [ROUNDS]]}
 */
public final class MeasureServing {
  private static final int MANY = 16;

  private final MultiModalGpt gpt;
  private final GenerationConfig config;
  private final int tokens;

  private MeasureServing(MultiModalGpt gpt, int tokens) {
    this.gpt = gpt;
    this.tokens = tokens;
    this.config =
        gpt.defaultConfig().toBuilder().maxNewTokens(tokens).eosTokenIds(List.of()).build();
  }

  public static void main(String[] args) throws Exception {
    Path model = Path.of(args[0]);
    int tokens = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
    try (var gpt = MultiModalGpt.load(model)) {
      new MeasureServing(gpt, tokens).run(rounds);
    }
  }

  private void run(int rounds) throws Exception {
    var direct = new double[rounds];
    var one = new double[rounds];
    var many = new double[rounds];
    var served = new double[rounds];
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(MANY));
        var server = Server.start(gpt, ServerConfig.standard("m").withPort(0));
        var http = HttpClient.newHttpClient()) {
      for (int round = -3; round < rounds; round++) { // the first three warm up
        double[] now = {
          tokens / seconds(() -> gpt.generate(prompt(0), config)),
          tokens / seconds(() -> submit(engine, 1)),
          MANY * tokens / seconds(() -> submit(engine, MANY)),
          tokens / seconds(() -> stream(http, server))
        };
        if (round >= 0) {
          direct[round] = now[0];
          one[round] = now[1];
          many[round] = now[2];
          served[round] = now[3];
        }
      }
    }
    print("MultiModalGpt.generate", direct);
    print("engine, 1 request", one);
    print("engine, " + MANY + " requests", many);
    print("server, 1 streaming client", served);
    System.out.printf(
        Locale.ROOT,
        "%d requests / 1: %.2f%nserver / engine: %.3f%n",
        MANY,
        ratio(many, one),
        ratio(served, one));
  }

  private static Prompt prompt(int i) {
    return Prompt.instruction("Tell me a story about number " + i + ".");
  }

  private void submit(Engine engine, int requests) {
    var replies = new ArrayList<Reply>();
    for (int i = 0; i < requests; i++) {
      replies.add(engine.submit(GenerationRequest.of(prompt(i), config)));
    }
    replies.forEach(Reply::await);
  }

  private void stream(HttpClient http, Server server) throws Exception {
    String body =
        """
        {"model": "m", "stream": true, "max_tokens": %d, "logit_bias": {"2": -100},
         "messages": [{"role": "user", "content": "Tell me a story about number 0."}]}
        """
            .formatted(tokens);
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/chat/completions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      while (lines.readLine() != null) {
        // a client that only counts
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Of pairs measured next to each other: what else the machine does cancels out. */
  private static double ratio(double[] a, double[] b) {
    var ratios = new double[a.length];
    Arrays.setAll(ratios, i -> a[i] / b[i]);
    return median(ratios);
  }

  private static void print(String what, double[] rates) {
    System.out.printf(Locale.ROOT, "%-28s %8.1f tokens/s%n", what, median(rates));
  }
}
