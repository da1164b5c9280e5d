package org.mmgpt.tests.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.mmgpt.data.world.BaseCorpus;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Perplexity;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * What fewer bits a weight gain and cost: tokens a second of about a billion parameters at batch 1
 * beside the bare products of the same matrices, kinds in turns, and perplexities of the tiny
 * model.
 *
 * <p>{@code tests/benchmarks/quantized.sh [ROUNDS [PAGE]]}
 */
public final class MeasureQuantized {
  /**
   * Tokens of a round, and passes over all products: as many of both, so that a stall hits both.
   */
  private static final int TOKENS = 20;

  /** Before the first round, or Java's own compiler shares the cores with it. */
  private static final int WARM_UP = 150;

  /** The decoder of {@code compare.py}'s large model. */
  private static final String CONFIG =
      """
      {"model_type": "mmgpt",
       "vision_config": {"image_size": 32, "patch_size": 16, "hidden_size": 32,
         "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 1},
       "perceiver_config": {"dim": 32, "depth": 1, "num_latents": 1},
       "gated_cross_attention_config": {}, "cross_attn_every_n_layers": 1000,
       "text_config": {"vocab_size": 32003, "hidden_size": 2048, "intermediate_size": 5504,
         "num_hidden_layers": 16, "num_attention_heads": 16},
       "media_token_id": 32001, "eoc_token_id": 32000, "pad_token_id": 32002}
      """;

  private enum Kind {
    FP32(DType.FLOAT32, Optional.empty()),
    BF16(DType.BFLOAT16, Optional.empty()),
    FP16(DType.FLOAT16, Optional.empty()),
    INT8(DType.BFLOAT16, Optional.of(Quantization.INT8)),
    INT4(DType.BFLOAT16, Optional.of(Quantization.INT4));

    private final DType dtype;
    private final Optional<Quantization> bits;

