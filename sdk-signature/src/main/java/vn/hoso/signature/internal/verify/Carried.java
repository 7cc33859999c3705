package vn.hoso.signature.internal.verify;

import java.util.HashSet;
import java.util.Set;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.RevocationDigests;
import vn.hoso.signature.internal.xml.read.XmlSignature;

/**
 * What exists if a signature does, since it is in it: CRLs, OCSP responses and time-stamp tokens,
 * as {@link TimeStampProof#carried}.
 */
final class Carried {

  private Carried() {}

  static Set<String> by(CmsFacts cms, CmsSigner signer) {
    Set<String> carried = new HashSet<>(cms.revocationDigests());
    signer.signatureTimeStamps().forEach(each -> carried.addAll(each.parts()));
    signer.archiveTimeStamps().forEach(each -> carried.addAll(each.token().parts()));
    return carried;
  }

  static Set<String> by(XmlSignature xml) {
    Set<String> carried = new HashSet<>(RevocationDigests.of(xml.crls(), xml.ocsps()));
    xml.timeStamps().forEach(each -> carried.addAll(each.parts()));
    xml.archiveTimeStamps().forEach(each -> carried.addAll(each.token().parts()));
    return carried;
  }
}
