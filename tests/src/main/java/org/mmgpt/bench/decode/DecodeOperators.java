package org.mmgpt.bench.decode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.CudnnAttention;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Where a decode step's time goes: each of its operators many times in a row, on CUDA as one graph,
 * on weights too large for a cache. What stands behind "instead" is another way to the same, for
 * choosing.
 */
final class DecodeOperators {
  private final FlamingoConfig config;
  private final int batch;
  private final int span;
  private final DType dtype;
  private final Device device;
  private final OperatorTimes times;

  private DecodeOperators(FlamingoConfig config, int batch, int span, DType dtype, Device device) {
    this.config = config;
    this.batch = batch;
    this.span = span;
    this.dtype = dtype;
    this.device = device;
    times = new OperatorTimes(dtype, device);
  }

  /**
   * @param span tokens of a row that attention reads
   */
  static List<OperatorTimes.Row> measure(
      FlamingoConfig config, int batch, int span, DType dtype, Device device) {
    var operators = new DecodeOperators(config, batch, span, dtype, device);
    try (InferenceMode inference = InferenceMode.open()) {
      operators.all();
    }
    return operators.times.rows();
  }

  private void all() {
    int layers = config.text().numHiddenLayers();
    int gated =
        (int) IntStream.range(0, layers).filter(config.gatedCrossAttention()::precedes).count();
    products(layers, gated);
    otherProducts();
    between(layers, gated);
    rotations(layers);
    TextConfig text = config.text();
    cache(layers, text.numAttentionHeads(), text.numKeyValueHeads(), text.headDim());
  }

  /** What joined queries, keys and values of a token are long. */
  private long joined() {
    TextConfig text = config.text();
    return (text.numAttentionHeads() + 2L * text.numKeyValueHeads()) * text.headDim();
  }

  private void products(int layers, int gated) {
    TextConfig text = config.text();
    long width = text.hiddenSize();
    long heads = (long) text.numAttentionHeads() * text.headDim();
    long ff = width * config.gatedCrossAttention().ffMult();
    long room = (text.vocabSize() + 63L) / 64 * 64;
    boolean byVector = batch == 1 && times.isCuda();
    product("q, k and v", layers, width, joined(), byVector ? Product.MV : Product.LINEAR);
    product("attention's output", layers, heads, width, Product.ADDMM);
    product("gate and up", layers, width, 2L * text.intermediateSize(), Product.LINEAR);
    product("down", layers, text.intermediateSize(), width, Product.ADDMM);
    product("feed-forward up", gated, width, ff, Product.LINEAR);
    product("feed-forward down", gated, ff, width, Product.LINEAR);
    product("scores and room to %d".formatted(room), 1, width, room, Product.ADDMM);
    product("instead: scores alone", 0, width, text.vocabSize(), Product.ADDMM);
    product("instead: scores with room", 0, width, room, Product.LINEAR);
  }

  /** The decoder's by every way there is. */
  private void otherProducts() {
    TextConfig text = config.text();
    long width = text.hiddenSize();
    long heads = (long) text.numAttentionHeads() * text.headDim();
    for (Product way : Product.values()) {
      if (batch == 1 || !way.ofOneRow) {
        product("instead: q, k and v", 0, width, joined(), way);
        product("instead: attention's output", 0, heads, width, way);
        product("instead: gate and up", 0, width, 2L * text.intermediateSize(), way);
        product("instead: down", 0, text.intermediateSize(), width, way);
      }
    }
  }

  private void between(int layers, int gated) {
    long width = config.text().hiddenSize();
    long inner = config.text().intermediateSize();
    long ff = width * config.gatedCrossAttention().ffMult();
    try (Tensor other = Torch.ones(new long[] {batch, width}, dtype, device);
        Tensor gate = Torch.zeros(new long[] {batch, 1}, dtype, device)) {
      small(
          "rms_norm",
          2 * layers + 1,
          width,
          x -> Torch.rmsNorm(x, new long[] {width}, x.select(0, 0), 1e-6));
      small(
          "layer_norm",
          gated,
          width,
          x -> Torch.layerNorm(x, new long[] {width}, x.select(0, 0), x.select(0, 0), 1e-5));
      small("silu_", layers, 2 * inner, x -> x.narrow(1, 0, inner).silu_());
      small(
          "gate times up: mul",
          layers,
          2 * inner,
          x -> x.narrow(1, 0, inner).mul(x.narrow(1, inner, inner)));
      small("gelu", gated, ff, Tensor::gelu);
      small("addcmul_", gated, width, x -> x.addcmul_(other, gate));
    }
  }

