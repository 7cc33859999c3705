package vn.hoso.portal.procedure;

import java.net.URI;
import java.util.Optional;

/**
 * What a procedure rests on (căn cứ pháp lý).
 *
 * @param number of the document (số văn bản), such as {@code 60/2014/QH13}
 * @param title of the document, such as Luật Hộ tịch
 * @param issuer name of the body that issued it, or empty
 * @param issuedOn when it was issued
 * @param effectiveOn when it came into force
 * @param address where it can be read, as published, or empty
 */
public record LegalBasis(
    String number,
    String title,
    String issuer,
    PublishedDate issuedOn,
    PublishedDate effectiveOn,
    String address) {

  /** The address, if it is one with http or https. */
  public Optional<URI> link() {
    return PublishedFile.link(address);
  }
}
