package org.mmgpt.tests.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * The Java side of {@code python_reference/compare.py}, which starts it with the same model, inputs
 * and number of threads as {@code measure.py}. Prints one JSON object.
 *
 * <p>{@code decode MODEL}, {@code tiny MODEL CASES.safetensors}, {@code large MODEL}, {@code load
 * MODEL}, {@code make CONFIG_DIR}.
 */
public final class Measure {
  private static final boolean CPU_TIME = "cpu".equals(System.getenv("MMGPT_CLOCK"));
  private static final int TINY_TOKENS = 64;
  private static final int DECODED = 200;
  private static final int LARGE_TOKENS = 16;
  private static final int PROMPT = 64;

  private Measure() {}

  public static void main(String[] args) throws IOException {
    ObjectNode result = new ObjectMapper().createObjectNode();
    switch (args[0]) {
      case "decode" -> decode(Path.of(args[1]), result);
      case "tiny" -> tiny(Path.of(args[1]), Path.of(args[2]), result);
      case "large" -> large(Path.of(args[1]), result);
      case "load" -> load(Path.of(args[1]), result);
      case "started" -> Flamingo.load(Path.of(args[1]), Device.CPU, DType.FLOAT32).close();
      case "make" -> make(Path.of(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println(result);
  }

  /** Random weights for a directory that has only a configuration. */
  private static void make(Path directory) throws IOException {
    Torch.manualSeed(0);
    FlamingoConfig config = FlamingoConfig.load(directory);
    try (Flamingo model = Flamingo.random(config, Device.CPU, DType.FLOAT32)) {
      ModelDirectory.save(directory, model, DType.FLOAT32);
    }
  }

  private static void tiny(Path directory, Path cases, ObjectNode result) throws IOException {
    try (Flamingo model = Flamingo.load(directory, Device.CPU, DType.FLOAT32);
        SafeTensors inputs = SafeTensors.open(cases);
        Scope scope = Scope.open()) {
      Tensor ids = inputs.tensor("vl_batch/in/input_ids");
      Tensor mask = inputs.tensor("vl_batch/in/attention_mask");
      Tensor pixels = inputs.tensor("vl_batch/in/pixel_values");
      TokenBatch batch =
          new TokenBatch(
              ids.toLongArray(), mask.toLongArray(), (int) ids.size(0), (int) ids.size(1));
      result.put("forward_ms", 1000 * median(1000, 200, () -> forward(model, batch, pixels)));
      long[] prompt = Arrays.copyOf(ids.toLongArray(), 42);
      Optional<Tensor> picture = Optional.of(pixels.narrow(0, 0, 1));
      double seconds = median(100, 20, () -> decode(model, prompt, picture, TINY_TOKENS));
      result.put("decode_tokens_per_s", TINY_TOKENS / seconds);
    }
  }

  /** Tokens a second as a library's user gets them, on the threads it chooses itself. */
  private static void decode(Path directory, ObjectNode result) throws IOException {
    try (var gpt = MultiModalGpt.load(directory)) {
      GenerationConfig config =
          gpt.defaultConfig().toBuilder().maxNewTokens(DECODED).eosTokenIds(List.of()).build();
      int side = gpt.model().config().vision().imageSize();
      Image grey = Image.of(side, side, new byte[3 * side * side]);
      Prompt prompt = Prompt.instruction("How many shapes are there?", grey);
      result.put("tokens_per_s", DECODED / median(200, 20, () -> gpt.generate(prompt, config)));
    }
  }

  private static void large(Path directory, ObjectNode result) throws IOException {
    try (Flamingo model = Flamingo.load(directory, Device.CPU, DType.FLOAT32);
        Scope scope = Scope.open()) {
      long[] prompt = text();
      prompt[8] = model.config().mediaTokenId();
      int size = model.config().vision().imageSize();
      Optional<Tensor> picture = Optional.of(Torch.zeros(1, 1, 1, 3, size, size).add(0.1));
      double first = median(1, 5, () -> decode(model, prompt, picture, 1));
      result.put("first_token_s", first);
      double all = median(0, 5, () -> decode(model, prompt, picture, 1 + LARGE_TOKENS));
      result.put("decode_tokens_per_s", LARGE_TOKENS / (all - first));
      result.put("matvec_tokens_per_s", 1 / median(2, 5, () -> products(model, Torch::linear)));
      if (Torch.hasOneDnnLinear()) {
        result.put(
            "onednn_matvec_tokens_per_s", 1 / median(2, 5, () -> products(model, Measure::oneDnn)));
      }
      result.put("copy_gb_per_s", copyBandwidth());
      result.put("weight_gb", decodedBytes(model) / 1e9);
    }
  }

  /**
   * The first load of this process, then the first token, which reads every weight; then more
   * loads. The library itself is loaded before, as Python's import of torch isn't counted.
   */
  private static void load(Path directory, ObjectNode result) throws IOException {
    try (Scope scope = Scope.open()) {
      Torch.zeros(1);
    }
    long start = System.nanoTime();
    try (Flamingo model = Flamingo.load(directory, Device.CPU, DType.FLOAT32)) {
      result.put("load_s", seconds(start));
      result.put("load_peak_mb", peakMegabytes());
      decode(model, text(), Optional.empty(), 1);
      result.put("load_and_first_token_s", seconds(start));
      result.put("load_and_first_token_peak_mb", peakMegabytes());
    }
    result.put(
        "load_again_s",
        median(5, 9, () -> Flamingo.load(directory, Device.CPU, DType.FLOAT32).close()));
  }

  private static long[] text() {
    long[] ids = new long[PROMPT];
    Arrays.setAll(ids, i -> 3 + 7L * i);
    return ids;
  }

  private static void forward(Flamingo model, TokenBatch batch, Tensor pixels) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      model.forward(batch, Optional.of(pixels));
    }
  }

  private static void decode(Flamingo model, long[] prompt, Optional<Tensor> picture, int tokens) {
    GenerationConfig config =
        GenerationConfig.greedy().toBuilder().maxNewTokens(tokens).eosTokenIds(List.of()).build();
    new Generator(model).generate(List.of(prompt), picture, config);
  }

  /** The matrices that one token goes through, as bare products one after another. */
  private static void products(Flamingo model, BinaryOperator<Tensor> product) {
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      decoded(model).forEach(weight -> product.apply(Torch.zeros(1, 1, weight.size(1)), weight));
    }
  }

