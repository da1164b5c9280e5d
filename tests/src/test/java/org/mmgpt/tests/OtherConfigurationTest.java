package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.infer.ForwardTrace;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.model.Era;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.HiddenAct;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Nothing is fitted to the golden dimensions: a network that transformers builds and saves with
 * others, and with grouped-query attention, Llama 3's rotary scaling, tied embeddings, plain GELU,
 * frame and media-time embeddings, is imported and computes the same.
 */
class OtherConfigurationTest {
  @TempDir private Path folder;

  @Test
  void computesWhatTransformersComputes() throws Exception {
    assumeTrue(
        PythonReference.has("torch, transformers, safetensors"),
        "skipped: no Python with torch and transformers (set MMGPT_PYTHON to one)");
    PythonReference.run(
        "other_configuration.py", GoldenModel.golden("llama").toString(), folder.toString());
    Path model = folder.resolve("model");
    PublishedPieces.importTo(
        model,
        new ModelImport.Pieces(
            folder.resolve("llama"),
            folder.resolve("clip"),
            Optional.empty(),
            folder.resolve("checkpoint.pt"),
            Optional.of(folder.resolve("flamingo_config.json"))),
        Era.ORIGINAL,
        HiddenAct.QUICK_GELU,
        (done, total) -> {});
    try (Flamingo network = Flamingo.load(model, Device.CPU, DType.FLOAT32);
        SafeTensors expected = SafeTensors.open(folder.resolve("expected.safetensors"));
        Scope scope = Scope.open()) {
      ForwardTrace trace = new ForwardTrace(network, Optional.empty());
      Map<String, Tensor> outputs =
          trace.run(trace.read(expected, "other", "other"), false, false).outputs();
      for (String name : new String[] {"clip_patch_tokens", "perceiver_output", "logits"}) {
        assertThat(Difference.relative(outputs.get(name), expected.tensor("other/out/" + name)))
            .as(name)
            .isLessThan(1e-5);
      }
    }
  }

  @Test
  void thePythonReferenceMatchesTheGoldenDataToo() throws Exception {
    assumeTrue(
        PythonReference.has("torch, safetensors"),
        "skipped: no Python with torch and safetensors (set MMGPT_PYTHON to one)");
    Path model = folder.resolve("golden");
    try (GoldenModel golden = GoldenModel.assemble(model)) {
      PythonReference.run(
          "check_golden.py",
          model.toString(),
          GoldenModel.golden("peft").toString(),
          GoldenModel.golden("cases.safetensors").toString());
    }
  }
}
