package org.mmgpt.infer.picture;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * Fetches pictures from hosts that are allowed by name, and from nowhere else: a name is resolved
 * once and the connection goes to that very address, which must be public; a redirect is no
 * picture.
 */
public final class PictureFetcher implements AutoCloseable {
  private static final int MAX_URL = 4096;
  private static final String NOT_ALLOWED = "Pictures may not be fetched from this URL.";
  private static final String FAILED = "The picture could not be fetched.";

  private final Set<String> hosts; // host or host:port, lower case
  private final AddressPolicy policy;
  private final NameResolver resolver;
  private final int maxBytes;
  private final Duration time;
  private final SslContext ssl;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  /**
   * @param hosts names that are allowed, with a port unless it is the scheme's own; none for
   *     nothing at all
   * @param maxBytes of a picture
   * @param time for all of a fetch
   */
  public PictureFetcher(Set<String> hosts, int maxBytes, Duration time) {
    this(hosts, maxBytes, time, AddressPolicy.PUBLIC, InetAddress::getAllByName);
  }

  PictureFetcher(
      Set<String> hosts, int maxBytes, Duration time, AddressPolicy policy, NameResolver resolver) {
    this.hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.maxBytes = maxBytes;
    this.time = time;
    this.policy = policy;
    this.resolver = resolver;
    try {
      this.ssl = SslContextBuilder.forClient().build();
    } catch (SSLException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /**
   * The bytes of a picture.
   *
   * @throws PictureException if its host isn't allowed, or it can't be had
   */
  public byte[] fetch(String url) {
    URI uri = allowed(url);
    boolean secure = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() != -1 ? uri.getPort() : secure ? 443 : 80;
    InetAddress address = resolve(uri.getHost());
    var picture = new CompletableFuture<byte[]>();
    var connecting =
        new Bootstrap()
            .group(loops)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) time.toMillis())
            .handler(new Initializer(uri, port, secure, picture))
            .connect(new InetSocketAddress(address, port));
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            picture.completeExceptionally(done.cause());
          }
        });
    connecting
        .channel()
        .closeFuture()
        .addListener(closed -> picture.completeExceptionally(new PictureException(FAILED)));
    try {
      return picture.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PictureException(FAILED, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new PictureException(FAILED, e);
    } finally {
      connecting.channel().close();
    }
  }

  private URI allowed(String url) {
    try {
      if (url.length() > MAX_URL) {
        throw new PictureException(NOT_ALLOWED);
      }
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw new PictureException(NOT_ALLOWED);
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String wanted = uri.getPort() == -1 ? host : host + ":" + uri.getPort();
      if (!hosts.contains(wanted)) {
        throw new PictureException(NOT_ALLOWED);
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new PictureException(NOT_ALLOWED, e);
    }
  }

  /** An address, once: whoever answers the next question for this name has no say any more. */
  private InetAddress resolve(String host) {
    try {
      InetAddress[] all = resolver.resolve(host);
      for (InetAddress address : all) {
        if (!policy.allows(address)) {
          throw new PictureException(NOT_ALLOWED);
        }
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new PictureException(FAILED, e);
    }
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private final class Initializer extends ChannelInitializer<SocketChannel> {
    private final URI uri;
    private final int port;
    private final boolean secure;
    private final CompletableFuture<byte[]> picture;

    Initializer(URI uri, int port, boolean secure, CompletableFuture<byte[]> picture) {
      this.uri = uri;
      this.port = port;
      this.secure = secure;
      this.picture = picture;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      if (secure) { // the certificate must be the name's, whatever the address
        SslHandler tls = ssl.newHandler(channel.alloc(), uri.getHost(), port);
        var parameters = tls.engine().getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.engine().setSSLParameters(parameters);
        channel.pipeline().addLast(tls);
      }
      channel
          .pipeline()
          .addLast(new HttpClientCodec())
          .addLast(new HttpObjectAggregator(maxBytes))
          .addLast(new Fetch());
    }

    private final class Fetch extends SimpleChannelInboundHandler<FullHttpResponse> {
      @Override
      public void channelActive(ChannelHandlerContext context) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var request =
            new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path + query);
        request
            .headers()
            .set(HttpHeaderNames.HOST, uri.getRawAuthority())
            .set(HttpHeaderNames.ACCEPT, "image/*")
            .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(request);
      }

      @Override
      protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        if (response.status().code() == 200) {
          var bytes = new byte[response.content().readableBytes()];
          response.content().readBytes(bytes);
          picture.complete(bytes);
        } else {
          picture.completeExceptionally(new PictureException(FAILED));
        }
      }

      @Override
      public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        picture.completeExceptionally(cause);
        context.close();
      }
    }
  }
}
