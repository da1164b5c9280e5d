package org.mmgpt.infer.limits;

import java.time.Duration;

/**
 * What a client may ask of the server before anybody has looked at what it wants.
 *
 * @param connections open at a time; one more is closed at once
 * @param headerBytes of a request's line and headers, each
 * @param bodyBytes of one request
 * @param allBodiesBytes of all requests being received or answered
 * @param receive time for a whole request to arrive
 * @param idle time a connection may stay open between requests
 * @param send time in which a client must take what it is sent
 */
public record HttpLimits(
    int connections,
    int headerBytes,
    long bodyBytes,
    long allBodiesBytes,
    Duration receive,
    Duration idle,
    Duration send) {

  /** 1024 connections, 16 KiB of headers, 32 MiB a body, 256 MiB in all, 30, 60 and 30 seconds. */
  public static HttpLimits standard() {
    return new HttpLimits(
        1024,
        16 << 10,
        32L << 20,
        256L << 20,
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  /** The same with another number of connections. */
  public HttpLimits withConnections(int count) {
    return new HttpLimits(count, headerBytes, bodyBytes, allBodiesBytes, receive, idle, send);
  }

  /** The same with another size of a body; all bodies together may have at least that. */
  public HttpLimits withBodyBytes(long bytes) {
    return new HttpLimits(
        connections, headerBytes, bytes, Math.max(bytes, allBodiesBytes), receive, idle, send);
  }

  /** The same with other times. */
  public HttpLimits withTimes(Duration toReceive, Duration toIdle, Duration toSend) {
    return new HttpLimits(
        connections, headerBytes, bodyBytes, allBodiesBytes, toReceive, toIdle, toSend);
  }
}