    Kind(DType dtype, Optional<Quantization> bits) {
      this.dtype = dtype;
      this.bits = bits;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT) + (bits.isPresent() ? " over bf16" : "");
    }
  }

  /** By round. */
  private record Rates(Rounds tokens, Rounds products) {}

  private MeasureQuantized() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    String head =
        "Random weights, 16 layers, hidden size 2048; batch 1, %d tokens, %s, %d cores, JDK %d, %d rounds in turns.\n\n"
            .formatted(
                TOKENS,
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                rounds);
    String figures = head + speed(rounds) + "\n" + quality();
    System.out.println(figures);
    if (args.length > 1) {
      new ResultPage(Path.of(args[1])).replace("quantized.sh", figures);
    }
  }

  // ---- speed ----

  private static String speed(int rounds) throws IOException {
    Path folder = Files.createTempDirectory("mmgpt-quantized");
    Path file = Files.writeString(folder.resolve("config.json"), CONFIG);
    FlamingoConfig config = FlamingoConfig.load(folder);
    Files.delete(file);
    Files.delete(folder);
    var models = new EnumMap<Kind, Flamingo>(Kind.class);
    var rates = new EnumMap<Kind, Rates>(Kind.class);
    for (Kind kind : Kind.values()) {
      models.put(kind, model(config, kind));
      rates.put(kind, new Rates(new Rounds(rounds), new Rounds(rounds)));
      tokensPerSecond(models.get(kind));
    }
    long[] inputs =
        matrices(models.get(Kind.FP32)).stream()
            .mapToLong(matrix -> matrix.weight().size(1))
            .toArray();
    decode(models.get(Kind.INT4), WARM_UP);
    for (int round = 0; round < rounds; round++) {
      for (Kind kind : Kind.values()) {
        rates.get(kind).tokens.values()[round] = tokensPerSecond(models.get(kind));
        rates.get(kind).products.values()[round] =
            productsPerSecond(models.get(kind), kind, inputs);
        System.err.printf(
            Locale.ROOT,
            "round %d, %s: %.1f tokens/s, products %.1f%n",
            round + 1,
            kind.label(),
            rates.get(kind).tokens.values()[round],
            rates.get(kind).products.values()[round]);
      }
    }
    models.values().forEach(Flamingo::close);
    return table(rates);
  }

  private static Flamingo model(FlamingoConfig config, Kind kind) {
    try (var weights = new RepeatedWeights(kind.dtype)) {
      Flamingo model = Flamingo.of(config, kind.dtype, Device.CPU, weights);
      kind.bits.ifPresent(model::quantizeDecoder);
      return model;
    }
  }

  /** Of the tokens behind the first, which takes the prompt along. */
  private static double tokensPerSecond(Flamingo model) {
    double first = Rounds.seconds(() -> decode(model, 1));
    return TOKENS / (Rounds.seconds(() -> decode(model, 1 + TOKENS)) - first);
  }

  private static void decode(Flamingo model, int tokens) {
    GenerationConfig config =
        GenerationConfig.greedy().toBuilder().maxNewTokens(tokens).eosTokenIds(List.of()).build();
    new Generator(model).generate(List.of(new long[] {5, 6, 7, 8}), Optional.empty(), config);
  }

  /**
   * All of a token's products, one after another. A dense matrix is multiplied by libtorch's own
   * linear layer and by what the model chose instead; the faster one counts.
   *
   * @param inputs how many inputs each matrix has; quantising frees the matrix that would know
   */
  private static double productsPerSecond(Flamingo model, Kind kind, long[] inputs) {
    List<Linear> matrices = matrices(model);
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      var vectors = new HashMap<Long, Tensor>();
      Arrays.stream(inputs)
          .forEach(in -> vectors.computeIfAbsent(in, n -> Torch.randn(1, 1, n).to(kind.dtype)));
      double chosen = allOf(inputs.length, i -> matrices.get(i).base(vectors.get(inputs[i])));
      if (kind.bits.isPresent()) {
        return 1 / chosen;
      }
      double linear =
          allOf(inputs.length, i -> Torch.linear(vectors.get(inputs[i]), matrices.get(i).weight()));
      return 1 / Math.min(chosen, linear);
    }
  }

  private static List<Linear> matrices(Flamingo model) {
    return model.langEncoder().namedModules().values().stream()
        .filter(Linear.class::isInstance)
        .map(Linear.class::cast)
        .toList();
  }

  /** Seconds. */
  private static double allOf(int matrices, IntFunction<Tensor> product) {
    double all =
        Rounds.seconds(
            () -> {
              for (int i = 0; i < TOKENS * matrices; i++) {
                try (Scope scope = Scope.open()) {
                  product.apply(i % matrices);
                }
              }
            });
    return all / TOKENS;
  }

  private static String table(Map<Kind, Rates> rates) {
    var out = new StringBuilder();
    out.append("| | tokens/s, median (least to most) | bare products | ratio (goal 0.92) |\n");
    out.append("|---|---|---|---|\n");
    rates.forEach(
        (kind, rate) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.2f |%n",
                    kind.label(),
                    rate.tokens.text(1),
                    rate.products.median(),
                    rate.tokens.ratioTo(rate.products))));
    Rounds best =
        Stream.of(Kind.FP32, Kind.BF16, Kind.FP16)
            .map(kind -> rates.get(kind).tokens)
            .reduce(Rounds::orLarger)
            .orElseThrow();
    ToDoubleFunction<Kind> gain = kind -> rates.get(kind).tokens.ratioTo(best);
    out.append(
        String.format(
            Locale.ROOT,
            "%nOver the best of fp32, bf16 and fp16: int8 %.2f times (goal 1.3), int4 %.2f"
                + " times.%n",
            gain.applyAsDouble(Kind.INT8),
            gain.applyAsDouble(Kind.INT4)));
    return out.toString();
  }

  // ---- quality ----

  private static String quality() {
    var random = new Random(5);
    List<String> texts = Stream.generate(() -> BaseCorpus.plain(random).text()).limit(200).toList();
    var out = new StringBuilder("| train/tiny | perplexity | to fp32 |\n|---|---|---|\n");
    double[] exact = {0};
    long[] tokens = {0};
    for (Kind kind : Kind.values()) {
      try (var gpt = MultiModalGpt.load(Path.of("train/tiny"), Device.CPU, kind.dtype)) {
        kind.bits.ifPresent(gpt.model()::quantizeDecoder);
        Perplexity perplexity = Perplexity.of(gpt, texts);
        tokens[0] = perplexity.tokens();
        exact[0] = kind == Kind.FP32 ? perplexity.value() : exact[0];
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %.4f | %+.3f %% |%n",
                kind.label(),
                perplexity.value(),
                100 * (perplexity.value() / exact[0] - 1)));
      }
    }
    return out
        + "\nOver %d tokens of text that the network's training draws.\n".formatted(tokens[0]);
  }
}
