package org.mmgpt.train.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedMap;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.config.FinetuneConfig;

/** What a run trains of a model: an adapter beside its weights, or weights of its own. */
public sealed interface Learned extends AutoCloseable permits LearnedAdapter, LearnedWeights {

  /** Where a run puts its adapter, inside its output folder. */
  String ADAPTER = "adapter";

  static Learned of(FinetuneConfig config, MultiModalGpt gpt) {
    return config.training().trainable().isEmpty()
        ? new LearnedAdapter(StartingAdapter.of(config.lora(), config.model(), gpt.model()))
        : LearnedWeights.of(config.training().trainable(), config.model(), gpt.model());
  }

  /** What the optimiser moves, by name. */
  SequencedMap<String, Tensor> parameters();

  /** What their file holds: them, and what belongs to them and is not moved. */
  SequencedMap<String, Tensor> tensors();

  /** From now on the model computes with what is learned. */
  void attach();

  /** Whether dropout is applied. */
  void dropping(boolean on);

  /** What the parameters' file in a checkpoint is called. */
  String checkpointFile();

  /** Writes beside that file what makes it usable by other programs. */
  void describe(Path checkpoint) throws IOException;

  /** Where the result goes in a run's output folder. */
  Path folder(Path output);

  /** Writes the result there. */
  void save(Path output) throws IOException;

  /** Frees what was made for the run; the model stays its owner's. */
  @Override
  void close();
}
