package org.mmgpt.torch.distributed;

import java.lang.foreign.Arena;
import java.time.Duration;
import org.mmgpt.torch.ffi.MmgptDistributed;

/** A store that one process holds in memory and all reach by TCP; Python's {@code TCPStore}. */
public final class TcpStore extends Store {
  private TcpStore(long handle, String description) {
    super(handle, description);
  }

  /**
   * Holds a store in this process.
   *
   * @param address one of this machine's, by name or number, to listen at; empty for all of them
   * @param port 0 for any free one, see {@link #port}
   * @throws DistributedException if the port is in use or the address isn't this machine's
   */
  public static TcpStore listen(String address, int port, Duration timeout) {
    return listen(address, port, 0, timeout);
  }

  /** Reaches a store, trying until it is there or the time is over. */
  public static TcpStore connect(String host, int port, Duration timeout) {
    return connect(host, port, 0, timeout);
  }

  /**
   * @param workers how many {@link #join}, this one included
   */
  static TcpStore listen(String address, int port, int workers, Duration timeout) {
    requirePort(port, 0);
    String at = (address.isEmpty() ? "*" : address) + ":" + port;
    try (Arena arena = Arena.ofConfined()) {
      long handle =
          MmgptDistributed.mm_store_tcp_listen(
              arena.allocateFrom(address), port, workers, Timeout.of(timeout).millis());
      return new TcpStore(
          opened(handle, "cannot listen at " + at + " (take another port, 0 takes any free one)"),
          "store at " + at);
    }
  }

  static TcpStore connect(String host, int port, int workers, Duration timeout) {
    requirePort(port, 1);
    String at = host + ":" + port;
    try (Arena arena = Arena.ofConfined()) {
      long handle =
          MmgptDistributed.mm_store_tcp_connect(
              arena.allocateFrom(host), port, workers, Timeout.of(timeout).millis());
      return new TcpStore(
          opened(handle, "no store at %s within %s".formatted(at, Timeout.of(timeout))),
          "store at " + at);
    }
  }

  private static void requirePort(int port, int least) {
    if (port < least || port > 65535) {
      throw new IllegalArgumentException("port %d lies outside %d to 65535".formatted(port, least));
    }
  }

  public int port() {
    int port = MmgptDistributed.mm_store_tcp_port(handle());
    check(port >= 0, "port");
    return port;
  }

  /** Counts this process in; the listening one then waits for the others. */
  void join() {
    check(MmgptDistributed.mm_store_tcp_join(handle()), "join");
  }
}
