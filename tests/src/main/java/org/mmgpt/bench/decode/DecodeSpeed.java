package org.mmgpt.bench.decode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import org.mmgpt.model.DecodeSteps;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.torch.CudnnAttention;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Greedy tokens of one batch, in each way there is to compute them. A token counts when its number
 * has arrived in Java, which the next one waits for, as in a dialogue.
 *
 * @param prompt tokens of each row before the first that is timed
 * @param tokens of each row that are timed together
 */
record DecodeSpeed(Flamingo model, int prompt, int tokens) {
  /**
   * @param kernels of decode steps; empty for the pass that prompts take, too
   * @param recorded whether steps are recorded as graphs, where the device can
   */
  record Way(String label, Optional<DecodeKernels> kernels, boolean recorded) {
    static final Way GRAPHS = new Way("CUDA graphs", Optional.of(DecodeKernels.LIBTORCH), true);
    static final Way STEPS =
        new Way("the same steps without recording", Optional.of(DecodeKernels.LIBTORCH), false);
    static final Way ORDINARY = new Way("the ordinary pass", Optional.empty(), false);
  }

  /**
   * @param seconds of one token of all rows
   * @param bytes of weights, keys and values that it must read
   * @param alike share of tokens that are those of the last way
   */
  record Result(int batch, Way way, Spread seconds, double bytes, double alike) {
    Spread tokensPerSecond() {
      return seconds.map(s -> batch / s);
    }

    double shareOf(double bytesPerSecond) {
      return bytes / bytesPerSecond / seconds.median();
    }
  }

  /**
   * Takes turns, {@code rounds} times after one to warm up.
   *
   * @param failed told of a way that fails, which is left out then
   */
  List<Result> measure(
      int batch, List<Way> wanted, int rounds, BiConsumer<Way, RuntimeException> failed) {
    var config = model.config().text();
    int capacity = Math.min(config.maxPositionEmbeddings(), 2 * (prompt + tokens));
    var samples = new LinkedHashMap<Way, double[]>();
    SequencedMap<Way, long[]> said; // tokens of each way, in the first turn
    var steps = new HashMap<Way, DecodeSteps>();
    try (InferenceMode inference = InferenceMode.open();
        CudnnAttention asTheEngine = CudnnAttention.avoid();
        Scope scope = Scope.open();
        var cache = new BatchCache(config, batch, capacity, model.dtype(), model.device())) {
      try {
        long[] first = prefill(cache, batch);
        said = warmUp(wanted, cache, first, steps, failed);
        for (int round = 0; round < rounds; round++) {
          for (Way way : said.keySet()) {
            var chosen = new long[batch * tokens];
            double seconds = seconds(cache, first, chosen, Optional.ofNullable(steps.get(way)));
            samples.computeIfAbsent(way, w -> new double[rounds])[round] = seconds / tokens;
          }
        }
      } finally {
        steps.values().forEach(DecodeSteps::close);
      }
    }
    double bytes = weightBytes() + cacheBytes(batch);
    long[] reference = said.isEmpty() ? new long[0] : said.lastEntry().getValue();
    return said.entrySet().stream()
        .map(
            entry ->
                new Result(
                    batch,
                    entry.getKey(),
                    Spread.of(samples.get(entry.getKey())),
                    bytes,
                    alike(entry.getValue(), reference)))
        .toList();
  }

  /** Returns what each way says, without those that fail. */
  private SequencedMap<Way, long[]> warmUp(
      List<Way> wanted,
      BatchCache cache,
      long[] first,
      Map<Way, DecodeSteps> steps,
      BiConsumer<Way, RuntimeException> failed) {
    var said = new LinkedHashMap<Way, long[]>();
    for (Way way : wanted) {
      way.kernels()
          .ifPresent(
              kernels -> steps.put(way, new DecodeSteps(model, cache, way.recorded(), kernels)));
      var chosen = new long[first.length * tokens];
      try {
        seconds(cache, first, chosen, Optional.ofNullable(steps.get(way)));
        said.put(way, chosen);
      } catch (RuntimeException e) {
        failed.accept(way, e);
      }
    }
    return said;
  }

