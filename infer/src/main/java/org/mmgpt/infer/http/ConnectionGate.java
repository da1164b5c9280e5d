package org.mmgpt.infer.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Counts connections, and closes those too many before they cost anything. */
@Sharable
final class ConnectionGate extends ChannelInboundHandlerAdapter {
  private final int limit;
  private final Consumer<Channel> closed;
  private final Set<Channel> open = ConcurrentHashMap.newKeySet();

  /**
   * @param closed told of each that is one too many
   */
  ConnectionGate(int limit, Consumer<Channel> closed) {
    this.limit = limit;
    this.closed = closed;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    open.add(context.channel());
    if (open.size() > limit) {
      closed.accept(context.channel());
      context.close();
    } else {
      context.fireChannelActive();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    open.remove(context.channel());
    context.fireChannelInactive();
  }

  int count() {
    return open.size();
  }

  void closeAll() {
    open.forEach(Channel::close);
  }
}
