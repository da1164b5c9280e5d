package org.mmgpt.train.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedMap;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.torch.Tensor;

/** Low-rank factors beside frozen weights, saved in PEFT's layout. */
record LearnedAdapter(LoraAdapter adapter) implements Learned {
  @Override
  public SequencedMap<String, Tensor> parameters() {
    return adapter.namedParameters();
  }

  @Override
  public SequencedMap<String, Tensor> tensors() {
    return adapter.namedTensors();
  }

  @Override
  public void attach() {
    adapter.attach();
  }

  @Override
  public void dropping(boolean on) {
    adapter.training(on);
  }

  @Override
  public String checkpointFile() {
    return "adapter_model.safetensors";
  }

  @Override
  public void describe(Path checkpoint) throws IOException {
    adapter.saveConfig(checkpoint);
  }

  @Override
  public Path folder(Path output) {
    return output.resolve(ADAPTER);
  }

  @Override
  public void save(Path output) {
    adapter.save(folder(output));
  }

  @Override
  public void close() {
    adapter.close();
  }
}
