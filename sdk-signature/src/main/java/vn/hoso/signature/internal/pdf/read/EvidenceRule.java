package vn.hoso.signature.internal.pdf.read;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Permits evidence to be added to /DSS (EN 319 142-1 §5.4.2): streams in arrays that nothing else
 * is made of. Single items may be left out; all of it may not.
 */
final class EvidenceRule {

  static final COSName DSS = COSName.getPDFName("DSS");
  static final COSName VRI = COSName.getPDFName("VRI");

  private static final Set<String> DSS_ARRAYS = Set.of("Certs", "CRLs", "OCSPs");
  private static final Set<String> VRI_ARRAYS = Set.of("Cert", "CRL", "OCSP");
  private static final Set<String> DSS_VALUES = Set.of("Type", "VRI");
  private static final Set<String> VRI_VALUES = Set.of("Type", "TU", "TS");

  private final Difference difference;
  private boolean touched;

  EvidenceRule(Difference difference) {
    this.difference = difference;
  }

  void apply(Pair dss) {
    if (dss.before().isAbsent() && dss.after().isAbsent()) {
      return;
    }
    boolean sound = isSound(dss, DSS_ARRAYS, DSS_VALUES) && isVri(dss.entry(VRI));
    if (!sound) {
      difference.reportUnexplained("catalog /DSS");
    } else if (touched) {
      difference.report(ChangeLevel.EVIDENCE, ChangeKind.EVIDENCE_ADDED, "catalog /DSS");
    }
  }

  private boolean isVri(Pair vri) {
    if (vri.after().isAbsent()) {
      return vri.before().isAbsent();
    }
    visit(vri);
    return vri.after().isDictionary()
        && vri.after().dictionary().keySet().stream()
            .filter(key -> !key.equals(COSName.TYPE))
            .allMatch(key -> isSound(vri.entry(key), VRI_ARRAYS, VRI_VALUES));
  }

  private boolean isSound(Pair dictionary, Set<String> arrays, Set<String> values) {
    visit(dictionary);
    boolean sound = dictionary.after().isDictionary();
    for (COSName key : dictionary.after().dictionary().keySet()) {
      if (arrays.contains(key.getName())) {
        sound &= isStreams(dictionary.entry(key));
      } else {
        sound &= values.contains(key.getName());
      }
    }
    return sound;
  }

  /** An array of references to streams, or a reference to it. */
  private boolean isStreams(Pair array) {
    visit(array);
    return array.after().value() instanceof COSArray
        && array.after().elements().stream()
            .allMatch(each -> each.number() != 0 && each.value() instanceof COSStream);
  }

  private void visit(Pair value) {
    touched |= !value.isSame() || difference.isChanged(value.after().number());
    difference.explainHere(value);
  }
}
