package org.mmgpt.infer.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request and its answer, whole ({@link #reply}) or in events ({@link #stream}). Neither waits
 * for the client; both give up when it doesn't take the answer in time. One thread at a time.
 */
public final class HttpExchange {
  private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

  private final Channel channel;
  private final HttpRequest request;
  private final RequestTarget target;
  private final byte[] body;
  private boolean keepAlive;
  private final SendAlarm alarm;
  private final Runnable answered;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, Supplier<Object>> notes = new LinkedHashMap<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final Deque<Runnable> endings = new ConcurrentLinkedDeque<>();

  /** The answer, and threads that work for it. */
  private final AtomicInteger unfinished = new AtomicInteger(1);

  private volatile Consumer<Throwable> failing = this::breakOff;
  private boolean over; // the connection's thread's
  private volatile Optional<String> client = Optional.empty();
  private volatile int status;
  private volatile long sent;
  private volatile boolean whole;
  private volatile Optional<EventStream> stream = Optional.empty();

  HttpExchange(
      Channel channel,
      HttpRequest request,
      RequestTarget target,
      byte[] body,
      boolean keepAlive,
      Duration send,
      Runnable answered) {
    this.channel = channel;
    this.request = request;
    this.target = target;
    this.body = body;
    this.keepAlive = keepAlive;
    this.alarm = new SendAlarm(channel, send);
    this.answered = answered;
  }

  /** The method's name. */
  public String method() {
    return request.method().name();
  }

  /** The path as the client wrote it, without what follows a question mark; not decoded. */
  public String path() {
    return target.path();
  }

  /** The host, and its port if it isn't the usual one, that the request is meant for. */
  public Optional<String> host() {
    return target.authority().or(() -> header("Host"));
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.headers().get(name));
  }

  /** How often a header is there. */
  public int headerCount(String name) {
    return request.headers().getAll(name).size();
  }

  /** What came after the headers; not a copy. */
  public byte[] body() {
    return body;
  }

  /** The client's address. */
  public String remoteAddress() {
    return remoteAddress(channel);
  }

  /** Whom the request is from, as far as that is known: by default the address. */
  public String client() {
    return client.orElseGet(this::remoteAddress);
  }

  /** Names the client, who may share the address with others. */
  public void setClient(String name) {
    client = Optional.of(name);
  }

  static String remoteAddress(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? address.getAddress().getHostAddress()
        : "";
  }

  /** The status of the answer, 0 before it has begun. */
  public int status() {
    return status;
  }

  /** Bytes of the answer's body so far. */
  public long bytesSent() {
    return sent;
  }

  /** Whether the client has closed the connection before it had the whole answer. */
  public boolean clientGone() {
    return !whole && !channel.isActive();
  }

  /** Has something done when the client closes the connection meanwhile, or at once if it has. */
  public void whenClientGone(Runnable action) {
    gone.thenRun(action);
  }

  /** Has something told what goes wrong, whichever thread it goes wrong on. */
  public void whenFailed(Consumer<Throwable> told) {
    failing = told;
  }

  /**
   * Has something done when the client has the whole answer, or the connection is closed, and no
   * thread works for this request any more: on a virtual thread, what came last first.
   */
  public void whenOver(Runnable action) {
    endings.push(action);
  }

  /** Goes on on a thread that may wait. */
  public void onOwnThread(Runnable work) {
    unfinished.incrementAndGet();
    Thread.ofVirtual()
        .name("mmgpt-http")
        .start(
            () -> {
              try {
                attempt(work);
              } finally {
                finished();
              }
            });
  }

  /** What is worth knowing about the request once it is over, for the log. */
  public void note(String name, Supplier<Object> value) {
    notes.put(name, value);
  }

  /** All notes, as they are now. */
  public Map<String, Object> notes() {
    var values = new LinkedHashMap<String, Object>();
    notes.forEach((name, value) -> values.put(name, value.get()));
    return values;
  }

  /** Sets a header of the answer. */
  public void setHeader(String name, String value) {
    headers.put(name, value);
  }

  /** Answers. */
  public void reply(int statusCode, String contentType, byte[] content) {
    boolean head = request.method().equals(HttpMethod.HEAD);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(statusCode),
            head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(content));
    start(response, contentType);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, content.length);
    sent += content.length;
    finish(response);
  }

  /**
   * Answers with the events of a source, as they come; nothing is sent before the first.
   *
   * @param apart the least time between two writes; what comes meanwhile is sent together
   */
  public EventStream stream(EventSource source, Duration apart) {
    var begun = new EventStream(this, source, apart, channel, alarm);
    stream = Optional.of(begun);
    return begun;
  }

  /** Closes the connection, whatever has been said. */
  public void abort() {
    channel.close();
  }

  private void start(HttpResponse response, String contentType) {
    if (status != 0) {
      throw new IllegalStateException("the answer has begun already");
    }
    status = response.status().code();
    HttpHeaders all = response.headers();
    all.set(HttpHeaderNames.CONTENT_TYPE, contentType);
    headers.forEach(all::set);
    if (!keepAlive) {
      all.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    } else if (old()) {
      all.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
  }

  private boolean old() {
    return request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0;
  }

  /** Does something, and tells the one who was named if that fails. */
  void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  void fail(Throwable why) {
    failing.accept(why);
  }

  private void breakOff(Throwable why) {
    LOG.error("a handler failed", why);
    abort();
  }

  private void finished() {
    if (unfinished.decrementAndGet() == 0) {
      Thread.ofVirtual().name("mmgpt-http-end").start(this::end);
    }
  }

  private void end() {
    for (Runnable ending : endings) {
      try {
        ending.run();
      } catch (RuntimeException | Error e) {
        LOG.error("after a request", e);
      }
    }
  }

  // ---- for the connection and the stream, on the connection's own thread ----

  /** What is written next are events. */
  void beginEvents() {
    var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    // HTTP/1.0 knows no chunks; there the end of the connection is the end of the answer.
    keepAlive &= !old();
    start(response, "text/event-stream; charset=utf-8");
    response.headers().set("Cache-Control", "no-cache");
    response.headers().set("X-Accel-Buffering", "no");
    HttpUtil.setTransferEncodingChunked(response, !old());
    channel.write(response); // goes out with the first event
  }

  /** Counts bytes of the answer's body. */
  void sent(int bytes) {
    sent += bytes;
  }

  /** The connection has been closed. */
  void leave() {
    gone.complete(null);
    alarm.clear();
    answerOver();
  }

  private void answerOver() {
    if (!over) {
      over = true;
      finished();
    }
  }

  /** The client has taken so much that more can be written. */
  void resume() {
    stream.ifPresent(EventStream::resume);
  }

  /** Writes the last of an answer. Any thread. */
  void finish(Object last) {
    if (channel.eventLoop().inEventLoop()) {
      writeLast(last);
    } else {
      channel.eventLoop().execute(() -> writeLast(last));
    }
  }

  private void writeLast(Object last) {
    // Listened to before it is written: the connection must know that this answer is over before
    // it reads the client's next request, which may come at once.
    ChannelPromise written = channel.newPromise();
    written.addListener(
        done -> {
          alarm.clear();
          whole = done.isSuccess();
          if (keepAlive && whole) {
            answered.run();
            answerOver();
          } else {
            channel.close();
          }
        });
    channel.writeAndFlush(last, written);
    if (!written.isDone()) {
      alarm.set();
    }
  }
}
