package org.mmgpt.infer.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.model.Flamingo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model a command talks to, and how it computes. */
final class ModelOptions {
  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Model directory.")
  private Path model;

  @Option(
      names = "--adapter",
      paramLabel = "DIR",
      description = "LoRA adapter in PEFT's layout, as finetune writes it.")
  private Optional<Path> adapter = Optional.empty();

  @Mixin private ComputeOptions compute;

  /**
   * A model with its adapter.
   *
   * @param adapter its name among the model's: its folder
   */
  record Opened(MultiModalGpt gpt, Optional<String> adapter) implements AutoCloseable {
    @Override
    public void close() {
      gpt.close();
    }
  }

  /** A network with its adapter attached, without tokenizer and picture transform. */
  record Weights(Flamingo model, Optional<LoraAdapter> adapter) implements AutoCloseable {
    @Override
    public void close() {
      adapter.ifPresent(LoraAdapter::close);
      model.close();
    }
  }

  boolean hasAdapter() {
    return adapter.isPresent();
  }

  Weights openWeights() {
    Flamingo network = compute.load(model);
    try {
      return new Weights(
          network, adapter.map(folder -> LoraAdapter.load(folder, network).attach()));
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  Opened open() {
    return open(() -> compute.load(model));
  }

  /** As {@link #open}, with the weights as they are whatever was asked for. */
  Opened openExact() {
    return open(() -> compute.loadExact(model));
  }

  private Opened open(Supplier<Flamingo> network) {
    MultiModalGpt gpt = MultiModalGpt.load(model, network);
    try {
      adapter.ifPresent(folder -> gpt.adapters().load(folder.toString(), folder));
      return new Opened(gpt, adapter.map(Path::toString));
    } catch (RuntimeException e) {
      gpt.close();
      throw e;
    }
  }

  ComputeOptions compute() {
    return compute;
  }
}
