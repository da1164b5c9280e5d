package org.mmgpt.train.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherEnvironmentTest {

  @Test
  void slurmsNamesStandForTorchruns() {
    var srun =
        LauncherEnvironment.of(
            Map.of(
                "MASTER_ADDR", "node1",
                "SLURM_PROCID", "5",
                "SLURM_NTASKS", "11",
                "SLURM_LOCALID", "1",
                "SLURM_TASKS_PER_NODE", "4(x2),3"));
    assertThat(srun.isSet()).isTrue();
    assertThat(srun.variables()).containsEntry("RANK", "5").containsEntry("WORLD_SIZE", "11");
    assertThat(srun.localRank()).isEqualTo(1);
    assertThat(srun.onThisMachine()).isEqualTo(4);
  }

  @Test
  void torchrunWithinAnAllocationOfSlurmKeepsItsOwn() {
    var torchrun =
        LauncherEnvironment.of(
            Map.of(
                "MASTER_ADDR", "node1",
                "RANK", "3",
                "WORLD_SIZE", "4",
                "LOCAL_RANK", "3",
                "SLURM_PROCID", "0",
                "SLURM_NTASKS", "1"));
    assertThat(torchrun.variables()).containsEntry("RANK", "3").containsEntry("WORLD_SIZE", "4");
  }

  /** Nobody would come: the script runs once, whatever it has allocated. */
  @Test
  void aCommandOfABatchScriptTrainsAlone() {
    assertThat(LauncherEnvironment.of(Map.of("SLURM_PROCID", "0", "SLURM_NTASKS", "4")).isSet())
        .isFalse();
  }

  @Test
  void whatIsNoNumberIsNamed() {
    var broken = LauncherEnvironment.of(Map.of("LOCAL_RANK", "first"));
    assertThatThrownBy(broken::localRank)
        .isInstanceOf(ParallelException.class)
        .hasMessage("LOCAL_RANK=first is no number");
  }
}
