package org.mmgpt.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one call costs, on tensors so small that libtorch's own work hardly counts. The same loops
 * stand in {@code benchmarks/bindings.cpp} and {@code benchmarks/bindings.py}.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OperatorBenchmark {
  private Tensor a;
  private Tensor b;
  private Tensor w;
  private Tensor one;
  private Tensor many;
  private final float[] array = new float[1024];
  private Mlp mlp;

  @Setup
  public void make() {
    Torch.setNumThreads(1);
    Torch.manualSeed(0);
    a = Torch.randn(4, 4);
    b = Torch.randn(4, 4);
    w = Torch.randn(4, 4).requiresGrad(true);
    one = Torch.randn(1);
    many = Torch.randn(1024);
    Arrays.fill(array, 1.5f);
    mlp = new Mlp();
  }

  @TearDown
  public void close() {
    List.of(a, b, w, one, many).forEach(Tensor::close);
    mlp.close();
  }

  @Benchmark
  public void add() {
    a.add(b).close();
  }

  @Benchmark
  public void mul() {
    a.mul(b).close();
  }

  @Benchmark
  public void view() {
    a.view(2, 8).close();
  }

  @Benchmark
  public void matmul() {
    a.matmul(b).close();
  }

  @Benchmark
  public void matmulWithGrad() {
    a.matmul(w).close();
  }

  @Benchmark
  public void mlpStep() {
    mlp.step();
  }

  @Benchmark
  public double item() {
    return one.item();
  }

  @Benchmark
  public void fromArray() {
    Tensor.ofArray(array, 1024).close();
  }

  @Benchmark
  public float[] toArray() {
    return many.toFloatArray();
  }

  @Benchmark
  public float[] copyTo() {
    many.copyTo(array);
    return array;
  }

  /** Two layers of width 64, trained with AdamW on one batch. */
  private static final class Mlp {
    private final List<Tensor> parameters = new ArrayList<>();
    private final List<Tensor> averages = new ArrayList<>();
    private final List<Tensor> squares = new ArrayList<>();
    private final List<Tensor> steps = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private final Tensor x = Torch.randn(32, 64);
    private final Tensor y = Torch.randn(32, 64);

    Mlp() {
      for (long[] shape : new long[][] {{64, 64}, {64}, {64, 64}, {64}}) {
        parameters.add(Torch.randn(shape).mul_(0.1).requiresGrad(true));
        averages.add(Torch.zeros(shape));
        squares.add(Torch.zeros(shape));
        steps.add(Torch.zeros());
      }
    }

    void step() {
      try (Scope scope = Scope.open()) {
        Tensor hidden = Torch.linear(x, parameters.get(0), parameters.get(1)).relu();
        Torch.linear(hidden, parameters.get(2), parameters.get(3)).mseLoss(y).backward();
        try (NoGrad noGrad = NoGrad.open()) {
          gradients.clear();
          for (Tensor parameter : parameters) {
            gradients.add(parameter.grad().orElseThrow());
          }
          Torch.foreachAdd_(steps, 1);
          Torch.fusedAdamw_(
              parameters,
              gradients,
              averages,
              squares,
              List.of(),
              steps,
              1e-3,
              0.9,
              0.999,
              0.01,
              1e-8,
              false,
              false);
          for (Tensor parameter : parameters) {
            parameter.clearGrad();
          }
        }
      }
    }

    void close() {
      for (List<Tensor> tensors : List.of(parameters, averages, squares, steps, List.of(x, y))) {
        tensors.forEach(Tensor::close);
      }
    }
  }
}
