package org.mmgpt.infer.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.http.HttpExchange;

/**
 * The chat page's files. They are read once, from a list: no path that a client writes ever names a
 * file.
 */
final class Page {
  private record File(String contentType, byte[] content) {}

  private static final List<String> FILES =
      List.of(
          "index.html",
          "style.css",
          "icon.svg",
          "chat.js",
          "composer.js",
          "conversation.js",
          "element.js",
          "markdown.js",
          "messages.js",
          "pictures.js",
          "server.js",
          "settings.js",
          "status.js");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, File> files = new LinkedHashMap<>();

  Page() {
    for (String name : FILES) {
      String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      files.put("/" + name, new File(type, read(name)));
    }
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
