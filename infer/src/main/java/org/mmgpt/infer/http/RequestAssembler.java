package org.mmgpt.infer.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mmgpt.infer.limits.HttpLimits;

/**
 * Puts a connection's requests together, one at a time, within the limits of size and time. A
 * request gets no thread before it is there whole, so that a slow client costs a connection and
 * nothing else.
 */
final class RequestAssembler extends ChannelInboundHandlerAdapter {
  private final HttpLimits limits;
  private final BodyBudget budget;
  private final HttpConnections connections;
  private Optional<HttpRequest> request = Optional.empty();
  private Optional<ScheduledFuture<?>> alarm = Optional.empty();
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private long taken;
  private boolean receiving;
  private Optional<HttpExchange> answering = Optional.empty();
  private boolean refused;

  RequestAssembler(HttpLimits limits, BodyBudget budget, HttpConnections connections) {
    this.limits = limits;
    this.budget = budget;
    this.connections = connections;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    // The first request may take as long to begin as to arrive.
    set(context, limits.receive(), context::close);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    alarm.ifPresent(future -> future.cancel(false));
    release();
    answering.ifPresent(HttpExchange::leave);
    context.fireChannelInactive();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      answering.ifPresent(HttpExchange::resume);
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (refused) {
        return;
      }
      if (answering.isPresent()) { // nobody pipelines any more; answers could get mixed up
        refused = true;
        return;
      }
      if (message instanceof HttpRequest head) {
        begin(context, head);
      }
      if (!refused && request.isPresent() && message instanceof HttpContent content) {
        take(context, content);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      refuse(context, reason(head.decoderResult().cause()));
      return;
    }
    Optional<RefusedRequest> wrong = wrongWith(head);
    if (wrong.isPresent()) {
      refuse(context, wrong.get());
      return;
    }
    receiving = true;
    set(context, limits.receive(), () -> refuse(context, RefusedRequest.TOO_SLOW));
    long announced;
    try {
      announced = HttpUtil.getContentLength(head, 0L);
    } catch (NumberFormatException e) {
      refuse(context, RefusedRequest.MALFORMED);
      return;
    }
    if (announced > limits.bodyBytes()) {
      refuse(context, RefusedRequest.BODY_TOO_LARGE);
      return;
    }
    boolean old = head.protocolVersion().minorVersion() == 0; // knows no 100 (RFC 9110, 10.1.1)
    String expectation = old ? "" : head.headers().get(HttpHeaderNames.EXPECT, "");
    if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expectation)) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    } else if (!expectation.isEmpty()) {
      refuse(context, RefusedRequest.EXPECTATION);
      return;
    }
    request = Optional.of(head);
    body = new ByteArrayOutputStream((int) Math.min(announced, 64 << 10));
  }

  private static Optional<RefusedRequest> wrongWith(HttpRequest head) {
    HttpVersion version = head.protocolVersion();
    if (version.majorVersion() != 1) {
      return Optional.of(RefusedRequest.VERSION);
    }
    int hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
    boolean unnamed = hosts == 0 && version.minorVersion() > 0; // RFC 9112, 3.2
    return unnamed || hosts > 1 || isCodedOtherwise(head) || RequestTarget.of(head.uri()).isEmpty()
        ? Optional.of(RefusedRequest.MALFORMED)
        : Optional.empty();
  }

  /** Whether the body isn't what stands there, or ends where others may not see it (6.1). */
  private static boolean isCodedOtherwise(HttpRequest head) {
    List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    boolean chunked = codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked");
    return !codings.isEmpty() && (!chunked || head.protocolVersion().minorVersion() == 0);
  }

  private static RefusedRequest reason(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line -> RefusedRequest.LINE_TOO_LONG;
      case TooLongHttpHeaderException header -> RefusedRequest.HEADERS_TOO_LARGE;
      default -> RefusedRequest.MALFORMED;
    };
  }

  private void take(ChannelHandlerContext context, HttpContent content) {
    if (content.decoderResult().isFailure()) {
      refuse(context, RefusedRequest.MALFORMED);
      return;
    }
    ByteBuf bytes = content.content();
    int count = bytes.readableBytes();
    if (body.size() + (long) count > limits.bodyBytes()) {
      refuse(context, RefusedRequest.BODY_TOO_LARGE);
      return;
    }
    if (!budget.take(count)) {
      refuse(context, RefusedRequest.NO_MEMORY);
      return;
    }
    taken += count;
    try {
      bytes.readBytes(body, count);
    } catch (IOException e) {
      throw new AssertionError("memory doesn't fail", e);
    }
    if (content instanceof LastHttpContent) {
      hand(context);
    }
  }

  private void hand(ChannelHandlerContext context) {
    alarm.ifPresent(future -> future.cancel(false));
    HttpRequest head = request.orElseThrow();
    request = Optional.empty();
    receiving = false;
    byte[] bytes = body.toByteArray();
    body = new ByteArrayOutputStream(0);
    boolean keepAlive = HttpUtil.isKeepAlive(head) && connections.isOpen();
    var exchange =
        new HttpExchange(
            context.channel(),
            head,
            RequestTarget.of(head.uri()).orElseThrow(),
            bytes,
            keepAlive,
            limits.send(),
            () -> answered(context));
    answering = Optional.of(exchange);
    connections.start(exchange);
  }

  /** On the connection's own thread, once an answer is written whole. */
  private void answered(ChannelHandlerContext context) {
    answering = Optional.empty();
    release();
    if (refused || !connections.isOpen()) {
      context.close();
    } else {
      set(context, limits.idle(), () -> closeIfIdle(context));
    }
  }

  private void closeIfIdle(ChannelHandlerContext context) {
    if (!receiving && answering.isEmpty()) {
      context.close();
    }
  }

  private void refuse(ChannelHandlerContext context, RefusedRequest why) {
    if (refused) {
      return;
    }
    refused = true;
    alarm.ifPresent(future -> future.cancel(false));
    release();
    connections.refuse(context.channel(), why);
    // What the client still sends is thrown away for a moment, or it might not read the answer.
    set(context, Duration.ofSeconds(2), context::close);
  }

  private void release() {
    budget.give(taken);
    taken = 0;
    body = new ByteArrayOutputStream(0);
  }

  private void set(ChannelHandlerContext context, Duration after, Runnable action) {
    alarm.ifPresent(future -> future.cancel(false));
    alarm =
        Optional.of(context.executor().schedule(action, after.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close(); // a broken connection; there is nobody to tell
  }
}
