package vn.hoso.signature.peers;

import java.util.Arrays;
import java.util.List;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.key.SignatureAlgorithm;

/** What is signed, and how the reference validator names it. */
enum SignedFormat {
  PDF("PAdES-BASELINE-"),
  XADES("XAdES-BASELINE-"),
  XML_DSIG("XML-NOT-ETSI"),
  CMS_DETACHED("CAdES-BASELINE-"),
  CMS_ATTACHED("CAdES-BASELINE-");

  private final String dssName;

  SignedFormat(String dssName) {
    this.dssName = dssName;
  }

  boolean isXml() {
    return this == XADES || this == XML_DSIG;
  }

  boolean isCms() {
    return this == CMS_DETACHED || this == CMS_ATTACHED;
  }

  /** XML-DSig has none, which is what its B_B stands for here. */
  List<SignatureLevel> levels() {
    return switch (this) {
      case PDF -> List.of(SignatureLevel.values());
      case XML_DSIG -> List.of(SignatureLevel.B_B);
      default -> List.of(SignatureLevel.B_B, SignatureLevel.B_T);
    };
  }

  /** All but those that XML has no name for. */
  List<SignatureAlgorithm> algorithms() {
    return Arrays.stream(SignatureAlgorithm.values())
        .filter(each -> !isXml() || !each.name().startsWith("RSA_PKCS1_SHA3"))
        .toList();
  }

  String dssName(SignatureLevel level) {
    return this == XML_DSIG ? dssName : dssName + level.name().substring(2);
  }
}
