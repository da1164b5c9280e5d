package org.mmgpt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.BadRecords;
import org.mmgpt.data.batch.BatchStream;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.batch.Prefetcher;
import org.mmgpt.data.batch.SampleStream;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.parallel.DataParallel;
import org.mmgpt.train.parallel.Peers;

/** What can be timed, by name, and the model that the last one used. */
final class Cases implements AutoCloseable {
  private static final int PIPELINE_WORKERS = 2;

  private String loaded = "";
  private Optional<Flamingo> model = Optional.empty();

  Work of(Request request) throws IOException {
    Device device = device(request);
    DType dtype = DType.valueOf(request.dtype().toUpperCase(Locale.ROOT));
    return switch (request.work()) {
      case "add" -> operator(request, device, one -> one.add(one));
      case "matmul4" -> operator(request, device, one -> one.matmul(one));
      case "view" -> operator(request, device, one -> one.view(2, 8));
      case "copy" -> copy(request, device);
      case "read" -> read(request, device);
      case "linear" -> linear(request, device, dtype);
      case "matmul" -> matmul(request, device, dtype);
      case "tokenise" -> tokenise(request);
      case "preprocess" -> preprocess(request);
      case "pipeline" -> pipeline(request);
      case "load" -> load(request, device, dtype);
      case "encode" -> encode(model(request, device, dtype), request);
      case "prefill" -> prefill(model(request, device, dtype), request);
      case "decode" -> decode(model(request, device, dtype), request);
      case "train" -> train(request, Peers.ALONE, device, dtype);
      case "train_in_group" -> train(request, peers(request, device), device, dtype);
      default -> throw new IllegalArgumentException("no case " + request.work());
    };
  }

  static Device device(Request request) {
    return request.device().startsWith("cuda") ? Device.cuda(0) : Device.CPU;
  }

  private static Work operator(Request request, Device device, UnaryOperator<Tensor> call) {
    Tensor one = Torch.ones(new long[] {4, 4}, DType.FLOAT32, device);
    return owning(
        () -> {
          for (int i = 1; i < request.loops(); i++) {
            call.apply(one).close();
          }
          try (Scope scope = Scope.open()) {
            first(call.apply(one)); // on a GPU the calls only queue the work
          }
          return Double.NaN;
        },
        one);
  }

  private static Work copy(Request request, Device device) {
    Tensor source = Torch.ones(new long[] {request.loops()}, DType.FLOAT32, device);
    Tensor target = source.zerosLike();
    return owning(scoped(() -> target.copy_(source).narrow(0, 0, 1).item()), source, target);
  }

  private static Work read(Request request, Device device) {
    Tensor source = Torch.ones(new long[] {request.loops()}, DType.FLOAT32, device);
    return owning(scoped(() -> source.sum().item()), source);
  }

  private static Work matmul(Request request, Device device, DType dtype) {
    Tensor a = Torch.ones(new long[] {request.loops(), request.loops()}, dtype, device);
    return owning(scoped(() -> first(a.matmul(a))), a);
  }

  /** A frozen layer's product by the kernel that the model takes for it. */
  private static Work linear(Request request, Device device, DType dtype) {
    Tensor a = Torch.ones(new long[] {request.length(), request.loops()}, dtype, device);
    Tensor weight = Torch.ones(new long[] {request.loops(), request.loops()}, dtype, device);
    boolean oneDnn = device.equals(Device.CPU) && dtype == DType.FLOAT32 && Torch.hasOneDnnLinear();
    return owning(
        scoped(
            () ->
                first(
                    oneDnn
                        ? Torch.oneDnnLinear(a, weight, Optional.empty())
                        : Torch.linear(a, weight))),
        a,
        weight);
  }

  /** A page at a time, the next one each time, as in reading a book. */
  private static Work tokenise(Request request) {
    Tokenizer tokenizer = Tokenizer.load(Path.of(request.model(), "tokenizer.json"));
    Iterator<String> pages = Stream.generate(request.text()::lines).flatMap(l -> l).iterator();
    return () -> tokenizer.encode(pages.next()).length;
  }

  private static Work preprocess(Request request) throws IOException {
    byte[] file = Files.readAllBytes(Path.of(request.picture()));
    ImageTransform transform = ImageTransform.clip(request.loops());
    return () -> transform.apply(file, request.picture())[0];
  }

  /** Epochs of annotations and pictures to batches, two workers ahead of the consumer. */
  private static Work pipeline(Request request) {
    Path folder = Path.of(request.picture());
    var encoder =
        new SampleEncoder(
            InstructionTemplate.standard(),
            Tokenizer.load(Path.of(request.model(), "tokenizer.json")),
            ImageTransform.clip(224));
    var dataset =
        DatasetType.open(
            DatasetConfig.visual("llava", folder.resolve("annotations.json"), folder), 0);
    var samples = new SampleStream(Mixture.of(dataset, 0), encoder, Shard.ALL, 0, BadRecords.FAIL);
    var collator = new Collator(encoder.tokenizer(), 224);
    var batches = new BatchStream(samples, collator, request.batch(), 1, 0);
    var ahead = new Prefetcher<>(batches::batch, 0, PIPELINE_WORKERS, 2 * PIPELINE_WORKERS);
    return new Work() {
      @Override
      public double run() {
        for (long i = 0; i < batches.epochSize(); i++) {
          ahead.next();
        }
        return Double.NaN;
      }

      @Override
      public void close() {
        ahead.close();
      }
    };
  }

