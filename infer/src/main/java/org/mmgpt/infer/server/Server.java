package org.mmgpt.infer.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.http.HttpExchange;
import org.mmgpt.infer.http.HttpServer;
import org.mmgpt.infer.http.RefusedRequest;
import org.mmgpt.infer.openai.ApiException;
import org.mmgpt.infer.openai.OpenAiEndpoints;
import org.mmgpt.infer.openai.RandomId;
import org.mmgpt.infer.openai.ServedModels;
import org.mmgpt.infer.picture.PictureFetcher;
import org.mmgpt.infer.picture.PictureSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind OpenAI's protocol, with a page to talk to it. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final String JSON = "application/json";
  private static final String MODEL = "/v1/models/";

  /** What is read and taken apart within a moment. */
  private static final int SHORT_BODY = 4 << 10;

  private final ServerConfig config;
  private final ApiKeys keys;
  private final Origins origins;
  private final Page page = new Page();
  private final ServerMetrics metrics = new ServerMetrics();
  private final AccessLog log = new AccessLog();
  private final Semaphore places;
  private final Engine engine;
  private final PictureFetcher fetcher;
  private final OpenAiEndpoints endpoints;
  private final HttpServer http;
  private volatile boolean stopping;

  private Server(MultiModalGpt gpt, ServerConfig config) throws IOException {
    this.config = config;
    InetAddress address = config.address();
    this.keys =
        config.apiKeyFile().isPresent() ? ApiKeys.read(config.apiKeyFile().get()) : ApiKeys.none();
    if (!address.isLoopbackAddress() && !keys.areAsked() && !config.withoutKey()) {
      throw new IllegalArgumentException(
          "%s can be reached from other machines; give an --api-key-file, or --without-key if everybody may use it"
              .formatted(config.host()));
    }
    this.origins = new Origins(address.isLoopbackAddress());
    this.places = new Semaphore(config.requests());
    this.fetcher =
        new PictureFetcher(
            config.imageHosts(), (int) config.http().bodyBytes(), Duration.ofSeconds(20));
    this.engine = Engine.start(gpt, config.engine(), metrics);
    try {
      var models =
          new ServedModels(
              config.modelName(),
              List.copyOf(gpt.adapters().names()),
              System.currentTimeMillis() / 1000);
      var pictures = new PictureSource(fetcher, config.maxPixels());
      this.endpoints = new OpenAiEndpoints(gpt, engine, models, pictures, config.request());
      this.http =
          HttpServer.start(
              new InetSocketAddress(address, config.port()),
              config.http(),
              this::handle,
              this::refused);
      metrics.watch(engine::status, http::active, http::connections);
    } catch (IOException | RuntimeException e) {
      engine.close();
      fetcher.close();
      throw e;
    }
  }

  /**
   * Starts to serve. The model stays the caller's.
   *
   * @throws IOException if the port can't be had or the key file can't be read
   * @throws IllegalArgumentException if the server would be open to everybody by mistake
   */
  public static Server start(MultiModalGpt gpt, ServerConfig config) throws IOException {
    return new Server(gpt, config);
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  /** Where to point a browser. */
  public String url() {
    String host =
        config.address() instanceof Inet6Address ? "[" + config.host() + "]" : config.host();
    return "http://" + host + ":" + port();
  }

  // ---- requests ----

  private void handle(HttpExchange exchange) {
    long begin = System.nanoTime();
    String id = "req_" + RandomId.next();
    exchange.setHeader("X-Request-Id", id);
    exchange.setHeader("X-Content-Type-Options", "nosniff");
    exchange.setHeader("Referrer-Policy", "no-referrer");
    exchange.whenFailed(why -> fail(exchange, id, why));
    exchange.whenOver(
        () -> {
          var took = Duration.ofNanos(System.nanoTime() - begin);
          metrics.request(route(exchange.path()), exchange.status(), took);
          log.write(exchange, id, took);
        });
    if (exchange.body().length <= SHORT_BODY) {
      serve(exchange);
    } else {
      exchange.onOwnThread(() -> serve(exchange));
    }
  }

  private static void fail(HttpExchange exchange, String id, Throwable why) {
    if (why instanceof ApiException known) {
      fail(exchange, known);
    } else { // an Error too: a library that isn't there, or no memory for a picture
      LOG.error("request {} failed", id, why);
      fail(exchange, ApiException.internal());
    }
  }

  private static void fail(HttpExchange exchange, ApiException error) {
    if (exchange.status() != 0) {
      exchange.abort(); // half an answer is out already; a cut is all that is left to say
      return;
    }
    if (error.status() == 503) {
      exchange.setHeader("Retry-After", "1");
    } else if (error.status() == 401) {
      exchange.setHeader("WWW-Authenticate", "Bearer");
    }
    exchange.reply(error.status(), JSON, error.json().getBytes(StandardCharsets.UTF_8));
  }

  private void serve(HttpExchange exchange) {
    String path = exchange.path();
    if (!origins.allow(exchange)) {
      throw ApiException.forbidden();
    }
    if (page.has(path)) {
      require(exchange, "GET");
      page.send(exchange);
    } else if (path.equals("/health") || path.equals("/ready")) {
      require(exchange, "GET");
      state(exchange, path.equals("/ready"));
    } else if (exchange.headerCount("Authorization") > 1
        || !keys.accept(exchange.header("Authorization").orElse(""))) {
      throw ApiException.unauthorized();
    } else if (path.equals("/metrics")) {
      require(exchange, "GET");
      exchange.onOwnThread(() -> scrape(exchange));
    } else {
      api(exchange, path);
    }
  }

  private void scrape(HttpExchange exchange) {
    byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
    exchange.reply(200, "text/plain; version=0.0.4; charset=utf-8", text);
  }

  private void state(HttpExchange exchange, boolean ready) {
    boolean good = ready ? !stopping && engine.isOpen() : stopping || engine.isOpen();
    String word = good ? "ok" : "unavailable";
    exchange.reply(
        good ? 200 : 503, JSON, ("{\"status\":\"" + word + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  private void api(HttpExchange exchange, String path) {
    switch (path) {
      case "/v1/models" -> {
        require(exchange, "GET");
        endpoints.listModels(exchange);
      }
      case "/v1/chat/completions" -> work(exchange, endpoints::chat);
      case "/v1/completions" -> work(exchange, endpoints::complete);
      case "/v1/responses" -> work(exchange, endpoints::respond);
      case "/v1/prompt" -> work(exchange, endpoints::showPrompt);
      default -> {
        if (!path.startsWith(MODEL)) {
          throw ApiException.notFound();
        }
        require(exchange, "GET");
        endpoints.showModel(exchange, decoded(path.substring(MODEL.length())));
      }
    }
  }

  private static String decoded(String name) {
    try {
      return java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiException.noModel();
    }
  }

  private void work(HttpExchange exchange, Consumer<HttpExchange> endpoint) {
    require(exchange, "POST");
    // A page of somebody else can't send this type without asking, and is never told yes.
    String type = exchange.header("Content-Type").orElse("");
    boolean plain = exchange.header("Content-Encoding").orElse("identity").equals("identity");
    if (!plain || !type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw ApiException.wrongMediaType();
    }
    if (stopping || !places.tryAcquire()) {
      throw ApiException.overloaded();
    }
    exchange.whenOver(places::release);
    if (keys.areAsked()) {
      exchange.header("Authorization").map(ApiKeys::key).ifPresent(exchange::setClient);
    }
    endpoint.accept(exchange);
  }

  private static void require(HttpExchange exchange, String method) {
    boolean head = method.equals("GET") && exchange.method().equals("HEAD");
    if (!head && !exchange.method().equals(method)) {
      exchange.setHeader("Allow", method.equals("GET") ? "GET, HEAD" : method);
      throw ApiException.wrongMethod();
    }
  }

  private byte[] refused(RefusedRequest why, String remoteAddress) {
    metrics.refused(why);
    log.refused(why, remoteAddress);
    return ApiException.http(why.status(), why.message()).json().getBytes(StandardCharsets.UTF_8);
  }

  private String route(String path) {
    if (path.startsWith(MODEL)) {
      return "/v1/models/{model}";
    }
    return switch (path) {
      case "/v1/models",
          "/v1/chat/completions",
          "/v1/completions",
          "/v1/responses",
          "/v1/prompt",
          "/health",
          "/ready",
          "/metrics" ->
          path;
      default -> page.has(path) ? "page" : "unknown";
    };
  }

  // ---- stopping ----

  /**
   * Takes no more requests, lets answers that are being given end within the grace period, and
   * frees everything.
   *
   * @return whether all could end
   */
  public boolean stop() {
    stopping = true;
    boolean all = http.drain(config.grace());
    engine.close(); // what still runs is told so
    all |= http.drain(Duration.ofSeconds(2));
    http.close();
    fetcher.close();
    return all;
  }

  @Override
  public void close() {
    stop();
  }
}
