package org.mmgpt.train.batches;

import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.BatchStream;
import org.mmgpt.data.batch.Batches;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.batch.RecordedBatches;
import org.mmgpt.data.batch.SampleStream;
import org.mmgpt.data.batch.Shard;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;

/** Makes batches for a model of a stream of data. */
public record BatchOpener(FinetuneConfig config, MultiModalGpt gpt) {

  /** The part of a stream's batches that {@code shard} takes, {@code rows} samples each. */
  public Batches open(TrainingData.Stream stream, int rows, Shard shard) {
    return switch (stream) {
      case TrainingData.Recorded recorded ->
          RecordedBatches.open(recorded.file(), recorded.kind(), shard);
      case TrainingData.Mixed mixed -> {
        int context = gpt.model().config().text().maxPositionEmbeddings();
        var template = new InstructionTemplate(Math.min(config.maxLength(), context), context);
        var encoder = new SampleEncoder(template, gpt.tokenizer(), gpt.imageTransform());
        var samples =
            new SampleStream(
                mixed.mixture(), encoder, shard, config.seed(), config.data().badRecords());
        var collator =
            new Collator(
                gpt.tokenizer(),
                gpt.imageTransform().size(),
                config.data().packing() ? template.maxTurnTokens() : 0);
        yield new BatchStream(samples, collator, rows, config.data().bucket(), config.seed());
      }
    };
  }
}
