package vn.hoso.signature.internal.pkix;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.Reason;

/**
 * Walks from a certificate to the anchors, depth first. Names only say where to look; a step is
 * made if the signature verifies with the issuer's key, so a certificate that merely has the right
 * name leads nowhere. One search, one thread.
 */
final class PathSearch {

  /** Leaf and anchor included. */
  private static final int MAX_LENGTH = 12;

  /** A document can carry any number of certificates with one name; each costs a verification. */
  private static final int MAX_VERIFICATIONS = 200;

  private final CertificateStore store;
  private final Collection<X509Certificate> fromDocument;
  private final Predicate<List<X509Certificate>> visitor;

  private final Set<X500Principal> missing = new LinkedHashSet<>();
  private final Set<X500Principal> impersonated = new LinkedHashSet<>();
  private int verifications;

  /**
   * Prepares one search.
   *
   * @param visitor is shown each path, leaf first, anchor last, and ends the search with true
   */
  PathSearch(
      CertificateStore store,
      Collection<X509Certificate> fromDocument,
      Predicate<List<X509Certificate>> visitor) {
    this.store = store;
    this.fromDocument = fromDocument;
    this.visitor = visitor;
  }

  void from(X509Certificate leaf) {
    extend(List.of(leaf));
  }

  /** Why nothing was reached, if the visitor was shown no path. */
  NotFound whyNothing() {
    if (verifications >= MAX_VERIFICATIONS) {
      return new NotFound(
          Reason.NO_ANCHOR,
          "given up after " + MAX_VERIFICATIONS + " signatures of certificates that share names");
    }
    if (!impersonated.isEmpty()) {
      return new NotFound(
          Reason.BAD_SIGNATURE,
          "certificates are at hand for the issuer "
              + names(impersonated)
              + ", but the key of none of them made the signature");
    }
    return new NotFound(
        Reason.NO_ANCHOR,
        "no known anchor; missing: the certificate of the issuer "
            + names(missing)
            + ". If you trust it, put it into the trust folder (a root must be pinned, too)");
  }

  private boolean extend(List<X509Certificate> path) {
    X509Certificate last = path.get(path.size() - 1);
    if (store.isAnchor(last)) {
      return visitor.test(path);
    }
    X500Principal issuer = last.getIssuerX500Principal();
    boolean named = false;
    boolean signed = false;
    for (X509Certificate candidate : store.named(issuer, fromDocument)) {
      if (path.contains(candidate) || path.size() == MAX_LENGTH) {
        continue;
      }
      if (++verifications > MAX_VERIFICATIONS) {
        return false;
      }
      named = true;
      if (isSignedBy(last, candidate.getPublicKey())) {
        signed = true;
        List<X509Certificate> longer = new ArrayList<>(path);
        longer.add(candidate);
        if (extend(longer)) {
          return true;
        }
      }
    }
    if (!signed) {
      (named ? impersonated : missing).add(issuer);
    }
    return false;
  }

  static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
    try {
      if (key.getAlgorithm().equals("EC")) {
        certificate.verify(key, Providers.bouncyCastle());
      } else {
        certificate.verify(key);
      }
      return true;
    } catch (GeneralSecurityException e) {
      return false; // another key, or a key that does not fit the algorithm
    }
  }

  private static String names(Set<X500Principal> principals) {
    return principals.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }
}
