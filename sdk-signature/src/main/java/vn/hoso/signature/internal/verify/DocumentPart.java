package vn.hoso.signature.internal.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.signature.SignatureRole;

/**
 * What a signature is for in its document, beside the others.
 *
 * @param roles at least one
 * @param laterRoles what the signatures are for that were added later, by the names of their fields
 * @param underSeal how much of what it shows the seal of the agency covers, from 0 to 1
 * @param overPicture it seals a picture, such as that of a handwriting, which nobody signed as
 *     theirs
 */
record DocumentPart(
    Set<SignatureRole> roles,
    Map<String, Set<SignatureRole>> laterRoles,
    float underSeal,
    boolean overPicture) {

  DocumentPart {
    roles = Set.copyOf(roles);
    laterRoles = new LinkedHashMap<>(laterRoles);
  }

  static DocumentPart of(Set<SignatureRole> roles) {
    return new DocumentPart(roles, Map.of(), 0, false);
  }
}
