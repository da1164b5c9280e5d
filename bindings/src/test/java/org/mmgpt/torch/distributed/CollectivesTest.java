package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectivesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void everyCollectiveGivesWhatItShould(int worldSize) throws Exception {
    try (Processes processes = new Processes(folder)) {
      processes.startAll(worldSize, Processes.java(CollectivesProgram.class));
      assertThat(processes.outcomes())
          .allSatisfy(
              outcome -> {
                outcome.succeeded();
                assertThat(outcome.output()).contains("all collectives are right");
              });
    }
  }
}
