package org.mmgpt.infer.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.mmgpt.infer.engine.EngineListener;
import org.mmgpt.infer.engine.EngineStatus;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.http.RefusedRequest;
import org.mmgpt.torch.Tensors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Prometheus is told. */
final class ServerMetrics implements EngineListener {
  private static final Logger LOG = LoggerFactory.getLogger(ServerMetrics.class);
  private static final Path MEMORY = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter promptTokens = registry.counter("mmgpt.prompt.tokens");
  private final Counter cachedTokens = registry.counter("mmgpt.prompt.cached.tokens");
  private final Counter generatedTokens = registry.counter("mmgpt.generated.tokens");
  private final Counter failures = registry.counter("mmgpt.engine.failures");
  private final Timer firstToken = timer("mmgpt.time.to.first.token", 5, 60_000);
  private final Timer nextToken = timer("mmgpt.inter.token", 1, 10_000);
  private final DistributionSummary batch =
      DistributionSummary.builder("mmgpt.batch.size")
          .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64)
          .register(registry);

  ServerMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("mmgpt.tensors.live", Tensors::live).register(registry);
    Gauge.builder("process.resident.memory.bytes", ServerMetrics::residentBytes).register(registry);
  }

  private Timer timer(String name, long leastMillis, long mostMillis) {
    return Timer.builder(name)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(leastMillis))
        .maximumExpectedValue(Duration.ofMillis(mostMillis))
        .register(registry);
  }

  void watch(Supplier<EngineStatus> engine, Supplier<Number> active, Supplier<Number> connections) {
    gauge("mmgpt.requests.active", active);
    gauge("mmgpt.connections", connections);
    gauge("mmgpt.queue.length", () -> engine.get().queued());
    gauge("mmgpt.answers.running", () -> engine.get().running());
    gauge("mmgpt.batch.capacity", () -> engine.get().batch());
    gauge("mmgpt.cache.tokens", () -> engine.get().cacheTokens());
    gauge("mmgpt.cache.capacity.tokens", () -> engine.get().cacheCapacity());
    gauge("mmgpt.prefix.cache.bytes", () -> engine.get().prefixBytes());
    gauge("mmgpt.picture.cache.bytes", () -> engine.get().pictureBytes());
  }

  private void gauge(String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(registry);
  }

  /**
   * @param route one of a few: what clients write there must not become labels without end
   */
  void request(String route, int status, Duration took) {
    registry.timer("mmgpt.requests", "route", route, "status", String.valueOf(status)).record(took);
  }

  /** A request that never reached the server's own code. */
  void refused(RefusedRequest why) {
    registry
        .counter(
            "mmgpt.requests.refused",
            "reason",
            why.name().toLowerCase(Locale.ROOT),
            "status",
            String.valueOf(why.status()))
        .increment();
  }

  String scrape() {
    return registry.scrape();
  }

  private static Number residentBytes() {
    try {
      return Long.parseLong(Files.readString(MEMORY).split(" ")[1]) * PAGE_BYTES;
    } catch (IOException e) {
      return Double.NaN; // not Linux
    }
  }

  @Override
  public void prompt(int tokens, int cached) {
    promptTokens.increment(tokens);
    cachedTokens.increment(cached);
  }

  @Override
  public void firstToken(Duration afterRequest) {
    generatedTokens.increment();
    firstToken.record(afterRequest);
  }

  @Override
  public void nextToken(Duration afterLast) {
    generatedTokens.increment();
    nextToken.record(afterLast);
  }

  @Override
  public void step(int answers) {
    batch.record(answers);
  }

  @Override
  public void finished(FinishReason reason) {
    registry.counter("mmgpt.answers", "reason", reason.name().toLowerCase(Locale.ROOT)).increment();
  }

  @Override
  public void failed(RuntimeException failure) {
    failures.increment();
    LOG.error("a pass through the model failed", failure);
  }
}
