package vn.hoso.signature.internal.remote;

import java.security.PrivateKey;
import java.util.function.Supplier;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.remote.RemoteCodes;

/**
 * The account of a relying party at an RSSP.
 *
 * @param signature the text of that name that the operator issues with the account
 * @param key RSA, that signs logins
 */
public record RsspDialect(
    String relyingParty,
    String user,
    Supplier<Pin> password,
    Supplier<Pin> signature,
    Supplier<PrivateKey> key,
    String profile,
    RemoteCodes codes) {

  public RsspDialect with(String otherProfile) {
    return new RsspDialect(relyingParty, user, password, signature, key, otherProfile, codes);
  }

  public RsspDialect with(RemoteCodes otherCodes) {
    return new RsspDialect(relyingParty, user, password, signature, key, profile, otherCodes);
  }
}
