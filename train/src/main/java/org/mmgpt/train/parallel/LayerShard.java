package org.mmgpt.train.parallel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * One process's part of a decoder layer: the layer's weights one after the other, filled up to a
 * multiple of the processes, cut into as many equal parts.
 *
 * @param own (E)
 * @param shapes of the whole weights by their names, in their order
 */
record LayerShard(Tensor own, int processes, SequencedMap<String, long[]> shapes) {

  /**
   * @param weights on the CPU, of one dtype; they stay the caller's
   */
  static LayerShard of(
      SequencedMap<String, Tensor> weights, int rank, int processes, Device device) {
    var shapes = new LinkedHashMap<String, long[]>();
    weights.forEach((name, weight) -> shapes.put(name, weight.shape()));
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      Tensor whole = Torch.cat(weights.values().stream().map(w -> w.flatten(0, -1)).toList());
      long length = Math.ceilDiv(whole.numel(), processes);
      long start = Math.min(whole.numel(), rank * length);
      long end = Math.min(whole.numel(), start + length);
      Tensor own = Torch.zeros(new long[] {length}, whole.dtype(), Device.CPU); // (E)
      own.slice(0, 0, end - start, 1).copy_(whole.slice(0, start, end, 1));
      return new LayerShard(own.to(device).escape(), processes, shapes);
    }
  }

  /** Room for the parts of all; the caller's. */
  Tensor room() {
    try (var scope = Scope.open()) {
      return Torch.empty(new long[] {own.numel() * processes}, own.dtype(), own.device()).escape();
    }
  }

  /** The layer's weights by name, as views of all parts behind one another; the caller's. */
  Map<String, Tensor> views(Tensor whole) {
    var views = new LinkedHashMap<String, Tensor>();
    long at = 0;
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      for (Map.Entry<String, long[]> weight : shapes.entrySet()) {
        long end = at + numel(weight.getValue());
        views.put(weight.getKey(), whole.slice(0, at, end, 1).view(weight.getValue()).escape());
        at = end;
      }
    }
    return views;
  }

  /** Of the whole layer. */
  long numel() {
    return shapes.values().stream().mapToLong(LayerShard::numel).sum();
  }

  private static long numel(long[] shape) {
    long numel = 1;
    for (long size : shape) {
      numel *= size;
    }
    return numel;
  }

  /** Frees this process's part. */
  void close() {
    own.close();
  }
}
