package org.mmgpt.infer.picture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface NameResolver {
  InetAddress[] resolve(String host) throws UnknownHostException;
}
