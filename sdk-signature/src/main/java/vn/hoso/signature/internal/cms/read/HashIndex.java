package vn.hoso.signature.internal.cms.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of the parts of a CMS that an archive time-stamp is about (EN 319 122-1 §5.5.2), as an
 * unsigned attribute of the time-stamp.
 *
 * @param value as written
 * @param digest JCA name, or the OID if it is unknown
 * @param wholeAttributes it lists attributes, and not each of their values
 */
record HashIndex(
    Ber value,
    String digest,
    Set<String> certificates,
    Set<String> crls,
    Set<String> attributes,
    boolean wholeAttributes) {

  /** The first form, of TS 101 733. */
  private static final String INDEX = "0.4.0.1733.2.5";

  private static final String INDEX_V2 = "0.4.0.19122.1.4";
  private static final String INDEX_V3 = "0.4.0.19122.1.5";

  /** Of the time-stamp's unsigned attributes. */
  static HashIndex read(Attributes unsigned) throws MalformedCmsException {
    Map<String, Ber> found = new HashMap<>();
    for (String type : List.of(INDEX, INDEX_V2, INDEX_V3)) {
      Ber value = unsigned.single(type, "ATSHashIndex");
      if (value != null) {
        found.put(type, value);
      }
    }
    if (found.size() != 1) {
      throw new MalformedCmsException("it has not exactly one list of what it is about");
    }
    Map.Entry<String, Ber> only = found.entrySet().iterator().next();
    return read(only.getValue(), only.getKey().equals(INDEX));
  }

  private static HashIndex read(Ber value, boolean first) throws MalformedCmsException {
    BerFields fields = value.fields();
    // The algorithm is SHA-256 where the first form leaves it out.
    boolean named = value.children().size() > 3;
    String digest =
        named
            ? DigestNames.of(fields.any("algorithm").fields().any("algorithm").objectIdentifier())
            : "SHA-256";
    return new HashIndex(
        value,
        digest,
        hashes(fields.required(Ber.SEQUENCE, "certificates")),
        hashes(fields.required(Ber.SEQUENCE, "CRLs")),
        hashes(fields.required(Ber.SEQUENCE, "attributes")),
        first);
  }

  private static Set<String> hashes(Ber list) throws MalformedCmsException {
    Set<String> hashes = new HashSet<>();
    for (Ber each : list.children()) {
      hashes.add(HexFormat.of().formatHex(each.octets()));
    }
    return hashes;
  }
}
