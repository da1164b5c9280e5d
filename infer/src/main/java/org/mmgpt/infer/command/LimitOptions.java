package org.mmgpt.infer.command;

import java.time.Duration;
import org.mmgpt.infer.engine.CudaGraphs;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.limits.HttpLimits;
import org.mmgpt.infer.limits.RequestLimits;
import org.mmgpt.infer.server.ServerConfig;
import picocli.CommandLine.Option;

/** What a server lets its clients ask for. */
final class LimitOptions {
  private static final long MIB = 1L << 20;

  @Option(
      names = "--max-batch",
      paramLabel = "N",
      defaultValue = "16",
      description = "Answers computed together; ${DEFAULT-VALUE}.")
  private int batch = 16;

  @Option(
      names = "--max-queue",
      paramLabel = "N",
      defaultValue = "256",
      description =
          "Answers that wait; a client with some of them gets no more in; ${DEFAULT-VALUE}.")
  private int queue = 256;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "256",
      description = "Requests being answered, waiting included; ${DEFAULT-VALUE}.")
  private int requests = 256;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Open connections; ${DEFAULT-VALUE}.")
  private int connections = 1024;

  @Option(
      names = "--max-body-mib",
      paramLabel = "N",
      defaultValue = "32",
      description = "Size of a request's body; ${DEFAULT-VALUE}.")
  private int body = 32;

  @Option(
      names = "--max-images",
      paramLabel = "N",
      defaultValue = "8",
      description = "Pictures of a request; ${DEFAULT-VALUE}.")
  private int images = 8;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      defaultValue = "16000000",
      description = "Pixels of a picture; ${DEFAULT-VALUE}.")
  private long pixels = 16_000_000;

  @Option(
      names = "--max-prompt-tokens",
      paramLabel = "N",
      defaultValue = "8192",
      description = "Tokens of a prompt; ${DEFAULT-VALUE}, and never more than the context.")
  private int promptTokens = 8192;

  @Option(
      names = "--max-output-tokens",
      paramLabel = "N",
      defaultValue = "2048",
      description = "Tokens of an answer; ${DEFAULT-VALUE}.")
  private int outputTokens = 2048;

  @Option(
      names = "--max-choices",
      paramLabel = "N",
      defaultValue = "8",
      description = "Answers to one prompt (n); ${DEFAULT-VALUE}.")
  private int choices = 8;

  @Option(
      names = "--max-prompts",
      paramLabel = "N",
      defaultValue = "64",
      description = "Prompts of one request to /v1/completions; ${DEFAULT-VALUE}.")
  private int prompts = 64;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "For an answer, waiting included; ${DEFAULT-VALUE}.")
  private int time = 300;

  @Option(
      names = "--cache-mib",
      paramLabel = "N",
      defaultValue = "4096",
      description = "Memory for keys and values of answers being given; ${DEFAULT-VALUE}.")
  private long cache = 4096;

  @Option(
      names = "--prefix-cache-mib",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Memory for dialogues that may go on; 0 for none; ${DEFAULT-VALUE}.")
  private long prefixCache = 1024;

  @Option(
      names = "--no-cuda-graphs",
      description = "On CUDA, launch every operator of a token instead of a recording of them.")
  private boolean noCudaGraphs;

  @Option(
      names = "--no-cuda-kernels",
      description = {
        "On CUDA in bf16, decode with libtorch's kernels. Otherwise up to 8 answers at once are"
            + " decoded by an own one, a fifth to a third faster, which takes some 15 s at the"
            + " start: it is compiled for the GPU and checked beside libtorch's."
      })
  private boolean noCudaKernels;

  ServerConfig over(ServerConfig defaults) {
    var engine =
        new EngineConfig(
            batch,
            queue,
            defaults.engine().prefillChunk(),
            cache * MIB,
            prefixCache * MIB,
            defaults.engine().pictureCacheBytes(),
            cudaGraphs(defaults.engine().cudaGraphs()));
    var http =
        HttpLimits.standard()
            .withConnections(positive("--max-connections", connections))
            .withBodyBytes(positive("--max-body-mib", body) * MIB);
    var request =
        new RequestLimits(
            positive("--max-prompt-tokens", promptTokens),
            positive("--max-output-tokens", outputTokens),
            images,
            positive("--max-choices", choices),
            positive("--max-prompts", prompts),
            Duration.ofSeconds(positive("--max-time", time)));
    return defaults.toBuilder()
        .requests(positive("--max-requests", requests))
        .maxPixels(pixels)
        .engine(engine)
        .http(http)
        .request(request)
        .build();
  }

  private CudaGraphs cudaGraphs(CudaGraphs otherwise) {
    return noCudaGraphs ? CudaGraphs.OFF : noCudaKernels ? CudaGraphs.ON : otherwise;
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
    }
    return value;
  }
}