  private Work load(Request request, Device device, DType dtype) {
    close();
    return () -> {
      try (Flamingo flamingo = Flamingo.load(Path.of(request.model()), device, dtype);
          Scope scope = Scope.open()) {
        flamingo.namedParameters().get("perceiver.latents").flatten(0, 1).narrow(0, 0, 1).item();
      }
      return Double.NaN;
    };
  }

  private static Work encode(Flamingo flamingo, Request request) {
    Tensor pixels = pixels(flamingo, request).orElseThrow();
    return scoped(() -> first(flamingo.encodeImages(pixels)));
  }

  private static Work prefill(Flamingo flamingo, Request request) {
    Optional<Tensor> pixels = pixels(flamingo, request);
    TokenBatch tokens = tokens(flamingo, request);
    Work work =
        scoped(
            () -> {
              Tensor flat = flamingo.forward(tokens, pixels).flatten(0, 2);
              return flat.narrow(0, flat.numel() - 1, 1).item();
            });
    long count = (long) request.batch() * request.length();
    return counted(work, DecoderWeights.of(flamingo).flops(count, count), 0);
  }

  private static Work decode(Flamingo flamingo, Request request) {
    Optional<Tensor> pixels = pixels(flamingo, request);
    List<long[]> prompts = Collections.nCopies(request.batch(), row(flamingo, request));
    GenerationConfig config =
        GenerationConfig.greedy().toBuilder()
            .maxNewTokens(request.tokens())
            .eosTokenIds(List.of())
            .build();
    var generator = new Generator(flamingo);
    Work work =
        () -> {
          long[] tokens = generator.generate(prompts, pixels, config).getFirst().tokens();
          return Arrays.stream(tokens).sum();
        };
    // The prompt is a pass, whose last token gives the first new one.
    long passes = request.tokens();
    long rows = request.batch() * (request.length() + passes - 1);
    DecoderWeights weights = DecoderWeights.of(flamingo);
    return counted(
        work, weights.flops(rows, request.batch() * passes), weights.bytesOfPass() * passes);
  }

  private static Peers peers(Request request, Device device) {
    Duration timeout = Duration.ofMinutes(1);
    return request.processes() == 0
        ? DataParallel.ofOne(device, timeout)
        : DataParallel.ofEnvironment(device, timeout);
  }

  private Work train(Request request, Peers peers, Device device, DType dtype) {
    Flamingo flamingo = model(request, device, dtype);
    var step =
        new TrainWork(
            flamingo,
            request.rank(),
            peers,
            tokens(flamingo, request),
            pixels(flamingo, request),
            request.checkpointing());
    // Forward and the way back to the inputs; the frozen weights get no gradient.
    long tokens = (long) request.batch() * request.length();
    double flops = 2 * DecoderWeights.of(flamingo).flops(tokens, tokens);
    return counted(step, flops * Math.max(1, request.processes()), 0);
  }

  private Flamingo model(Request request, Device device, DType dtype) {
    String key = request.model() + request.weights() + device + dtype;
    if (!key.equals(loaded)) {
      close(); // one at a time: the large ones fill the memory
      Path directory = Path.of(request.model());
      model =
          Optional.of(
              request.weights().equals("file")
                  ? Flamingo.load(directory, device, dtype)
                  : Flamingo.of(
                      FlamingoConfig.load(directory),
                      dtype,
                      device,
                      new SeededWeights(dtype, device)));
      loaded = key;
    }
    return model.orElseThrow();
  }

  /** The pictures' markers at the front, then some words. */
  private static long[] row(Flamingo flamingo, Request request) {
    long[] row = new long[request.length()];
    Arrays.setAll(
        row, i -> i < request.pictures() ? flamingo.config().mediaTokenId() : 3 + 7L * i % 500);
    return row;
  }

  private static TokenBatch tokens(Flamingo flamingo, Request request) {
    long[][] rows = new long[request.batch()][];
    Arrays.fill(rows, row(flamingo, request));
    return TokenBatch.of(rows);
  }

  private static Optional<Tensor> pixels(Flamingo flamingo, Request request) {
    if (request.pictures() == 0) {
      return Optional.empty();
    }
    int size = flamingo.config().vision().imageSize();
    long[] shape = {request.batch(), request.pictures(), 1, 3, size, size};
    return Optional.of(Torch.ones(shape, flamingo.dtype(), flamingo.device()).mul(0.1));
  }

  private static double first(Tensor tensor) {
    return tensor.flatten(0, tensor.dim() - 1).narrow(0, 0, 1).item();
  }

  private static Work scoped(Work work) {
    return () -> {
      try (InferenceMode inference = InferenceMode.open();
          Scope scope = Scope.open()) {
        return work.run();
      }
    };
  }

  private static Work owning(Work work, Tensor... tensors) {
    return new Work() {
      @Override
      public double run() throws IOException {
        return work.run();
      }

      @Override
      public void close() {
        List.of(tensors).forEach(Tensor::close);
      }
    };
  }

  private static Work counted(Work work, double flops, double bytes) {
    return new Work() {
      @Override
      public double run() throws IOException {
        return work.run();
      }

      @Override
      public double flops() {
        return flops;
      }

      @Override
      public double bytes() {
        return bytes;
      }

      @Override
      public void close() {
        work.close();
      }
    };
  }

  @Override
  public void close() {
    model.ifPresent(Flamingo::close);
    model = Optional.empty();
    loaded = "";
  }
}
