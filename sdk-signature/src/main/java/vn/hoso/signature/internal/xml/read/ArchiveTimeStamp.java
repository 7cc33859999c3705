package vn.hoso.signature.internal.xml.read;

import java.util.Set;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * An ArchiveTimeStamp (EN 319 132-1 §5.5.2).
 *
 * @param matches it is about this signature, what that signs, and the properties before it
 * @param covered what else it proves to exist: the SHA-256, in hexadecimal, of CRLs, OCSP responses
 *     and time-stamp tokens
 */
public record ArchiveTimeStamp(TimeStampFacts token, boolean matches, Set<String> covered) {

  public ArchiveTimeStamp {
    covered = Set.copyOf(covered);
  }
}
