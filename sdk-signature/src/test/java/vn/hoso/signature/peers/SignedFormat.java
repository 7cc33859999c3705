package vn.hoso.signature.peers;

import java.util.Arrays;
import java.util.List;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.key.SignatureAlgorithm;

/** How documents are signed. */
enum SignedFormat {
  PDF("PAdES", "PAdES-BASELINE-"),
  XADES("XAdES", "XAdES-BASELINE-"),
  XML_DSIG("XML-DSig", "XML-NOT-ETSI"),
  CMS_DETACHED("CAdES detached", "CAdES-BASELINE-"),
  CMS_ATTACHED("CAdES attached", "CAdES-BASELINE-"),
  ASIC_XADES("ASiC-E with XAdES", "XAdES-BASELINE-"),
  ASIC_CADES("ASiC-E with CAdES", "CAdES-BASELINE-");

  private final String title;
  private final String dssName;

  SignedFormat(String title, String dssName) {
    this.title = title;
    this.dssName = dssName;
  }

  String title() {
    return title;
  }

  boolean isXml() {
    return this == XADES || this == XML_DSIG;
  }

  private boolean hasXmlSignature() {
    return isXml() || this == ASIC_XADES;
  }

  boolean isCms() {
    return this == CMS_DETACHED || this == CMS_ATTACHED;
  }

  /** XML-DSig has none, which is what its B_B stands for here. */
  List<SignatureLevel> levels() {
    return this == XML_DSIG ? List.of(SignatureLevel.B_B) : List.of(SignatureLevel.values());
  }

  /**
   * At the lowest level all but those that XML has no name for. What is added above has nothing to
   * do with the algorithm.
   */
  List<SignatureAlgorithm> algorithms(SignatureLevel level) {
    if (level != SignatureLevel.B_B) {
      return List.of(
          SignatureAlgorithm.RSA_PKCS1_SHA256,
          SignatureAlgorithm.RSA_PSS_SHA384,
          SignatureAlgorithm.ECDSA_SHA512);
    }
    return Arrays.stream(SignatureAlgorithm.values())
        .filter(each -> !hasXmlSignature() || !each.name().startsWith("RSA_PKCS1_SHA3"))
        .toList();
  }

  /** As the reference validator names it. */
  String dssName(SignatureLevel level) {
    return this == XML_DSIG ? dssName : dssName + level.name().substring(2);
  }
}
