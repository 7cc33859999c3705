package vn.hoso.internal.callback;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses with the same first bits (CIDR, RFC 4632 and RFC 4291 §2.3). */
public final class AddressRange {

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /** Reads an address, or an address and its first bits; without any look-up. */
  public static AddressRange parse(String text) {
    String[] parts = text.split("/", 2);
    byte[] address = literal(parts[0], text);
    int most = address.length * Byte.SIZE;
    if (parts.length == 1) {
      return new AddressRange(address, most);
    }
    if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
      throw notARange(text, null);
    }
    return new AddressRange(address, Integer.parseInt(parts[1]));
  }

  /** An IPv4 address in an IPv6 socket is an IPv4 address, as {@link InetAddress} has it. */
  public boolean contains(InetAddress other) {
    byte[] bytes = other.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> i % Byte.SIZE;
      if (((bytes[i / Byte.SIZE] ^ address[i / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] literal(String address, String text) {
    if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
      throw notARange(text, null);
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw notARange(text, e);
    }
  }

  private static IllegalArgumentException notARange(
      String text, @Nullable UnknownHostException cause) {
    return new IllegalArgumentException(
        text + " is not an address or a range of addresses: give one such as 10.0.0.0/24", cause);
  }
}
