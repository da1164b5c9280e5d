package org.mmgpt.infer.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.infer.server.ServerConfig;
import picocli.CommandLine.Option;

/** Where a server listens, and to whom. */
final class ListenOptions {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on; 127.0.0.1, this machine alone, if not given.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 8080 if not given, 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "Ask for one of the keys in this file, one a line.")
  private Optional<Path> apiKeyFile = Optional.empty();

  @Option(
      names = "--without-key",
      description = "Listen beyond this machine although there is no key.")
  private boolean withoutKey;

  @Option(
      names = "--allow-image-host",
      paramLabel = "HOST",
      description = "Fetch pictures from this host (or HOST:PORT); from none if not given.")
  private Set<String> imageHosts = Set.of();

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "For answers being given when told to stop; 30 if not given.")
  private int grace = 30;

  ServerConfig over(ServerConfig defaults) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port is " + port + "; it must be between 0 and 65535");
    }
    var builder =
        defaults.toBuilder()
            .host(host)
            .port(port)
            .withoutKey(withoutKey)
            .imageHosts(imageHosts)
            .grace(Duration.ofSeconds(grace));
    apiKeyFile.ifPresent(builder::apiKeyFile);
    return builder.build();
  }
}
