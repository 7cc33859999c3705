package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.jspecify.annotations.Nullable;

/** Collects the CRLs and OCSP responses of a CMS from where they may be. Not thread-safe. */
final class RevocationData {

  private static final String OCSP_RESPONSE = "1.3.6.1.5.5.7.16.2"; // RFC 5940
  private static final String BASIC_OCSP_RESPONSE = "1.3.6.1.5.5.7.48.1.1";

  final List<byte[]> crls = new ArrayList<>();
  final List<byte[]> ocsps = new ArrayList<>();

  /** An element of RevocationInfoChoices (RFC 5652 §10.2.1): a CRL or an OCSP response. */
  void addChoice(Ber element) throws MalformedCmsException {
    if (element.is(Ber.SEQUENCE)) {
      crls.add(element.encoded());
    } else if (element.is(Ber.CONTEXT_1)) {
      BerFields other = element.fields();
      String format = other.any("revocation format").objectIdentifier();
      byte[] response = other.any("revocation information").encoded();
      if (format.equals(OCSP_RESPONSE)) {
        ocsps.add(response);
      } else if (format.equals(BASIC_OCSP_RESPONSE)) {
        ocsps.add(wrapped(response));
      }
    }
  }

  /** ISO 32000-1 §12.8.3.3.2. */
  void addAdobeArchival(Ber archival) throws MalformedCmsException {
    BerFields fields = archival.fields();
    addCrls(fields.optional(Ber.CONTEXT_0));
    for (Ber list : Ber.childrenOf(fields.optional(Ber.CONTEXT_1))) {
      list.children().forEach(response -> ocsps.add(response.encoded()));
    }
  }

  /** EN 319 122-1 §A.1.2.2, where the OCSP responses lack their outermost layer. */
  void addRevocationValues(Ber values) throws MalformedCmsException {
    BerFields fields = values.fields();
    addCrls(fields.optional(Ber.CONTEXT_0));
    for (Ber list : Ber.childrenOf(fields.optional(Ber.CONTEXT_1))) {
      for (Ber response : list.children()) {
        ocsps.add(wrapped(response.encoded()));
      }
    }
  }

  Set<String> digests() {
    return RevocationDigests.of(crls, ocsps);
  }

  private void addCrls(@Nullable Ber lists) throws MalformedCmsException {
    for (Ber list : Ber.childrenOf(lists)) {
      list.children().forEach(crl -> crls.add(crl.encoded()));
    }
  }

  private static byte[] wrapped(byte[] basicResponse) throws MalformedCmsException {
    ResponseBytes bytes =
        new ResponseBytes(
            OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(basicResponse));
    try {
      return new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), bytes)
          .getEncoded();
    } catch (IOException e) {
      throw new MalformedCmsException("an OCSP response cannot be encoded", e);
    }
  }
}
