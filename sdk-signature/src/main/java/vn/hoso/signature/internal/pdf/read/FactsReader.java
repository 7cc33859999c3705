package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one file. */
final class FactsReader {

  private static final Comparator<PdfSignature> BY_END =
      Comparator.comparingLong(
          signature ->
              signature.covered().isEmpty() ? Long.MAX_VALUE : signature.covered().get(1).end());

  private final PdfFile file;
  private final Revisions revisions;
  private final Revision last;

  FactsReader(PdfFile file) throws IOException {
    this.file = file;
    this.revisions = Revisions.of(file);
    this.last = revisions.last();
  }

  PdfFacts read() throws IOException {
    List<PdfSignature> signatures = new ArrayList<>();
    Set<Long> values = new HashSet<>();
    for (FormField field : last.fields()) {
      long number = Revision.number(field.dictionary().getItem(COSName.V));
      COSDictionary value = last.get(field.dictionary(), COSName.V, COSDictionary.class);
      if (field.isSignature() && value != null && (number == 0 || values.add(number))) {
        signatures.add(signature(field, value));
      }
    }
    if (signatures.size() > PdfLimits.SIGNATURES) {
      throw file.tooMuch("it has more than " + PdfLimits.SIGNATURES + " signatures");
    }
    signatures.sort(BY_END);
    return new PdfFacts(
        signatures, List.of(), PdfEvidence.NONE, file.length(), revisions.repaired());
  }

  private PdfSignature signature(FormField field, COSDictionary value) throws IOException {
    SignatureForm form = SignatureForm.of(file, last, value);
    Revision signed = form.problem() == null ? revisions.endingAt(form.end()) : null;
    String problem = form.problem() == null ? problem(signed, field) : form.problem();
    if (signed == null || problem != null) {
      return new PdfSignature(
          field.name(),
          form.withProblem(String.valueOf(problem)),
          SignatureClaims.of(last, value),
          Coverage.NONE,
          null,
          List.of());
    }
    boolean toTheEnd = file.endsBlankFrom(form.end());
    return new PdfSignature(
        field.name(),
        form,
        SignatureClaims.of(last, value),
        toTheEnd ? Coverage.WHOLE_FILE : Coverage.REVISION,
        null,
        toTheEnd
            ? List.of()
            : List.of(new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "document", false)));
  }

  /** Whether the revision that a signature covers has it: an attacker may have added it later. */
  private @Nullable String problem(@Nullable Revision signed, FormField field) {
    if (signed == null) {
      return "the bytes that it covers do not end where a revision ends";
    }
    long value = Revision.number(field.dictionary().getItem(COSName.V));
    for (FormField each : signed.fields()) {
      if (each.name().equals(field.name())
          && each.isSignature()
          && Revision.number(each.dictionary().getItem(COSName.V)) == value
          && isSamePlace(signed, value == 0 ? field.number() : value)) {
        return null;
      }
    }
    return "the bytes that it covers do not hold this signature";
  }

  private boolean isSamePlace(Revision signed, long number) {
    Place place = signed.place(number);
    return place != null && !place.isCompressed() && place.equals(last.place(number));
  }
}
