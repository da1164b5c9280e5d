package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.model.DecodeSteps;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;

/**
 * The steps that are recorded as CUDA graphs. On a CPU the same code is run operator by operator:
 * its tokens must be those of the ordinary pass.
 */
class DecodeStepsTest {
  /** Pictures, adapters (which take the ordinary pass), and requests that join and leave. */
  @Test
  void anEngineSaysTheSameWithThem() {
    try (MultiModalGpt gpt = TinyGpt.load()) {
      sameTokens(gpt, CudaGraphs.UNRECORDED);
    }
  }

  @Test
  void recordedAsGraphsTheySayTheSame() {
    Assumptions.assumeTrue(Device.count(Device.Type.CUDA) > 0, "no CUDA device");
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"), Device.cuda(0), DType.FLOAT32)) {
      sameTokens(gpt, CudaGraphs.ON);
    }
  }

  private static void sameTokens(MultiModalGpt gpt, CudaGraphs graphs) {
    var random = new SplittableRandom(20_261_126);
    boolean adapters = !gpt.adapters().names().isEmpty();
    List<Prompt> prompts =
        IntStream.range(0, 40)
            .mapToObj(i -> TinyGpt.prompt(gpt, random))
            .map(p -> adapters && random.nextInt(4) == 0 ? p : new Prompt(p.text(), p.pictures()))
            .toList();
    int[] lengths = IntStream.range(0, 40).map(i -> 1 + random.nextInt(90)).toArray();
    var config = EngineConfig.standard().withMaxBatch(7).withPrefillChunk(23);
    List<long[]> expected = tokens(gpt, config.withCudaGraphs(CudaGraphs.OFF), prompts, lengths);
    List<long[]> actual = tokens(gpt, config.withCudaGraphs(graphs), prompts, lengths);
    for (int i = 0; i < prompts.size(); i++) {
      assertThat(actual.get(i)).as("prompt %d", i).isEqualTo(expected.get(i));
    }
  }

  private static List<long[]> tokens(
      MultiModalGpt gpt, EngineConfig config, List<Prompt> prompts, int[] lengths) {
    try (var engine = Engine.start(gpt, config)) {
      var replies = new ArrayList<Reply>();
      for (int i = 0; i < prompts.size(); i++) {
        var request = GenerationRequest.of(prompts.get(i), TinyGpt.greedy(gpt, lengths[i]));
        replies.add(engine.submit(request));
      }
      return replies.stream().map(reply -> reply.await().generation().tokens()).toList();
    }
  }

  /** For rows of different lengths, up to the context; in fp64, where rounding hides nothing. */
  @Test
  void scoresAreThoseOfTheOrdinaryPassAtEveryLength() {
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"), Device.CPU, DType.FLOAT64)) {
      sameScores(gpt, false, 1e-12);
      gpt.model().joinProjections();
      sameScores(gpt, false, 1e-12);
    }
  }

  @Test
  void recordedAsGraphsTheyComputeTheSameScores() {
    Assumptions.assumeTrue(Device.count(Device.Type.CUDA) > 0, "no CUDA device");
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"), Device.cuda(0), DType.FLOAT32)) {
      sameScores(gpt, true, 1e-4);
      gpt.model().joinProjections();
      sameScores(gpt, true, 1e-4);
    }
  }

  /** In 16 bits attention may be cuDNN's. */
  @Test
  void recordedAsGraphsInBf16TheyComputeTheSameScores() {
    Assumptions.assumeTrue(Device.count(Device.Type.CUDA) > 0, "no CUDA device");
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"), Device.cuda(0), DType.BFLOAT16)) {
      gpt.model().joinProjections();
      sameScores(gpt, true, 0.2); // two ways in bf16 on a CPU are 0.05 apart
    }
  }

  private static void sameScores(MultiModalGpt gpt, boolean record, double tolerance) {
    var model = gpt.model();
    var text = model.config().text();
    int context = text.maxPositionEmbeddings();
    var random = new SplittableRandom(7);
    int rows = 3;
    gpt.adapters().use(Optional.empty());
    try (InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open();
        var ordinary = new BatchCache(text, rows + 2, context, model.dtype(), model.device());
        var fixed = new BatchCache(text, rows + 2, context, model.dtype(), model.device());
        var steps = new DecodeSteps(model, fixed, record)) {
      for (int row = 0; row < rows; row++) {
        long[] prompt = random.longs(1 + 5 * row, 3, 1000).toArray();
        for (BatchCache cache : List.of(ordinary, fixed)) {
          model.hidden(BatchPass.of(cache, row, prompt, new long[prompt.length], Optional.empty()));
        }
      }
      while (fixed.length(rows - 1) < context) {
        try (Scope step = Scope.open()) {
          long[] ids = random.longs(rows, 3, 1000).toArray();
          boolean[] shown = {false, fixed.length(0) % 3 > 0, fixed.length(0) % 2 > 0};
          Tensor hidden = model.hidden(BatchPass.next(ordinary, 0, ids, shown));
          Tensor expected = model.logits(hidden.select(1, 0)); // (B, V)
          Tensor actual = steps.next(ids, shown).orElseThrow();
          double difference = actual.sub(expected).norm().item() / expected.norm().item();
          assertThat(difference).as("at %d", fixed.length(0)).isLessThan(tolerance);
        }
      }
      if (record) {
        assertThat(steps.recorded()).isPositive();
      }
    }
  }

  /**
   * Three rows are computed as four; the fourth, whose prompt is being computed, notices nothing.
   */
  @Test
  void aRowThatFillsUpAStepKeepsItsTokens() {
    long before = Tensors.live();
    try (MultiModalGpt gpt = TinyGpt.load();
        InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      var model = gpt.model();
      var text = model.config().text();
      try (var cache = new BatchCache(text, 4, 256, model.dtype(), model.device());
          var steps = new DecodeSteps(model, cache, false)) {
        long[] prompt = {5, 6, 7, 8, 9};
        for (int row = 0; row < 3; row++) {
          model.hidden(BatchPass.of(cache, row, prompt, new long[5], Optional.empty()));
        }
        boolean[] shown = {false, false, false};
        Tensor alone = steps.next(new long[] {11, 12, 13}, shown).orElseThrow().clone(); // (3, V)
        cache.truncate(3, 0);
        model.hidden(BatchPass.of(cache, 3, prompt, new long[5], Optional.empty()));
        for (int row = 0; row < 3; row++) {
          cache.truncate(row, 5);
        }
        Tensor again = steps.next(new long[] {11, 12, 13}, shown).orElseThrow();
        assertThat(again.sub(alone).abs().max().item()).isLessThan(1e-4);
        // What the filling row has stored meanwhile is still its own: it says what row 0 says.
        Tensor all = steps.next(new long[] {3, 3, 3, 11}, new boolean[4]).orElseThrow(); // (4, V)
        assertThat(all.select(0, 3).sub(alone.select(0, 0)).abs().max().item()).isLessThan(1e-4);
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void anAttachedAdapterTakesTheOrdinaryPass() {
    try (MultiModalGpt gpt = TinyGpt.load();
        InferenceMode inference = InferenceMode.open();
        Scope scope = Scope.open()) {
      var model = gpt.model();
      var text = model.config().text();
      try (var cache = new BatchCache(text, 2, 64, model.dtype(), model.device());
          var steps = new DecodeSteps(model, cache, false)) {
        gpt.adapters().use(Optional.of("red"));
        assertThat(steps.next(new long[] {5}, new boolean[1])).isEmpty();
        assertThat(cache.length(0)).isZero();
        gpt.adapters().use(Optional.empty());
        assertThat(steps.next(new long[] {5}, new boolean[1])).isPresent();
        assertThat(cache.length(0)).isOne();
      }
    }
  }

  /** A joined weight is another look at the same numbers: merging an adapter reaches both. */
  @Test
  void joiningChangesNoNumberAndAMergedAdapterIsSeen() {
    try (MultiModalGpt gpt = TinyGpt.load()) {
      var before = gpt.model().namedParameters();
      List<float[]> numbers = before.values().stream().map(Tensor::toFloatArray).toList();
      gpt.model().joinProjections();
      var after = gpt.model().namedParameters();
      assertThat(after.keySet()).isEqualTo(before.keySet());
      int index = 0;
      for (Tensor weight : after.values()) {
        assertThat(weight.toFloatArray()).isEqualTo(numbers.get(index++));
      }
      gpt.adapters().get("red").merge();
      sameScores(gpt, false, 1e-4);
    }
  }
}
