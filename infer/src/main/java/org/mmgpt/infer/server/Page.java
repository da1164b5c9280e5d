package org.mmgpt.infer.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.http.HttpExchange;

/**
 * The chat page's files. They are read once, from a list: no path that a client writes ever names a
 * file.
 */
final class Page {
  private record File(String contentType, byte[] content) {}

  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "style.css", "text/css; charset=utf-8",
          "chat.js", "text/javascript; charset=utf-8",
          "conversation.js", "text/javascript; charset=utf-8",
          "markdown.js", "text/javascript; charset=utf-8",
          "pictures.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, File> files = new LinkedHashMap<>();

  Page() {
    FILES.forEach((name, type) -> files.put("/" + name, new File(type, read(name))));
    files.put("/", files.get("/index.html"));
  }

  private static byte[] read(String name) {
    try (InputStream in = Page.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the page's " + name + " is missing from this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  void send(HttpExchange exchange) {
    File file = Optional.ofNullable(files.get(exchange.path())).orElseThrow();
    exchange.setHeader("Content-Security-Policy", POLICY);
    exchange.setHeader("Cache-Control", "no-cache");
    exchange.reply(200, file.contentType(), file.content());
  }
}
