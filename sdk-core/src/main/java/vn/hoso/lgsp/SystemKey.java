package vn.hoso.lgsp;

import vn.hoso.transport.Secret;

/**
 * Id and key of a system, as headers {@code X-SystemId} and {@code X-SecretKey} on every call.
 *
 * @param systemId ASCII without blanks
 * @param secretKey ASCII without blanks
 */
public record SystemKey(String systemId, Secret secretKey) implements LgspAuthentication {

  public SystemKey {
    Checks.requireHeaderValue("systemId", systemId);
    Checks.requireHeaderValue("secretKey", secretKey);
  }

  @Override
  public String toString() {
    return "SystemKey[redacted]";
  }
}
