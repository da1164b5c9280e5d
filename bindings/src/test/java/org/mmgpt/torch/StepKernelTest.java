package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.StepKernel.AddGated;
import org.mmgpt.torch.StepKernel.Ending;
import org.mmgpt.torch.StepKernel.Norm;
import org.mmgpt.torch.StepKernel.Phase;
import org.mmgpt.torch.StepKernel.Plain;
import org.mmgpt.torch.StepKernel.Product;
import org.mmgpt.torch.StepKernel.Room;

/**
 * The kernel's own source, run on the CPU (see {@code native/test.sh}), beside libtorch's
 * operators. Both round to bf16 in the same places, so that few numbers differ, by their last bit.
 */
class StepKernelTest {
  private static final Norm NONE = new Norm.None();
  private static final int STAGES = 8;

  private Scope scope;

  @BeforeEach
  void open() {
    StepKernel.runOnCpuBy(
        SymbolLookup.libraryLookup(
                Path.of("../native/target/test/libkernels_on_cpu.so"), Arena.global())
            .find("mmgpt_run_on_cpu")
            .orElseThrow());
    scope = Scope.open();
    Torch.manualSeed(5);
  }

  @AfterEach
  void close() {
    scope.close();
    StepKernel.runOnCpuBy(MemorySegment.NULL);
  }

  private static Tensor random(long... shape) {
    return Torch.randn(shape).to(DType.BFLOAT16);
  }

  /** Scaled so that outputs are about 1. */
  private static Tensor weight(long out, long in) {
    return Torch.randn(out, in).div(Math.sqrt(in)).to(DType.BFLOAT16);
  }

  private static void run(int stages, Phase... phases) {
    try (var kernel = new StepKernel(stages, Device.CPU)) {
      kernel.run(List.of(phases));
    }
  }

  private static void product(
      Tensor input, Norm norm, Tensor weight, Ending ending, Tensor output) {
    run(STAGES, new Product(input, norm, weight, ending, output));
  }

  @Test
  void productBehindRmsNorm() {
    for (int stages : new int[] {2, STAGES}) {
      Tensor x = random(1, 264);
      Tensor scale = random(264);
      Tensor weight = weight(71, 264);
      Tensor output = random(1, 71);
      run(stages, new Product(x, new Norm.Rms(scale, 1e-5), weight, Plain.STORE, output));
      Tensor normed = Torch.rmsNorm(x, new long[] {264}, scale, 1e-5);
      assertAlike(output, Torch.linear(normed, weight));
    }
  }

  @Test
  void productThatAdds() {
    for (int rows : new int[] {1, 2, 3, 8}) {
      productThatAdds(rows, 520, 33);
    }
    productThatAdds(8, 6008, 130); // an input that finds no room in shared memory
  }

  private static void productThatAdds(int rows, int in, int out) {
    Tensor x = random(rows, in);
    Tensor weight = weight(out, in);
    Tensor output = random(rows, out);
    Tensor expected = output.clone();
    expected.addmm(x, weight.t(), 1, 1, expected);
    product(x, NONE, weight, Plain.ADD, output);
    assertAlike(output, expected);
  }

  @Test
  void gateAndUp() {
    for (int rows : new int[] {1, 3}) {
      Tensor x = random(rows, 128);
      Tensor scale = random(128);
      Tensor weight = weight(2 * 51, 128);
      Tensor output = random(rows, 51);
      product(x, new Norm.Rms(scale, 1e-6), weight, Plain.SILU_TIMES, output);
      Tensor both = Torch.linear(Torch.rmsNorm(x, new long[] {128}, scale, 1e-6), weight);
      assertAlike(output, both.narrow(1, 0, 51).silu().mul(both.narrow(1, 51, 51)));
    }
  }

  /** As one launch: what the second product reads, the first has written. */
  @Test
  void feedForwardOfGatedLayers() {
    for (int rows : new int[] {1, 8}) {
      Tensor x = random(rows, 136).add(2); // a mean that isn't 0
      Tensor scale = random(136);
      Tensor shift = random(136);
      Tensor up = weight(264, 136);
      Tensor inner = random(rows, 264);
      Tensor down = weight(136, 264);
      Tensor gate = random(rows, 4).narrow(1, 2, 1); // one of several layers'
      Tensor sum = x.clone();
      run(
          STAGES,
          new Product(x, new Norm.Layer(scale, shift, 1e-5), up, Plain.GELU, inner),
          new Product(inner, NONE, down, new AddGated(gate), sum));
      Tensor normed = Torch.layerNorm(x, new long[] {136}, scale, shift, 1e-5);
      Tensor expected = Torch.linear(normed, up).gelu();
      assertAlike(inner, expected);
      assertAlike(sum, x.clone().addcmul_(Torch.linear(inner, down), gate));
    }
  }

