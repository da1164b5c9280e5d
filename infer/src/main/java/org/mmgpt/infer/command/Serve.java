package org.mmgpt.infer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.server.Server;
import org.mmgpt.infer.server.ServerConfig;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt serve}: a model behind OpenAI's protocol, and a page to talk to it. */
@Command(
    name = "serve",
    description = "Serve a model: OpenAI's protocol, and a page to talk to it.",
    footer = {
      "",
      "Examples:",
      "  # with the adapter that ./mmgpt demo makes",
      "  ./mmgpt serve --model train/tiny --adapter demo=target/demo/adapter",
      "  curl http://127.0.0.1:8080/v1/chat/completions \\",
      "      -H 'Content-Type: application/json' -d '{\"model\": \"demo\",",
      "      \"messages\": [{\"role\": \"user\", \"content\": \"What is red?\"}]}'",
      "  ./mmgpt serve --model models/mmgpt-9b --quantize int8",
      "  ./mmgpt serve --model models/mmgpt-9b --host 0.0.0.0 --api-key-file keys.txt"
    })
public final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Model directory.")
  private Path model;

  @Option(
      names = "--model-name",
      paramLabel = "NAME",
      description = "What clients call the model; its directory's name if not given.")
  private Optional<String> modelName = Optional.empty();

  @Option(
      names = "--adapter",
      paramLabel = "NAME=DIR",
      description = "An adapter, which clients see as a model; give it again for more.")
  private Map<String, Path> adapters = Map.of();

  @Mixin private ComputeOptions compute;

  @Mixin private ListenOptions listen;

  @ArgGroup(exclusive = false, heading = "Limits:%n")
  private LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (MultiModalGpt gpt = MultiModalGpt.load(model, () -> compute.load(model))) {
      String name =
          modelName.orElseGet(() -> model.toAbsolutePath().normalize().getFileName().toString());
      adapters.forEach(
          (adapter, folder) -> {
            checkName(adapter, name);
            gpt.adapters().load(adapter, folder);
          });
      Server server = start(gpt, name);
      var done = new CountDownLatch(1);
      Thread hook = Thread.ofPlatform().unstarted(() -> stop(server, done));
      Runtime.getRuntime().addShutdownHook(hook);
      announce(server, name);
      done.await();
      return ExitCode.OK;
    }
  }

  private void checkName(String adapter, String base) {
    if (!adapter.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}") || adapter.equals(base)) {
      throw new ParameterException(
          spec.commandLine(),
          "--adapter %s: a name has letters, digits and . _ : - and isn't the model's"
              .formatted(adapter));
    }
  }

  private Server start(MultiModalGpt gpt, String name) throws IOException {
    try {
      return Server.start(gpt, listen.over(limits.over(ServerConfig.standard(name))));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void announce(Server server, String name) {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(adapters.keySet());
    spec.commandLine()
        .getErr()
        .println(
            "mmgpt: serving %s at %s (Ctrl-C ends)"
                .formatted(String.join(", ", names), server.url()));
  }

  private void stop(Server server, CountDownLatch done) {
    boolean all = server.stop();
    if (!all) {
      spec.commandLine().getErr().println("mmgpt: answers were cut off, the grace period was over");
    }
    done.countDown();
  }
}
