package vn.hoso.signature.internal.cms.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.signature.internal.crypto.Sha256;

/** What CRLs and OCSP responses are known by. */
public final class RevocationDigests {

  private RevocationDigests() {}

  /** The SHA-256, in hexadecimal, of each. */
  public static Set<String> of(List<byte[]> crls, List<byte[]> ocsps) {
    return Stream.concat(crls.stream(), ocsps.stream())
        .map(Sha256::hex)
        .collect(Collectors.toUnmodifiableSet());
  }
}
