package org.mmgpt.train.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedMap;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.Finetuning;

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
  public Path save(Path output) {
    Path folder = output.resolve(Finetuning.ADAPTER);
    adapter.save(folder);
    return folder;
  }

  @Override
  public void close() {
    adapter.close();
  }
}
