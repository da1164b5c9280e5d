package org.mmgpt.bench.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.Tensors;

/** What is measured of an own kernel on a GPU, with its source run on the CPU. */
class OwnKernelsTest {
  @TempDir private Path folder;
  private FlamingoConfig config;
  private long before;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "mmgpt",
         "vision_config": {"image_size": 8, "patch_size": 4, "hidden_size": 16,
           "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2},
         "perceiver_config": {"depth": 1, "dim_head": 8, "heads": 2, "num_latents": 4},
         "gated_cross_attention_config": {"dim_head": 8, "heads": 2},
         "cross_attn_every_n_layers": 2,
         "text_config": {"vocab_size": 70, "hidden_size": 64, "intermediate_size": 96,
           "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 1,
           "max_position_embeddings": 64},
         "media_token_id": 64, "eoc_token_id": 65, "pad_token_id": 66}
        """);
    config = FlamingoConfig.load(folder);
    before = Tensors.live();
    StepKernel.runOnCpuBy(
        SymbolLookup.libraryLookup(
                Path.of("../native/target/test/libkernels_on_cpu.so"), Arena.global())
            .find("mmgpt_run_on_cpu")
            .orElseThrow());
  }

  @AfterEach
  void end() {
    StepKernel.runOnCpuBy(MemorySegment.NULL);
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void everyPhaseOfAStep() {
    for (int batch : new int[] {1, 2}) {
      List<OperatorTimes.Row> rows = OwnKernels.measure(config, batch, 16, Device.CPU);
      assertThat(rows).hasSize(8);
      assertThat(rows).allSatisfy(row -> assertThat(row.microseconds().median()).isPositive());
      // Four products and attention of two layers, two products of one that is gated, scores.
      assertThat(rows.stream().mapToInt(OperatorTimes.Row::perToken).sum()).isEqualTo(13);
    }
  }

  @Test
  void stepsSayWhatLibtorchSays() {
    DecodeSpeed.Way own = KernelVariants.way((DecodeKernels.Own) DecodeKernels.OWN);
    DecodeSpeed.Way apart =
        KernelVariants.way(((DecodeKernels.Own) DecodeKernels.OWN).phaseByPhase());
    var ways = List.of(own, apart, DecodeSpeed.Way.GRAPHS);
    try (NoGrad noGrad = NoGrad.open();
        Flamingo model = Flamingo.random(config, Device.CPU, DType.BFLOAT16)) {
      model.joinProjections();
      var failed = new ArrayList<String>();
      List<DecodeSpeed.Result> results =
          new DecodeSpeed(model, 6, 3)
              .measure(2, ways, 1, (way, e) -> failed.add(way.label() + ": " + e.getMessage()));
      assertThat(failed).isEmpty();
      assertThat(results).extracting(DecodeSpeed.Result::way).isEqualTo(ways);
      StepKernel.runOnCpuBy(MemorySegment.NULL); // then there is nothing to measure of them
      results =
          new DecodeSpeed(model, 6, 3)
              .measure(2, ways, 1, (way, e) -> failed.add(way.label() + ": " + e.getMessage()));
      assertThat(results).extracting(DecodeSpeed.Result::way).containsExactly(ways.getLast());
      assertThat(failed).hasSize(2).allMatch(why -> why.contains("CUDA devices"));
    }
  }
}
