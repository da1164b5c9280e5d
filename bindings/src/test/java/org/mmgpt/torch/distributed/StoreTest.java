package org.mmgpt.torch.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private static void keepsKeysAndValues(Store one, Store other) {
    one.set("greeting", "grüß Gott");
    assertThat(other.getString("greeting")).isEqualTo("grüß Gott");
    one.set("bytes", new byte[] {0, -1, 2});
    assertThat(other.get("bytes")).containsExactly(0, -1, 2);
    one.set("empty", "");
    assertThat(other.get("empty")).isEmpty();

    assertThat(one.add("count", 2)).isEqualTo(2);
    assertThat(other.add("count", -5)).isEqualTo(-3);

    assertThat(one.compareSet("greeting", bytes("hello"), bytes("bye")))
        .isEqualTo(bytes("grüß Gott"));
    assertThat(one.compareSet("greeting", bytes("grüß Gott"), bytes("bye")))
        .isEqualTo(bytes("bye"));
    assertThat(other.getString("greeting")).isEqualTo("bye");

    assertThat(other.contains("greeting")).isTrue();
    assertThat(other.contains("nothing")).isFalse();
    assertThat(one.delete("greeting")).isTrue();
    assertThat(other.contains("greeting")).isFalse();

    CompletableFuture<Void> later =
        CompletableFuture.runAsync(() -> other.await(TIMEOUT, "first", "second"));
    one.set("first", "1");
    one.set("second", "2");
    later.join();
    assertThatThrownBy(() -> other.await(Duration.ofMillis(100), "first", "never"))
        .isInstanceOfSatisfying(DistributedException.class, e -> assertThat(e.isTimeout()).isTrue())
        .hasMessageContaining("await(first, never)");

    try (PrefixStore room = one.prefix("room")) {
      room.set("first", "in the room");
      assertThat(other.getString("first")).isEqualTo("1");
      assertThat(other.getString("room/first")).isEqualTo("in the room");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void aTcpStoreKeepsKeysAndValues() {
    try (TcpStore server = TcpStore.listen("127.0.0.1", 0, TIMEOUT);
        TcpStore client = TcpStore.connect("localhost", server.port(), TIMEOUT)) {
      keepsKeysAndValues(server, client);
      long keys = server.numKeys();
      assertThat(client.delete("count")).isTrue();
      assertThat(client.delete("count")).isFalse();
      assertThat(server.numKeys()).isEqualTo(keys - 1);
      keepsKeysAndValues(client, server);
    }
  }

  @Test
  void aFileStoreKeepsKeysAndValues() {
    Path file = folder.resolve("store");
    try (FileStore one = FileStore.open(file, 2);
        FileStore other = FileStore.open(file, 2)) {
      keepsKeysAndValues(one, other);
    }
  }

  @Test
  void aTcpStoreListensOnlyAtItsAddress() throws Exception {
    try (TcpStore server = TcpStore.listen("127.0.0.1", 0, TIMEOUT)) {
      new Socket("127.0.0.1", server.port()).close();
      // Linux answers for all of 127.0.0.0/8, so this would reach a store that listens everywhere.
      assertThatThrownBy(() -> new Socket(InetAddress.getByName("127.0.0.2"), server.port()))
          .isInstanceOf(ConnectException.class);
    }
    try (TcpStore server = TcpStore.listen("", 0, TIMEOUT)) {
      new Socket(InetAddress.getByName("127.0.0.2"), server.port()).close();
    }
  }

  @Test
  void refusesAPortInUseAndAForeignAddress() {
    try (TcpStore server = TcpStore.listen("127.0.0.1", 0, TIMEOUT)) {
      assertThatThrownBy(() -> TcpStore.listen("127.0.0.1", server.port(), TIMEOUT))
          .isInstanceOf(DistributedException.class)
          .hasMessageContainingAll("127.0.0.1:" + server.port(), "Address already in use");
    }
    assertThatThrownBy(() -> TcpStore.listen("192.0.2.1", 0, TIMEOUT))
        .hasMessageContaining("192.0.2.1:0");
    assertThatThrownBy(() -> TcpStore.listen("", 70_000, TIMEOUT)).hasMessageContaining("70000");
    assertThatThrownBy(() -> FileStore.open(folder.resolve("no/such/store"), 1))
        .hasMessageContaining("no folder");
  }

  @Test
  void aClosedStoreIsAnErrorAndNoCrash() {
    TcpStore server = TcpStore.listen("127.0.0.1", 0, TIMEOUT);
    server.close();
    server.close();
    assertThatThrownBy(() -> server.set("key", "value")).hasMessageContaining("closed");
    assertThatThrownBy(() -> server.prefix("room")).hasMessageContaining("closed");
  }
}
