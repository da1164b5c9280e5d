package org.mmgpt.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.mmgpt.data.Batch;
import org.mmgpt.data.DataException;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Image;
import org.mmgpt.data.Mixture;
import org.mmgpt.data.Picture;
import org.mmgpt.data.Shard;
import org.mmgpt.data.StagedBatch;
import org.mmgpt.data.Turn;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.parallel.ShardedDecoder;

/** How well the model does on data it doesn't learn from: the loss, and some answers to read. */
final class Evaluation {
  private final Objective<StagedBatch> objective;
  private final MultiModalGpt gpt;
  private final Peers peers;
  private final SequencedMap<String, LongFunction<Batch>> streams;
  private final List<Mixture> records;
  private final Optional<ShardedDecoder> sharded;
  private final int batches;
  private final int answers;
  private final int maxNewTokens;

  /**
   * @param peers those that evaluate together, each of them a share
   * @param streams batches by number, the same ones at every evaluation
   * @param records what to take questions from
   * @param sharded if every process has to compute as many passes as the others
   * @param batches of each stream for the loss
   * @param answers how many questions to ask of each of {@code records}
   */
  Evaluation(
      Objective<StagedBatch> objective,
      MultiModalGpt gpt,
      Peers peers,
      SequencedMap<String, LongFunction<Batch>> streams,
      List<Mixture> records,
      Optional<ShardedDecoder> sharded,
      int batches,
      int answers,
      int maxNewTokens) {
    this.objective = objective;
    this.gpt = gpt;
    this.peers = peers;
    this.streams = streams;
    this.records = records;
    this.sharded = sharded;
    this.batches = batches;
    this.answers = answers;
    this.maxNewTokens = maxNewTokens;
  }

  static Evaluation of(
      TrainingData data,
      Objective<StagedBatch> objective,
      BaseModel base,
      Peers peers,
      FinetuneConfig config) {
    MultiModalGpt gpt = base.gpt();
    var opener = new BatchOpener(config, gpt);
    var streams = new LinkedHashMap<String, LongFunction<Batch>>();
    var records = new ArrayList<Mixture>();
    data.vision()
        .ifPresent(
            v ->
                streams.put(
                    "vision", opener.open(v, config.training().visionBatch(), Shard.ALL)::batch));
    data.language()
        .ifPresent(
            l ->
                streams.put(
                    "language",
                    opener.open(l, config.training().languageBatch(), Shard.ALL)::batch));
    Stream.concat(data.vision().stream(), data.language().stream())
        .forEach(
            stream -> {
              if (stream instanceof TrainingData.Mixed(Mixture mixture)) {
                records.add(mixture);
              }
            });
    return new Evaluation(
        objective,
        gpt,
        peers,
        streams,
        records,
        base.sharded(),
        config.evaluation().batches(),
        config.evaluation().answers(),
        config.evaluation().maxNewTokens());
  }

  /**
   * Computes and asks; nothing is learned and no random number drawn. The batches are dealt to the
   * processes in turn; the first alone asks.
   */
  EvaluationResult run() {
    double[] own = new double[2 * streams.size()]; // loss and weight of each stream
    int at = 0;
    for (LongFunction<Batch> stream : streams.values()) {
      int dealt =
          sharded.isPresent() ? peers.size() * Math.ceilDiv(batches, peers.size()) : batches;
      for (int number = peers.rank(); number < dealt; number += peers.size()) {
        Batch numbered = stream.apply(Math.min(number, batches - 1));
        try (var batch = StagedBatch.of(numbered, gpt.model().device());
            var scope = Scope.open();
            var noGrad = NoGrad.open()) {
          double loss = objective.lossSum(batch).item();
          if (number < batches) { // else computed for the others' sake
            own[at] += loss;
            own[at + 1] += objective.weight(batch);
          }
        }
      }
      at += 2;
    }
    return result(peers.sum(own));
  }

  private EvaluationResult result(double[] sums) {
    var losses = new LinkedHashMap<String, Double>();
    double sum = 0;
    double weight = 0;
    int at = 0;
    for (String stream : streams.keySet()) {
      losses.put(stream, sums[at] / sums[at + 1]);
      sum += sums[at];
      weight += sums[at + 1];
      at += 2;
    }
    return new EvaluationResult(sum / weight, losses, answersOfFirst());
  }

  private List<EvaluationResult.Answered> answersOfFirst() {
    if (sharded.isPresent()) {
      return sharded.get().firstAlone(this::answers, List.of());
    }
    return peers.isFirst() ? answers() : List.of();
  }

  private List<EvaluationResult.Answered> answers() {
    var prompts = new ArrayList<Prompt>();
    var turns = new ArrayList<Turn>();
    for (Mixture mixture : records) {
      for (int place = 0; place < Math.min(answers, mixture.size()); place++) {
        Mixture.Pick pick = mixture.pick(0, place);
        try {
          Dataset.Entry entry = pick.part().dataset().get(pick.index(), new SplittableRandom(0));
          Turn first = entry.dialogue().turns().getFirst();
          Image[] pictures =
              entry.pictures().stream()
                  .limit(first.images())
                  .map(Evaluation::image)
                  .toArray(Image[]::new);
          prompts.add(Prompt.of(first, pictures));
          turns.add(first);
        } catch (DataException bad) {
          // The loss has counted and named it already.
        }
      }
    }
    if (prompts.isEmpty()) {
      return List.of();
    }
    var texts = gpt.generate(prompts, gpt.defaultConfig().withMaxNewTokens(maxNewTokens));
    var answered = new ArrayList<EvaluationResult.Answered>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      answered.add(
          new EvaluationResult.Answered(turn.instruction(), turn.response(), texts.get(i).text()));
    }
    return answered;
  }

  private static Image image(Picture picture) {
    return switch (picture) {
      case Picture.InFile(var file) -> Image.read(file);
      case Picture.Encoded(var bytes, var name) -> Image.decode(bytes, name);
      case Picture.Decoded(var image) -> image;
      case Picture.SideBySide pair ->
          throw new DataException("a pair of pictures can't be asked about");
    };
  }
}