  /** More phases than a launch has room for. */
  @Test
  void longSteps() {
    Tensor x = random(1, 16);
    Tensor weight = weight(16, 16);
    Tensor one = random(1, 16);
    Tensor other = one.clone();
    var phases = new ArrayList<Phase>();
    for (int i = 0; i < 200; i++) {
      phases.add(new Product(i == 0 ? x : other, NONE, weight, Plain.STORE, one));
      phases.add(new Product(one, NONE, weight, Plain.STORE, other));
    }
    run(STAGES, phases.toArray(Phase[]::new));
    Tensor expected = x;
    for (int i = 0; i < 400; i++) {
      expected = Torch.linear(expected, weight);
    }
    assertThat(other.sub(expected).to(DType.FLOAT32).norm().item())
        .isLessThanOrEqualTo(0.1 * expected.to(DType.FLOAT32).norm().item() + 1e-30);
  }

  /** Rows of different lengths, heads of queries that share one of keys, and parts. */
  @Test
  void attention() {
    for (int splits : new int[] {1, 4}) {
      attention(128, 1, 2, splits, 150, 0, 149, 70);
      attention(128, 2, 2, splits, 80, 79, 3);
      attention(16, 4, 2, splits, 40, 39, 20);
      attention(96, 1, 1, splits, 30, 29);
    }
  }

  private static void attention(
      long size, long queries, long keyHeads, long splits, long capacity, long... positions) {
    int rows = positions.length;
    long heads = queries * keyHeads;
    Tensor joined = random(rows, (heads + 2 * keyHeads) * size);
    Tensor cache = random(rows + 1, 2, keyHeads, capacity, size);
    Tensor angles = Torch.randn(capacity, size / 2);
    Tensor cosines = Torch.cat(List.of(angles.cos(), angles.cos()), 1).to(DType.BFLOAT16);
    Tensor sines = Torch.cat(List.of(angles.sin().neg(), angles.sin()), 1).to(DType.BFLOAT16);
    Tensor expectedCache = cache.clone();
    Tensor expected = random(rows, heads * size);
    for (int row = 0; row < rows; row++) {
      long at = positions[row];
      Tensor own = joined.select(0, row).view(-1, size); // (Hq + 2 Hkv, D)
      Tensor plain = own.to(DType.FLOAT32);
      Tensor turned =
          plain
              .mul(cosines.select(0, at))
              .addcmul(plain.roll(new long[] {size / 2}, 1), sines.select(0, at).to(DType.FLOAT32))
              .to(DType.BFLOAT16);
      Tensor stored = expectedCache.select(0, row); // (2, Hkv, capacity, D)
      stored.select(0, 0).select(1, at).copy_(turned.narrow(0, heads, keyHeads));
      stored.select(0, 1).select(1, at).copy_(own.narrow(0, heads + keyHeads, keyHeads));
      // In fp32: in bf16, libtorch rounds the weights, which the kernel doesn't.
      Tensor attended =
          Torch.scaledDotProductAttention(
              turned.narrow(0, 0, heads).view(1, keyHeads, queries, size).to(DType.FLOAT32),
              stored.select(0, 0).narrow(1, 0, at + 1).unsqueeze(0).to(DType.FLOAT32),
              stored.select(0, 1).narrow(1, 0, at + 1).unsqueeze(0).to(DType.FLOAT32),
              Optional.empty(),
              0.0,
              false,
              OptionalDouble.empty(),
              false);
      expected.select(0, row).copy_(attended.reshape(heads * size));
    }
    Tensor output = random(rows, heads * size);
    try (Room room = Room.create(rows, keyHeads, splits, 1, queries, size, Device.CPU)) {
      for (int again = 0; again < 2; again++) { // the room is as it was
        Tensor at = Tensor.ofArray(positions, rows);
        run(STAGES, new StepKernel.Attention(joined, cache, cosines, sines, at, room, output));
        assertAlike(output, expected);
        assertAlike(cache, expectedCache);
      }
    }
  }

  private static void assertAlike(Tensor actual, Tensor expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    Tensor wanted = expected.to(DType.FLOAT32);
    Tensor difference = actual.to(DType.FLOAT32).sub(wanted);
    assertThat(difference.norm().item() / wanted.norm().item()).isLessThan(2e-3);
    // Two units of the last place, of the number or of those that it was summed from.
    assertThat(difference.abs().div(wanted.abs().add(0.25)).max().item()).isLessThan(0.016);
  }

  @Test
  void refusesWhatItWouldReadOrWriteElsewhere() {
    Tensor x = random(2, 64);
    Tensor weight = weight(32, 64);
    Tensor output = random(2, 32);
    refusesProduct("rows must be 1 to 8", random(9, 64), weight, random(9, 32));
    refusesProduct("multiple of 8", random(2, 60), weight(32, 60), output);
    refusesProduct("input must be [2, 64]", random(2, 72), weight, output);
    refusesProduct("contiguous", x, weight(64, 32).t(), output);
    refusesProduct(
        "multiple of 16 bytes", random(129).narrow(0, 1, 128).view(2, 64), weight, output);
    refusesProduct("output must be [2, 32]", x, weight, random(2, 33));
    refusesProduct("BFloat16", x.to(DType.FLOAT32), weight, output);
    refusesProduct("gradient", x.to(DType.BFLOAT16).clone().requiresGrad(true), weight, output);
    Tensor square = weight(64, 64);
    refusesProduct("the result must not lie in the input", x, square, x);
    refuses(
        "norm's weight must be [64]",
        () -> product(x, new Norm.Rms(random(63), 1e-5), weight, Plain.STORE, output));
    refuses("gate must be one", () -> product(x, NONE, weight, new AddGated(random(1, 1)), output));
    Phase right = new Product(x, NONE, weight, Plain.ADD, output);
    refuses("no step of 0 phases", () -> run(STAGES));
    refuses("ring of 17 stages", () -> run(17, right));
    refuses(
        "as many rows: 2 and 1",
        () ->
            run(STAGES, right, new Product(random(1, 64), NONE, weight, Plain.ADD, random(1, 32))));
    refuses("did not run on the CPU", () -> run(7, right)); // not among those that tests compile
  }

