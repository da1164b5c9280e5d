package org.mmgpt.infer.picture;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses may be asked for pictures. */
@FunctionalInterface
interface AddressPolicy {
  /** Those of the public internet alone, whatever a name may resolve to. */
  AddressPolicy PUBLIC = AddressPolicy::isPublic;

  boolean allows(InetAddress address);

  private static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  /** Not in IANA's registry of special-purpose addresses (RFC 6890 and its additions). */
  private static boolean isPublic(byte[] four) {
    int a = four[0] & 0xff;
    int b = four[1] & 0xff;
    int c = four[2] & 0xff;
    boolean shared = a == 100 && b >= 64 && b < 128; // 100.64/10, carriers' own
    boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2); // 192.0.0/24, documentation
    boolean relay = a == 192 && b == 88 && c == 99; // 6to4
    boolean benchmark = a == 198 && (b == 18 || b == 19);
    boolean documentation = a == 198 && b == 51 && c == 100 || a == 203 && b == 0 && c == 113;
    return a != 0
        && a != 127
        && a < 224
        && !shared
        && !protocol
        && !relay
        && !benchmark
        && !documentation;
  }

  /** Only 2000::/3 is given out; in it, 6to4 and Teredo and documentation are other things. */
  private static boolean isPublicSix(byte[] six) {
    int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
    int second = (six[2] & 0xff) << 8 | six[3] & 0xff;
    if (first == 0x64 && second == 0xff9b) { // 64:ff9b::/96 leads to an IPv4 address
      return isPublicFour(Arrays.copyOfRange(six, 12, 16));
    }
    boolean given = (first & 0xe000) == 0x2000;
    boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x200;
    boolean documentation = first == 0x2001 && second == 0x0db8 || (first & 0xfff0) == 0x3ff0;
    return given && !tunnel && !documentation;
  }

  private static boolean isPublicFour(byte[] four) {
    try {
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }
}
