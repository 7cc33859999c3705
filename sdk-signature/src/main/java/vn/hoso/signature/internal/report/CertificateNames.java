package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Names in certificates, for people. */
public final class CertificateNames {

  /** RFC 5280 §4.2.1.3, in the order of the bits. */
  private static final List<String> KEY_USAGES =
      List.of(
          "digitalSignature",
          "nonRepudiation",
          "keyEncipherment",
          "dataEncipherment",
          "keyAgreement",
          "keyCertSign",
          "cRLSign",
          "encipherOnly",
          "decipherOnly");

  private CertificateNames() {}

  /** The common name, or else the organisation, or else the whole name (RFC 4514). */
  public static String display(X500Principal principal) {
    return first(principal, BCStyle.CN)
        .or(() -> first(principal, BCStyle.O))
        .orElseGet(principal::getName);
  }

  /** The organisation, or else as {@link #display}. */
  public static String organisation(X500Principal principal) {
    return first(principal, BCStyle.O).orElseGet(() -> display(principal));
  }

  /** All values of an attribute, in the order of the name. */
  public static List<String> values(X500Principal principal, ASN1ObjectIdentifier type) {
    try {
      return Arrays.stream(X500Name.getInstance(principal.getEncoded()).getRDNs(type))
          .flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
          .filter(part -> part.getType().equals(type))
          .map(part -> part.getValue() instanceof ASN1String text ? text.getString().strip() : "")
          .filter(text -> !text.isEmpty())
          .toList();
    } catch (RuntimeException e) {
      // The JDK reads some names that Bouncy Castle answers with unchecked exceptions.
      return List.of();
    }
  }

  /** What the key is for; empty if the certificate does not say. */
  public static List<String> keyUsages(X509Certificate certificate) {
    boolean[] usages = certificate.getKeyUsage();
    return usages == null
        ? List.of()
        : IntStream.range(0, Math.min(usages.length, KEY_USAGES.size()))
            .filter(bit -> usages[bit])
            .mapToObj(KEY_USAGES::get)
            .toList();
  }

  private static Optional<String> first(X500Principal principal, ASN1ObjectIdentifier type) {
    return values(principal, type).stream().findFirst();
  }
}
