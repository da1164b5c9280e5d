package org.mmgpt.infer.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Sends an answer of server-sent events as they come. Whoever makes events says that there are some
 * ({@link #more}); the connection's own thread takes them from the source and writes them, as long
 * as the client keeps up. So nobody who computes ever waits for a client, and no third thread
 * stands between: on two busy cores each one that has to be woken may cost 4 ms.
 */
public final class EventStream {
  private final HttpExchange exchange;
  private final EventSource source;
  private final Channel channel;
  private final EventLoop loop;
  private final SendAlarm alarm;
  private final long apartNanos; // between two writes, where events come faster

  /** Whether a task, a timer or the client's reading on will lead to a write. */
  private final AtomicBoolean due = new AtomicBoolean();

  // The connection's own thread's:
  private boolean begun;
  private boolean ended;
  private long lastWrite;
  private Optional<Future<?>> timer = Optional.empty();

  EventStream(
      HttpExchange exchange, EventSource source, Duration apart, Channel channel, SendAlarm alarm) {
    this.exchange = exchange;
    this.source = source;
    this.channel = channel;
    this.loop = channel.eventLoop();
    this.alarm = alarm;
    this.apartNanos = apart.toNanos();
  }

  /** There are events, which may wait a moment for others. Any thread will do; never waits. */
  public void more() {
    if (due.compareAndSet(false, true)) {
      loop.execute(this::writeInTime);
    }
  }

  /** There are events to be sent at once. Any thread will do; never waits. */
  public void now() {
    loop.execute(this::write);
  }

  // ---- on the connection's own thread ----

  private void writeInTime() {
    long early = begun ? lastWrite + apartNanos - System.nanoTime() : 0;
    if (early > 0) {
      writeAfter(early);
    } else {
      write();
    }
  }

  private void writeAfter(long nanos) {
    due.set(true);
    timer.ifPresent(earlier -> earlier.cancel(false));
    timer = Optional.of(loop.schedule(this::writeRepeatedly, nanos, TimeUnit.NANOSECONDS));
  }

  /** Until nothing has come between two writes: nobody needs to wake this thread meanwhile. */
  private void writeRepeatedly() {
    if (write()) {
      writeAfter(apartNanos);
    }
  }

  /** Returns whether there was something, and will be more. */
  private boolean write() {
    if (ended || !channel.isActive()) {
      return false;
    }
    if (!channel.isWritable()) {
      due.set(true); // until the client has taken some of it
      alarm.set();
      return false;
    }
    due.set(false); // whatever isn't there yet leads to another write
    List<String> events;
    try {
      events = source.take();
    } catch (RuntimeException | Error e) {
      ended = true;
      exchange.fail(e);
      return false;
    }
    if (!events.isEmpty()) {
      write(events);
    }
    if (source.ended()) {
      end();
    }
    return !events.isEmpty() && !ended;
  }

  private void write(List<String> events) {
    if (!begun) {
      begun = true;
      exchange.beginEvents();
    }
    byte[] bytes =
        events.stream()
            .collect(Collectors.joining("\n\ndata: ", "data: ", "\n\n"))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sent(bytes.length);
    lastWrite = System.nanoTime();
    var content = new DefaultHttpContent(Unpooled.wrappedBuffer(bytes));
    if (source.ended()) {
      channel.write(content); // goes out with the end
    } else {
      channel.writeAndFlush(content);
    }
  }

  private void end() {
    ended = true;
    timer.ifPresent(further -> further.cancel(false));
    exchange.finish(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /** The client has taken so much that more can be written. */
  void resume() {
    if (!ended) {
      alarm.clear();
      write();
    }
  }
}
