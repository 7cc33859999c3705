package vn.hoso.lgsp;

import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.transport.Secret;

/**
 * Id and key of a system, as headers {@code X-SystemId} and {@code X-SecretKey} on every call.
 *
 * @param systemId ASCII without blanks
 * @param secretKey ASCII without blanks
 */
public record SystemKey(String systemId, Secret secretKey) implements LgspAuthentication {

  public SystemKey {
    OptionChecks.headerValue("systemId", systemId);
    OptionChecks.headerValue("secretKey", secretKey.reveal());
  }

  @Override
  public String toString() {
    return "SystemKey[redacted]";
  }
}
