package vn.hoso.edxml;

import vn.hoso.internal.edxml.ElementText;

/**
 * The signature element ({@code Signature}, {@code DigitalSignature}) in the header of a document,
 * kept and written back without a look at what it says. No signature that is known to be on the
 * axis can be verified, and one over the whole file would have to be verified on the file as it
 * came.
 *
 * @param xml the element, complete with its namespaces
 */
public record SignatureElement(String xml) {

  /**
   * Takes the element.
   *
   * @throws IllegalArgumentException if it is not one well-formed element
   */
  public SignatureElement {
    xml = ElementText.normalized(xml);
  }

  public static SignatureElement of(String xml) {
    return new SignatureElement(xml);
  }

  @Override
  public String toString() {
    return "SignatureElement[" + xml.length() + " characters]";
  }
}
