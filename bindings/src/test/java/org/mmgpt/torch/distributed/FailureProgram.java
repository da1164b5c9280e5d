package org.mmgpt.torch.distributed;

import java.time.Duration;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** One rank of {@link FailureTest}: prints what it was told, as a program's main would. */
final class FailureProgram {
  private FailureProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    Duration timeout = Duration.ofMillis(Long.parseLong(arguments[1]));
    long start = System.nanoTime();
    try (ProcessGroup group = ProcessGroup.fromEnvironment(Backend.GLOO, timeout);
        Scope scope = Scope.open()) {
      run(arguments[0], group);
      System.out.println("finished");
    } catch (DistributedException e) {
      System.out.println((e.isTimeout() ? "timeout: " : "failure: ") + e.getMessage());
    }
    System.out.println("took " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private static void run(String scenario, ProcessGroup group) throws InterruptedException {
    int rank = group.rank();
    Tensor x = Torch.ones(4);
    switch (scenario) {
      case "meet" -> group.allReduce(x, ReduceOp.SUM);
      case "rank 1 sleeps" -> {
        group.allReduce(x, ReduceOp.SUM);
        if (rank == 1) {
          Thread.sleep(group.timeout().plusSeconds(4));
        } else {
          group.allReduce(x, ReduceOp.AVG);
        }
      }
      case "endless" -> {
        for (int step = 0; true; step++) {
          group.allReduce(Torch.ones(1000), ReduceOp.SUM);
          if (step == 100) {
            System.out.println("under way");
          }
        }
      }
      case "rank 1 skips the monitored barrier" -> {
        if (rank != 1) {
          try {
            group.monitoredBarrier(Duration.ofMillis(700));
          } catch (DistributedException e) {
            System.out.println(e.getMessage());
          }
        }
        group.barrier(); // nothing is broken
      }
      case "different shapes" -> {
        group.allReduce(rank == 0 ? Torch.ones(4) : Torch.ones(1 << 20), ReduceOp.SUM);
      }
      case "different collectives" -> {
        if (rank == 0) {
          group.barrier();
        } else {
          group.recv(x, 0);
        }
      }
      case "abort" -> {
        if (rank == 1) {
          Thread.sleep(3000);
          return;
        }
        Thread waiting =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try (Scope scope = Scope.open()) {
                        group.allReduce(Torch.ones(4), ReduceOp.SUM);
                      } catch (DistributedException e) {
                        System.out.println(e.getMessage());
                      }
                    });
        Work receiving = group.async().recv(x, 1, 0);
        Thread.sleep(300);
        group.abort();
        waiting.join();
        System.out.println(receiving.exception().orElseThrow().getMessage());
        group.allReduce(x, ReduceOp.SUM);
      }
      case "leave something unfinished" -> {
        if (rank == 0) {
          group.async().allReduce(x, ReduceOp.SUM);
          group.async().recv(Torch.ones(1), 1, 0);
        } else {
          Thread.sleep(3000);
        }
      }
      default -> throw new IllegalArgumentException(scenario);
    }
  }
}
