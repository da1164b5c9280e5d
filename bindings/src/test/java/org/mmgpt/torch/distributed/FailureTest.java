package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong between processes is said in one line, in time, and never ends a JVM by itself.
 */
class FailureTest {
  @TempDir private Path folder;

  private static List<String> program(String scenario, int timeoutMillis) {
    return Processes.java(FailureProgram.class, scenario, String.valueOf(timeoutMillis));
  }

  private List<Processes.Outcome> run(String scenario, int timeoutMillis) throws Exception {
    try (Processes processes = new Processes(folder)) {
      processes.startAll(2, program(scenario, timeoutMillis));
      return ended(processes);
    }
  }

  private static List<Processes.Outcome> ended(Processes processes) throws Exception {
    List<Processes.Outcome> outcomes = processes.outcomes();
    assertThat(outcomes).allSatisfy(Processes.Outcome::succeeded);
    return outcomes;
  }

  @Test
  void namesTheRanksThatDoNotCome() throws Exception {
    try (Processes processes = new Processes(folder)) {
      int port = Processes.freePort();
      processes.start(port, 0, 4, program("meet", 5000));
      processes.start(port, 2, 4, program("meet", 5000));
      assertThat(ended(processes))
          .allSatisfy(
              outcome ->
                  assertThat(outcome.output())
                      .contains(
                          "timeout: rank ",
                          " of 4: no gloo group after 5 s",
                          "no word from ranks 1, 3"));
    }
  }

  @Test
  void namesTheAddressWhereNobodyIs() throws Exception {
    try (Processes processes = new Processes(folder)) {
      int port = Processes.freePort();
      processes.start(port, 1, 2, program("meet", 1500));
      String output = ended(processes).getFirst().output();
      assertThat(output)
          .startsWith("timeout: rank 1 of 2: no store at 127.0.0.1:" + port + " within 1500 ms")
          .contains("check MASTER_ADDR and MASTER_PORT and that rank 0 is running");
      assertThat(output.lines()).as("no backtrace").hasSize(2);
    }
  }

  @Test
  void namesThePortInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Processes processes = new Processes(folder)) {
      processes.start(taken.getLocalPort(), 0, 2, program("meet", 1500));
      assertThat(ended(processes).getFirst().output())
          .startsWith("failure: rank 0 of 2: cannot listen at 127.0.0.1:" + taken.getLocalPort())
          .contains("Address already in use");
    }
  }

  @Test
  void namesTheRankThatDoesNotCall() throws Exception {
    assertThat(run("rank 1 sleeps", 4000).getFirst().output())
        .startsWith(
            "timeout: rank 0 of 2: all_reduce(float32[4], AVG) #2 timed out after 4 s:"
                + " no word from rank 1");
  }

  @Test
  void namesTheRankThatWasKilled() throws Exception {
    try (Processes processes = new Processes(folder)) {
      int port = Processes.freePort();
      for (int rank = 0; rank < 3; rank++) {
        processes.start(port, rank, 4, program("endless", 20_000));
      }
      Process victim = processes.start(port, 3, 4, program("endless", 20_000));
      while (!processes.output(3).contains("under way")) {
        assertThat(victim.isAlive()).as(processes.output(3)).isTrue();
        Thread.sleep(20);
      }
      victim.destroyForcibly();
      assertThat(processes.outcomes().subList(0, 3))
          .allSatisfy(
              outcome -> {
                outcome.succeeded();
                assertThat(outcome.output())
                    .contains(
                        "failure: rank ",
                        "all_reduce(float32[1000], SUM) #",
                        "no word from rank 3");
              });
    }
  }

  /** Rank 0 holds the store; asked who is missing it said nothing, and the others hung with it. */
  @Test
  void aRankThatHangsWithTheStoreHoldsNobody() throws Exception {
    try (Processes processes = new Processes(folder)) {
      int port = Processes.freePort();
      Process hanging = processes.start(port, 0, 2, program("endless", 2000));
      Process other = processes.start(port, 1, 2, program("endless", 2000));
      while (!processes.output(1).contains("under way")) {
        assertThat(other.isAlive()).as(processes.output(1)).isTrue();
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-STOP", Long.toString(hanging.pid())).start().waitFor();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).as("hangs with it").isTrue();
      assertThat(processes.output(1))
          .contains("timeout: rank 1 of 2: all_reduce", "holds the store doesn't answer");
    }
  }

  @Test
  void aMonitoredBarrierNamesTheMissingAndBreaksNothing() throws Exception {
    assertThat(run("rank 1 skips the monitored barrier", 20_000).getFirst().output())
        .startsWith("rank 0 of 2: monitored_barrier timed out after 700 ms: no word from rank 1")
        .contains("finished");
  }

  /** Gloo throws where nobody can catch it; this ended the JVM before. */
  @Test
  void differentShapesEndNoJvm() throws Exception {
    assertThat(run("different shapes", 5000).getFirst().output())
        .startsWith("failure: rank 0 of 2: all_reduce(float32[4], SUM) #1 failed: another rank");
  }

  @Test
  void saysWhereTheOthersWereInsteadOfHere() throws Exception {
    List<Processes.Outcome> outcomes = run("different collectives", 4000);
    assertThat(outcomes.get(0).output()).contains("rank 1 was in recv(float32[4], from 0, tag 0)");
    assertThat(outcomes.get(1).output()).contains("rank 0 was in barrier() #1");
  }

  @Test
  void anAbortEndsWhatWaits() throws Exception {
    assertThat(run("abort", 60_000).getFirst().output())
        .contains(
            "rank 0 of 2: all_reduce(float32[4], SUM) #1: aborted",
            "rank 0 of 2: recv(float32[4], from 1, tag 0): aborted",
            "failure: rank 0 of 2: all_reduce(float32[4], SUM) #2: aborted");
  }

  @Test
  void leavingDoesNotWaitForWhatNobodyAwaited() throws Exception {
    assertThat(run("leave something unfinished", 60_000))
        .allSatisfy(outcome -> assertThat(outcome.output()).startsWith("finished"));
  }
}