  private static void refusesProduct(String why, Tensor x, Tensor weight, Tensor output) {
    refuses(why, () -> product(x, NONE, weight, Plain.ADD, output));
  }

  @Test
  void refusesAttentionBeyondItsMemory() {
    refusesAttention("as far as the cache", call -> call.cosines = random(19, 32));
    refusesAttention("sines must be", call -> call.sines = random(20, 16));
    refusesAttention(
        "positions must be", call -> call.positions = Tensor.ofArray(new long[] {1}, 1));
    refusesAttention("positions must be", call -> call.positions = Torch.zeros(2));
    refusesAttention("joined must be [2, 192]", call -> call.joined = random(2, 128));
    refusesAttention("rows of the cache", call -> call.joined = random(4, 192));
    refusesAttention("output must be", call -> call.output = random(2, 65));
    refusesAttention(
        "cache must be contiguous", call -> call.cache = random(3, 2, 20, 2, 32).transpose(2, 3));
    refusesAttention("arrived must be", call -> call.arrived = Torch.zeros(2, 2));
    refusesAttention("multiple of 16", call -> call.cache = random(3, 2, 2, 20, 24));
  }

  private static final class Attention {
    Tensor joined = random(2, 192);
    Tensor cache = random(3, 2, 2, 20, 32);
    Tensor cosines = random(20, 32);
    Tensor sines = random(20, 32);
    Tensor positions = Tensor.ofArray(new long[] {3, 4}, 2);
    Tensor parts = Torch.zeros(2, 2, 1, 1, 34);
    Tensor arrived = Torch.zeros(new long[] {2, 2}, DType.INT32, Device.CPU);
    Tensor output = random(2, 64);
  }

  private static void refusesAttention(String why, Consumer<Attention> change) {
    Attention call = new Attention();
    change.accept(call);
    refuses(
        why,
        () ->
            run(
                STAGES,
                new StepKernel.Attention(
                    call.joined,
                    call.cache,
                    call.cosines,
                    call.sines,
                    call.positions,
                    new Room(call.parts, call.arrived, 1),
                    call.output)));
  }

  private static void refuses(String why, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(TorchException.class).hasMessageContaining(why);
  }

  /** As `native/compile-cuda.sh --run` has it: CUDA's compiler, and no GPU. */
  @Test
  void compilesForEveryGpu() {
    assumeTrue(hasCompiler(), "this libtorch is for CUDA, which has the compiler");
    for (String architecture : new String[] {"sm_80", "sm_90", "sm_100", "sm_120"}) {
      for (int rows : new int[] {1, 2, 4, 8}) {
        for (String heads : new String[] {"128, 1", "128, 4", "64, 8", "0, 0"}) {
          compiles("step<%d, 8, %s>".formatted(rows, heads), architecture);
        }
      }
    }
  }

  private static boolean hasCompiler() {
    try {
      return !StepKernel.report("step<1, 8, 0, 0>", "sm_90").isEmpty();
    } catch (TorchException e) {
      assertThat(e).hasMessageContaining("built without CUDA");
      return false;
    }
  }

  private static void compiles(String kernel, String architecture) {
    String report = StepKernel.report(kernel, architecture);
    assertThat(report).as(kernel).doesNotContain("warning");
    // Registers are for nine warps; attention of several queries a head keeps some numbers
    // elsewhere.
    int spilled = number(report, "(\\d+) bytes spill stores");
    boolean several = kernel.matches(".*, [48]>");
    assertThat(spilled).as(kernel + " for " + architecture).isLessThanOrEqualTo(several ? 1200 : 0);
    int registers = number(report, "Used (\\d+) registers");
    assertThat(registers).as(kernel + " for " + architecture).isLessThanOrEqualTo(168);
    if (architecture.equals("sm_90")) {
      System.out.printf("%s for %s: %d registers%n", kernel, architecture, registers);
    }
  }

  private static int number(String report, String pattern) {
    return Integer.parseInt(report.replaceAll("(?s).*?" + pattern + ".*", "$1").strip());
  }

  @Test
  void withoutALauncherTheCpuIsRefused() {
    StepKernel.runOnCpuBy(MemorySegment.NULL);
    refusesProduct("CUDA devices", random(1, 64), weight(32, 64), random(1, 32));
  }
}
