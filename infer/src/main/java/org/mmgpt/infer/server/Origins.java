package org.mmgpt.infer.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.infer.http.HttpExchange;

/**
 * Keeps web pages of others out of a server that a browser on the same machine can reach: requests
 * must be meant for a name of this server, and come from its own page or from no page at all.
 */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;

  /**
   * @param loopbackOnly the server is bound to this machine, so other names for it are a trick (DNS
   *     rebinding)
   */
  Origins(boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  boolean allow(HttpExchange exchange) {
    Optional<String> host = exchange.host();
    if (loopbackOnly && host.isPresent() && !LOOPBACK.contains(name(host.get()))) {
      return false;
    }
    if (exchange.headerCount("Origin") > 1) {
      return false;
    }
    Optional<String> origin = exchange.header("Origin");
    return origin.isEmpty() || host.isPresent() && sameHost(origin.get(), host.get());
  }

  private static boolean sameHost(String origin, String host) {
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.replaceFirst(":\\d{1,5}$", "");
  }
}