  /** Every row has another prompt; returns each one's next token. */
  private long[] prefill(BatchCache cache, int batch) {
    var next = new long[batch];
    for (int row = 0; row < batch; row++) {
      try (Scope scope = Scope.open()) {
        int start = 3 + row;
        long[] ids = new long[prompt];
        Arrays.setAll(ids, i -> start + 7L * i % 500);
        Tensor hidden =
            model.hidden(BatchPass.of(cache, row, ids, new long[prompt], Optional.empty()));
        next[row] = chosen(model.logits(hidden.select(1, prompt - 1)))[0];
      }
    }
    return next;
  }

  /**
   * @param steps empty for the ordinary pass
   */
  private double seconds(
      BatchCache cache, long[] first, long[] chosen, Optional<DecodeSteps> steps) {
    int batch = first.length;
    boolean[] shown = new boolean[batch];
    Arrays.fill(shown, true); // a dialogue with pictures, the model's purpose
    for (int row = 0; row < batch; row++) {
      cache.truncate(row, prompt);
    }
    model.device().synchronize();
    long[] ids = first;
    long begin = System.nanoTime();
    for (int i = 0; i < tokens; i++) {
      try (Scope scope = Scope.open()) {
        Tensor logits =
            steps.isPresent()
                ? next(steps.get(), ids, shown)
                : ordinary(BatchPass.next(cache, 0, ids, shown));
        ids = chosen(logits);
      }
      System.arraycopy(ids, 0, chosen, i * batch, batch);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    steps
        .flatMap(DecodeSteps::kernelsRefused)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException(refusal.getMessage(), refusal); // libtorch's ran
            });
    return seconds;
  }

  private static Tensor next(DecodeSteps steps, long[] ids, boolean[] shown) {
    return steps
        .next(ids, shown)
        .orElseThrow(
            () -> {
              RuntimeException failure =
                  steps.failure().orElseGet(() -> new IllegalStateException("no step is plain"));
              return new IllegalStateException(failure.getMessage(), failure);
            });
  }

  private Tensor ordinary(BatchPass pass) {
    return model.logits(model.hidden(pass).select(1, 0)); // (B, V)
  }

  private static long[] chosen(Tensor logits) {
    return logits.argmax(-1).toLongArray(); // (B)
  }

  /** Matrices that a token goes through which looks at no picture but has some in its dialogue. */
  private double weightBytes() {
    return model.langEncoder().namedParameters().entrySet().stream()
        .filter(entry -> entry.getValue().dim() == 2)
        .filter(entry -> !entry.getKey().contains("embed_tokens"))
        .filter(entry -> !entry.getKey().contains("gated_cross_attn_layer.attn"))
        .mapToDouble(entry -> (double) entry.getValue().numel() * entry.getValue().dtype().bytes())
        .sum();
  }

  /** Of all rows, on average over the tokens that are timed. */
  private double cacheBytes(int batch) {
    double length = prompt + (tokens + 1) / 2.0;
    return batch * length * BatchCache.bytesPerToken(model.config().text(), model.dtype());
  }

  private static double alike(long[] a, long[] b) {
    int same = 0;
    for (int i = 0; i < a.length; i++) {
      same += a[i] == b[i] ? 1 : 0;
    }
    return (double) same / a.length;
  }

  /** For results. */
  static Map<String, Object> asMap(Result result, double bytesPerSecond) {
    return Map.of(
        "batch", result.batch(),
        "way", result.way().label(),
        "tokens_per_second", result.tokensPerSecond(),
        "milliseconds", result.seconds().map(s -> 1e3 * s),
        "bytes", result.bytes(),
        "share_of_copy", result.shareOf(bytesPerSecond),
        "tokens_alike", result.alike());
  }
}
