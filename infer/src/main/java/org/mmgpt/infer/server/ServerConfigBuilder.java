package org.mmgpt.infer.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.limits.HttpLimits;
import org.mmgpt.infer.limits.RequestLimits;

/** Changes some values of a {@link ServerConfig}; see there for what each means. */
public final class ServerConfigBuilder {
  private String modelName;
  private String host;
  private int port;
  private Optional<Path> apiKeyFile;
  private boolean withoutKey;
  private int requests;
  private long maxPixels;
  private Set<String> imageHosts;
  private Duration grace;
  private EngineConfig engine;
  private HttpLimits http;
  private RequestLimits request;

  ServerConfigBuilder(ServerConfig config) {
    modelName = config.modelName();
    host = config.host();
    port = config.port();
    apiKeyFile = config.apiKeyFile();
    withoutKey = config.withoutKey();
    requests = config.requests();
    maxPixels = config.maxPixels();
    imageHosts = config.imageHosts();
    grace = config.grace();
    engine = config.engine();
    http = config.http();
    request = config.request();
  }

  /** Sets {@link ServerConfig#modelName}. */
  public ServerConfigBuilder modelName(String value) {
    modelName = value;
    return this;
  }

  /** Sets {@link ServerConfig#host}. */
  public ServerConfigBuilder host(String value) {
    host = value;
    return this;
  }

  /** Sets {@link ServerConfig#port}. */
  public ServerConfigBuilder port(int value) {
    port = value;
    return this;
  }

  /** Sets {@link ServerConfig#apiKeyFile}. */
  public ServerConfigBuilder apiKeyFile(Path value) {
    apiKeyFile = Optional.of(value);
    return this;
  }

  /** Sets {@link ServerConfig#withoutKey}. */
  public ServerConfigBuilder withoutKey(boolean value) {
    withoutKey = value;
    return this;
  }

  /** Sets {@link ServerConfig#requests}. */
  public ServerConfigBuilder requests(int value) {
    requests = value;
    return this;
  }

  /** Sets {@link ServerConfig#maxPixels}. */
  public ServerConfigBuilder maxPixels(long value) {
    maxPixels = value;
    return this;
  }

  /** Sets {@link ServerConfig#imageHosts}. */
  public ServerConfigBuilder imageHosts(Set<String> value) {
    imageHosts = value;
    return this;
  }

  /** Sets {@link ServerConfig#grace}. */
  public ServerConfigBuilder grace(Duration value) {
    grace = value;
    return this;
  }

  /** Sets {@link ServerConfig#engine}. */
  public ServerConfigBuilder engine(EngineConfig value) {
    engine = value;
    return this;
  }

  /** Sets {@link ServerConfig#http}. */
  public ServerConfigBuilder http(HttpLimits value) {
    http = value;
    return this;
  }

  /** Sets {@link ServerConfig#request}. */
  public ServerConfigBuilder request(RequestLimits value) {
    request = value;
    return this;
  }

  /** The new configuration. */
  public ServerConfig build() {
    return new ServerConfig(
        modelName,
        host,
        port,
        apiKeyFile,
        withoutKey,
        requests,
        maxPixels,
        imageHosts,
        grace,
        engine,
        http,
        request);
  }
}
