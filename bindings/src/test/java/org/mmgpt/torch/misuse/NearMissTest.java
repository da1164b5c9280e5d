package org.mmgpt.torch.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.TorchException;

/**
 * Calls that are right but for one argument, or two: what gets past an operator's first checks and
 * finds those that aren't there. Arguments lie before a fence, so reading or writing beyond one
 * ends the JVM, which this test then says by being gone; {@code -Dorg.mmgpt.misuse.trace} prints
 * each call before it is made.
 */
class NearMissTest {
  private static final long SEED = Long.getLong("org.mmgpt.misuse.seed", 20261126);
  private static final int PAIRS = Integer.getInteger("org.mmgpt.misuse.pairs", 100);

  private final Random random = new Random(SEED);
  private int calls;
  private int refused;

  @Test
  void oneOrTwoWrongArgumentsAreRefusedOrHarmless() {
    long before = Tensors.live();
    try (Scope all = Scope.open()) {
      Torch.manualSeed(SEED);
      for (RightCall right : RightCalls.all()) {
        try (Scope scope = Scope.open()) {
          assertThatCode(right::run).as(right.name()).doesNotThrowAnyException();
          missByOne(right);
          missByTwo(right);
        }
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
    assertThat(refused).isPositive().isLessThan(calls);
    System.out.printf("near misses, seed %d: %d calls, %d refused%n", SEED, calls, refused);
  }

  private void missByOne(RightCall right) {
    for (int i = 0; i < right.arguments().size(); i++) {
      try (Scope scope = Scope.open()) {
        for (Object miss : NearMisses.of(right.arguments().get(i))) {
          attempt(right.with(i, miss));
        }
      }
    }
  }

  private void missByTwo(RightCall right) {
    List<List<Object>> misses = new ArrayList<>();
    right.arguments().forEach(argument -> misses.add(NearMisses.of(argument)));
    for (int pair = 0; pair < PAIRS; pair++) {
      int first = random.nextInt(misses.size());
      int second = random.nextInt(misses.size());
      attempt(right.with(first, any(misses.get(first))).with(second, any(misses.get(second))));
    }
  }

  private Object any(List<Object> misses) {
    return misses.get(random.nextInt(misses.size()));
  }

  private void attempt(RightCall call) {
    calls++;
    if (Boolean.getBoolean("org.mmgpt.misuse.trace")) {
      System.err.println(call.name() + call.arguments().stream().map(NearMissTest::text).toList());
    }
    try (Scope scope = Scope.open()) {
      call.run();
    } catch (TorchException | IllegalArgumentException | OutOfMemoryError e) {
      assertThat(e.getMessage()).as(call.name()).isNotBlank();
      refused++;
    }
  }

  private static String text(Object argument) {
    return switch (argument) {
      case Tensor tensor ->
          "%s%s by %s"
              .formatted(
                  tensor.dtype(),
                  Arrays.toString(tensor.shape()),
                  Arrays.toString(tensor.strides()));
      case List<?> list -> list.stream().map(NearMissTest::text).toList().toString();
      case long[] values -> Arrays.toString(values);
      default -> argument.toString();
    };
  }
}
