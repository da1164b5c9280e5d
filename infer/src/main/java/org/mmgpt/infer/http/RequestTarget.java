package org.mmgpt.infer.http;

import java.util.Locale;
import java.util.Optional;

/**
 * What a request line asks for (RFC 9112, 3.2): a path, or a whole URL, which names the host that
 * counts then.
 *
 * @param path without the query; not decoded
 * @param authority host and port, if the line names them
 */
record RequestTarget(String path, Optional<String> authority) {

  /** Reads it; empty if it is none. */
  static Optional<RequestTarget> of(String target) {
    if (target.startsWith("/") || target.equals("*")) {
      return Optional.of(new RequestTarget(withoutQuery(target), Optional.empty()));
    }
    String lower = target.toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    if (scheme < 0) {
      return Optional.empty();
    }
    int end = scheme;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String authority = target.substring(scheme, end);
    if (authority.isEmpty() || authority.contains("@")) { // RFC 9110, 4.2.4: no users in it
      return Optional.empty();
    }
    String path = withoutQuery(target.substring(end));
    return Optional.of(new RequestTarget(path.isEmpty() ? "/" : path, Optional.of(authority)));
  }

  private static String withoutQuery(String text) {
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }
}
