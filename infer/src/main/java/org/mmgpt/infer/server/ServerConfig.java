package org.mmgpt.infer.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.limits.HttpLimits;
import org.mmgpt.infer.limits.RequestLimits;

/**
 * How a server is run.
 *
 * @param modelName the name clients use for the model without an adapter
 * @param host to listen on
 * @param port to listen on; 0 for any that is free
 * @param apiKeyFile a key a line; empty asks for none
 * @param withoutKey open to others than this machine although there is no key
 * @param requests being answered at a time; one more is refused
 * @param maxPixels of a picture
 * @param imageHosts from where pictures may be fetched
 * @param grace for answers that are being given when the server is told to stop
 */
public record ServerConfig(
    String modelName,
    String host,
    int port,
    Optional<Path> apiKeyFile,
    boolean withoutKey,
    int requests,
    long maxPixels,
    Set<String> imageHosts,
    Duration grace,
    EngineConfig engine,
    HttpLimits http,
    RequestLimits request) {

  /** On this machine alone, on port 8080, with safe limits. */
  public static ServerConfig standard(String modelName) {
    return new ServerConfig(
        modelName,
        "127.0.0.1",
        8080,
        Optional.empty(),
        false,
        256,
        16_000_000,
        Set.of(),
        Duration.ofSeconds(30),
        EngineConfig.standard(),
        HttpLimits.standard(),
        RequestLimits.standard());
  }

  /** A builder that starts from these values. */
  public ServerConfigBuilder toBuilder() {
    return new ServerConfigBuilder(this);
  }

  InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no host " + host + " to listen on", e);
    }
  }
}
