package org.mmgpt.torch.distributed;

import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mmgpt.torch.ffi.MmgptDistributed;

/** Where the ranks of a group meet, and who they are within the world. */
final class Membership {
  /** The keys of {@code init_process_group}, so that Python's processes meet us there. */
  private static final String WORLD_PREFIX = "default_pg";

  /** How long the holder of the store stays for the others' last questions. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final GroupConfig config;
  private final boolean world;
  private final List<Integer> worldRanks;
  private final PrefixStore groupStore;
  private final PrefixStore userStore;
  private final Attendance attendance;

  /** Names the next sub-group; {@code new_group} counts those of the world in the same way. */
  private final AtomicInteger nextName = new AtomicInteger(1);

  /** What this group opened and closes when it ends. */
  private final List<Store> owned = new ArrayList<>();

  private final boolean holdsStore;

  private Membership(
      GroupConfig config,
      boolean world,
      List<Integer> worldRanks,
      PrefixStore groupStore,
      boolean holdsStore) {
    this.config = config;
    this.world = world;
    this.worldRanks = worldRanks;
    this.groupStore = groupStore;
    this.userStore = groupStore.prefix("user");
    this.attendance = new Attendance(groupStore, config.rank(), config.size());
    this.holdsStore = holdsStore;
    owned.add(userStore);
    owned.add(groupStore);
  }

  static Membership ofWorld(DistributedEnvironment environment, GroupConfig config) {
    TcpStore store = openStore(environment, config);
    Membership world = ofWorld(store, config, environment.holdsStore());
    world.owned.add(store);
    return world;
  }

  static Membership ofWorld(Store store, GroupConfig config) {
    return ofWorld(store, config, false);
  }

  private static Membership ofWorld(Store store, GroupConfig config, boolean holdsStore) {
    List<Integer> everyone = IntStream.range(0, config.size()).boxed().toList();
    try (PrefixStore worldStore = store.prefix(WORLD_PREFIX)) {
      return new Membership(config, true, everyone, worldStore.prefix("0/"), holdsStore);
    }
  }

  private static TcpStore openStore(DistributedEnvironment environment, GroupConfig config) {
    String who = "rank %d of %d: ".formatted(config.rank(), config.size());
    try {
      if (environment.holdsStore()) {
        return TcpStore.listen(
            environment.addressToListenAt(),
            environment.masterPort(),
            config.size(),
            config.timeout());
      }
      TcpStore store =
          TcpStore.connect(
              environment.masterAddress(),
              environment.masterPort(),
              config.size(),
              config.timeout());
      store.join(); // Python's rank 0 waits until all have been counted
      return store;
    } catch (DistributedException e) {
      String advice =
          environment.holdsStore()
              ? ""
              : "; check MASTER_ADDR and MASTER_PORT and that rank 0 is running";
      throw new DistributedException(who + e.getMessage() + advice, e.isTimeout());
    }
  }

  /** Empty if this rank is not among them. */
  Optional<Membership> ofSubgroup(int... ranks) {
    if (ranks.length == 0
        || Arrays.stream(ranks).distinct().count() != ranks.length
        || Arrays.stream(ranks).anyMatch(rank -> rank < 0 || rank >= config.size())) {
      throw new IllegalArgumentException(
          "%s are not different ranks of a group of %d"
              .formatted(Arrays.toString(ranks), config.size()));
    }
    int name = nextName.getAndIncrement();
    List<Integer> members = Arrays.stream(ranks).mapToObj(worldRanks::get).toList();
    int rank = members.indexOf(worldRanks.get(config.rank()));
    if (rank < 0) {
      return Optional.empty();
    }
    GroupConfig ofMember = config.withRank(rank, ranks.length);
    PrefixStore store = groupStore.prefix(name + "/");
    return Optional.of(new Membership(ofMember, false, members, store, false));
  }

  /** Waits for the other ranks and makes the connections. */
  ProcessGroup meet() {
    try {
      attendance.arrive();
      long handle = open();
      if (handle == 0) {
        String reason = DistributedException.lastError();
        boolean timeout = DistributedException.saysTimeout(reason);
        String absent = attendance.absent();
        throw new DistributedException(
            "%s: no %s group after %s: %s(%s)"
                .formatted(
                    this,
                    config.backend(),
                    Timeout.of(config.timeout()),
                    absent.isEmpty() ? "" : "no word from " + absent + " ",
                    reason),
            timeout);
      }
      return new ProcessGroup(this, handle);
    } catch (RuntimeException e) {
      leave(false); // whoever came fails about now and has the same question to the store
      throw e;
    }
  }

  private long open() {
    try (Arena arena = Arena.ofConfined();
        PrefixStore store = groupStore.prefix(config.backend().storePrefix())) {
      return switch (config.backend()) {
        case GLOO ->
            MmgptDistributed.mm_group_gloo(
                store.handle(),
                config.rank(),
                config.size(),
                config.timeout().toMillis(),
                arena.allocateFrom(config.networkInterface().orElse("")));
        case NCCL ->
            MmgptDistributed.mm_group_nccl(
                store.handle(),
                config.rank(),
                config.size(),
                config.timeout().toMillis(),
                config.device().orElseThrow().index());
      };
    }
  }

  /** Says goodbye; who holds the store stays a while for those who haven't yet. */
  void leave(boolean afterFailure) {
    try {
      attendance.leave();
      if (holdsStore && afterFailure) {
        attendance.awaitDeparturesOfFailed(FAREWELL);
      } else if (holdsStore) {
        attendance.awaitDepartures(FAREWELL);
      }
    } catch (DistributedException gone) {
      // The store or a rank ended before this one: there is nobody left to say goodbye to.
    }
    closeStores();
  }

  private void closeStores() {
    attendance.close();
    owned.forEach(Store::close);
  }

  GroupConfig config() {
    return config;
  }

  Attendance attendance() {
    return attendance;
  }

  PrefixStore storeForUser() {
    return userStore;
  }

  @Override
  public String toString() {
    String who = "rank %d of %d".formatted(config.rank(), config.size());
    return world ? who : who + " (of the world's " + worldRanks + ")";
  }
}
