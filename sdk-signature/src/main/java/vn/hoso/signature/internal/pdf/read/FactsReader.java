package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one file. */
final class FactsReader {

  private static final Comparator<PdfSignature> BY_END =
      Comparator.comparingLong(
          signature ->
              signature.covered().isEmpty() ? Long.MAX_VALUE : signature.covered().get(1).end());

  private final PdfFile file;
  private final Revisions revisions;

  FactsReader(PdfFile file) throws IOException {
    this.file = file;
    this.revisions = Revisions.of(file);
  }

  PdfFacts read() throws IOException {
    List<PdfSignature> signatures = new ArrayList<>();
    Set<Long> values = new HashSet<>();
    for (FormField field : FormFields.of(file, revisions.last())) {
      COSBase item = field.dictionary().getItem(COSName.V);
      long number = Revision.number(item);
      if (field.isSignature()
          && revisions.last().resolve(item) instanceof COSDictionary value
          && (number == 0 || values.add(number))) {
        signatures.add(signature(field, number, value));
      }
    }
    if (signatures.size() > PdfLimits.SIGNATURES) {
      throw file.tooMuch("it has more than " + PdfLimits.SIGNATURES + " signatures");
    }
    signatures.sort(BY_END);
    return new PdfFacts(
        signatures, List.of(), PdfEvidence.NONE, file.length(), revisions.repaired());
  }

  private PdfSignature signature(FormField field, long number, COSDictionary value)
      throws IOException {
    SignatureForm form = SignatureForm.of(file, revisions.last(), value);
    String problem = form.problem();
    Coverage coverage = Coverage.NONE;
    List<PdfChange> changes = List.of();
    if (problem == null) {
      boolean toTheEnd = file.endsBlankFrom(form.end());
      coverage = toTheEnd ? Coverage.WHOLE_FILE : Coverage.REVISION;
      Revision signed = revisions.endingAt(form.end());
      if (signed == null) {
        problem = "the bytes that it covers do not end where a revision ends";
        coverage = Coverage.NONE;
      } else if (!toTheEnd) {
        changes =
            List.of(new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "document", false));
      }
    }
    String subFilter = name(value, COSName.SUB_FILTER);
    String claimed = text(value, COSName.M);
    return new PdfSignature(
        field.name(),
        subFilter,
        subFilter.equals("ETSI.RFC3161")
            ? PdfSignature.Kind.DOCUMENT_TIMESTAMP
            : PdfSignature.Kind.SIGNATURE,
        form.covered(),
        form.contents(),
        problem,
        claimed,
        claimed == null ? null : PdfDate.parse(claimed),
        text(value, COSName.NAME),
        text(value, COSName.REASON),
        text(value, COSName.LOCATION),
        coverage,
        null,
        changes);
  }

  private @Nullable String text(COSDictionary owner, COSName entry) {
    COSString string = revisions.last().get(owner, entry, COSString.class);
    return string == null ? null : string.getString();
  }

  private String name(COSDictionary owner, COSName entry) {
    COSName name = revisions.last().get(owner, entry, COSName.class);
    return name == null ? "" : name.getName();
  }
}
