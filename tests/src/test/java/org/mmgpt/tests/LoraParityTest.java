package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.cache.KvCache;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.GatedCrossAttentionConfig;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.config.PerceiverConfig;
import org.mmgpt.model.config.RopeScaling;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.config.VisionConfig;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * The adapter has the original's names, shapes, bytes and count, and merged or behind a cache its
 * scores; {@link ForwardParityTest} has scores and gradients of whole batches.
 */
class LoraParityTest {
  @TempDir static Path folder;
  private static GoldenModel golden;
  private static SafeTensors cases;

  @BeforeAll
  static void load() throws IOException {
    golden = GoldenModel.assemble(folder.resolve("model"));
    cases = SafeTensors.open(GoldenModel.golden("cases.safetensors"));
  }

  @AfterAll
  static void close() {
    cases.close();
    golden.close();
  }

  /** Added to the weights the adapter gives the same scores, within what the sum is rounded by. */
  @Test
  void mergedScores() {
    golden.adapter().merge();
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      assertClose("vl_batch", logits("vl_batch"), cases.tensor("vl_batch/out/logits"));
    } finally {
      golden.adapter().unmerge();
      golden.adapter().attach();
    }
  }

  /** A token behind the cache: like the whole prefix, unless the token is {@code <image>}. */
  @ParameterizedTest
  @ValueSource(strings = {"ordinary_token", "image_token"})
  void cachedStep(String name) throws IOException {
    try (SafeTensors generation = SafeTensors.open(GoldenModel.golden("generation.safetensors"));
        NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      Flamingo model = golden.model();
      long[] ids = generation.tensor("cached_step/" + name + "/input_ids").toLongArray();
      Optional<Tensor> media =
          Optional.of(model.encodeImages(generation.tensor("img0/pixel_values")));
      String expected = "cached_step/" + name + "/";
      Tensor whole = model.hidden(ForwardPass.training(TokenBatch.of(ids), media)); // (1, T, H)
      Tensor full = model.logits(whole.select(1, ids.length - 1)); // (1, V)
      assertClose(name, full, generation.tensor(expected + "full_prefix_logits"));
      try (KvCache cache =
          new KvCache(model.config().text(), 1, ids.length, model.dtype(), model.device())) {
        long[] prompt = Arrays.copyOf(ids, ids.length - 1);
        model.hidden(ForwardPass.cached(TokenBatch.of(prompt), media, cache));
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        TokenBatch forced = new TokenBatch(new long[] {ids[ids.length - 1]}, ones, 1, 1);
        Tensor step = model.hidden(ForwardPass.cached(forced, Optional.empty(), cache));
        Tensor cached = model.logits(step.select(1, 0)); // (1, V)
        assertClose(name, cached, generation.tensor(expected + "cached_logits"));
      }
    }
  }

  @Test
  void savedNamesShapesAndBytesAreThoseOfPeft(@TempDir Path saved) {
    golden.adapter().save(saved);
    assertThat(saved.resolve("adapter_model.safetensors"))
        .hasSameBinaryContentAs(GoldenModel.golden("peft/adapter_model.safetensors"));
  }

  @Test
  void theDefaultTargetsAreThoseOfTheOriginal() {
    JsonNode keys = GoldenModel.json("lora_keys.json");
    Map<String, String> expected = new TreeMap<>();
    keys.get("peft_adapter_keys")
        .properties()
        .forEach(entry -> expected.put(entry.getKey(), entry.getValue().toString()));
    LoraConfig config = LoraConfig.of(keys.get("r").asInt(), keys.get("alpha").asDouble());
    Map<String, String> ours = new TreeMap<>();
    try (LoraAdapter fresh = LoraAdapter.create(config, golden.model())) {
      fresh
          .namedParameters()
          .forEach((name, p) -> ours.put(name, Arrays.toString(p.shape()).replace(" ", "")));
    }
    assertThat(ours).isEqualTo(expected);
  }

  /** CLIP ViT-L/14, LLaMA-7B, rank 16: what the original's optimiser is given. */
  @Test
  void theFullSizeAdapterHasTheOriginalsCount() {
    FlamingoConfig nineBillion =
        new FlamingoConfig(
            new VisionConfig(224, 14, 1024, 4096, 24, 16, HiddenAct.QUICK_GELU, 1e-5),
            new PerceiverConfig(1024, 6, 64, 8, 64, 4),
            new GatedCrossAttentionConfig(4, 64, 8, 4, true),
            new TextConfig(
                32003,
                4096,
                11008,
                32,
                32,
                32,
                128,
                2048,
                1e-6,
                10000,
                new RopeScaling.None(),
                false),
            32001,
            32000,
            32002,
            Era.ORIGINAL);
    try (Flamingo model = Flamingo.random(nineBillion, Device.META, DType.FLOAT32);
        LoraAdapter adapter = LoraAdapter.create(LoraConfig.of(16, 32), model)) {
      assertThat(adapter.namedParameters()).hasSize(336);
      assertThat(adapter.parameterCount()).isEqualTo(23_461_888);
    }
  }

  private static Tensor logits(String name) {
    Tensor ids = cases.tensor(name + "/in/input_ids");
    int rows = (int) ids.size(0);
    int length = (int) ids.size(1);
    long[] mask = cases.tensor(name + "/in/attention_mask").toLongArray();
    String pixels =
        GoldenModel.json("cases.json").at("/cases/" + name + "/pixel_values_from").asText();
    return golden
        .model()
        .forward(
            new TokenBatch(ids.toLongArray(), mask, rows, length),
            pixels.equals("null")
                ? Optional.empty()
                : Optional.of(cases.tensor(pixels + "/in/pixel_values")));
  }

  private static void assertClose(String name, Tensor actual, Tensor expected) {
    assertThat(Difference.relative(actual, expected)).describedAs(name).isLessThanOrEqualTo(1e-5);
  }
}
