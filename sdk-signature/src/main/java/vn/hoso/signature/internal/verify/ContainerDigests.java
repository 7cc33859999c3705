package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer.Named;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.xml.read.AsicManifest.DataReference;

/** Compares the entries of a container with what manifests say of them (EN 319 162-1 §A.4). */
final class ContainerDigests {

  private final Container container;

  ContainerDigests(Container container) {
    this.container = container;
  }

  /**
   * What a signature says of the files.
   *
   * @param integrity what is wrong with a file, or null
   * @param incomplete a file is not there
   * @param sha1 a file is digested with SHA-1
   * @param covered the entries that it is about
   */
  record ManifestedData(
      @Nullable Integrity integrity, boolean incomplete, boolean sha1, Set<String> covered) {

    ManifestedData {
      covered = Set.copyOf(covered);
    }
  }

  /** By a manifest, or if there is none of the only file, which the signature itself is about. */
  ManifestedData data(@Nullable Named named, @Nullable String content) {
    if (named != null) {
      return compare(named);
    }
    return new ManifestedData(
        null, false, false, content == null ? Set.of() : Set.of(content));
  }

  byte[] digest(String entry, String algorithm) {
    try (InputStream in = container.open(entry)) {
      return Digests.of(in, algorithm);
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private ManifestedData compare(Named named) {
    Set<String> covered = new HashSet<>();
    boolean incomplete = false;
    boolean sha1 = false;
    for (DataReference reference : named.manifest().references()) {
      String entry = container.entry(reference.uri()).orElse(null);
      if (entry == null) {
        incomplete = true;
        continue;
      }
      if (!Digests.knows(reference.digest())) {
        String clause = "the digest algorithm of %s in %s".formatted(entry, named.entry());
        return broken(Result.UNSUPPORTED_ALGORITHM, clause, covered);
      }
      covered.add(entry);
      sha1 |= reference.digest().equals("SHA-1");
      byte[] digest = digest(entry, reference.digest());
      if (!HexFormat.of().formatHex(digest).equals(reference.hex())) {
        return broken(
            Result.DIGEST_MISMATCH, "%s is not what was signed".formatted(entry), covered);
      }
    }
    return new ManifestedData(null, incomplete, sha1, covered);
  }

  private static ManifestedData broken(Result result, String clause, Set<String> covered) {
    return new ManifestedData(new Integrity(result, clause), false, false, covered);
  }
}
