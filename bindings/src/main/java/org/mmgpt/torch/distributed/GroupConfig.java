package org.mmgpt.torch.distributed;

import java.time.Duration;
import java.util.Optional;
import org.mmgpt.torch.Device;

/**
 * How a process stands in a group.
 *
 * @param timeout for making the group and for each collective
 * @param device NCCL's; for Gloo none
 * @param networkInterface Gloo's, e.g. {@code eth1}; if empty, {@code GLOO_SOCKET_IFNAME} or the
 *     one of this machine's host name
 */
public record GroupConfig(
    Backend backend,
    int rank,
    int size,
    Duration timeout,
    Optional<Device> device,
    Optional<String> networkInterface) {

  public GroupConfig {
    if (size < 1 || rank < 0 || rank >= size) {
      throw new IllegalArgumentException(
          "rank %d lies outside a group of %d".formatted(rank, size));
    }
    Timeout.of(timeout);
    boolean cuda = device.isPresent() && device.get().type() == Device.Type.CUDA;
    if (backend == Backend.NCCL && !cuda) {
      throw new IllegalArgumentException(
          "NCCL needs this process's CUDA device, which LOCAL_RANK says (Device.cuda(localRank))");
    }
  }

  /** Tensors on CPUs, over the network interface that Gloo finds. */
  public static GroupConfig gloo(int rank, int size, Duration timeout) {
    return new GroupConfig(Backend.GLOO, rank, size, timeout, Optional.empty(), Optional.empty());
  }

  /**
   * Tensors on GPUs.
   *
   * @param device this process's own
   */
  public static GroupConfig nccl(int rank, int size, Duration timeout, Device device) {
    return new GroupConfig(
        Backend.NCCL, rank, size, timeout, Optional.of(device), Optional.empty());
  }

  static GroupConfig of(DistributedEnvironment environment, Backend backend, Duration timeout) {
    Optional<Device> device =
        backend == Backend.NCCL && environment.localRank().isPresent()
            ? Optional.of(Device.cuda(environment.localRank().getAsInt()))
            : Optional.empty();
    return new GroupConfig(
        backend,
        environment.rank(),
        environment.worldSize(),
        timeout,
        device,
        environment.networkInterface());
  }

  GroupConfig withRank(int newRank, int newSize) {
    return new GroupConfig(backend, newRank, newSize, timeout, device, networkInterface);
  }
}
