package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import javax.xml.crypto.dsig.TransformException;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.crypto.EcdsaForm;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * The value of an ECDSA signature (W3C XML Signature 1.1 §6.4.3), without the JDK, which lacks
 * curves, such as those of the Brainpool, and on Java 17 SHA-3.
 */
final class EcdsaValue {

  private EcdsaValue() {}

  /**
   * What it is for a key: intact, mismatch, unsupported or malformed.
   *
   * @param digest JCA name
   */
  static Integrity check(Element signature, PublicKey key, String digest) {
    if (!(key instanceof ECPublicKey ec)) {
      return new Integrity(Result.UNSUPPORTED_ALGORITHM, "the key is none for ECDSA");
    }
    Element signedInfo = Dom.firstDsig(signature, "SignedInfo").orElseThrow();
    Element method = Dom.firstDsig(signedInfo, "CanonicalizationMethod").orElseThrow();
    byte[] value = Dom.base64(Dom.firstDsig(signature, "SignatureValue").orElseThrow());
    if (value == null) {
      return new Integrity(Result.VALUE_MISMATCH, "the signature value is no Base64");
    }
    try {
      Signature verifier = Providers.signature(digest.replace("SHA-", "SHA") + "withECDSA");
      verifier.initVerify(ec);
      verifier.update(Canonical.signedInfo(signedInfo, method));
      return verifier.verify(EcdsaForm.der(value, ec))
          ? new Integrity(Result.INTACT, "")
          : new Integrity(
              Result.VALUE_MISMATCH, "the signature value is not of the signer's certificate");
    } catch (IllegalArgumentException e) {
      return new Integrity(Result.VALUE_MISMATCH, "the signature value is none: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      return new Integrity(Result.UNSUPPORTED_ALGORITHM, String.valueOf(e.getMessage()));
    } catch (TransformException | IOException e) {
      return new Integrity(Result.MALFORMED, "it cannot be decoded: " + e.getMessage());
    }
  }
}
