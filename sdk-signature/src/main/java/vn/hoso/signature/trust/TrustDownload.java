package vn.hoso.signature.trust;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.signature.internal.pkix.PkiDownload;
import vn.hoso.signature.internal.pkix.file.Fingerprint;
import vn.hoso.signature.internal.pkix.file.PkiObjects;

/**
 * Takes certificates and CRLs from the addresses of their publishers, to fill a trust folder or to
 * carry CRLs into a closed network. Where something comes from proves nothing, also not by https:
 * anchors are known by fingerprint, everything else has to be signed under one.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrustDownload {

  private static final String GOVERNMENT = "http://ca.gov.vn/pki/pub/";
  private static final String NATIONAL = "https://rootca.gov.vn/";
  private static final List<String> NATIONAL_ROOTS =
      List.of(
          "vnrca256", "vnrca-rs", "vnrca-usbtoken", "vnrca-tsa", "vnrca-mobilepki", "vnrca-ema");

  private final PkiDownload download;

  private TrustDownload(PkiDownload download) {
    this.download = download;
  }

  /**
   * Fetches within these limits.
   *
   * @throws IllegalArgumentException if the network is off
   */
  public static TrustDownload over(NetworkAccess network) {
    if (!network.enabled()) {
      throw new IllegalArgumentException("The network is off: give NetworkAccess.on()");
    }
    return new TrustDownload(new PkiDownload(network));
  }

  /**
   * Where ca.gov.vn and rootca.gov.vn publish certificates, as the certificates under them say.
   * Some roots have no known address.
   */
  public static List<URI> publishedCertificates() {
    return Stream.concat(
            Stream.of("crt/rootcag2.crt", "crt/cpcag2.crt", "cert/cp.crt").map(GOVERNMENT::concat),
            NATIONAL_ROOTS.stream().map(name -> NATIONAL + "crt/" + name + ".p7b"))
        .map(URI::create)
        .toList();
  }

  /**
   * Where ca.gov.vn and rootca.gov.vn publish CRLs, and those addresses that the certificates at
   * hand name for their own.
   */
  public static List<URI> publishedCrls(TrustAnchors trust) {
    Set<URI> all = new LinkedHashSet<>();
    Stream.of("rootca", "rootcag2", "cpcag2", "cp")
        .map(name -> URI.create(GOVERNMENT + "crl/" + name + ".crl"))
        .forEach(all::add);
    NATIONAL_ROOTS.forEach(name -> all.add(URI.create(NATIONAL + "crl/" + name + ".crl")));
    trust.intermediates().forEach(each -> all.addAll(PkiDownload.crlAddresses(each)));
    return List.copyOf(all);
  }

  /**
   * Adds the certificates of these addresses to those known: anchors, if their fingerprint is
   * pinned, and what has a path to an anchor. {@link TrustAnchors#problems()} names the addresses
   * that did not answer, and what was refused.
   */
  public TrustAnchors certificates(TrustAnchors known, Collection<URI> addresses) {
    PkiObjects found = download.fetch(addresses);
    TrustAnchors all = known.and(TrustAnchors.carrying(found.certificates(), List.of()));
    List<X509Certificate> refused = new ArrayList<>(PkiDownload.strangers(all));
    refused.retainAll(found.certificates());
    refused.removeAll(known.intermediates());
    List<String> problems = new ArrayList<>(found.problems());
    for (X509Certificate certificate : refused) {
      problems.add(
          "%s: refused, it is no known root and has no path to one; SHA-256 %s"
              .formatted(certificate.getSubjectX500Principal(), Fingerprint.of(certificate)));
    }
    return all.without(refused).and(TrustAnchors.carrying(List.of(), problems));
  }

  /**
   * Fetches the CRLs of these addresses, so far as a certificate at hand signed them. {@link
   * OfflineRevocation#problems()} names the addresses that did not answer, or with something else.
   */
  public OfflineRevocation crls(TrustAnchors trust, Collection<URI> addresses) {
    List<X509Certificate> authorities = new ArrayList<>(trust.anchors());
    authorities.addAll(trust.intermediates());
    List<byte[]> crls = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (URI address : addresses) {
      PkiObjects found = download.fetch(List.of(address));
      problems.addAll(found.problems());
      List<byte[]> signed =
          found.crls().stream().filter(crl -> PkiDownload.isSignedByAny(crl, authorities)).toList();
      crls.addAll(signed);
      if (found.problems().isEmpty() && signed.isEmpty()) {
        problems.add(
            address
                + (found.crls().isEmpty()
                    ? ": holds no CRL"
                    : ": refused, no certificate at hand signed its CRL; get that of its issuer"));
      }
    }
    return OfflineRevocation.of(crls, List.of(), problems);
  }
}
