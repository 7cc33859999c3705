package vn.hoso.signature.internal.cms.read;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a CMS signature has in it.
 *
 * @param certificates all that are in it, those of CAdES certificate-values last; those in its
 *     time-stamps are with these
 * @param crls DER of each CertificateList
 * @param ocsps DER of each OCSPResponse
 * @param content the encapsulated content; empty if detached. For {@code adbe.pkcs7.sha1} it is the
 *     SHA-1 digest of the covered bytes (ISO 32000-1 §12.8.3.3.1)
 * @param contentType the OID
 * @param notes oddities that were tolerated, as English clauses
 */
public record CmsFacts(
    List<CmsSigner> signers,
    List<X509Certificate> certificates,
    List<byte[]> crls,
    List<byte[]> ocsps,
    Optional<byte[]> content,
    String contentType,
    List<String> notes) {

  public CmsFacts {
    signers = List.copyOf(signers);
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
    notes = List.copyOf(notes);
  }

  /** The SHA-256, in hexadecimal, of the CRLs and OCSP responses. */
  public Set<String> revocationDigests() {
    return RevocationDigests.of(crls, ocsps);
  }
}
