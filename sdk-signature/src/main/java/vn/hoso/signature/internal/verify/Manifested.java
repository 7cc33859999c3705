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

/**
 * What a manifest says of the entries of its container (EN 319 162-1 §A.4).
 *
 * @param integrity why they are not what it says, or null
 * @param incomplete some of them are not there
 * @param sha1 some of them are digested with SHA-1
 * @param covered the entries that it names
 */
record Manifested(
    @Nullable Integrity integrity, boolean incomplete, boolean sha1, Set<String> covered) {

  Manifested {
    covered = Set.copyOf(covered);
  }

  static Manifested compare(Container container, Named named) {
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
      byte[] digest = digest(container, entry, reference.digest());
      if (!HexFormat.of().formatHex(digest).equals(reference.hex())) {
        String clause = "%s is not what was signed".formatted(entry);
        return broken(Result.DIGEST_MISMATCH, clause, covered);
      }
    }
    return new Manifested(null, incomplete, sha1, covered);
  }

  /** All of what it names is there, and is what it says. */
  boolean isRight() {
    return integrity == null && !incomplete;
  }

  static byte[] digest(Container container, String entry, String algorithm) {
    try (InputStream in = container.open(entry)) {
      return Digests.of(in, algorithm);
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private static Manifested broken(Result result, String clause, Set<String> covered) {
    return new Manifested(new Integrity(result, clause), false, false, covered);
  }
}
