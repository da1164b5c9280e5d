package org.mmgpt.torch.distributed;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who this process is among the others, as torchrun and other launchers say it in the environment:
 * {@code MASTER_ADDR}, {@code MASTER_PORT}, {@code RANK}, {@code WORLD_SIZE}, {@code LOCAL_RANK}.
 *
 * @param masterAddress the host on which the store is, usually held by rank 0
 * @param localRank counts the processes of one machine; the index of this one's CUDA device
 * @param launcherHoldsStore whether the launcher holds the store and rank 0 only connects to it, as
 *     torchrun says with {@code TORCHELASTIC_USE_AGENT_STORE}
 * @param listenAddress where rank 0 listens, {@code MASTER_LISTEN_ADDR}; if not said, only on the
 *     loopback device if the master address is there, else at every address
 * @param networkInterface what Gloo talks over, {@code GLOO_SOCKET_IFNAME}; if not said, the one of
 *     this machine's host name
 */
public record DistributedEnvironment(
    String masterAddress,
    int masterPort,
    int rank,
    int worldSize,
    OptionalInt localRank,
    boolean launcherHoldsStore,
    Optional<String> listenAddress,
    Optional<String> networkInterface) {

  /**
   * @throws DistributedException if the numbers contradict each other
   */
  public DistributedEnvironment {
    require(
        masterPort >= 0 && masterPort <= 65535, "MASTER_PORT=%d is no port".formatted(masterPort));
    require(worldSize >= 1, "WORLD_SIZE=%d is below 1".formatted(worldSize));
    require(
        rank >= 0 && rank < worldSize,
        "RANK=%d lies outside 0 to %d (WORLD_SIZE=%d)".formatted(rank, worldSize - 1, worldSize));
    require(
        localRank.isEmpty() || localRank.getAsInt() >= 0,
        "LOCAL_RANK=%s is negative".formatted(localRank));
  }

  /** For processes of one machine, without a launcher. */
  public static DistributedEnvironment local(int port, int rank, int worldSize) {
    return new DistributedEnvironment(
        "127.0.0.1",
        port,
        rank,
        worldSize,
        OptionalInt.of(rank),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What this process was started with.
   *
   * @throws DistributedException which names the variable that is missing or wrong
   */
  public static DistributedEnvironment read() {
    return of(System.getenv());
  }

  public static DistributedEnvironment of(Map<String, String> environment) {
    return new DistributedEnvironment(
        text(environment, "MASTER_ADDR"),
        number(environment, "MASTER_PORT"),
        number(environment, "RANK"),
        number(environment, "WORLD_SIZE"),
        environment.containsKey("LOCAL_RANK")
            ? OptionalInt.of(number(environment, "LOCAL_RANK"))
            : OptionalInt.empty(),
        "True".equals(environment.get("TORCHELASTIC_USE_AGENT_STORE")),
        Optional.ofNullable(environment.get("MASTER_LISTEN_ADDR")),
        Optional.ofNullable(environment.get("GLOO_SOCKET_IFNAME")));
  }

  /** With rank 0 listening at this address of its machine only. */
  public DistributedEnvironment withListenAddress(String address) {
    return new DistributedEnvironment(
        masterAddress,
        masterPort,
        rank,
        worldSize,
        localRank,
        launcherHoldsStore,
        Optional.of(address),
        networkInterface);
  }

  boolean holdsStore() {
    return rank == 0 && !launcherHoldsStore;
  }

  /** Empty stands for every address. */
  String addressToListenAt() {
    return listenAddress.orElseGet(
        () -> {
          if (masterAddress.equals("localhost") || masterAddress.startsWith("127.")) {
            return "127.0.0.1";
          }
          return masterAddress.equals("::1") ? "::1" : "";
        });
  }

  private static String text(Map<String, String> environment, String name) {
    String value = environment.get(name);
    require(
        value != null && !value.isBlank(),
        name
            + " is not set; a launcher such as torchrun sets MASTER_ADDR, MASTER_PORT, RANK,"
            + " WORLD_SIZE and LOCAL_RANK");
    return value;
  }

  private static int number(Map<String, String> environment, String name) {
    String value = text(environment, name);
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new DistributedException(name + "=" + value + " is not a whole number");
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new DistributedException(message);
    }
  }
}
