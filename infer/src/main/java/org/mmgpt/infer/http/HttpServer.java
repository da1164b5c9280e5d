package org.mmgpt.infer.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mmgpt.infer.limits.HttpLimits;

/**
 * An HTTP/1.1 server.
 *
 * <p>Netty, because it notices at once that a client has gone while its answer is being computed,
 * lets a request arrive within limits before any thread waits for it, and holds thousands of idle
 * connections at next to no cost; blocking servers do neither.
 */
public final class HttpServer implements AutoCloseable {
  private static final int ALL = Integer.MAX_VALUE;

  private final HttpLimits limits;
  private final HttpHandler handler;
  private final RefusalHandler refusals;

  /** One thread: it has little to do, and handing a connection to another costs a wake-up. */
  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  private final ConnectionGate gate;
  private final BodyBudget budget;
  private final Semaphore exchanges = new Semaphore(ALL);
  private final Channel listening;
  private volatile boolean open = true;

  private HttpServer(
      InetSocketAddress address, HttpLimits limits, HttpHandler handler, RefusalHandler refusals)
      throws IOException {
    this.limits = limits;
    this.handler = handler;
    this.refusals = refusals;
    this.gate =
        new ConnectionGate(
            limits.connections(),
            channel ->
                refusals.refused(
                    RefusedRequest.NO_CONNECTION, HttpExchange.remoteAddress(channel)));
    this.budget = new BodyBudget(limits.allBodiesBytes());
    var binding =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Initializer())
            .bind(address)
            .awaitUninterruptibly();
    if (!binding.isSuccess()) {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw new IOException(
          "can't listen on %s port %d: %s"
              .formatted(address.getHostString(), address.getPort(), binding.cause().getMessage()));
    }
    listening = binding.channel();
  }

  /**
   * Starts to listen.
   *
   * @param refusals told of requests that don't reach the handler
   * @throws IOException if the address can't be had
   */
  public static HttpServer start(
      InetSocketAddress address, HttpLimits limits, HttpHandler handler, RefusalHandler refusals)
      throws IOException {
    return new HttpServer(address, limits, handler, refusals);
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Connections that are open. */
  public int connections() {
    return gate.count();
  }

  /** Requests being answered. */
  public int active() {
    return ALL - exchanges.availablePermits();
  }

  /**
   * Listens no more, and waits for answers that are being given.
   *
   * @return whether all have been given
   */
  public boolean drain(Duration grace) {
    open = false;
    listening.close().awaitUninterruptibly();
    try {
      return exchanges.tryAcquire(ALL, grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    open = false;
    listening.close().awaitUninterruptibly();
    gate.closeAll();
    loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private final class Initializer extends ChannelInitializer<SocketChannel>
      implements HttpConnections {
    @Override
    protected void initChannel(SocketChannel channel) {
      var decoding =
          new HttpDecoderConfig()
              .setMaxInitialLineLength(limits.headerBytes())
              .setMaxHeaderSize(limits.headerBytes());
      channel
          .pipeline()
          .addLast(gate)
          .addLast(new HttpServerCodec(decoding))
          .addLast(new RequestAssembler(limits, budget, this));
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void start(HttpExchange exchange) {
      if (!exchanges.tryAcquire()) {
        exchange.abort();
        return;
      }
      exchange.whenOver(exchanges::release);
      exchange.attempt(() -> handler.handle(exchange));
    }

    @Override
    public void refuse(Channel channel, RefusedRequest why) {
      byte[] body = refusals.refused(why, HttpExchange.remoteAddress(channel));
      var response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(why.status()),
              Unpooled.wrappedBuffer(body));
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
          .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      channel
          .writeAndFlush(response)
          .addListener((ChannelFutureListener) ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }
}