  private void rotations(int layers) {
    TextConfig text = config.text();
    long heads = text.numAttentionHeads();
    long keyHeads = text.numKeyValueHeads();
    long size = text.headDim();
    long pieces = heads / keyHeads + 2;
    try (Tensor matrices = Torch.ones(new long[] {batch * pieces, size, size}, dtype, device)) {
      small(
          "rotation: bmm",
          layers,
          pieces * keyHeads * size,
          x -> x.view(-1, keyHeads, size).bmm(matrices));
      small(
          "instead: rotation as mul, roll, addcmul",
          0,
          (heads + keyHeads) * size,
          x -> {
            Tensor y = x.view(batch, -1, size);
            y.mul(y).addcmul(y.roll(new long[] {size / 2}, -1), y);
          });
    }
  }

  private interface Small {
    void run(Tensor x);
  }

  private void small(String name, int perToken, long width, Small call) {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.ones(new long[] {batch, width}, dtype, device);
      times.time(name, perToken, 0, 64, i -> call.run(x));
    }
  }

  /** Ways to a product of x (B, in) and a weight, which is added to a sum (B, out) or isn't. */
  private enum Product {
    LINEAR("linear", false, (x, weight, sum) -> Torch.linear(x, weight)),
    ZERO_BIAS(
        "linear with a bias", false, (x, weight, sum) -> Torch.linear(x, weight, sum.select(0, 0))),
    ADDMM("addmm", false, (x, weight, sum) -> sum.addmm(x, weight.t(), 1, 1, sum)),
    TRANSPOSED(
        "mm, the weight stored as (in, out)",
        false,
        (x, weight, sum) -> x.mm(weight.view(weight.size(1), weight.size(0)))),
    MV("mv", true, (x, weight, sum) -> weight.mv(x.view(-1))),
    ADDMV("addmv", true, (x, weight, sum) -> sum.view(-1).addmv(weight, x.view(-1)));

    private interface Call {
      Tensor of(Tensor x, Tensor weight, Tensor sum);
    }

    private final String label;
    private final boolean ofOneRow;
    private final Call call;

    Product(String label, boolean ofOneRow, Call call) {
      this.label = label;
      this.ofOneRow = ofOneRow;
      this.call = call;
    }
  }

  private void product(String name, int perToken, long in, long out, Product way) {
    try (Scope scope = Scope.open()) {
      double bytes = (double) in * out * dtype.bytes();
      List<Tensor> ring = times.ring(new long[] {out, in}, bytes);
      Tensor x = Torch.ones(new long[] {batch, in}, dtype, device);
      Tensor sum = Torch.zeros(new long[] {batch, out}, dtype, device);
      times.time(
          name + ": " + way.label,
          perToken,
          bytes,
          times.calls(ring),
          i -> way.call.of(x, ring.get(i % ring.size()), sum));
    }
  }

  private void cache(int layers, long heads, long keyHeads, long size) {
    try (Scope scope = Scope.open()) {
      double bytes = 2.0 * batch * keyHeads * span * size * dtype.bytes();
      List<Tensor> ring = times.ring(new long[] {batch, 2, keyHeads, span, size}, bytes);
      Tensor q = Torch.ones(new long[] {batch, keyHeads, heads / keyHeads, size}, dtype, device);
      Tensor bias = Torch.zeros(new long[] {batch, 1, 1, span}, dtype, device);
      Tensor added = Torch.ones(new long[] {batch, 2 * keyHeads, size}, dtype, device);
      Tensor index =
          Torch.arange(0L, batch * 2 * keyHeads, 1L, DType.INT64, device)
              .mul(span)
              .view(batch, 2 * keyHeads);
      int calls = times.calls(ring);
      times.time(
          "keys and values: index_put_",
          layers,
          0,
          calls,
          i ->
              ring.get(i % ring.size())
                  .view(-1, size)
                  .indexPut_(List.of(Optional.of(index)), added));
      times.time(
          "attention over %d: scaled_dot_product_attention".formatted(span),
          layers,
          bytes,
          calls,
          i -> attention(q, ring.get(i % ring.size()), Optional.of(bias)));
      try (CudnnAttention asTheOrdinaryPass = CudnnAttention.avoid()) {
        times.time(
            "instead: attention without cuDNN",
            0,
            bytes,
            calls,
            i -> attention(q, ring.get(i % ring.size()), Optional.of(bias)));
        times.time(
            "instead: attention without a mask, as the ordinary pass for rows of one length",
            0,
            bytes,
            calls,
            i -> attention(q, ring.get(i % ring.size()), Optional.empty()));
      }
      times.time(
          "instead: attention as two products and a softmax",
          0,
          bytes,
          calls,
          i -> {
            Tensor kv = ring.get(i % ring.size());
            q.matmul(kv.select(1, 0).transpose(2, 3))
                .mul(1 / Math.sqrt(size))
                .add(bias)
                .softmax(-1)
                .matmul(kv.select(1, 1));
          });
    }
  }

  private static void attention(Tensor q, Tensor kv, Optional<Tensor> bias) {
    Torch.scaledDotProductAttention(
        q, kv.select(1, 0), kv.select(1, 1), bias, 0.0, false, OptionalDouble.empty(), false);
  }
}
