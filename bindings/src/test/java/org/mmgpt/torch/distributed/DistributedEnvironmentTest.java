package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributedEnvironmentTest {
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "MASTER_ADDR", "node-0",
              "MASTER_PORT", "29500",
              "RANK", "3",
              "WORLD_SIZE", "8",
              "LOCAL_RANK", "1"));

  @Test
  void readsWhatTorchrunSets() {
    DistributedEnvironment environment = DistributedEnvironment.of(variables);
    assertThat(environment.masterAddress()).isEqualTo("node-0");
    assertThat(environment.masterPort()).isEqualTo(29500);
    assertThat(environment.rank()).isEqualTo(3);
    assertThat(environment.worldSize()).isEqualTo(8);
    assertThat(environment.localRank()).hasValue(1);
    assertThat(environment.launcherHoldsStore()).isFalse();

    variables.put("TORCHELASTIC_USE_AGENT_STORE", "True");
    variables.put("RANK", "0");
    assertThat(DistributedEnvironment.of(variables).holdsStore()).isFalse();
  }

  @Test
  void namesTheVariableThatIsMissingOrWrong() {
    for (String name : new String[] {"MASTER_ADDR", "MASTER_PORT", "RANK", "WORLD_SIZE"}) {
      Map<String, String> without = new HashMap<>(variables);
      without.remove(name);
      assertThatThrownBy(() -> DistributedEnvironment.of(without))
          .isInstanceOf(DistributedException.class)
          .hasMessageStartingWith(name + " is not set");
    }
    assertRefused("RANK", "one", "RANK=one is not a whole number");
    assertRefused("RANK", "8", "RANK=8 lies outside 0 to 7 (WORLD_SIZE=8)");
    assertRefused("WORLD_SIZE", "0", "WORLD_SIZE=0 is below 1");
    assertRefused("MASTER_PORT", "70000", "MASTER_PORT=70000 is no port");
  }

  private void assertRefused(String name, String value, String message) {
    Map<String, String> wrong = new HashMap<>(variables);
    wrong.put(name, value);
    assertThatThrownBy(() -> DistributedEnvironment.of(wrong)).hasMessage(message);
  }

  @Test
  void listensOnlyWhereItMust() {
    assertThat(DistributedEnvironment.of(variables).addressToListenAt()).isEmpty();
    assertThat(DistributedEnvironment.local(1, 0, 1).addressToListenAt()).isEqualTo("127.0.0.1");
    assertThat(
            DistributedEnvironment.of(variables).withListenAddress("10.0.0.1").addressToListenAt())
        .isEqualTo("10.0.0.1");
  }
}
