package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.file.PkiObjects;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.TrustAnchors;

/** Fetches what publishers offer, and says what of it anchors answer for. Thread-safe. */
public final class PkiDownload {

  private final HttpFetcher fetcher;

  public PkiDownload(NetworkAccess network) {
    this.fetcher = new HttpFetcher(network, InetAddress::getAllByName);
  }

  /** What all addresses hold; each that does not answer, or not with that, is a problem. */
  public PkiObjects fetch(Collection<URI> addresses) {
    PkiObjects all = PkiObjects.empty();
    for (URI address : addresses) {
      try {
        byte[] body = fetcher.fetch(address.toString(), HttpRequest.newBuilder());
        PkiObjects found = PkiObjects.decode(body);
        all.certificates().addAll(found.certificates());
        all.crls().addAll(found.crls());
        all.ocsps().addAll(found.ocsps());
        found.problems().forEach(problem -> all.problems().add(address + ": " + problem));
      } catch (IOException e) {
        all.problems().add(address + ": not fetched: " + e.getMessage());
      }
    }
    return all;
  }

  /** Where the certificate says that the CRL is which would list it. */
  public static List<URI> crlAddresses(X509Certificate certificate) {
    return RevocationUrls.crl(certificate).stream().flatMap(PkiDownload::uri).toList();
  }

  /** The certificates that are neither anchors, nor authorities or time-stamp units under one. */
  public static List<X509Certificate> strangers(TrustAnchors trust) {
    PathFinder paths = new PathFinder(trust);
    return trust.intermediates().stream().filter(each -> isStranger(each, paths)).toList();
  }

  private static boolean isStranger(X509Certificate certificate, PathFinder paths) {
    Purpose purpose = PurposeRule.isAuthority(certificate) ? Purpose.ISSUER : Purpose.TIME_STAMP;
    Instant at = certificate.getNotBefore().toInstant();
    return paths.find(certificate, List.of(), at, purpose) instanceof NotFound;
  }

  /** Whether one of the authorities signed the CRL. */
  public static boolean isSignedByAny(byte[] der, Collection<X509Certificate> authorities) {
    try {
      Crl crl = new Crl(der);
      return authorities.stream()
          .filter(authority -> authority.getSubjectX500Principal().equals(crl.issuer()))
          .anyMatch(authority -> crl.isSignedBy(authority.getPublicKey()));
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<URI> uri(String text) {
    try {
      return Stream.of(new URI(text));
    } catch (URISyntaxException e) {
      return Stream.empty(); // malformed: it names nothing
    }
  }
}
