package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal addresses only: nothing is looked up. */
class AddressRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.162.0.1",
        "8.8.8.8",
        "172.15.255.255",
        "172.32.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "169.253.255.255",
        "192.167.0.1",
        "223.255.255.255",
        "2405:4800::1",
        "2606:4700::1111",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void allows_publicAddress_always(String address) throws UnknownHostException {
    assertThat(allows(address, false)).isTrue();
    assertThat(allows(address, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "10.0.0.5",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.127.255.255",
        "::1",
        "fc00::1",
        "fdff::1",
        "fec0::1",
        "::ffff:10.0.0.5",
        "::10.0.0.5",
        "64:ff9b::10.0.0.5",
        "2002:a00:5::1"
      })
  void allows_privateAddress_onlyIfAsked(String address) throws UnknownHostException {
    assertThat(allows(address, false)).isFalse();
    assertThat(allows(address, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "169.254.169.254",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "::",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "64:ff9b::169.254.169.254",
        "2002:a9fe:a9fe::1"
      })
  void allows_linkLocalMulticastOrReservedAddress_never(String address)
      throws UnknownHostException {
    assertThat(allows(address, false)).isFalse();
    assertThat(allows(address, true)).isFalse();
  }

  private static boolean allows(String address, boolean privateAddresses)
      throws UnknownHostException {
    return AddressRule.allows(InetAddress.getByName(address), privateAddresses);
  }
}
