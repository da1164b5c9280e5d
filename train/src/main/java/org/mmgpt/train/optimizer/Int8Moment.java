package org.mmgpt.train.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A moment in eight bits an element: block-wise quantisation as in arXiv 2110.02861, with codes
 * that are evenly spaced in the logarithm instead of that paper's dynamic tree.
 *
 * <p>An element is a sign and a magnitude between its block's largest and 2<sup>-{@value
 * #OCTAVES}</sup> of it, within 9 percent; smaller ones become zero. The largest itself is exact,
 * so a block fades as its moment does, though a single code stands still under changes smaller than
 * its step.
 *
 * @param codes (blocks, {@value #BLOCK}), INT8
 * @param largest (blocks, 1), fp32
 * @param shape of the parameter
 */
record Int8Moment(Tensor codes, Tensor largest, long... shape) implements Moment {
  private static final long BLOCK = 256;
  private static final int LEVELS = 127;
  private static final double OCTAVES = 16;

  /** Octaves from one code to the next. */
  private static final double STEP = OCTAVES / (LEVELS - 1);

  static Int8Moment zeros(long[] shape, Device device) {
    long blocks = (numel(shape) + BLOCK - 1) / BLOCK;
    return new Int8Moment(
        Torch.zeros(new long[] {blocks, BLOCK}, DType.INT8, device).escape(),
        Torch.zeros(new long[] {blocks, 1}, DType.FLOAT32, device).escape(),
        shape);
  }

  private static long numel(long[] shape) {
    return LongStream.of(shape).reduce(1, (a, b) -> a * b);
  }

  @Override
  public Tensor values() {
    Tensor code = codes.to(DType.FLOAT32); // (blocks, 256)
    Tensor magnitude = code.abs().sub(LEVELS).mul(STEP).exp2().mul(largest);
    return magnitude.mul(code.sign()).flatten().narrow(0, 0, numel(shape)).view(shape);
  }

  @Override
  public void set(Tensor values) {
    Tensor padded = Torch.zeros(codes.shape(), DType.FLOAT32, codes.device()); // (blocks, 256)
    padded.flatten().narrow(0, 0, numel(shape)).copy_(values.flatten());
    Tensor magnitude = padded.abs();
    largest.copy_(magnitude.amax(new long[] {1}, true));
    // Zero over zero, in a block of zeros, must not become a code.
    Tensor share = magnitude.div(largest.clampMin(Float.MIN_NORMAL)); // 0 to 1
    Tensor code = share.log2().div(STEP).round().add(LEVELS).clamp(0, LEVELS);
    codes.copy_(code.mul(padded.sign()));
  }

  @Override
  public Map<String, Tensor> tensors() {
    var tensors = new LinkedHashMap<String, Tensor>();
    tensors.put("_codes", codes);
    tensors.put("_largest", largest);
    return tensors;
  }

  @Override
  public void close() {
    codes.close();
    largest.close();
  }
}