  private static Tensor oneDnn(Tensor input, Tensor weight) {
    return Torch.oneDnnLinear(input, weight, Optional.empty());
  }

  /**
   * Pictures' keys and values are cached, so that the projection of them isn't in a token's way.
   */
  private static List<Tensor> decoded(Flamingo model) {
    return model.langEncoder().namedParameters().entrySet().stream()
        .filter(entry -> entry.getValue().dim() == 2)
        .filter(entry -> !entry.getKey().contains("embed_tokens"))
        .filter(entry -> !entry.getKey().matches(".*\\.attn\\.to_(q|kv|out)\\.weight"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static long decodedBytes(Flamingo model) {
    return decoded(model).stream().mapToLong(weight -> weight.numel() * 4).sum();
  }

  private static double copyBandwidth() {
    try (Scope scope = Scope.open()) {
      Tensor from = Torch.zeros(1 << 27);
      Tensor to = Torch.zeros(1 << 27);
      return 2 * 4 * (double) (1 << 27) / 1e9 / median(2, 5, () -> to.copy_(from));
    }
  }

  /**
   * Seconds of the middle of {@code runs}, after some that don't count. Those are counted and not
   * timed: on a busy machine a time passes before the JIT is done.
   */
  private static double median(int warmUp, int runs, Runnable work) {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      double from = clock();
      work.run();
      times[i] = clock() - from;
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  /** Seconds; of this thread's own computing where {@code compare.py --cpu-time} asks for it. */
  private static double clock() {
    return CPU_TIME
        ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9
        : System.nanoTime() / 1e9;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
        .findFirst()
        .orElse(0);
  }
}
