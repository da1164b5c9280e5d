package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Calls the whole surface with arguments that mostly make no sense, in one JVM. What is checked is
 * that the JVM lives, that refusals are exceptions meant for that, and that no tensor is left over.
 * The operators that chance hardly ever gets right are in {@code misuse.NearMissTest}.
 */
class MisuseTest {
  private static final int CALLS = Integer.getInteger("org.mmgpt.misuse.calls", 100_000);
  private static final long SEED = Long.getLong("org.mmgpt.misuse.seed", 20261125);

  /** Not called at random: they change the process, wait, or belong to the JVM. */
  private static final Set<String> LEFT_OUT =
      Set.of("setNumThreads", "wait", "notify", "notifyAll", "getClass", "fromMapping", "escape");

  private static final Set<Class<?>> REFUSALS =
      Set.of(
          TorchException.class,
          IllegalArgumentException.class,
          IllegalStateException.class,
          IndexOutOfBoundsException.class,
          ArithmeticException.class,
          NullPointerException.class,
          WrongThreadException.class,
          OutOfMemoryError.class);

  private final Random random = new Random(SEED);
  private final List<Tensor> pool = new ArrayList<>();
  private Tensor ofAnotherThread;

  @Test
  void nothingThatIsPassedInKillsTheJvmOrLeaks() throws Exception {
    long before = Tensors.live();
    List<Method> surface =
        Stream.of(
                Tensor.class,
                TensorElements.class,
                TensorOperators.class,
                Torch.class,
                TorchOperators.class,
                Gemv.class,
                FusedKernels.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !LEFT_OUT.contains(method.getName()))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    Map<String, Integer> outcomes = new TreeMap<>();
    Set<Method> called = new HashSet<>();
    Set<String> succeeded = new HashSet<>();
    try (Scope outer = Scope.open();
        Foreign foreign = new Foreign()) {
      ofAnotherThread = foreign.tensor;
      for (int i = 0; i < CALLS; i++) {
        if (i % 200 == 0) {
          pool.clear();
        }
        try (Scope scope = Scope.open()) {
          if (pool.isEmpty()) {
            fillPool(outer);
          }
          Method method = surface.get(random.nextInt(surface.size()));
          String outcome = call(method);
          outcomes.merge(outcome, 1, Integer::sum);
          called.add(method);
          if (outcome.equals("succeeded")) {
            succeeded.add(method.getName());
          }
        }
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
    assertThat(outcomes.keySet()).contains("succeeded", "TorchException", "WrongThreadException");
    if (CALLS >= 100_000) {
      assertThat(called).containsExactlyInAnyOrderElementsOf(surface);
    }
    Set<String> neverRight = new TreeSet<>(surface.stream().map(Method::getName).toList());
    neverRight.removeAll(succeeded);
    System.out.printf(
        "misuse, seed %d: %d methods, %s; never right by chance, see NearMissTest: %s%n",
        SEED, surface.size(), outcomes, neverRight);
  }

  private String call(Method method) throws Exception {
    Object[] arguments =
        Arrays.stream(method.getGenericParameterTypes()).map(this::argument).toArray();
    Tensor self = Modifier.isStatic(method.getModifiers()) ? null : tensor();
    trace(method, self, arguments);
    try {
      method.invoke(self, arguments);
      return "succeeded";
    } catch (InvocationTargetException e) {
      Throwable refusal = e.getCause();
      assertThat(REFUSALS)
          .withFailMessage(
              () -> method + ": not a refusal: " + refusal + " of " + describe(List.of(arguments)))
          .anyMatch(type -> type.isInstance(refusal));
      if (refusal instanceof TorchException) {
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain("libtorch_cpu.so");
      }
      return refusal.getClass().getSimpleName();
    }
  }

  /** With -Dorg.mmgpt.misuse.trace the last line printed is the call that a dead JVM was in. */
  private static void trace(Method method, @Nullable Tensor self, Object[] arguments) {
    if (Boolean.getBoolean("org.mmgpt.misuse.trace")) {
      List<String> texts = new ArrayList<>();
      texts.add(describe(self));
      for (Object argument : arguments) {
        texts.add(describe(argument));
      }
      System.err.println(method.getName() + texts);
    }
  }

  private static String describe(@Nullable Object argument) {
    return switch (argument) {
      case null -> "null";
      case Tensor tensor -> {
        try {
          yield tensor.summary() + "@" + System.identityHashCode(tensor);
        } catch (WrongThreadException e) {
          yield "foreign";
        }
      }
      case long[] longs -> Arrays.toString(longs);
      case Optional<?> optional -> "?" + describe(optional.orElse(null));
      case List<?> list -> list.stream().map(MisuseTest::describe).toList().toString();
      default -> argument.toString();
    };
  }

  private void fillPool(Scope outer) {
    long[][] shapes = {
      {}, {0}, {1}, {3}, {4, 4}, {4, 4}, {2, 3}, {1, 3, 5}, {1, 3, 3}, {2, 3, 4, 4}, {5, 0, 2}, {65}
    };
    DType[] dtypes = DType.values();
    try (NoGrad noGrad = NoGrad.open()) {
      for (int i = 0; i < 16; i++) {
        long[] shape = shapes[random.nextInt(shapes.length)];
        Device device = random.nextInt(12) == 0 ? Device.META : Device.CPU;
        DType dtype =
            switch (random.nextInt(4)) {
              case 0, 1 -> DType.FLOAT32;
              case 2 -> DType.INT64;
              default -> dtypes[random.nextInt(dtypes.length)];
            };
        Tensor made;
        try {
          made = laidOut(Torch.randn(shape).mul(3.0).to(device, dtype, false, true));
        } catch (TorchException e) {
          continue; // some conversions aren't there for every type
        }
        if (dtype == DType.FLOAT32 && random.nextInt(4) == 0) {
          made = made.detach().requiresGrad(true);
        }
        pool.add(made.escape());
      }
    }
    for (int i = 0; i < pool.size(); i++) {
      keep(outer, pool.get(i));
    }
    Tensor closed = Torch.ones(2);
    closed.close();
    pool.add(closed);
  }

  /** The same shape in another order, with gaps, or in less memory than it has elements. */
  private Tensor laidOut(Tensor tensor) {
    if (tensor.dim() == 0) {
      return tensor;
    }
    return switch (random.nextInt(8)) {
      case 0 -> tensor.transpose(0, -1);
      case 1 -> Torch.stack(List.of(tensor, tensor), -1).select(-1, 1);
      case 2 -> tensor.narrow(0, 0, Math.min(1, tensor.size(0))).expandAs(tensor);
      default -> tensor;
    };
  }

  /** The pool belongs to the outer scope, which frees it at the end. */
  private static void keep(Scope outer, Tensor tensor) {
    outer.add(tensor);
  }

  private @Nullable Tensor tensor() {
    int choice = random.nextInt(60);
    return choice == 0 ? ofAnotherThread : pool.get(random.nextInt(pool.size()));
  }

  private long integer() {
    return switch (random.nextInt(24)) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> -(1L << 40);
      case 3 -> 1L << 40;
      case 4 -> -100;
      default -> random.nextInt(9) - 3;
    };
  }

  private double real() {
    return switch (random.nextInt(12)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> -1e300;
      case 3 -> 0;
      default -> random.nextGaussian();
    };
  }

  private @Nullable Object argument(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type of = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return random.nextBoolean() ? Optional.empty() : Optional.ofNullable(argument(of));
      }
      if (generic.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
          list.add(argument(of));
        }
        return list;
      }
      return null; // functions
    }
    if (random.nextInt(200) == 0 && !((Class<?>) type).isPrimitive()) {
      return null;
    }
    return switch (((Class<?>) type).getSimpleName()) {
      case "Tensor" -> tensor();
      case "Matrix" ->
          new Gemv.Matrix(
              tensor(), random.nextBoolean() ? Optional.empty() : Optional.ofNullable(tensor()));
      case "long" -> integer();
      case "int" -> (int) integer();
      case "double" -> real();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "long[]" -> integers();
      case "DType" -> DType.values()[random.nextInt(DType.values().length)];
      case "Device" ->
          random.nextInt(8) == 0
              ? Device.cuda(random.nextInt(3))
              : random.nextInt(8) == 0 ? Device.META : Device.CPU;
      case "String" ->
          List.of("none", "tanh", "floor", "trunc", "", "ü", "constant").get(random.nextInt(7));
      case "OptionalLong" ->
          random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(integer());
      case "OptionalDouble" ->
          random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(real());
      case "Arena" -> Arena.ofAuto();
      case "MemorySegment" -> Arena.ofAuto().allocate(64, 8);
      case "Stream" -> new org.mmgpt.torch.Stream(Device.CPU, integer());
      case "float[]" -> new float[random.nextInt(5)];
      case "double[]" -> new double[random.nextInt(5)];
      case "int[]" -> new int[random.nextInt(5)];
      case "short[]" -> new short[random.nextInt(5)];
      case "byte[]" -> new byte[random.nextInt(5)];
      case "char[]" -> new char[random.nextInt(5)];
      case "boolean[]" -> new boolean[random.nextInt(5)];
      case "Object" -> "anything";
      default -> throw new IllegalStateException("no argument of type " + type);
    };
  }

  private long[] integers() {
    long[] values = new long[random.nextInt(5)];
    Arrays.setAll(values, i -> integer());
    return values;
  }

  /** A tensor in the open scope of another thread. */
  private static final class Foreign implements AutoCloseable {
    private final Thread thread;
    private final CountDownLatch made = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Tensor tensor;

    Foreign() throws InterruptedException {
      thread = new Thread(this::hold, "holder of a tensor");
      thread.start();
      made.await();
    }

    private void hold() {
      try (Scope scope = Scope.open()) {
        tensor = Torch.ones(2, 2);
        made.countDown();
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws InterruptedException {
      end.countDown();
      thread.join();
    }
  }
}
