package org.mmgpt.train.evaluation;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import org.mmgpt.data.batch.Batch;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.data.batch.StagedBatch;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.train.batches.BatchOpener;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.parallel.BaseModel;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.parallel.ShardedDecoder;
import org.mmgpt.train.step.Objective;

/** How well the model does on data it doesn't learn from: the loss, and some answers to read. */
public final class Evaluation {
  private final Objective<StagedBatch> objective;
  private final Device device;
  private final Peers peers;
  private final SequencedMap<String, LongFunction<Batch>> streams = new LinkedHashMap<>();
  private final Optional<ShardedDecoder> sharded;
  private final int batches; // of each stream
  private final SampledAnswers answers;

  /**
   * @param data the same at every evaluation
   * @param peers those that evaluate together, each of them a share
   */
  public Evaluation(
      TrainingData data,
      Objective<StagedBatch> objective,
      BaseModel base,
      Peers peers,
      FinetuneConfig config) {
    this.objective = objective;
    this.device = base.gpt().model().device();
    this.peers = peers;
    this.sharded = base.sharded();
    this.batches = config.evaluation().batches();
    this.answers = SampledAnswers.of(data, base, peers, config.evaluation());
    var opener = new BatchOpener(config, base.gpt());
    int visionBatch = config.training().visionBatch();
    int languageBatch = config.training().languageBatch();
    data.vision()
        .ifPresent(v -> streams.put("vision", opener.open(v, visionBatch, Shard.ALL)::batch));
    data.language()
        .ifPresent(l -> streams.put("language", opener.open(l, languageBatch, Shard.ALL)::batch));
  }

  /**
   * Computes and asks; nothing is learned and no random number drawn. Batches and questions are
   * dealt to the processes in turn.
   */
  public EvaluationResult run() {
    double[] own = new double[2 * streams.size()]; // loss and weight of each stream
    int at = 0;
    for (LongFunction<Batch> stream : streams.values()) {
      int dealt =
          sharded.isPresent() ? peers.size() * Math.ceilDiv(batches, peers.size()) : batches;
      for (int number = peers.rank(); number < dealt; number += peers.size()) {
        Batch numbered = stream.apply(Math.min(number, batches - 1));
        try (var batch = StagedBatch.of(numbered, device);
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
    return new EvaluationResult(sum / weight, losses, answers.get());
  }
}
