package vn.hoso.signature.internal.remote;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.remote.HashEncoding;
import vn.hoso.signature.key.remote.RemoteCodes;

/**
 * What differs between the services of the gateway's family.
 *
 * @param statusPath may have {@code {transaction}}
 * @param digestInfo instead of the digest alone
 * @param byTranCode the service goes by its own code of a request
 * @param caName the gateway needs to know the signer's CA
 */
public record GatewayDialect(
    String name,
    String certificatePath,
    String signPath,
    String statusPath,
    HashEncoding hashEncoding,
    RemoteCodes codes,
    boolean digestInfo,
    boolean byTranCode,
    @Nullable String caName,
    @Nullable URI webHook) {

  public GatewayDialect(
      String name,
      String certificatePath,
      String signPath,
      String statusPath,
      HashEncoding hashEncoding,
      RemoteCodes codes) {
    this(
        name, certificatePath, signPath, statusPath, hashEncoding, codes, false, false, null, null);
  }

  public GatewayDialect withCodes(RemoteCodes value) {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        hashEncoding,
        value,
        digestInfo,
        byTranCode,
        caName,
        webHook);
  }

  public GatewayDialect withHashEncoding(HashEncoding value) {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        value,
        codes,
        digestInfo,
        byTranCode,
        caName,
        webHook);
  }

  public GatewayDialect withStatusPath(String value) {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        value,
        hashEncoding,
        codes,
        digestInfo,
        byTranCode,
        caName,
        webHook);
  }

  public GatewayDialect withDigestInfo() {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        hashEncoding,
        codes,
        true,
        byTranCode,
        caName,
        webHook);
  }

  public GatewayDialect withTranCode() {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        hashEncoding,
        codes,
        digestInfo,
        true,
        caName,
        webHook);
  }

  public GatewayDialect withCaName(String value) {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        hashEncoding,
        codes,
        digestInfo,
        byTranCode,
        value,
        webHook);
  }

  public GatewayDialect withWebHook(URI value) {
    return new GatewayDialect(
        name,
        certificatePath,
        signPath,
        statusPath,
        hashEncoding,
        codes,
        digestInfo,
        byTranCode,
        caName,
        value);
  }
}
