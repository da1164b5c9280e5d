package org.mmgpt.infer.http;

import io.netty.channel.Channel;

/** What a connection tells the server it belongs to. */
interface HttpConnections {
  /** Whether further requests are welcome. */
  boolean isOpen();

  /** A request is there whole. */
  void start(HttpExchange exchange);

  /** A request is turned down; the connection is closed afterwards. */
  void refuse(Channel channel, RefusedRequest why);
}
