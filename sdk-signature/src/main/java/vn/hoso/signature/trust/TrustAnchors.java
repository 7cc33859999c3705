package vn.hoso.signature.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.internal.pkix.file.Fingerprint;
import vn.hoso.signature.internal.pkix.file.PkiFolder;
import vn.hoso.signature.internal.pkix.file.PkiObjects;

/**
 * The certificates in which a chain may end, and those that help to get there. A certificate
 * becomes an anchor because the caller names it ({@link #of}, {@link #and(X509Certificate)}) or
 * because its fingerprint is pinned ({@link KnownAnchor}, {@link #pin}); never because it is
 * self-signed, and never because of its name.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrustAnchors {

  private static final PkiFolder.Limits LIMITS =
      new PkiFolder.Limits(4L * 1024 * 1024, 64L * 1024 * 1024);

  private static final TrustAnchors NONE =
      new TrustAnchors(Set.of(), Set.of(), Set.of(), List.of());

  private final Set<X509Certificate> named;
  private final Set<X509Certificate> carried;
  private final Set<String> pins;
  private final List<String> folderProblems;

  private final Set<X509Certificate> anchors;
  private final Set<X509Certificate> intermediates;

  private TrustAnchors(
      Set<X509Certificate> named,
      Set<X509Certificate> carried,
      Set<String> pins,
      List<String> folderProblems) {
    this.named = named;
    this.carried = carried;
    this.pins = pins;
    this.folderProblems = folderProblems;
    Set<X509Certificate> trusted = new LinkedHashSet<>(named);
    carried.stream().filter(c -> pins.contains(Fingerprint.of(c))).forEach(trusted::add);
    this.anchors = Collections.unmodifiableSet(trusted);
    this.intermediates = without(carried, trusted);
  }

  /** No anchor: every signature is still checked, and no chain is known. */
  public static TrustAnchors none() {
    return NONE;
  }

  /** These certificates are anchors, whatever they are: for test authorities and private roots. */
  public static TrustAnchors of(X509Certificate... anchors) {
    Set<X509Certificate> named = new LinkedHashSet<>(List.copyOf(Arrays.asList(anchors)));
    return new TrustAnchors(named, Set.of(), Set.of(), List.of());
  }

  /**
   * Reads a folder of certificates as the publishers offer them: PEM, DER, PKCS#7 (.p7b), base64;
   * subfolders included, names and extensions do not matter. Certificates that are a {@link
   * KnownAnchor} are anchors, all others only help to build chains. At most 10 000 files of at most
   * 4 MiB, 64 MiB in all, 16 levels deep; what is beyond that, or cannot be used, is named by
   * {@link #problems()}.
   *
   * @throws TrustMaterialException if there is no such folder
   */
  public static TrustAnchors vietnam(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new TrustMaterialException(
          "No trust folder at "
              + directory
              + ": create it and put the root and CA certificates into it that rootca.gov.vn and"
              + " ca.gov.vn publish");
    }
    PkiObjects found = PkiFolder.read(directory, LIMITS);
    List<String> problems = new ArrayList<>(found.problems());
    if (!found.crls().isEmpty() || !found.ocsps().isEmpty()) {
      problems.add(
          directory
              + ": holds CRLs or OCSP responses, which are not trust anchors; have them read by"
              + " OfflineRevocation.from");
    }
    return carrying(found.certificates(), problems);
  }

  /** Of these certificates the known anchors are anchors. */
  static TrustAnchors carrying(Collection<X509Certificate> certificates, List<String> problems) {
    Set<String> pins =
        Arrays.stream(KnownAnchor.values())
            .map(KnownAnchor::sha256)
            .collect(Collectors.toUnmodifiableSet());
    return new TrustAnchors(
        Set.of(), new LinkedHashSet<>(certificates), pins, List.copyOf(problems));
  }

  /** These are carried no more. */
  TrustAnchors without(Collection<X509Certificate> certificates) {
    return new TrustAnchors(named, without(carried, certificates), pins, folderProblems);
  }

  /** Adds an anchor, whatever it is. */
  public TrustAnchors and(X509Certificate anchor) {
    return and(of(anchor));
  }

  /** Everything that either trusts, carries and pins. */
  public TrustAnchors and(TrustAnchors other) {
    List<String> problems = new ArrayList<>(folderProblems);
    problems.addAll(other.folderProblems);
    return new TrustAnchors(
        union(named, other.named),
        union(carried, other.carried),
        union(pins, other.pins),
        List.copyOf(problems));
  }

  /** Adds certificates that help to build chains, and are anchors only where they are pinned. */
  public TrustAnchors withIntermediates(Collection<X509Certificate> certificates) {
    return and(new TrustAnchors(Set.of(), new LinkedHashSet<>(certificates), Set.of(), List.of()));
  }

  /**
   * Makes the certificate with this fingerprint an anchor, for a root that is newer than this
   * library: both one that was read already and one that {@link #and(TrustAnchors)} adds later.
   *
   * @param sha256 64 hexadecimal digits in either case, with or without colons
   * @throws IllegalArgumentException if it is not of that form
   */
  public TrustAnchors pin(String sha256) {
    return new TrustAnchors(
        named, carried, union(pins, Set.of(Fingerprint.parse(sha256))), folderProblems);
  }

  /** The certificates in which a chain may end. */
  public Set<X509Certificate> anchors() {
    return anchors;
  }

  /** The certificates that were read and are not anchors; they are never trusted by themselves. */
  public Set<X509Certificate> intermediates() {
    return intermediates;
  }

  /**
   * What was found in folders and could not be used, one sentence each with the file in front:
   * files that are not certificates, self-signed certificates that nobody pinned, files over a
   * limit. Empty if all is well.
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(folderProblems);
    for (X509Certificate certificate : intermediates) {
      if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
        problems.add(
            certificate.getSubjectX500Principal()
                + ": names itself as its issuer and is not a known root, so it is no anchor. If you"
                + " have checked its fingerprint with the publisher, pin(\""
                + Fingerprint.of(certificate)
                + "\")");
      }
    }
    return List.copyOf(problems);
  }

  @Override
  public String toString() {
    return "TrustAnchors[anchors=%d, intermediates=%d, problems=%d]"
        .formatted(anchors.size(), intermediates.size(), problems().size());
  }

  private static Set<X509Certificate> without(
      Set<X509Certificate> certificates, Collection<X509Certificate> removed) {
    Set<X509Certificate> rest = new LinkedHashSet<>(certificates);
    rest.removeAll(removed);
    return Collections.unmodifiableSet(rest);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }
}
