package vn.hoso.signature.internal.cms.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed or the unsigned attributes of a signer (RFC 5652 §5.3), by object identifier. */
record Attributes(List<Attribute> all) {

  static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
  static final String COUNTER_SIGNATURE = "1.2.840.113549.1.9.6";

  /** RFC 6211. */
  static final String ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";

  /** ESS, RFC 2634 and RFC 5035. */
  static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";

  static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

  /** EN 319 122-1 §5.3, §5.2.8, §A.1.1.2, §A.1.2.2. */
  static final String SIGNATURE_TIME_STAMP = "1.2.840.113549.1.9.16.2.14";

  static final String CONTENT_TIME_STAMP = "1.2.840.113549.1.9.16.2.20";
  static final String CERTIFICATE_VALUES = "1.2.840.113549.1.9.16.2.23";
  static final String REVOCATION_VALUES = "1.2.840.113549.1.9.16.2.24";

  /** Before EN 319 122-1: RFC 3126 and TS 101 733. */
  static final String ARCHIVE_TIME_STAMP = "1.2.840.113549.1.9.16.2.27";

  static final String ARCHIVE_TIME_STAMP_V2 = "1.2.840.113549.1.9.16.2.48";

  /** EN 319 122-1 §5.5.3. */
  static final String ARCHIVE_TIME_STAMP_V3 = "0.4.0.1733.2.4";

  /** adbe-revocationInfoArchival, ISO 32000-1 §12.8.3.3.2. */
  static final String REVOCATION_INFO_ARCHIVAL = "1.2.840.113583.1.1.8";

  /**
   * An attribute.
   *
   * @param element as written
   * @param identifier of its type, as written
   */
  record Attribute(String type, Ber element, Ber identifier, List<Ber> values) {}

  /** Of the SET OF Attribute, whatever its tag; no attributes if there is no set. */
  static Attributes read(@Nullable Ber set) throws MalformedCmsException {
    List<Attribute> attributes = new ArrayList<>();
    for (Ber element : Ber.childrenOf(set)) {
      BerFields fields = element.fields();
      Ber type = fields.any("attribute type");
      List<Ber> values = fields.required(Ber.SET, "attribute values").children();
      attributes.add(new Attribute(type.objectIdentifier(), element, type, values));
    }
    return new Attributes(List.copyOf(attributes));
  }

  /** Of a form before EN 319 122-1. */
  boolean hasOldArchiveTimeStamp() {
    return !values(ARCHIVE_TIME_STAMP).isEmpty() || !values(ARCHIVE_TIME_STAMP_V2).isEmpty();
  }

  List<Ber> values(String type) {
    return all.stream()
        .filter(attribute -> attribute.type.equals(type))
        .flatMap(attribute -> attribute.values.stream())
        .toList();
  }

  /**
   * The value of an attribute that may be there once and with one value; null if absent.
   *
   * @param name for the message
   */
  @Nullable Ber single(String type, String name) throws MalformedCmsException {
    List<Attribute> instances =
        all.stream().filter(attribute -> attribute.type.equals(type)).toList();
    if (instances.isEmpty()) {
      return null;
    }
    if (instances.size() > 1 || instances.get(0).values.size() != 1) {
      throw new MalformedCmsException("the %s attribute has not exactly one value".formatted(name));
    }
    return instances.get(0).values.get(0);
  }
}
