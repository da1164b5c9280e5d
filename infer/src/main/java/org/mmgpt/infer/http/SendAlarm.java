package org.mmgpt.infer.http;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Closes a connection whose client doesn't take what it is sent. The connection's thread only. */
final class SendAlarm {
  private final Channel channel;
  private final Duration send;
  private Optional<Future<?>> set = Optional.empty();

  /**
   * @param send time in which the client must take what it is sent
   */
  SendAlarm(Channel channel, Duration send) {
    this.channel = channel;
    this.send = send;
  }

  /** Time runs from now on, unless it does already. */
  void set() {
    if (set.isEmpty()) {
      set =
          Optional.of(
              channel
                  .eventLoop()
                  .schedule(() -> channel.close(), send.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  /** The client has taken something. */
  void clear() {
    set.ifPresent(running -> running.cancel(false));
    set = Optional.empty();
  }
}
