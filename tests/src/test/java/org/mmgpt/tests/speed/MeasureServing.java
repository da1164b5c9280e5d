package org.mmgpt.tests.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.engine.GenerationRequest;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.limits.HttpLimits;
import org.mmgpt.infer.server.Server;
import org.mmgpt.infer.server.ServerConfig;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.weights.RandomWeights;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/**
 * Tokens a second of a model directory and of a larger network with random weights: without an
 * engine, through it alone and by many at a time, and through the server. All in one run, in turns,
 * medians of rounds.
 *
 * <p>{@code tests/benchmarks/serving.sh MODEL_DIR [TOKENS [ROUNDS [PAGE]]]}
 */
public final class MeasureServing {
  private static final int MANY = 16;

  /** Before that the JIT compiler competes for the cores, and the server reached 0.66. */
  private static final Duration WARM_UP = Duration.ofSeconds(12);

  /**
   * As many short answers as fit, before. What runs once a request isn't compiled for ten thousand
   * of them: from its connection to the engine one took 1.0 ms without these, 0.78 after 8 s of
   * them and 0.45 after 40.
   */
  private static final Duration REQUESTS_WARM_UP = Duration.ofSeconds(30);

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
    Optional<Path> page = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
    String head =
        "CPU fp32, %s, %d cores, JDK %s; %d tokens an answer, %d rounds in turns.\n\n"
            .formatted(
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                tokens,
                rounds);
    var figures = new StringBuilder(head);
    try (var gpt = MultiModalGpt.load(model)) {
      figures.append(new MeasureServing(gpt, tokens).run("`" + model.getFileName() + "`", rounds));
    }
    System.out.println(figures);
    try (var gpt = larger(model)) {
      figures.append("\n");
      figures.append(new MeasureServing(gpt, tokens).run("random weights", rounds));
    }
    System.out.println(figures);
    if (page.isPresent()) {
      new ResultPage(page.get()).replace("serving.sh", figures.toString());
    }
  }

  /** Of a size whose tokens take a few milliseconds, as a real model's do on a quicker machine. */
  private static MultiModalGpt larger(Path tiny) throws IOException {
    Path folder = Files.createTempDirectory("mmgpt-serving");
    for (String file : List.of("tokenizer.json", "preprocessor_config.json")) {
      Files.copy(tiny.resolve(file), folder.resolve(file));
    }
    var mapper = new ObjectMapper();
    var config = (ObjectNode) mapper.readTree(tiny.resolve("config.json").toFile());
    ((ObjectNode) config.get("text_config"))
        .put("hidden_size", 768)
        .put("intermediate_size", 2048)
        .put("num_hidden_layers", 6)
        .put("num_attention_heads", 12);
    mapper.writeValue(folder.resolve("config.json").toFile(), config);
    try (var weights = new RandomWeights(DType.FLOAT32, Device.CPU)) {
      return MultiModalGpt.load(
          folder,
          () -> Flamingo.of(FlamingoConfig.load(folder), DType.FLOAT32, Device.CPU, weights));
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Returns the tables. */
  private String run(String what, int rounds) throws Exception {
    var rates = new Rates(rounds);
    try (var engine = Engine.start(gpt, EngineConfig.standard().withMaxBatch(MANY));
        var server = Server.start(gpt, patient());
        var client = new StreamingClient(server.port())) {
      warmUpRequests(server, client);
      long warm = System.nanoTime() + WARM_UP.toNanos();
      for (int round = 0; round < rounds; ) {
        measure(round, rates, engine, server, client);
        if (System.nanoTime() > warm) {
          round++;
        }
      }
    }
    return rates.tables(what);
  }

  private static void warmUpRequests(Server server, StreamingClient client) throws IOException {
    long end = System.nanoTime() + REQUESTS_WARM_UP.toNanos();
    while (System.nanoTime() < end) {
      stream(server, 1);
      client.ask(1);
    }
  }

  private void measure(int round, Rates rates, Engine engine, Server server, StreamingClient client)
      throws Exception {
    rates.direct.values()[round] = tokens / Rounds.seconds(() -> gpt.generate(prompt(0), config));
    // Each is first as often as the others: what ran before is still in the caches.
    for (int place = 0; place < 3; place++) {
      switch ((round + place) % 3) {
        case 0 -> rates.one.values()[round] = tokens / Rounds.seconds(() -> submit(engine, 1));
        case 1 ->
            rates.served.values()[round] = tokens / Rounds.seconds(() -> stream(server, tokens));
        default -> rates.kept.values()[round] = tokens / Rounds.seconds(() -> client.ask(tokens));
      }
    }
    rates.many.values()[round] = MANY * tokens / Rounds.seconds(() -> submit(engine, MANY));
  }

  /**
   * Tokens a second of each round.
   *
   * @param direct without an engine
   * @param one a request at a time through the engine
   * @param many at once through the engine
   * @param served through the server, a connection for each answer
   * @param kept through the server, on one connection
   */
  private record Rates(Rounds direct, Rounds one, Rounds many, Rounds served, Rounds kept) {
    Rates(int rounds) {
      this(
          new Rounds(rounds),
          new Rounds(rounds),
          new Rounds(rounds),
          new Rounds(rounds),
          new Rounds(rounds));
    }

    String tables(String what) {
      return """
      | %s | tokens/s, median (least to most) |
      |---|---|
      | `MultiModalGpt.generate` | %s |
      | engine, 1 request | %s |
      | engine, %d requests | %s |
      | server, 1 streaming client, a connection for each answer | %s |
      | server, 1 streaming client, one connection | %s |

      | ratio, median of rounds | measured | goal |
      |---|---|---|
      | %d requests / 1 | %.2f | 4 |
      | server / engine, 1 request, a connection for each answer | %.3f | 0.97 |
      | server / engine, 1 request, one connection | %.3f | 0.97 |
      """
          .formatted(
              what,
              direct.text(0),
              one.text(0),
              MANY,
              many.text(0),
              served.text(0),
              kept.text(0),
              MANY,
              many.ratioTo(one),
              served.ratioTo(one),
              kept.ratioTo(one));
    }
  }

  /** On a busy machine sixteen answers took so long that the kept connection was closed as idle. */
  private static ServerConfig patient() {
    HttpLimits limits = HttpLimits.standard();
    return ServerConfig.standard("m").toBuilder()
        .port(0)
        .http(limits.withTimes(limits.receive(), Duration.ofHours(1), limits.send()))
        .build();
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

  private static void stream(Server server, int tokens) throws IOException {
    try (var client = new StreamingClient(server.port())) {
      client.ask(tokens);
    }
  }
}
