package org.mmgpt.infer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.limits.HttpLimits;

class EventStreamTest {
  private static final Duration APART = Duration.ofMillis(3);

  private static final String LARGE = "x".repeat(10_000);
  private static final String END = "0\r\n\r\n"; // of chunks

  /** Events from any thread. */
  private static final class Source implements EventSource {
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean complete;
    private volatile boolean ended;
    private volatile int taken;

    @Override
    public List<String> take() {
      boolean last = complete;
      var events = new ArrayList<String>();
      for (String event = waiting.poll(); event != null; event = waiting.poll()) {
        events.add(event);
      }
      taken += events.size();
      ended = last;
      return events;
    }

    @Override
    public boolean ended() {
      return ended;
    }
  }

  /** Single events, bursts, and pauses longer and shorter than what lies between two writes. */
  @Test
  void everythingArrivesInOrder() throws Exception {
    int count = 300;
    try (var server =
            start(
                exchange -> {
                  var source = new Source();
                  EventStream stream = exchange.stream(source, APART);
                  for (int i = 0; i < count; i++) {
                    source.waiting.add("event " + i);
                    stream.more();
                    pause(i % 50 == 0 ? 5 : i % 10 == 0 ? 1 : 0);
                  }
                  source.complete = true;
                  stream.now();
                });
        var client = ask(server.port())) {
      String answer = untilEnd(client);
      assertThat(answer.lines().filter(line -> line.startsWith("data: ")).toList())
          .isEqualTo(IntStream.range(0, count).mapToObj(i -> "data: event " + i).toList());
      // The connection serves another request.
      send(client);
      assertThat(untilEnd(client)).contains("data: event " + (count - 1));
    }
  }

  /**
   * Whoever makes events goes on at once, what is kept for the client is bounded, and so is time.
   */
  @Test
  void aClientThatDoesNotReadIsNotWaitedFor() throws Exception {
    int count = 5_000; // 50 MB, far more than the network's own buffers hold
    var source = new Source();
    var toldIn = new CompletableFuture<Duration>();
    var ending = new CompletableFuture<Boolean>();
    try (var server =
            start(
                exchange -> {
                  exchange.whenOver(() -> ending.complete(exchange.clientGone()));
                  EventStream stream = exchange.stream(source, APART);
                  long slowest = 0;
                  for (int i = 0; i < count; i++) {
                    source.waiting.add(LARGE);
                    long begin = System.nanoTime();
                    stream.more();
                    slowest = Math.max(slowest, System.nanoTime() - begin);
                    pause(i % 100 == 0 ? 1 : 0);
                  }
                  toldIn.complete(Duration.ofNanos(slowest));
                });
        var client = ask(server.port())) {
      assertThat(toldIn.get(20, TimeUnit.SECONDS)).isLessThan(Duration.ofMillis(400));
      assertThat(ending.get(20, TimeUnit.SECONDS)).as("client gone").isTrue();
      assertThat(source.taken).as("events taken for a client who takes none").isLessThan(count);
      assertThat(client.getInputStream().readAllBytes().length).isLessThan(count * LARGE.length());
    }
  }

  @Test
  void aClientThatPausesGetsAllOfIt() throws Exception {
    int count = 3_000;
    try (var server =
            start(
                exchange -> {
                  var source = new Source();
                  EventStream stream = exchange.stream(source, APART);
                  for (int i = 0; i < count; i++) {
                    source.waiting.add(i + LARGE);
                    stream.more();
                    pause(i % 500 == 0 ? 10 : 0);
                  }
                  source.complete = true;
                  stream.now();
                });
        var client = ask(server.port())) {
      Thread.sleep(200); // less than the second it has
      assertThat(
              untilEnd(client)
                  .lines()
                  .filter(line -> line.startsWith("data: "))
                  .map(line -> line.substring(6, line.indexOf('x')))
                  .collect(Collectors.toList()))
          .isEqualTo(IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void whoAsksLearnsThatTheClientLeft() throws Exception {
    var ending = new CompletableFuture<Boolean>();
    try (var server =
        start(
            exchange -> {
              exchange.whenOver(() -> ending.complete(exchange.clientGone()));
              var source = new Source();
              EventStream stream = exchange.stream(source, APART);
              source.waiting.add("first");
              stream.more();
            })) {
      try (var client = ask(server.port())) {
        assertThat(client.getInputStream().read()).isPositive();
      }
      assertThat(ending.get(20, TimeUnit.SECONDS)).as("client gone").isTrue();
    }
  }

  @Test
  void whatFailsBeforeTheFirstEventCanBeAnsweredOtherwise() throws Exception {
    try (var server =
            start(
                exchange -> {
                  exchange.whenFailed(
                      why -> {
                        exchange.whenOver(exchange::abort);
                        exchange.reply(503, "text/plain", why.getMessage().getBytes());
                      });
                  EventStream stream =
                      exchange.stream(
                          new EventSource() {
                            @Override
                            public List<String> take() {
                              throw new IllegalStateException("no answer");
                            }

                            @Override
                            public boolean ended() {
                              return false;
                            }
                          },
                          APART);
                  stream.more();
                });
        var client = ask(server.port())) {
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 503").endsWith("no answer");
    }
  }

  private static HttpServer start(HttpHandler handler) throws IOException {
    var second = Duration.ofSeconds(1);
    return HttpServer.start(
        new InetSocketAddress("127.0.0.1", 0),
        HttpLimits.standard().withTimes(second.multipliedBy(30), second.multipliedBy(60), second),
        exchange -> exchange.onOwnThread(() -> handler.handle(exchange)), // they pause
        (refused, remote) -> new byte[0]);
  }

  private static Socket ask(int port) throws IOException {
    var socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(20_000);
    send(socket);
    return socket;
  }

  private static void send(Socket socket) throws IOException {
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
  }

  private static String untilEnd(Socket socket) throws IOException {
    var answer = new StringBuilder();
    var buffer = new byte[64 << 10];
    while (answer.length() < END.length()
        || !answer.substring(answer.length() - END.length()).equals(END)) {
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw new IOException("cut short after " + answer.length() + " bytes");
      }
      answer.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
    }
    return answer.toString();
  }

  private static void pause(int millis) {
    try {
      if (millis > 0) {
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
