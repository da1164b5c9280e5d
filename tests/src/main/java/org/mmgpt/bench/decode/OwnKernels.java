package org.mmgpt.bench.decode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.StepKernel.AddGated;
import org.mmgpt.torch.StepKernel.Attention;
import org.mmgpt.torch.StepKernel.Ending;
import org.mmgpt.torch.StepKernel.Norm;
import org.mmgpt.torch.StepKernel.Phase;
import org.mmgpt.torch.StepKernel.Plain;
import org.mmgpt.torch.StepKernel.Product;
import org.mmgpt.torch.StepKernel.Room;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Where a decode step's time goes with a kernel of our own: many phases of one kind in one launch,
 * and attention with its tokens divided otherwise.
 */
final class OwnKernels {
  private static final List<Integer> PARTS = List.of(1, 2, 4);
  private static final double EPSILON = 1e-5;

  private final int batch;
  private final Device device;
  private final OperatorTimes times;
  private final boolean rehearsal; // on a CPU nothing is learnt from times

  private OwnKernels(int batch, Device device) {
    this.batch = batch;
    this.device = device;
    times = new OperatorTimes(DType.BFLOAT16, device);
    rehearsal = !times.isCuda();
  }

  /**
   * @param span tokens of a row that attention reads
   */
  static List<OperatorTimes.Row> measure(
      FlamingoConfig config, int batch, int span, Device device) {
    var kernels = new OwnKernels(batch, device);
    try (InferenceMode inference = InferenceMode.open()) {
      kernels.products(config);
      kernels.attention(config.text(), span);
    }
    return kernels.times.rows();
  }

  private void products(FlamingoConfig config) {
    TextConfig text = config.text();
    int layers = text.numHiddenLayers();
    int gated =
        (int) IntStream.range(0, layers).filter(config.gatedCrossAttention()::precedes).count();
    long width = text.hiddenSize();
    long inner = text.intermediateSize();
    long heads = (long) text.numAttentionHeads() * text.headDim();
    long joined = heads + 2L * text.numKeyValueHeads() * text.headDim();
    long ff = width * config.gatedCrossAttention().ffMult();
    long room = (text.vocabSize() + 63L) / 64 * 64;
    try (Scope scope = Scope.open()) {
      Norm none = new Norm.None();
      Norm rms = new Norm.Rms(ones(width), EPSILON);
      Norm layer = new Norm.Layer(ones(width), ones(width), EPSILON);
      Ending gate = new AddGated(ones(batch, 1));
      product("q, k and v behind rms_norm", layers, width, joined, rms, Plain.STORE);
      product("attention's output, added", layers, heads, width, none, Plain.ADD);
      product("gate times up behind rms_norm", layers, width, 2 * inner, rms, Plain.SILU_TIMES);
      product("down, added", layers, inner, width, none, Plain.ADD);
      product("feed-forward up behind layer_norm, gelu", gated, width, ff, layer, Plain.GELU);
      product("feed-forward down, gated and added", gated, ff, width, none, gate);
      product("scores to %d behind rms_norm".formatted(room), 1, width, room, rms, Plain.STORE);
    }
  }

  private Tensor ones(long... shape) {
    return Torch.ones(shape, DType.BFLOAT16, device);
  }

  private void product(String name, int perToken, long in, long out, Norm norm, Ending ending) {
    try (Scope scope = Scope.open()) {
      double bytes = 2.0 * in * out;
      Tensor x = ones(batch, in);
      Tensor result = ones(batch, ending == Plain.SILU_TIMES ? out / 2 : out);
      List<Tensor> weights = times.ring(new long[] {out, in}, bytes);
      time(name, perToken, bytes, weights, w -> new Product(x, norm, w, ending, result));
    }
  }

  /** A phase for each of a ring of tensors that are larger than a cache together. */
  private void time(
      String name, int perToken, double bytes, List<Tensor> ring, Function<Tensor, Phase> phase) {
    int calls = rehearsal ? 1 : times.calls(ring);
    List<Phase> phases =
        IntStream.range(0, calls).mapToObj(i -> phase.apply(ring.get(i % ring.size()))).toList();
    int stages = ((DecodeKernels.Own) DecodeKernels.OWN).stages();
    try (var kernel = new StepKernel(stages, device)) {
      times.timeAll(name, perToken, bytes, calls, () -> kernel.run(phases));
    }
  }

  private void attention(TextConfig text, int span) {
    long size = text.headDim();
    long keyHeads = text.numKeyValueHeads();
    long queries = text.numAttentionHeads() / keyHeads;
    try (Scope scope = Scope.open()) {
      double bytes = 4.0 * batch * keyHeads * span * size;
      List<Tensor> ring = times.ring(new long[] {batch, 2, keyHeads, span, size}, bytes);
      Tensor joined = ones(batch, (queries + 2) * keyHeads * size);
      Tensor angles = ones(span, size);
      Tensor output = ones(batch, queries * keyHeads * size);
      long[] last = LongStream.generate(() -> span - 1).limit(batch).toArray();
      Tensor positions = Tensor.ofArray(last, batch).to(device);
      for (int parts : rehearsal ? List.of(1) : PARTS) {
        try (Room room = Room.create(batch, keyHeads, parts, 1, queries, size, device)) {
          time(
              "%sturning, storing and attention over %d in parts of %d"
                  .formatted(parts == 1 ? "" : "instead: ", span, (span + parts - 1) / parts),
              parts == 1 ? text.numHiddenLayers() : 0,
              bytes,
              ring,
              cache -> new Attention(joined, cache, angles, angles, positions, room, output));
        }
      }
    }
  }
}
