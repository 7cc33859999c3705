package vn.hoso.signature.internal.report;

import java.util.Optional;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.Verdict;

/**
 * A main indication and perhaps a sub-indication of EN 319 102-1 §5.1.3, as TS 119 102-2 §4.3.4
 * writes them.
 */
record EtsiIndication(String main, Optional<SubIndication> sub) {

  private static final String PREFIX = "urn:etsi:019102:";

  /** The standard has no word for it; this is that of the reference validator. */
  static final String NO_SIGNATURE = "urn:cef:dss:mainindication:noSignatureFound";

  /** Of a signature. That a status could not be checked is no warning there, but TRY_LATER. */
  static EtsiIndication of(Verdict verdict) {
    Optional<SubIndication> reason = verdict.subIndication();
    if (verdict instanceof Verdict.Invalid) {
      return new EtsiIndication("total-failed", reason);
    }
    return new EtsiIndication(reason.isPresent() ? "indeterminate" : "total-passed", reason);
  }

  /** Of a check of a signature. */
  static EtsiIndication of(CheckResult check) {
    Optional<SubIndication> reason = Optional.ofNullable(check.reason());
    return switch (check.outcome()) {
      case FAILED -> new EtsiIndication("failed", reason);
      case INDETERMINATE -> new EtsiIndication("indeterminate", reason);
      case WARNING -> new EtsiIndication(reason.isPresent() ? "indeterminate" : "passed", reason);
      case PASSED, NOTE -> new EtsiIndication("passed", Optional.empty());
    };
  }

  /** Of a time-stamp. */
  static EtsiIndication ofTimeStamp(boolean intact, boolean proves) {
    String main = proves ? "passed" : intact ? "indeterminate" : "failed";
    return new EtsiIndication(main, Optional.empty());
  }

  void write(EtsiXml xml) {
    xml.text("MainIndication", PREFIX + "mainindication:" + main);
    sub.ifPresent(reason -> xml.text("SubIndication", PREFIX + "subindication:" + reason));
  }
}
