package vn.hoso.signature.internal.pkix;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be connected to: the URL comes out of a document, so its author must not
 * reach what only this machine reaches.
 */
final class AddressRule {

  /** Not for any host at all, or for the machine's own network segment; cloud metadata is there. */
  private static final List<AddressRange> NEVER =
      AddressRange.listOf(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/128",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "fe80::/10",
          "ff00::/8");

  private static final List<AddressRange> PRIVATE =
      AddressRange.listOf(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "::1/128",
          "fc00::/7",
          "fec0::/10");

  /** IPv6 addresses that stand for an IPv4 address, and the byte at which it begins. */
  private static final AddressRange COMPATIBLE = AddressRange.of("::/96");

  private static final AddressRange TRANSLATED = AddressRange.of("64:ff9b::/96");
  private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

  private AddressRule() {}

  static boolean allows(InetAddress address, boolean privateAddresses) {
    byte[] bytes = address.getAddress();
    if (NEVER.stream().anyMatch(range -> range.contains(bytes))) {
      return false;
    }
    if (PRIVATE.stream().anyMatch(range -> range.contains(bytes))) {
      return privateAddresses;
    }
    if (!(address instanceof Inet6Address)) {
      return true;
    }
    if (COMPATIBLE.contains(bytes) || TRANSLATED.contains(bytes)) {
      return allows(embedded(bytes, 12), privateAddresses);
    }
    return !SIX_TO_FOUR.contains(bytes) || allows(embedded(bytes, 2), privateAddresses);
  }

  private static InetAddress embedded(byte[] bytes, int at) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an IPv4 address", e);
    }
  }
}
