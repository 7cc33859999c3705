package vn.hoso.signature.internal.pkix;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** A range of IPv4 or IPv6 addresses with a common prefix. Immutable. */
final class AddressRange {

  private final byte[] network;
  private final int bits;

  private AddressRange(byte[] network, int bits) {
    this.network = network;
    this.bits = bits;
  }

  /** Takes the usual notation, such as {@code 10.0.0.0/8}. */
  static AddressRange of(String text) {
    String[] parts = text.split("/", 2);
    try {
      // A literal address: nothing is looked up.
      byte[] network = InetAddress.getByName(parts[0]).getAddress();
      return new AddressRange(network, Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static List<AddressRange> listOf(String... texts) {
    return Arrays.stream(texts).map(AddressRange::of).toList();
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    int mask = (0xFF00 >> (bits % 8)) & 0xFF;
    return Arrays.equals(network, 0, whole, address, 0, whole)
        && (mask == 0 || (network[whole] & mask) == (address[whole] & mask));
  }
}
