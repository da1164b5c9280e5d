package org.mmgpt.tests.server;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.server.Server;
import org.mmgpt.infer.server.ServerConfig;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Torch;

/** The tiny base model with an adapter called {@code red}, served on a free port. */
final class ServedModel implements AutoCloseable {
  private final MultiModalGpt gpt;
  private final Server server;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServedModel(MultiModalGpt gpt, Server server) {
    this.gpt = gpt;
    this.server = server;
  }

  static ServedModel start() {
    return start(UnaryOperator.identity());
  }

  static ServedModel start(UnaryOperator<ServerConfig> change) {
    var gpt = MultiModalGpt.load(Path.of("../train/tiny"));
    Torch.manualSeed(1);
    LoraAdapter red = LoraAdapter.create(LoraConfig.of(8, 16), gpt.model());
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      red.namedParameters().values().forEach(p -> p.add_(Torch.randn(p.shape()).mul(0.05)));
    }
    gpt.adapters().add("red", red);
    try {
      var config = change.apply(ServerConfig.standard("tiny").toBuilder().port(0).build());
      return new ServedModel(gpt, Server.start(gpt, config));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MultiModalGpt gpt() {
    return gpt;
  }

  Server server() {
    return server;
  }

  int port() {
    return server.port();
  }

  String url() {
    return server.url();
  }

  /** OpenAI's own client of it, which the caller closes. */
  OpenAIClient openAiClient() {
    return OpenAIOkHttpClient.builder().baseUrl(url() + "/v1").apiKey("none needed").build();
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** A value of {@code /metrics}. */
  double metric(String name) throws Exception {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public void close() {
    server.close();
    gpt.close();
  }
}
