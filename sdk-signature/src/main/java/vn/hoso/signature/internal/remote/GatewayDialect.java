package vn.hoso.signature.internal.remote;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.remote.HashEncoding;
import vn.hoso.signature.key.remote.RemoteCodes;

/**
 * What differs between the services of the gateway's family.
 *
 * @param digestInfo instead of the digest alone
 * @param byTranCode the service goes by its own code of a request
 * @param caName the gateway needs to know the signer's CA
 */
public record GatewayDialect(
    String name,
    Paths paths,
    HashEncoding hashEncoding,
    RemoteCodes codes,
    boolean digestInfo,
    boolean byTranCode,
    @Nullable String caName,
    @Nullable URI webHook) {

  /**
   * Where a service takes its calls, relative to the base.
   *
   * @param status may have {@code {transaction}}
   */
  public record Paths(String certificates, String sign, String status) {}

  public GatewayDialect(String name, Paths paths, HashEncoding hashEncoding, RemoteCodes codes) {
    this(name, paths, hashEncoding, codes, false, false, null, null);
  }

  public GatewayDialect withCodes(RemoteCodes value) {
    return new GatewayDialect(
        name, paths, hashEncoding, value, digestInfo, byTranCode, caName, webHook);
  }

  public GatewayDialect withHashEncoding(HashEncoding value) {
    return new GatewayDialect(name, paths, value, codes, digestInfo, byTranCode, caName, webHook);
  }

  public GatewayDialect withStatusPath(String value) {
    Paths changed = new Paths(paths.certificates(), paths.sign(), value);
    return new GatewayDialect(
        name, changed, hashEncoding, codes, digestInfo, byTranCode, caName, webHook);
  }

  public GatewayDialect withDigestInfo() {
    return new GatewayDialect(name, paths, hashEncoding, codes, true, byTranCode, caName, webHook);
  }

  public GatewayDialect withTranCode() {
    return new GatewayDialect(name, paths, hashEncoding, codes, digestInfo, true, caName, webHook);
  }

  public GatewayDialect withCaName(String value) {
    return new GatewayDialect(
        name, paths, hashEncoding, codes, digestInfo, byTranCode, value, webHook);
  }

  public GatewayDialect withWebHook(URI value) {
    return new GatewayDialect(
        name, paths, hashEncoding, codes, digestInfo, byTranCode, caName, value);
  }
}
