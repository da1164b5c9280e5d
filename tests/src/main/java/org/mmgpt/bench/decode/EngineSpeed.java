package org.mmgpt.bench.decode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.CudaGraphs;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;
import org.mmgpt.infer.engine.GenerationRequest;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/**
 * The whole engine under many requests at once, with graphs and without: prompts, sampling and text
 * included.
 *
 * @param tokens of each answer
 */
record EngineSpeed(Path tiny, Device device, int requests, int tokens) {
  /**
   * @param seconds that all answers took
   * @param answers tokens of each
   */
  record Result(CudaGraphs graphs, Spread seconds, List<long[]> answers) {
    double tokensPerSecond() {
      return answers.stream().mapToInt(answer -> answer.length).sum() / seconds.median();
    }
  }

  /** The tiny model as it is, in fp32. */
  List<Result> ofTiny(List<CudaGraphs> ways, int rounds) {
    try (var gpt = MultiModalGpt.load(tiny, device, DType.FLOAT32)) {
      return measure(gpt, ways, rounds);
    }
  }

  /** The tiny model's tokenizer and pictures before a decoder of another size, random weights. */
  List<Result> ofShape(FlamingoConfig shape, DType dtype, List<CudaGraphs> ways, int rounds) {
    FlamingoConfig small = FlamingoConfig.load(tiny);
    var config =
        new FlamingoConfig(
            small.vision(),
            small.perceiver(),
            shape.gatedCrossAttention(),
            shape.text().withVocabSize(small.text().vocabSize()),
            small.mediaTokenId(),
            small.eocTokenId(),
            small.padTokenId(),
            small.era());
    try (var gpt =
        MultiModalGpt.of(
            Flamingo.random(config, device, dtype),
            Tokenizer.load(tiny),
            ImageTransform.load(tiny))) {
      return measure(gpt, ways, rounds);
    }
  }

  private List<Result> measure(MultiModalGpt gpt, List<CudaGraphs> ways, int rounds) {
    Map<CudaGraphs, double[]> samples = new EnumMap<>(CudaGraphs.class);
    Map<CudaGraphs, List<long[]>> answers = new EnumMap<>(CudaGraphs.class);
    Map<CudaGraphs, Engine> engines = new EnumMap<>(CudaGraphs.class);
    try {
      for (CudaGraphs way : ways) {
        engines.put(
            way,
            Engine.start(
                gpt,
                EngineConfig.standard()
                    .withMaxBatch(requests)
                    .withCacheBytes(20L << 30) // room for all rows of 1 B on a GPU
                    .withPrefixCacheBytes(0) // every round computes its prompts
                    .withCudaGraphs(way)));
      }
      for (int round = -1; round < rounds; round++) {
        for (CudaGraphs way : ways) {
          long begin = System.nanoTime();
          List<long[]> said = answers(gpt, engines.get(way));
          if (round < 0) {
            answers.put(way, said);
          } else {
            samples.computeIfAbsent(way, w -> new double[rounds])[round] =
                (System.nanoTime() - begin) / 1e9;
          }
        }
      }
    } finally {
      engines.values().forEach(Engine::close);
    }
    return ways.stream()
        .map(way -> new Result(way, Spread.of(samples.get(way)), answers.get(way)))
        .toList();
  }

  private List<long[]> answers(MultiModalGpt gpt, Engine engine) {
    GenerationConfig greedy =
        gpt.defaultConfig().toBuilder().maxNewTokens(tokens).eosTokenIds(List.of()).build();
    var replies = new ArrayList<Reply>();
    for (int i = 0; i < requests; i++) {
      var prompt = Prompt.instruction("What is red, and what is blue? ".repeat(1 + i % 4));
      replies.add(engine.submit(GenerationRequest.of(prompt, greedy)));
    }
    return replies.stream().map(reply -> reply.await().generation().tokens()).toList();
  }

  /** Share of tokens that two ways agree on. */
  static double alike(Result a, Result b) {
    int all = 0;
    int same = 0;
    for (int i = 0; i < a.answers().size(); i++) {
      long[] left = a.answers().get(i);
      long[] right = b.answers().get(i);
      all += Math.max(left.length, right.length);
      for (int j = 0; j < Math.min(left.length, right.length); j++) {
        same += left[j] == right[j] ? 1 : 0;
      }
    }
    return (double) same / all;
  }
}
